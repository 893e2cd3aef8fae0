import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { findClaims } from '../../lib/claims/find.ts';
import { hashOf, keepArticle, keptSource } from '../../lib/facts/keeping.ts';
import { keptId } from '../../lib/facts/kept-id.ts';
import { KEPT, type OwnLibrary } from '../../lib/facts/own.ts';
import type { Article } from '../../lib/model.ts';
import { freshStorage, page } from './store/open.ts';

freshStorage();

const TEXT = `Kiln explodes

Edda Marlowe, 61, died at the scene, Fire Chief Tomas Rudd said. Four people were wounded in the explosion.`;
const HERE = 'https://gazette.example/kiln';
const FIRST = '2030-09-10T12:00:00.000Z';
const LATER = '2030-09-11T12:00:00.000Z';

function report(change: Partial<Article> = {}, text = TEXT): Article {
  return {
    ...articleFromText({ id: HERE, text, published: '2030-09-10' }),
    url: HERE,
    title: 'Kiln explodes',
    ...change,
  };
}

const keep = (library: OwnLibrary, article = report(), readFrom = HERE, accessed = FIRST) =>
  keepArticle(library, article, findClaims(article), { readFrom, accessed });
const sourceFrom = async (article: Article, readFrom = HERE) =>
  (await keptSource(article, findClaims(article), { readFrom, accessed: FIRST })).source;

describe('a kept source', () => {
  it('is kept under the address it was read from, without what follows or lets in a reader', () => {
    const address = 'https://ann:pw@gazette.example/kiln?utm_source=x&token=y&id=3#top';
    expect(keptId(address)).toBe('kept/https://gazette.example/kiln?id=3');
    expect(keptId('file:///home/ann/kiln.html')).toBeUndefined();
    expect(keptId(undefined)).toBeUndefined();
  });

  it('carries who, what, when, the hash of its text, and each claim with its words in place', async () => {
    const library = page();
    await keep(library, report({ authors: ['Imre Castell'], modified: '2030-09-11', publisher: 'The Gazette' }));
    const kept = await library.source(`kept/${HERE}`);
    expect(kept?.source).toEqual({
      id: `kept/${HERE}`,
      publisher: 'The Gazette',
      title: 'Kiln explodes',
      authors: ['Imre Castell'],
      published: '2030-09-10',
      modified: '2030-09-11',
      accessed: FIRST,
      url: HERE,
      contentHash: await hashOf(report().text),
    });
    const age = kept?.facts.find(({ kind }) => kind === 'age');
    expect(age).toMatchObject({ words: '61', value: { from: 61 }, source: `kept/${HERE}`, said: { type: 'quote' } });
    const { said } = age ?? {};
    expect(said?.type === 'quote' && report().text.slice(said.start, said.end)).toBe(said?.text);
    expect(new Set(kept?.facts.map(({ id }) => id)).size).toBe(kept?.facts.length);
  });

  it('hashes its text as others do', async () => {
    expect(await hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('says where it was read in part only', async () => {
    expect((await sourceFrom(report({ coverage: { total: 9, placed: 2, limit: 'preview' } }))).limit).toBe('preview');
  });
});

describe('a hostile page', () => {
  const liar = report({
    id: HERE,
    canonicalUrl: HERE,
    publisher: 'The Gazette',
    url: 'https://liar.example/a',
    title: 'Kiln explodes',
  });

  it('cannot take the place of another: what it calls itself is only shown', async () => {
    const library = page();
    await keep(library);
    await keep(library, { ...liar, text: liar.text.replace('61', '85') }, 'https://liar.example/a');
    expect((await library.sources(KEPT)).map(({ source }) => source.id).sort()).toEqual([
      `kept/${HERE}`,
      'kept/https://liar.example/a',
    ]);
    expect((await library.source(`kept/${HERE}`))?.source.publisher).toBe('gazette.example');
    expect((await library.source('kept/https://liar.example/a'))?.source).toMatchObject({
      publisher: 'liar.example',
      url: 'https://liar.example/a',
      callsItself: { url: HERE, publisher: 'The Gazette' },
    });
  });

  it('is no publisher that its host does not bear out', async () => {
    for (const host of ['gazette.liar.example', 'gazette-news.example', 'xn--gzette-6ta.example']) {
      expect(await sourceFrom(report({ publisher: 'Gazette' }), `https://${host}/a`)).toMatchObject({
        publisher: host,
        callsItself: { publisher: 'Gazette' },
      });
    }
    expect(await sourceFrom(report({ publisher: 'The Gazette' }))).not.toHaveProperty('callsItself');
  });

  it('is not held to another address of its own site', async () => {
    for (const path of ['/kiln', '/a?page=1', '/amp/a']) {
      const source = await sourceFrom(report({ canonicalUrl: new URL(path, HERE).href }));
      expect(source).not.toHaveProperty('callsItself');
    }
  });

  it('has no address that is none of the web', async () => {
    const source = await sourceFrom(report({ canonicalUrl: 'javascript:alert(1)' }));
    expect(source).not.toHaveProperty('callsItself');
    await expect(sourceFrom(report(), 'javascript:alert(1)')).rejects.toThrow('No article of the web');
  });
});

describe('keeping again', () => {
  it('updates the one source, says what changed, and leaves what its user said of it', async () => {
    const library = page();
    expect(await keep(library)).toMatchObject({ changes: [] });
    await library.editSource(`kept/${HERE}`, { private: true, standing: 'corrected' });
    const article = report({}, TEXT.replace('Four', 'Five'));
    const again = await keep(library, article, `${HERE}?utm_source=x`, LATER);
    expect(again).toMatchObject({
      before: FIRST,
      changes: [{ kind: 'count', about: 'wounded', was: 'Four people', now: 'Five people' }],
      source: { accessed: LATER, private: true, standing: 'corrected' },
    });
    expect(await library.sources(KEPT)).toHaveLength(1);
    if ('operation' in again) await library.undo(again.operation);
    expect((await library.source(`kept/${HERE}`))?.source.accessed).toBe(FIRST);
  });

  it('finds nothing changed where nothing is', async () => {
    const library = page();
    await keep(library);
    expect(await keep(library, report(), HERE, LATER)).toMatchObject({ before: FIRST, changes: [] });
  });

  it('does not put a preview in the place of the whole', async () => {
    const library = page();
    await keep(library);
    const preview = report(
      { coverage: { total: 1, placed: 1, limit: 'preview' } },
      'Kiln explodes\n\nEdda Marlowe died.',
    );
    expect(await keep(library, preview, HERE, LATER)).toEqual({ whole: FIRST });
    expect((await library.source(`kept/${HERE}`))?.source.accessed).toBe(FIRST);
    const fresh = page();
    expect(await keep(fresh, preview, 'https://other.example/a')).toMatchObject({ source: { limit: 'preview' } });
    // One preview is as good as another, and the later is kept.
    expect(await keep(fresh, preview, 'https://other.example/a', LATER)).toMatchObject({
      before: FIRST,
      source: { limit: 'preview', accessed: LATER },
    });
    expect(await keep(fresh, report(), 'https://other.example/a', LATER)).not.toHaveProperty('source.limit');
  });

  it('can be taken back the first time too', async () => {
    const library = page();
    const kept = await keep(library);
    if ('operation' in kept) await library.undo(kept.operation);
    expect(await library.source(`kept/${HERE}`)).toBeUndefined();
  });
});
