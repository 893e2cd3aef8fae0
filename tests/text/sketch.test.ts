import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeness, SAME_TEXT, sketchOf } from '../../lib/text/sketch.ts';

/** Sentences of an invented report, each unlike the others. */
const REPORT = [
  'A ferry with ninety people on board ran aground on a sandbank off Skarne island shortly after dawn on Sunday.',
  'Nobody was injured, the coast guard said, and all passengers were brought ashore in small boats before noon.',
  'Captain Ilka Moravec told reporters that thick fog had hidden the light at the end of the breakwater.',
  'The shipping company has sent divers to look at the hull before two tugs try to pull the vessel free.',
  'Farm workers who had watched from the dunes brought blankets and hot tea down to the landing stage.',
  'The ferry was built in a yard at Holm and has served the islands for twenty six years without an accident.',
];
const OTHER = [
  'Passengers waded through cold water on Sunday after the morning boat to Skarne stuck fast in the sand.',
  'The coast guard said that it had counted ninety people and that none of them needed a doctor.',
  'According to Captain Moravec the fog was so thick that the breakwater could not be seen from the bridge.',
  'Tugs were on their way from the mainland, but it was not clear when the tide would be high enough.',
];

const alike = (one: string[], other: string[]) => alikeness(sketchOf(one.join('\n')), sketchOf(other.join('\n')));

describe('copies of one text', () => {
  it('are the same where one was cut, added to, or begins with another site’s furniture', () => {
    expect(alike(REPORT, REPORT)).toBe(1);
    expect(alike(REPORT, REPORT.slice(0, 3))).toBeGreaterThan(SAME_TEXT);
    expect(alike(['Share this story with your friends.', ...REPORT], [...REPORT, ...OTHER])).toBeGreaterThan(SAME_TEXT);
  });

  it('are the same in capitals, with other signs and other line breaks', () => {
    const restyled = REPORT.map((sentence) => sentence.toUpperCase().replaceAll(' ', '\n').replace('.', '…'));
    expect(alike(REPORT, restyled)).toBe(1);
  });

  it('are the same where a word was changed here and there', () => {
    expect(
      alike(
        REPORT,
        REPORT.map((sentence) => sentence.replace('Sunday', 'Monday')),
      ),
    ).toBeGreaterThan(SAME_TEXT);
  });
});

describe('texts written apart', () => {
  it('are not the same, though they tell of one event', () => {
    expect(alike(REPORT, OTHER)).toBeLessThan(0.1);
  });

  it('are not the same for one quotation that both print', () => {
    const quoted = 'The captain said that she had never in thirty years at sea met with a fog like that one.';
    expect(alike([...REPORT, quoted], [...OTHER, quoted])).toBeLessThan(SAME_TEXT / 2);
  });

  it('cannot be told from each other in a few words', () => {
    expect(alike(['Nobody was injured.'], ['Nobody was injured.'])).toBe(0);
    expect(
      alike(
        [REPORT[0] ?? ''],
        [REPORT[0] ?? ''].map((words) => words.slice(0, 70)),
      ),
    ).toBe(0);
  });
});

describe('a sketch of any text', () => {
  const words = fc.array(fc.constantFrom('fog', 'sand', 'tide', 'tug', 'hull', 'dune', 'tea'), { maxLength: 300 });
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    words.map((list) => list.join(' ')),
  );

  it('is small, rising, whole numbers, and the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sketch = sketchOf(text);
        expect(sketch.length).toBeLessThanOrEqual(128);
        expect(sketch).toEqual([...new Set(sketch)].sort((a, b) => a - b));
        expect(sketch.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 30)).toBe(true);
        expect(sketchOf(text)).toEqual(sketch);
      }),
    );
  });

  it('compares to the same share from either side, 0 to 1, and wholly with itself', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [sketchOf(one), sketchOf(other)];
        const share = alikeness(a, b);
        expect(share).toBe(alikeness(b, a));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(alikeness(a, a));
      }),
    );
  });
});
