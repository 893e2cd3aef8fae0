import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allNeedsOf, needsOf } from '../../lib/text/needs.ts';
import { among, isIn, matchesIn, mayHold } from '../../lib/text/sieve.ts';

describe('what a pattern needs', () => {
  it.each<[RegExp, string[] | undefined]>([
    [/\b(?:old|of age)\b/, [' old ', ' of age ']],
    [/m[ae]n\b/i, ['man ', 'men ']],
    [/\bhull\w*/, [' hull']],
    [/(?:on|in) (?:\w+ )?tar\b/, ['tar ']],
    [/\d+ (?:miles?|feet)(?!\w)/, [' mile ', ' miles ', ' feet ']],
    [/[$£€] ?\d/, ['$']],
    [/x{2,3}yz/, ['yz']],
    [/(?<who>an?) lamp/, ['a lamp', 'an lamp']],
    [/(?<=lit )(?=by )/, ['lit ']],
    [/lit(?! by)/, ['lit']],
    [/n[eé]e\b/, ['nee ', 'n e ']],
    [/lamps?(?:es)?/, ['lamp']],
    [/.*/, undefined],
    [/\w+ed/, ['ed']],
    [/(?:a|b)?c*/, undefined],
    [/\x41b/, undefined],
  ])('%s', (pattern, needs) => {
    expect(needsOf(pattern)).toEqual(needs);
  });
});

describe('a long group that stands in several patterns', () => {
  const LIST = 'lamplighter|bargeman|(?:old )?harbourmaster';

  it('is read in each as what stands around it asks', () => {
    const needs = ['lamplighter', 'bargeman', 'harbourmaster'];
    for (const times of [1, 2]) {
      expect(needsOf(new RegExp(`(?:${LIST})`)), `time ${times}`).toEqual(needs);
      expect(needsOf(new RegExp(`\\w+(${LIST})\\w+`))).toEqual(needs);
      expect(needsOf(new RegExp(`on (?=${LIST})`))).toEqual(needs);
      expect(needsOf(new RegExp(`lit (?!${LIST})`))).toEqual(['lit ']);
      expect(needsOf(new RegExp(`lit(?:${LIST})?`))).toEqual(['lit']);
    }
  });

  it('tells nothing in any of them where it has something that is not known', () => {
    const strange = '(?:harbourmaster\\x41lamplighter)';
    expect(needsOf(new RegExp(strange))).toBeUndefined();
    expect(needsOf(new RegExp(`the ${strange}`))).toBeUndefined();
  });
});

describe('all that a pattern needs', () => {
  it.each<[RegExp, ReturnType<typeof allNeedsOf>]>([
    [
      /\b(?:moored|berthed) (?:\w+ )?at (?:\w+ )?quays?\b/,
      {
        needs: ['moored', 'berthed'],
        parts: [{ strings: [' moored ', ' berthed '] }, { strings: ['at '] }, { strings: ['quay ', 'quays '] }],
      },
    ],
    [/\blamp\b/, { needs: [' lamp '] }],
    [
      /\blamp (?:\w+ )?lit\b|\bquay\b/,
      {
        needs: [' lamp ', ' quay '],
        parts: [{ rows: [[{ strings: [' lamp '] }, { strings: ['lit '] }], [{ strings: [' quay '] }]] }],
      },
    ],
    [
      /\d+ (?:hulls\b|(?=buoys))/,
      { needs: ['hulls ', 'buoys'], parts: [{ strings: ['0'] }, { strings: ['hulls ', 'buoys'] }] },
    ],
    [/\w+/, {}],
  ])('%s', (pattern, all) => {
    expect(allNeedsOf(pattern)).toEqual(all);
  });
});

