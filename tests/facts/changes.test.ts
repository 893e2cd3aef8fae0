import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { findClaims } from '../../lib/claims/find.ts';
import { changesBetween } from '../../lib/facts/changes.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import type { FactChange } from '../../lib/model.ts';

const REPORT = `Kiln explodes at Harrow Vale workshop

HARROW VALE — A kiln exploded at a workshop on Quarry Road on Tuesday, killing its owner, the fire department said.

Edda Marlowe, 61, died at the scene, Fire Chief Tomas Rudd said. Four people were wounded in the explosion.

The first call came in at 9:20 a.m. Tuesday, Rudd said. Marlowe leaves a husband and three daughters.`;

const factsIn = (text: string) => {
  const article = articleFromText({ id: 'gazette', text, published: '2030-09-10' });
  return factsOf(article, findClaims(article)).facts;
};

/** What changed, as one line each: "count wounded: Four people → Five people". */
function changesOf(...edits: [string, string][]): string[] {
  let text = REPORT;
  for (const [before, after] of edits) {
    expect(text).toContain(before);
    text = text.replaceAll(before, after);
  }
  return changesBetween(factsIn(REPORT), factsIn(text)).map(write);
}

const write = ({ kind, about, was = '–', now = '–' }: FactChange) => `${kind} ${about ?? '·'}: ${was} → ${now}`;

describe('what changed between two readings', () => {
  it('is nothing where nothing did', () => {
    expect(changesOf()).toEqual([]);
  });

  it('is nothing where only other words were added, or a paragraph moved', () => {
    expect(changesOf(['on Tuesday, killing', 'on Tuesday of all days, killing'])).toEqual([]);
    const [head = '', first = '', second = '', third = ''] = REPORT.split('\n\n');
    const moved = [head, first, third, second].join('\n\n');
    expect(changesBetween(factsIn(REPORT), factsIn(moved)).map(write)).toEqual([]);
  });

  it.each([
    ['Four people', 'Five people', 'count wounded: Four people → Five people'],
    ['9:20 a.m.', '9:25 a.m.', 'time call: 9:20 a.m. Tuesday → 9:25 a.m. Tuesday'],
    ['Edda Marlowe, 61', 'Edda Marlowe, 62', 'age Edda Marlowe: 61 → 62'],
  ])('is the one detail that is another: %s, now %s', (before, after, change) => {
    expect(changesOf([before, after])).toEqual([change]);
  });

  it('tells a name that was put right as one change, and what is told of its bearer as none', () => {
    expect(changesOf(['Tomas Rudd', 'Tomas Rudde'], ['Rudd said.', 'Rudde said.'])).toEqual([
      'name ·: Tomas Rudd → Tomas Rudde',
    ]);
  });

  it('puts what changed first, then what is new, then what is gone', () => {
    const changes = changesOf(
      ['Four people', 'Five people'],
      [' and three daughters', ''],
      ['said. Marlowe', 'said. Hanne Brook, 29, was arrested. Marlowe'],
    );
    expect(changes[0]).toBe('count wounded: Four people → Five people');
    expect(changes).toContain('age Hanne Brook: – → 29');
    expect(changes.at(-1)).toBe('kin ·: three daughters → –');
  });

  it('never pairs two persons', () => {
    const changes = changesOf(['Edda Marlowe', 'Karin Olsson'], ['Marlowe leaves', 'Olsson leaves']);
    expect(changes).toEqual(
      expect.arrayContaining([
        'name ·: – → Karin Olsson',
        'name ·: Edda Marlowe → –',
        'age Karin Olsson: – → 61',
        'age Edda Marlowe: 61 → –',
      ]),
    );
  });

  it('gives the sentence that says it', () => {
    const [change] = changesBetween(factsIn(REPORT), factsIn(REPORT.replace('Four people', 'Five people')));
    expect(change?.sentence).toBe('Five people were wounded in the explosion.');
  });

  it('mirrors itself when the readings are swapped', () => {
    const later = factsIn(REPORT.replace('Four people', 'Five people').replace(', 61,', ', 62,'));
    const earlier = factsIn(REPORT);
    const swapped = changesBetween(later, earlier).map(({ was, now }) => [now, was]);
    expect(swapped).toEqual(changesBetween(earlier, later).map(({ was, now }) => [was, now]));
  });
});
