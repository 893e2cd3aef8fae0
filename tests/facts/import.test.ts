import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFactSet } from '../../lib/facts/import.ts';
import { KINDS } from '../../lib/model.ts';
import { exampleSet, type LooseSet } from './example.ts';

function sentenceFor(break_: (set: LooseSet) => void): string {
  const set = exampleSet();
  break_(set);
  const parsed = parseFactSet(set);
  return 'problem' in parsed ? parsed.problem.sentence : 'loaded';
}

function facts(input: unknown) {
  const parsed = parseFactSet(input);
  if ('problem' in parsed) throw new Error(parsed.problem.sentence);
  return parsed.sources.flatMap((source) => source.facts);
}

describe('a good fact set', () => {
  it('becomes one source with its facts per report, ids within the set', () => {
    const parsed = parseFactSet(JSON.stringify(exampleSet()));
    if ('problem' in parsed) throw new Error(parsed.problem.sentence);
    expect(parsed.sources.map(({ source }) => [source.id, source.factSet])).toEqual([
      ['mill-fire-2024/gazette', 'mill-fire-2024'],
      ['mill-fire-2024/radio', 'mill-fire-2024'],
    ]);
    expect(parsed.sources[0]!.facts.map((fact) => fact.kind)).toEqual([...KINDS]);
    expect(parsed.sources[1]!.facts).toEqual([]);
    expect(parsed.factSet.maker).toBe('City desk');
  });

  it('finds the words of a value in its statement', () => {
    const words = Object.fromEntries(facts(exampleSet()).map((fact) => [fact.kind, fact.words]));
    expect(words).toEqual({
      name: 'Jon Parata',
      role: 'head miller',
      age: '75',
      kin: 'two daughters',
      time: '1 p.m.',
      place: 'Weir Road',
      count: 'Six',
      amount: '1,200',
      charge: 'arson',
      status: 'stable',
      quote: 'I smelt smoke',
    });
  });

  it('takes the whole statement where the value’s words are not in it', () => {
    const set = exampleSet();
    set.facts[0]!.statement = 'He is named.';
    expect(facts(set)[0]).toMatchObject({ words: 'He is named.', start: 0, end: 12 });
  });

  it('shows a statement as the maker’s, and a quote as the source’s with its place there', () => {
    const [name, , , , , place] = facts(exampleSet());
    expect(name!.said).toEqual({ type: 'statement', text: 'The miller is Jon Parata.', by: 'City desk' });
    expect(place!.said).toEqual({ type: 'quote', text: 'The mill on Weir Road burnt.', start: 40, end: 68 });
    expect(place).toMatchObject({ start: 52, end: 61, sentence: { start: 40, end: 68 } });
  });

  it('cleans white space of a line, and leaves quotes to the character', () => {
    const set = exampleSet();
    set.facts[0]!.statement = ' The miller\n is  Jon Parata. ';
    set.facts[5]!.quote = { text: 'The mill  on Weir Road.' };
    const [name, , , , , place] = facts(set);
    expect(name!.said.text).toBe('The miller is Jon Parata.');
    expect(place!.said.text).toBe('The mill  on Weir Road.');
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(facts(`\ufeff${JSON.stringify(exampleSet())}`)).toHaveLength(11);
  });
});

