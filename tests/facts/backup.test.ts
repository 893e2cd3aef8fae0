import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { checkBackup, type Journal, restore, type Settings, takeBack, writeBackup } from '../../lib/facts/backup.ts';
import { parseFactSet } from '../../lib/facts/import.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { KEPT, type OwnLibrary } from '../../lib/facts/own.ts';
import type { SourceFacts } from '../../lib/model.ts';
import { anArticle } from '../article.ts';
import { exampleSet } from './example.ts';
import { factSet, freshStorage, page } from './store/open.ts';

freshStorage();

const MADE = '2026-11-20T12:00:00.000Z';
const file = (text: string | string[]) => new File([text].flat(), 'library.jsonl');

/** Settings and journal in memory. */
function browserStorage(before: Record<string, unknown> = {}) {
  let stored = before;
  let last: string | undefined;
  const settings: Settings = {
    read: async () => stored,
    write: async (wanted) => {
      stored = wanted;
    },
  };
  const journal: Journal = {
    read: async () => last,
    write: async (id) => {
      last = id;
    },
    clear: async () => {
      last = undefined;
    },
  };
  return { settings, journal, stored: () => stored };
}

/** An article as it is kept: quotes, offsets, gist and all. */
function keptArticle(): SourceFacts {
  const article = anArticle(
    'Officer Ann Lee, 35, said “nobody <i>ran</i>” on Friday. Four people were wounded in Tarn Ferry.',
    {
      published: '2024-03-01',
    },
  );
  const { source, facts, gist } = factsOf(article, findClaims(article));
  const id = `${KEPT}/a1`;
  const of = facts.map((fact, n) => ({ ...fact, id: `${id}#${n}`, source: id }));
  expect(of.length).toBeGreaterThan(3);
  const about = { private: true, standing: 'corrected', callsItself: { url: 'https://other.example/' } } as const;
  return {
    source: { ...source, ...about, id, url: 'https://ledger.example/a' },
    facts: of,
    ...(gist ? { gist } : {}),
    sketch: [1, 5, 99],
  };
}

async function filled(): Promise<OwnLibrary> {
  const library = page();
  const parsed = parseFactSet(exampleSet());
  if ('problem' in parsed) throw new Error(parsed.problem.sentence);
  const subscription = {
    url: 'https://maker.example/facts.json',
    etag: '"1"',
    checked: MADE,
    bytes: 12,
    problem: 'It was offline.',
  };
  await library.putSource(KEPT, keptArticle());
  await library.loadSet(
    factSet('mill-fire-2024', { kind: 'subscribed', enabled: false, subscription }),
    parsed.sources,
  );
  await library.createSet(factSet('nothing'));
  return library;
}

/** All that a library holds, but for what counts its operations and their times. */
async function everything(library: OwnLibrary): Promise<unknown> {
  const sets = [];
  for (const { revision: _, changed: __, ...set } of await library.sets()) {
    const sources: SourceFacts[] = [];
    for await (const each of library.contents(set.id)) sources.push(each);
    sets.push({ set, sources: sources.sort((a, b) => (a.source.id < b.source.id ? -1 : 1)) });
  }
  return sets;
}

describe('a backup', () => {
  it('restores the library exactly as it was: sets, kept articles, subscriptions and settings', async () => {
    const library = await filled();
    const before = await everything(library);
    const settings = { settings: { version: 1, hover: false }, ignored: ['f1'] };
    const backup = file(await writeBackup(library, settings, MADE));
    await library.deleteAll();
    expect(await everything(library)).not.toEqual(before);
    const storage = browserStorage({ settings: { hover: true } });
    const restored = await restore(library, backup, storage.settings, storage.journal);
    expect(restored).toMatchObject({ made: MADE });
    expect(await everything(library)).toEqual(before);
    expect(storage.stored()).toEqual(settings);
    expect(await storage.journal.read()).toBeUndefined();
  });

  it('takes the place of what is there, other sets included', async () => {
    const library = await filled();
    const before = await everything(library);
    const backup = file(await writeBackup(library, {}, MADE));
    await library.createSet(factSet('later'));
    await library.removeSource(`${KEPT}/a1`);
    const { settings, journal } = browserStorage();
    await restore(library, backup, settings, journal);
    expect(await everything(library)).toEqual(before);
  });

  it('of nothing empties the library', async () => {
    const { settings, journal } = browserStorage();
    const backup = file(await writeBackup(page(), {}, MADE));
    const library = await filled();
    await restore(library, backup, settings, journal);
    expect((await library.sets()).map(({ id, sources }) => [id, sources])).toEqual([[KEPT, 0]]);
  });

  it.each([
    ['that fails in the middle', new Error('the disk is full')],
    ['that is stopped in the middle', 'stop'],
  ])('%s leaves everything as it was', async (_, how) => {
    const other = await filled();
    const backup = file(await writeBackup(other, { settings: 2 }, MADE));
    await other.deleteAll();
    const library = page();
    await library.createSet(factSet('mine'));
    await library.createSet(factSet('mill-fire-2024', { title: 'Another fire' }));
    const before = await everything(library);
    const storage = browserStorage({ settings: 1 });
    const stop = new AbortController();
    let loads = 0;
    const failing: OwnLibrary = {
      ...library,
      loadSet(set, sources, work) {
        if (++loads < 3) return library.loadSet(set, sources, work);
        if (how !== 'stop') return Promise.reject(how);
        stop.abort();
        return library.loadSet(set, sources, work);
      },
    };
    await expect(
      restore(failing, backup, storage.settings, storage.journal, { signal: stop.signal }),
    ).rejects.toThrow();
    expect(loads).toBe(3);
    expect(await everything(library)).toEqual(before);
    expect(storage.stored()).toEqual({ settings: 1 });
    expect(await storage.journal.read()).toBeUndefined();
  });

  it('whose restoring was killed is taken back before the library is shown again', async () => {
    const other = await filled();
    const backup = file(await writeBackup(other, {}, MADE));
    await other.deleteAll();
    const library = page();
    await library.createSet(factSet('mine'));
    const before = await everything(library);
    const { settings, journal } = browserStorage();
    let loads = 0;
    const killed: OwnLibrary = {
      ...library,
      // Whoever was killed neither fails nor takes anything back.
      loadSet: (set, sources, work) =>
        ++loads < 3 ? library.loadSet(set, sources, work) : new Promise(() => undefined),
    };
    void restore(killed, backup, settings, journal);
    await expect.poll(() => loads).toBe(3);
    expect(await everything(library)).not.toEqual(before);
    expect(await takeBack(library, journal)).toBe(true);
    expect(await everything(library)).toEqual(before);
    expect(await takeBack(library, journal)).toBe(false);
  });
});

