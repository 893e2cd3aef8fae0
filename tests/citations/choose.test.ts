import { describe, expect, it } from 'vitest';
import { editKey } from '../../lib/citations/correct.ts';
import { citationList } from '../../lib/citations/list.ts';
import type { Check } from '../../lib/model.ts';
import { age, article, exampleCheck, finding, gazette, quote, set, statement } from './example.ts';

const silent = { ...gazette, id: 'silent', publisher: 'The Silent', authors: ['Abe Aaron'] };
const later = { ...finding({ ...age, start: 2, end: 4, words: '34' }, [statement]), id: 'f2' };
const check: Check = {
  ...exampleCheck(),
  sources: [gazette, set, silent],
  findings: [finding(age, [quote, statement]), later],
};

const works = (list: ReturnType<typeof citationList>) => list.works.map(({ publisher }) => publisher);

describe('what is exported', () => {
  it('of the whole article: it, and the sources that give evidence, in the order of the text', () => {
    const list = citationList(check);
    expect(works(list)).toEqual(['The Ledger', 'Valley Radio', 'The Gazette']);
    expect(list.entries.map((entry) => entry.finding.id)).toEqual(['f2', 'f1', 'f1']);
  });

  it('of the story: the sources that say nothing too', () => {
    expect(works(citationList(check, { choice: { scope: 'story' } }))).toContain('The Silent');
  });

  it('of one source: that alone, with what it says', () => {
    const list = citationList(check, { choice: { scope: 'source', source: gazette.id } });
    expect(works(list)).toEqual(['The Gazette']);
    expect(list.entries.map(({ evidence }) => evidence)).toEqual([quote]);
  });

  it('of chosen findings: these, and no source that they do not need', () => {
    const list = citationList(check, { choice: { findings: new Set(['f2']) } });
    expect(works(list)).toEqual(['The Ledger', 'Valley Radio']);
    expect(list.entries).toHaveLength(1);
  });

  it('by author: works by family name, evidence with its work', () => {
    const list = citationList(check, { choice: { scope: 'story', order: 'author' } });
    expect(works(list)).toEqual(['The Silent', 'The Ledger', 'The Gazette', 'Valley Radio']);
    expect(list.entries.map(({ work }) => work.publisher)).toEqual(['The Gazette', 'Valley Radio', 'Valley Radio']);
  });
});

describe('what was put right', () => {
  it('stands instead of what the source says, in every field', () => {
    const edit = {
      title: 'The officer is buried',
      publisher: 'The Daily Gazette',
      names: [{ literal: 'Gazette staff, city' }, { family: 'de la Cruz', given: 'Ana' }],
      published: '2024-03-10',
      accessed: '',
      url: 'https://gazette.example/right?utm_source=x',
      type: 'webpage' as const,
    };
    const list = citationList(check, { edits: { [gazette.id]: edit } });
    expect(list.works.find(({ id }) => id === gazette.id)).toEqual({
      id: gazette.id,
      key: 'gazettesta2024office',
      type: 'webpage',
      title: 'The officer is buried',
      publisher: 'The Daily Gazette',
      names: edit.names,
      published: '2024-03-10',
      url: 'https://gazette.example/right',
    });
  });

  it('holds for the article too, and leaves the check as it was', () => {
    const before = structuredClone(check);
    const [itself] = citationList(check, { edits: { [editKey(article.id)]: { title: 'A town mourns' } } }).works;
    expect(itself?.title).toBe('A town mourns');
    expect(check).toEqual(before);
  });

  it('leads the quoted passage to the right address', () => {
    const edits = { [gazette.id]: { url: 'https://right.example/' } };
    const [entry] = citationList({ ...check, findings: [finding(age, [quote])] }, { edits }).entries;
    expect(entry?.passage).toMatch(/^https:\/\/right\.example\/#:~:text=Allen/);
  });
});