describe('a bad fact set names the path and the reason', () => {
  const broken: [string, (set: LooseSet) => void, string][] = [
    [
      'text for a number',
      (s) => (s.facts[2]!.value.from = '35'),
      'facts[2].value.from: must be a whole number from 0 to 130, got "35"',
    ],
    ['an unknown kind', (s) => (s.facts[2]!.kind = 'colour'), 'facts[2].kind: must be one of name, role'],
    ['no kind', (s) => delete (s.facts[2] as Partial<LooseSet>).kind, 'facts[2].kind: is missing'],
    ['a misspelt field', (s) => (s.facts[2]!.hegde = 'about'), 'facts[2].hegde: is not a field of the format'],
    ['no statement', (s) => delete s.facts[2]!.statement, 'facts[2]: needs a statement or a quote'],
    [
      'both',
      (s) => (s.facts[2]!.quote = { text: '75' }),
      'facts[2]: must have either a statement or a quote, not both',
    ],
    ['words not said', (s) => (s.facts[2]!.words = '57'), 'facts[2].words: do not stand in the statement, got "57"'],
    [
      'an unknown source',
      (s) => (s.facts[2]!.source = 'times'),
      'facts[2].source: names no source of this set, got "times"',
    ],
    ['a fact id used twice', (s) => (s.facts[2]!.id = 'name'), 'facts[2].id: is used twice, got "name"'],
    ['a source id used twice', (s) => (s.sources[1]!.id = 'gazette'), 'sources[1].id: is used twice, got "gazette"'],
    ['a range upside down', (s) => (s.facts[2]!.value.to = 3), 'facts[2].value.to: must not be before "from"'],
    [
      'days upside down',
      (s) => (s.facts[4]!.value.days = { from: '2024-05-02', to: '2024-05-01' }),
      'facts[4].value.days.to: must',
    ],
    [
      'an empty time',
      (s) => (s.facts[4]!.value = { zone: 'ET' }),
      'facts[4].value: must state days, a weekday, a clock time or a shift',
    ],
    ['year 0', (s) => (s.sources[0]!.published = '0000-05-01'), 'sources[0].published: must be a date'],
    ['year 9999', (s) => (s.revised = '9999-12-31'), 'revised: must be a day'],
    ['29 February 2023', (s) => (s.revised = '2023-02-29'), 'revised: must be a day'],
    ['a script link', (s) => (s.sources[0]!.url = 'javascript:alert(1)'), 'sources[0].url: must be an address'],
    [
      'a link with a password',
      (s) => (s.sources[0]!.url = 'https://a:b@c.example/'),
      'sources[0].url: must be an address',
    ],
    [
      'markup in a title',
      (s) => (s.sources[0]!.title = 'a<img src=x onerror=alert(1)>'),
      'sources[0].title: must be plain text',
    ],
    [
      'markup in a quote',
      (s) => (s.facts[5]!.quote = { text: '<b>Weir Road' }),
      'facts[5].quote.text: must be plain text',
    ],
    ['a bidi override', (s) => (s.maker = 'City\u202edesk'), 'maker: must be plain text'],
    ['a lost character', (s) => (s.maker = 'Caf\ufffd'), 'maker: must be plain text'],
    ['only white space', (s) => (s.maker = '   '), 'maker: must be plain text'],
    [
      'an overlong text',
      (s) => (s.facts[0]!.statement = 'x'.repeat(601)),
      'facts[0].statement: must be text of 1 to 600 characters, got "xxx',
    ],
    ['a later version', (s) => (s.version = 2), 'version: must be 1'],
    ['another format', (s) => (s.format = 'ads'), 'format: must be "second-source/facts", got "ads"'],
    ['no sources', (s) => (s.sources = []), 'sources: must have at least one source'],
    ['a list for an object', (s) => (s.facts[0] = 3 as never), 'facts[0]: must be an object, got 3'],
    ['an id that is no id', (s) => (s.facts[0]!.id = '__proto__'), 'facts[0].id: must be an id'],
    ['an id named constructor', (s) => (s.id = 'constructor'), 'id: is not allowed as an id'],
  ];
  it.each(broken)('%s', (_what, break_, sentence) => {
    expect(sentenceFor(break_)).toContain(`The fact set was not loaded: ${sentence}`);
  });

  it('refuses keys that reach for the prototype, wherever they are, and leaves prototypes alone', () => {
    const text = JSON.stringify(exampleSet());
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const inside = parseFactSet(text.replace('"relation":', `"${key}":{"polluted":true},"relation":`));
      expect(inside).toMatchObject({
        problem: { sentence: expect.stringContaining(`facts[3].value.${key}: this key is not allowed`) },
      });
    }
    const outside = parseFactSet(text.replace('{', '{"__proto__":{"polluted":true},'));
    expect(outside).toMatchObject({
      problem: { sentence: expect.stringContaining('__proto__: this key is not allowed') },
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['not JSON', '{', 'the file is not JSON'],
    ['empty', '', 'the file is not JSON'],
    ['a number', 3, 'the file must be an object, got 3'],
    ['nothing', undefined, 'the file is missing'],
    ['a list', [], 'format: is missing'],
    ['nesting without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'nested deeper than 12 levels'],
  ])('%s', (_what, input, sentence) => {
    expect(parseFactSet(input)).toMatchObject({
      problem: { code: 'fact-set', sentence: expect.stringContaining(sentence) },
    });
  });

  it('names the file where it is told the name', () => {
    expect(parseFactSet('', 'facts/a.json')).toEqual({
      problem: { code: 'fact-set', sentence: 'facts/a.json was not loaded: the file is not JSON.' },
    });
  });
});

describe('whatever comes in', () => {
  /** Where a value can be put into the example: every field of every object and every item of every list. */
  function places(node: unknown): { holder: Record<string | number, unknown>; key: string | number }[] {
    if (typeof node !== 'object' || node === null) return [];
    const holder = node as Record<string | number, unknown>;
    return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])]);
  }

  it('is loaded whole or refused in one plain sentence, never thrown, and left as it was', () => {
    const count = places(exampleSet()).length;
    fc.assert(
      fc.property(fc.nat(count - 1), fc.anything({ withNullPrototype: true }), (at, value) => {
        const set = exampleSet();
        const { holder, key } = places(set)[at]!;
        holder[key] = value;
        const before = fc.stringify(set);
        const parsed = parseFactSet(set);
        expect(fc.stringify(set)).toBe(before);
        if ('problem' in parsed) {
          expect(parsed.problem.sentence).toMatch(/^The fact set was not loaded: .{5,600}\.$/);
        } else {
          for (const fact of parsed.sources.flatMap((source) => source.facts)) {
            const from = fact.said.type === 'quote' ? fact.said.start : 0;
            expect(fact.said.text.slice(fact.start - from, fact.end - from)).toBe(fact.words);
            expect(fact.words).not.toBe('');
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of any JSON or text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseFactSet(text)).toHaveProperty('problem');
      }),
    );
  });
});
