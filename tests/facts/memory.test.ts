import { describe, expect, it, vi } from 'vitest';
import { keysOf } from '../../lib/facts/keys.ts';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import type { Claim, SourceFacts } from '../../lib/model.ts';
import { day, person, source, town } from './claims.ts';

const story = [
  source('gazette', [person('Cody Allen'), person('Drexel Mack'), town('Independence'), day('2024-02-29')]),
  source('radio', [person('Drexel Mack'), town('Independence')]),
  source('far', [person('Mia Stone'), town('Perth'), day('2023-01-02')]),
];

async function ids(sources: SourceFacts[], claims: Claim[], limit = 5): Promise<string[]> {
  const found = await memoryLibrary(sources).lookUp(keysOf(claims), limit);
  return found.map(
    ({
      set: {
        source: { id },
      },
    }) => id,
  );
}

describe('candidates', () => {
  it('come best first, and only those that share something', async () => {
    expect(await ids(story, [person('Cody Allen'), person('Drexel Mack')])).toEqual(['gazette', 'radio']);
    expect(await ids(story, [person('Mia Stone')])).toEqual(['far']);
    expect(await ids(story, [person('Nobody Known')])).toEqual([]);
    expect(await ids(story, [])).toEqual([]);
    expect(await ids([], [person('Cody Allen')])).toEqual([]);
  });

  it('are at most `limit`', async () => {
    expect(await ids(story, [person('Cody Allen'), person('Drexel Mack')], 1)).toEqual(['gazette']);
  });

  it('tell what is shared, without the near keys that go with an exact surname', async () => {
    const [first] = await memoryLibrary(story).lookUp(keysOf([person('Cody Allen'), town('Independence')]), 1);
    expect(first!.shared).toEqual(['family:allen', 'name:cody allen', 'town:independence']);
  });

  it('are found by a misspelt name, bare or full, and told to be near', async () => {
    for (const wrong of ['Drexel Mak', 'Mak', 'Drexel Macck', 'Mcak']) {
      const found = await memoryLibrary(story).lookUp(keysOf([person(wrong)]), 5);
      expect(
        found
          .map(
            ({
              set: {
                source: { id },
              },
            }) => id,
          )
          .sort(),
        wrong,
      ).toEqual(['gazette', 'radio']);
      expect(found[0]!.shared.every((key) => /^(near|sound):/.test(key))).toBe(true);
    }
  });

  it('are not found by a surname that is near where the full names are not', async () => {
    expect(await ids(story, [person('Philippa Alden')])).toEqual([]);
  });

  it('are led by the rare name, not by the many common ones', async () => {
    const crowd = Array.from({ length: 40 }, (_, n) =>
      source(`crowd-${n}`, [town('Independence'), day('2024-02-29'), person('Joe Smith')]),
    );
    const asked = [town('Independence'), day('2024-02-29'), person('Joe Smith'), person('Jalilah Otto')];
    expect((await ids([...crowd, source('rare', [person('Jalilah Otto')])], asked))[0]).toBe('rare');
  });
});

describe('facts', () => {
  it('are those of the named sources, unknown ones left out', async () => {
    const found = await memoryLibrary(story).facts(['radio', 'nowhere']);
    expect(found).toEqual([story[1]]);
  });

  it('of one id twice: the later stand', async () => {
    const later = source('radio', [town('Odessa')]);
    const library = memoryLibrary([...story, later]);
    expect(await library.facts(['radio'])).toEqual([later]);
    expect(await library.lookUp(keysOf([town('Odessa')]), 5)).toHaveLength(1);
  });
});

describe('the cost of a look-up', () => {
  // Building an index of 100,000 facts takes its time on a busy machine; what is asserted are steps.
  vi.setConfig({ testTimeout: 60_000 });
  const asked = keysOf([person('Cody Allen'), person('Drexel Mak'), town('Independence'), day('2024-02-29')]);

  /** Made-up surnames of one or two syllables a digit: no two alike, none of them near the story's. */
  function unrelated(sources: number, with_: Claim[]): SourceFacts[] {
    const syllables = ['zuv', 'bix', 'gop', 'huj', 'fyw', 'vob', 'jiz', 'wug', 'pix', 'zog'];
    const named = (n: number) => [...String(n)].map((digit) => syllables[Number(digit)]).join('');
    return Array.from({ length: sources }, (_, n) =>
      source(`other-${n}`, [
        ...Array.from({ length: 5 - with_.length }, (__, i) => person(`Yve ${named(n * 5 + i + 1000)}`)),
        ...with_,
      ]),
    );
  }

  it('stays the same when 100,000 unrelated facts are added', async () => {
    const small = memoryLibrary(story);
    const large = memoryLibrary([...unrelated(20_000, []), ...story]);
    const found = await small.lookUp(asked, 5);
    expect(
      (await large.lookUp(asked, 5)).map(
        ({
          set: {
            source: { id },
          },
        }) => id,
      ),
    ).toEqual(
      found.map(
        ({
          set: {
            source: { id },
          },
        }) => id,
      ),
    );
    expect(small.steps()).toBeGreaterThan(0);
    expect(large.steps()).toBe(small.steps());
  });

  it('stays bounded, and the story first, when all of them share its town and its day', async () => {
    const large = memoryLibrary([...unrelated(20_000, [town('Independence'), day('2024-02-29')]), ...story]);
    const found = await large.lookUp(asked, 5);
    expect(
      found
        .map(
          ({
            set: {
              source: { id },
            },
          }) => id,
        )
        .slice(0, 2),
    ).toEqual(['gazette', 'radio']);
    expect(found[0]!.shared).toEqual(expect.arrayContaining(['town:independence', 'day:2024-02-29']));
    expect(large.steps()).toBeLessThan(5000);
  });

  it('stays bounded when nothing but what is common is asked', async () => {
    const large = memoryLibrary(unrelated(20_000, [town('Independence')]));
    expect(await large.lookUp(['town:independence'], 5)).toHaveLength(5);
    expect(large.steps()).toBeLessThan(5000);
  });
});