describe('a backup with a fault', () => {
  async function lines(): Promise<string[]> {
    return (await writeBackup(await filled(), {}, MADE)).join('').trimEnd().split('\n');
  }

  async function sentenceFor(change: (lines: string[]) => string[]): Promise<string> {
    const checked = await checkBackup(file(change(await lines()).join('\n')));
    return 'problem' in checked ? checked.problem.sentence : 'taken';
  }

  it('is none where nothing was changed', async () => {
    expect(await sentenceFor(([first, ...others]) => [`\ufeff${first}`, ...others, ''])).toBe('taken');
  });

  it.each([
    [
      'something else',
      () => ['{"format":"second-source/facts"}'],
      /library\.jsonl was not loaded: it is not a backup of a library/,
    ],
    ['no JSON', () => ['hello'], /it is not a backup of a library/],
    [
      'another version',
      (all: string[]) => [all[0]!.replace('"version":1', '"version":9'), ...all.slice(1)],
      /line 1, version: must be 1/,
    ],
    ['its end cut off', (all: string[]) => all.slice(0, -1), /the file is not whole: its last line is missing/],
    [
      'a line cut off',
      (all: string[]) => [...all.slice(0, 3), all[3]!.slice(0, 40)],
      /line 4: is not JSON; the file may have been cut off/,
    ],
    [
      'a source missing',
      (all: string[]) => all.filter((_, n) => n !== 2),
      /the file is not whole: it should hold 3 sets, 3 sources/,
    ],
    ['a set twice', (all: string[]) => [all[0]!, all[1]!, ...all.slice(1)], /line 3: the set "kept" stands twice/],
    [
      'a source twice',
      (all: string[]) => [...all.slice(0, 3), all[2]!, ...all.slice(3)],
      /line 4: the source "kept\/a1" stands twice/,
    ],
    [
      'a key for the prototype',
      (all: string[]) => all.map((line) => line.replace('"facts":[', '"__proto__":{},"facts":[')),
      /line 3, __proto__: this key is not allowed/,
    ],
    [
      'a link to a script',
      (all: string[]) => all.map((line) => line.replace('https://ledger.example/a', 'javascript:alert(1)')),
      /line 3, source\.url: must be an address/,
    ],
    [
      'a subscription to a script',
      (all: string[]) => all.map((line) => line.replace('https://maker.example/facts.json', 'javascript:alert(1)')),
      /line 4, set\.subscription\.url: must be an address/,
    ],
    [
      'a value of another kind',
      (all: string[]) => all.map((line) => line.replace('"kind":"age"', '"kind":"charge"')),
      /line 3, facts\[\d+\]\.value/,
    ],
    [
      'an unknown kind',
      (all: string[]) => all.map((line) => line.replace('"kind":"age"', '"kind":"mood"')),
      /line 3, facts\[\d+\]\.kind: must be/,
    ],
    ['more behind its end', (all: string[]) => [...all, all[2]!], /line 9: nothing should stand behind the end/],
    [
      'a fact of another source',
      (all: string[]) => all.map((line) => line.replace('"source":"kept/a1"', '"source":"kept/b2"')),
      /line 3: the fact "kept\/a1#0" names another source/,
    ],
  ])('is refused with its line: %s', async (_, change, sentence) => {
    expect(await sentenceFor(change)).toMatch(sentence);
  });

  it('changes nothing', async () => {
    const broken = (await lines()).slice(0, -1).join('\n');
    const library = page();
    const before = await everything(library);
    const storage = browserStorage({ settings: 1 });
    expect(await restore(library, file(broken), storage.settings, storage.journal)).toHaveProperty('problem');
    expect(await everything(library)).toEqual(before);
    expect(storage.stored()).toEqual({ settings: 1 });
  });

  it('never throws, whatever stands in it', async () => {
    const all = await lines();
    const junk = fc.oneof(fc.string(), fc.json()).filter((line) => line.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.nat(all.length), junk, fc.boolean(), async (at, line, replaced) => {
        const changed = all.toSpliced(at, replaced ? 1 : 0, line.replaceAll('\n', ' '));
        const checked = await checkBackup(file(changed.join('\n')));
        expect('problem' in checked ? checked.problem.sentence : '').toMatch(/^library\.jsonl was not loaded: .+\.$/s);
      }),
    );
  });
});
