import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/facts/keys.ts';
import { KEPT, type OwnLibrary } from '../../../lib/facts/own.ts';
import type { Claim, SourceFacts } from '../../../lib/model.ts';
import { day, person, town } from '../claims.ts';
import { factSet, freshStorage, of, page } from './open.ts';

freshStorage();

async function found(library: OwnLibrary, claims: Claim[]): Promise<string[]> {
  return (await library.lookUp(keysOf(claims), 10)).map(({ set }) => set.source.id);
}

const gazette = of(KEPT, 'gazette', [person('Cody Allen'), town('Independence'), day('2024-02-29')]);
const radio = of(KEPT, 'radio', [person('Drexel Mack')]);

describe('a library that nothing was written to', () => {
  it('has the set of kept articles, finds nothing, and makes no database', async () => {
    const library = page();
    expect(await library.sets()).toMatchObject([{ id: KEPT, kind: 'kept', enabled: true, sources: 0, facts: 0 }]);
    expect(await found(library, [person('Cody Allen')])).toEqual([]);
    expect(await library.sources(KEPT)).toEqual([]);
    expect(await library.history(undefined, 5)).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('a source', () => {
  it('is found by another page once it is kept, to the letter', async () => {
    await page().putSource(KEPT, gazette);
    const other = page();
    expect(await found(other, [person('Cody Alen')])).toEqual(['kept/gazette']);
    expect(await other.source('kept/gazette')).toEqual(gazette);
    expect(await other.facts(['kept/gazette', 'kept/nowhere', 'odd'])).toEqual([gazette]);
    expect(await other.sets()).toMatchObject([{ sources: 1, facts: 3, revision: 1 }]);
  });

  it('put again stands in place of the one before, which undo brings back', async () => {
    const library = page();
    await library.putSource(KEPT, gazette);
    const later = of(KEPT, 'gazette', [person('Mia Stone')]);
    const { id, act } = await library.putSource(KEPT, later);
    expect(act).toBe('correct');
    expect(await found(library, [person('Cody Allen')])).toEqual([]);
    expect(await found(library, [person('Mia Stone')])).toEqual(['kept/gazette']);
    expect(await library.sets()).toMatchObject([{ sources: 1, facts: 1 }]);
    await library.undo(id);
    expect(await library.source('kept/gazette')).toEqual(gazette);
    expect(await found(library, [person('Mia Stone')])).toEqual([]);
    expect(await library.sets()).toMatchObject([{ sources: 1, facts: 3, revision: 3 }]);
  });

  it('deleted takes its facts with it, and undo brings both back', async () => {
    const library = page();
    await library.putSource(KEPT, gazette);
    const { id } = await library.removeSource('kept/gazette');
    expect(await found(library, [person('Cody Allen')])).toEqual([]);
    expect(await library.sets()).toMatchObject([{ sources: 0, facts: 0 }]);
    await library.undo(id);
    expect(await found(library, [person('Cody Allen')])).toEqual(['kept/gazette']);
  });

  it('is edited without its facts, and fields can be taken away', async () => {
    const library = page();
    await library.putSource(KEPT, gazette);
    await library.editSource('kept/gazette', { private: true, standing: 'withdrawn' });
    expect((await library.source('kept/gazette'))?.source).toMatchObject({ private: true, standing: 'withdrawn' });
    const { id } = await library.editSource('kept/gazette', { private: undefined as never, title: 'Anew' });
    expect((await library.source('kept/gazette'))?.source).toEqual({
      ...gazette.source,
      standing: 'withdrawn',
      title: 'Anew',
    });
    await library.undo(id);
    expect((await library.source('kept/gazette'))?.source).toMatchObject({
      private: true,
      title: gazette.source.title,
    });
    expect((await library.source('kept/gazette'))?.facts).toEqual(gazette.facts);
  });

  it('of another set than it says is refused', async () => {
    await expect(page().putSource(KEPT, of('elsewhere', 'a', []))).rejects.toThrow(/none of the fact set "kept"/);
    await expect(page().putSource('nowhere', of('nowhere', 'a', []))).rejects.toThrow('There is no fact set "nowhere"');
    await expect(page().editSource('kept/a', { title: 'x' })).rejects.toThrow('not there');
    await expect(page().removeSource('kept/a')).rejects.toThrow('not there');
  });

  it('is listed the last changed first', async () => {
    const library = page();
    await library.putSource(KEPT, gazette);
    await new Promise((done) => setTimeout(done, 5));
    await library.putSource(KEPT, radio);
    expect((await library.sources(KEPT)).map(({ source }) => source.id)).toEqual(['kept/radio', 'kept/gazette']);
    await new Promise((done) => setTimeout(done, 5));
    await library.editSource('kept/gazette', { private: true });
    expect((await library.sources(KEPT)).map(({ source }) => source.id)).toEqual(['kept/gazette', 'kept/radio']);
  });
});

describe('a fact', () => {
  it('is added, corrected and taken out, each as an operation that can be undone', async () => {
    const library = page();
    await library.putSource(KEPT, gazette);
    const [extra] = of(KEPT, 'gazette', [person('Mia Stone')]).facts;
    const added = await library.putFact({ ...extra!, id: 'kept/gazette#new' });
    expect(added).toMatchObject({ act: 'add', of: 'fact', target: 'kept/gazette#new', title: 'x' });
    expect(await found(library, [person('Mia Stone')])).toEqual(['kept/gazette']);
    const removed = await library.removeFact('kept/gazette', 'kept/gazette#0');
    expect(await found(library, [person('Cody Allen')])).toEqual([]);
    await library.undo(added.id);
    expect(await found(library, [person('Mia Stone')])).toEqual([]);
    await library.undo(removed.id);
    expect(await library.source('kept/gazette')).toEqual(gazette);
    await expect(library.removeFact('kept/gazette', 'no')).rejects.toThrow('not there');
  });
});

describe('a fact set', () => {
  it('is made, edited and deleted with all in it, and comes back', async () => {
    const library = page();
    await library.createSet(factSet('mill'));
    await expect(library.createSet(factSet('mill'))).rejects.toThrow('already');
    await library.putSource('mill', of('mill', 'a', [person('Cody Allen')]));
    await library.editSet('mill', { title: 'The mill' });
    const { id, title } = await library.removeSet('mill');
    expect(title).toBe('The mill');
    expect(await found(library, [person('Cody Allen')])).toEqual([]);
    expect((await library.sets()).map((set) => set.id)).toEqual([KEPT]);
    await library.undo(id);
    expect(await found(library, [person('Cody Allen')])).toEqual(['mill/a']);
    expect((await library.sets())[1]).toMatchObject({ title: 'The mill', sources: 1, facts: 1, revision: 5 });
    await expect(library.removeSet(KEPT)).rejects.toThrow('always there');
  });

  it('that is disabled is not compared with', async () => {
    const library = page();
    await library.createSet(factSet('mill'));
    await library.putSource('mill', of('mill', 'a', [person('Cody Allen')]));
    await library.editSet('mill', { enabled: false });
    expect(await found(library, [person('Cody Allen')])).toEqual([]);
    expect(await library.facts(['mill/a'])).toEqual([]);
    expect(await library.source('mill/a')).toBeDefined();
    const [last] = await library.history('mill', 1);
    await library.undo(last!.id);
    expect(await found(library, [person('Cody Allen')])).toEqual(['mill/a']);
  });
});

describe('undo', () => {
  it('is refused where something later stands on it, and can itself be undone', async () => {
    const library = page();
    const first = await library.putSource(KEPT, gazette);
    const second = await library.editSource('kept/gazette', { title: 'Anew' });
    await expect(library.undo(first.id)).rejects.toThrow('A later change stands on it: “Anew”');
    const undone = await library.undo(second.id);
    expect(undone.undoes).toBe(second.id);
    await expect(library.undo(second.id)).rejects.toThrow('already');
    await library.undo(undone.id);
    expect((await library.source('kept/gazette'))?.source.title).toBe('Anew');
    await expect(library.undo(first.id)).rejects.toThrow('A later change');
    await library.undo(second.id);
    await library.undo(first.id);
    expect(await library.source('kept/gazette')).toBeUndefined();
    await expect(library.undo('nothing')).rejects.toThrow('too old');
  });

  it('leaves what has nothing to do with it', async () => {
    const library = page();
    const first = await library.putSource(KEPT, gazette);
    await library.putSource(KEPT, radio);
    await library.undo(first.id);
    expect(await found(library, [person('Drexel Mack'), person('Cody Allen')])).toEqual(['kept/radio']);
  });

  it('of one field of a set keeps what was put into the set since', async () => {
    const library = page();
    await library.createSet(factSet('mill'));
    const { id } = await library.editSet('mill', { title: 'The mill' });
    await library.putSource('mill', of('mill', 'a', [person('Cody Allen')]));
    await library.undo(id);
    expect((await library.sets())[1]).toMatchObject({ title: 'Set mill', sources: 1, facts: 1 });
  });
});

describe('history', () => {
  it('tells each change of a set, or of all, latest first, numbered within its set', async () => {
    const library = page();
    await library.putSource(KEPT, gazette);
    await library.createSet(factSet('mill'));
    await library.removeSource('kept/gazette');
    const all = await library.history(undefined, 10);
    expect(all.map(({ act, of: what, revision }) => [act, what, revision])).toEqual([
      ['withdraw', 'source', 2],
      ['add', 'set', 1],
      ['add', 'source', 1],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
    expect(await library.history(KEPT, 1)).toEqual([all[0]]);
    expect(Object.keys(all[0]!).sort()).toEqual(['act', 'id', 'of', 'revision', 'set', 'target', 'time', 'title']);
  });

  it('holds the last 1000, and says of an older one that it is too old', async () => {
    const library = page();
    const first = await library.createSet(factSet('mill'));
    const second = await library.editSet('mill', { title: 'The mill' });
    const db = await openDB('facts-3');
    await db.add('operations', { ...second, id: 'passed', number: 999, change: { reach: 'fact', target: 'x' } });
    db.close();
    await library.editSet('mill', { title: 'The old mill' });
    expect(await library.history('mill', 9)).toHaveLength(4);
    const last = await library.editSet('mill', { title: 'The burnt mill' });
    const ids = (await library.history('mill', 9)).map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect([ids[0], ids.at(-1)]).toEqual([last.id, second.id]);
    await expect(library.undo(first.id)).rejects.toThrow('This change is too old to be taken back.');
  });
});

describe('deleting everything', () => {
  it('leaves no database, also where other pages have it open, and all go on', async () => {
    const [one, other] = [page(), page()];
    await one.putSource(KEPT, gazette);
    expect(await found(other, [person('Cody Allen')])).toHaveLength(1);
    await one.deleteAll();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await found(other, [person('Cody Allen')])).toEqual([]);
    await other.putSource(KEPT, radio);
    expect(await found(one, [person('Drexel Mack')])).toEqual(['kept/radio']);
  });

  it('leaves nothing of an earlier version that would come back', async () => {
    const earlier = await openDB('facts-2', 1, { upgrade: (db) => void db.createObjectStore('sets') });
    earlier.close();
    await page().deleteAll();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('ends an import that is running, and keeps nothing of it', async () => {
    const [one, other] = [page(), page()];
    await one.createSet(factSet('mill'));
    async function* slowly(): AsyncGenerator<SourceFacts> {
      for (let n = 0; n < 1500; n++) {
        if (n === 1200) await other.deleteAll();
        yield of('wire', `w${n}`, [person('Cody Allen')]);
      }
    }
    await expect(one.loadSet(factSet('wire'), slowly())).rejects.toThrow(/deleted meanwhile/);
    expect((await other.sets()).map(({ id }) => id)).toEqual([KEPT]);
    expect(await found(other, [person('Cody Allen')])).toEqual([]);
  });
});

describe('watching', () => {
  it('tells of changes of every page until it is ended', async () => {
    const [one, other] = [page(), page()];
    const told: string[] = [];
    const ends = [one.watch(() => told.push('one')), other.watch(() => told.push('other'))];
    await one.putSource(KEPT, gazette);
    await expect.poll(() => [...told].sort()).toEqual(['one', 'other']);
    for (const end of ends) end();
    await one.removeSource('kept/gazette');
    await new Promise((done) => setTimeout(done, 50));
    expect(told).toHaveLength(2);
  });
});