/** Pieces of patterns, so that what they are put together to is a pattern again. */
const atom = fc.constantFrom('a', 'b', 'K', 's', '0', ' ', '-', '%', '\\$', 'é', '’', '_', '\\d', '\\b', '\\w', '\\s');
const piece = fc.oneof(
  { weight: 6, arbitrary: atom },
  fc.constantFrom('[ab]', '[^a]', '[a-k]', '[sé]', '[.,%]', '\\p{L}', '.', '(?!a)', '(?<!b)', '(?![\\w])', '(?<!\\w)'),
);
const pattern = fc.letrec<{ any: string; row: string; group: string }>((tie) => ({
  group: fc
    .tuple(fc.constantFrom('(?:', '(', '(?=', '(?<=', '(?<who>'), tie('any'), fc.constantFrom('', '?', '*', '+', '{2}'))
    .map(([open, inside, times]) => `${open}${inside})${/[=]/.test(open) ? '' : times}`),
  row: fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, tie('group')), { minLength: 1, maxLength: 5 })
    .map((all) => all.join('')),
  any: fc.oneof(
    { depthSize: 'small' },
    tie('row'),
    fc.tuple(tie('row'), tie('row')).map((all) => all.join('|')),
  ),
})).any;
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'K', 'k', 's', 'S', 'ſ', 'K', '0', '7', ' ', '-', '%', '$', 'é', '’', '_', '.'),
  maxLength: 12,
});

function readable(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

const MILES = /\bmiles\b/;
const LIST = [
  { of: 'sea', pattern: /\b(?:tide|shoal)s?\b/ },
  { of: 'any', pattern: /\w+/ },
  { of: 'land', pattern: /\bhedge/i },
];

describe('the sieve', () => {
  it('holds back no sentence that has a match', () => {
    fc.assert(
      fc.property(pattern, text, fc.constantFrom('u', 'iu', 'gu', 'giu'), (source, sentence, flags) => {
        const made = readable(source, flags);
        fc.pre(made !== undefined);
        const found = [...sentence.matchAll(new RegExp(made, made.global ? flags : `g${flags}`))];
        if (found.length > 0) expect(mayHold(sentence, made), `${made} in “${sentence}”`).toBe(true);
        if (made.global) expect(matchesIn(sentence, made)).toEqual(found);
        else expect(isIn(sentence, made)).toBe(found.length > 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds back what has none of what it needs', () => {
    expect(mayHold('The lamp was lit at nine.', /\b(?:miles?|feet)\b/)).toBe(false);
    expect(mayHold('It is two miles off.', /\b(?:miles?|feet)\b/)).toBe(true);
    expect(mayHold('Oſter', /\bmile\b/iu)).toBe(true);
  });

  it('holds back what has something of each, and all of none', () => {
    const pattern = /\blamps? (?:\w+ )?lit\b|\bquays? (?:\w+ )?built\b/;
    expect(mayHold('The lamp by the bridge was built.', pattern)).toBe(false);
    expect(mayHold('The lamp by the bridge was lit.', pattern)).toBe(true);
  });

  it('notes the signs of many sentences one after the other', () => {
    const sentences = Array.from({ length: 5000 }, (_, at) => `Lamp ${at % 7 === 0 ? 'miles' : 'yards'} ${at}`);
    for (const round of [0, 1])
      expect(sentences.filter((sentence) => mayHold(sentence, MILES)).length, `round ${round}`).toBe(715);
  });

  it('tells for a list of patterns which a sentence may have, known before it or not', () => {
    const mayBe = among(LIST, (each) => each.pattern);
    for (const round of [0, 1])
      for (const [sentence, of] of [
        ['The tide was low.', ['sea', 'any']],
        ['A Hedge by the shoals.', ['sea', 'any', 'land']],
        ['Nothing.', ['any']],
      ] as const) {
        expect(
          mayBe(sentence).map((each) => each.of),
          `${sentence} ${round}`,
        ).toEqual(of);
        expect(mayHold(sentence, /tide/), sentence).toBe(sentence.includes('tide'));
      }
  });
});
