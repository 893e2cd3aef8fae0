import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { factsOf } from '../../../lib/facts/kept.ts';
import { Reader, Writer } from '../../../lib/facts/store/bytes.ts';
import { Packer, type Plain, Unpacker } from '../../../lib/facts/store/pack.ts';
import { packSource, unpackSource } from '../../../lib/facts/store/pack-source.ts';
import { KINDS, type SourceFacts } from '../../../lib/model.ts';
import { anArticle } from '../../article.ts';
import { reportOf } from '../../tools/bench-wording.ts';

const plain = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }) as fc.Arbitrary<Plain>;
/** Words that meet: of the known ones, of the text around, and of their own. */
const word = fc.oneof(
  fc.constantFrom(
    'victim',
    'person',
    'Cody Allen',
    '\ufeffCody',
    'cody allen',
    'İSTANBUL',
    'i̇stanbul',
    'ß',
    'SS',
    '',
    'a\nb',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const AROUND = 'Cody Allen of İSTANBUL met the victim in Straße SS.';

function packed(write: (packer: Packer) => void): Unpacker {
  const into = new Writer();
  write(new Packer(into));
  return new Unpacker(new Reader(into.done()));
}

describe('plain data', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 5 }), (values) => {
        const from = packed((packer) => {
          packer.within(AROUND);
          for (const value of values) packer.put(value);
        });
        from.within(AROUND);
        expect(values.map(() => from.take())).toEqual(values);
      }),
    );
  });

  it('comes back whatever its words and names have in common', () => {
    const value = fc.oneof(word, fc.array(word), fc.dictionary(word, word), fc.double({ noNaN: true }), fc.integer());
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        const from = packed((packer) => {
          packer.within(AROUND);
          for (const each of values) packer.put(each as Plain);
        });
        from.within(AROUND);
        expect(values.map(() => from.take())).toEqual(values);
      }),
    );
  });

  it('tells two shapes apart whose names join to one', () => {
    const values: Plain[] = [
      { 'a\nb': 1, c: 2 },
      { a: 1, 'b\nc': 2 },
      { a: 1, b: 2, c: 3 },
      {},
      { '': 1 },
      {},
      { '': 2 },
    ];
    const from = packed((packer) => {
      for (const value of values) packer.put(value);
    });
    expect(values.map(() => from.take())).toEqual(values);
  });

  it('is refused where its bytes were cut off or are of nobody', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const from = new Reader(bytes);
        const unpacker = new Unpacker(from);
        try {
          while (!from.over) unpacker.take();
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

function there(set: SourceFacts): SourceFacts {
  return unpackSource(packSource({ set, changed: '2024-05-02T10:00:00.000Z' })).set;
}

describe('a source', () => {
  it('comes back as it was: a kept article', () => {
    const article = { ...anArticle(), id: 'kept/a' };
    const set = factsOf(article, findClaims(article));
    expect(set.facts.length).toBeGreaterThan(0);
    expect(there(set)).toEqual(set);
    const more = { ...set, sketch: [5, 4_000_000_000, 1], source: { ...set.source, private: true as const } };
    expect(there(more)).toEqual(more);
  });

  it('comes back as it was: reports of the bench, in few bytes', () => {
    let bytes = 0;
    let facts = 0;
    for (let n = 0; n < 50; n++) {
      const set = reportOf('wire', n);
      expect(there(set)).toEqual(set);
      bytes += packSource({ set, changed: '' }).length;
      facts += set.facts.length;
    }
    expect(bytes / facts).toBeLessThan(90);
  });

  it('comes back as it was, however odd its facts are', () => {
    const number = fc.oneof(fc.nat(200), fc.integer({ min: -(2 ** 50), max: 2 ** 50 }));
    const span = { start: number, end: number };
    const fact = fc.record(
      {
        kind: fc.constantFrom(...KINDS),
        ...span,
        words: word,
        sentence: fc.record({ text: fc.constantFrom(AROUND, 'x', ''), ...span }),
        block: fc.constantFrom('paragraph', 'headline'),
        subject: fc.dictionary(word, word),
        value: fc.dictionary(word, plain),
        hedge: fc.constant('about'),
        cited: word,
        id: fc.oneof(word, fc.constantFrom('kept/a#1', 'kept/a#01', 'kept/b', 'kept/a#-1', 'kept/a#1e3')),
        source: fc.constantFrom('kept/a', 'elsewhere'),
        said: fc.oneof(
          fc.record({ type: fc.constant('quote'), text: fc.constantFrom(AROUND, 'x'), ...span }),
          fc.record({ type: fc.constant('statement'), text: fc.constantFrom(AROUND, 'x'), by: word }),
        ),
      },
      {
        requiredKeys: [
          'kind',
          'start',
          'end',
          'words',
          'sentence',
          'block',
          'subject',
          'value',
          'id',
          'source',
          'said',
        ],
      },
    );
    const words = fc.array(word, { maxLength: 5 });
    const source = fc.record(
      {
        source: fc.record({ id: fc.constantFrom('kept/a', 'odd'), title: word }),
        facts: fc.array(fact, { maxLength: 6 }),
        gist: fc.record({ title: words, words, names: words }),
        sketch: fc.array(number),
      },
      { requiredKeys: ['source', 'facts'] },
    );
    fc.assert(
      fc.property(source, (set) => {
        expect(there(set as unknown as SourceFacts)).toEqual(set);
      }),
      { numRuns: 300 },
    );
  });

  it('whose words stand in its sentence comes back to the letter', () => {
    const text = AROUND;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }), fc.nat(1000), (from, length, at) => {
        const sentence = { text, start: at, end: at + text.length };
        const [start, end] = [at + from, at + Math.min(text.length, from + length)];
        const words = text.slice(start - at, end - at);
        const base = reportOf('wire', 1);
        const odd = { ...base.facts[0], start, end, words, sentence, said: { type: 'quote', ...sentence } };
        const set = { ...base, facts: [odd as (typeof base.facts)[0], ...base.facts] };
        expect(there(set)).toEqual(set);
      }),
    );
  });
});
