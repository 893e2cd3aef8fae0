import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween, moved } from '../../../lib/panel/draft/edit.ts';

describe('the edit between two texts', () => {
  it.each([
    ['a letter typed', 'He was 3.', 'He was 36.', { at: 8, removed: 0, inserted: '6' }],
    ['words put in the place of others', 'He was 36.', 'He was 41.', { at: 7, removed: 2, inserted: '41' }],
    ['a line taken away', 'One.\nTwo.\n', 'One.\n', { at: 5, removed: 5, inserted: '' }],
    ['nothing', 'Same', 'Same', { at: 4, removed: 0, inserted: '' }],
    ['a letter doubled', 'aa', 'aaa', { at: 2, removed: 0, inserted: 'a' }],
  ])('is %s', (_, before, after, edit) => {
    expect(editBetween(before, after)).toEqual(edit);
  });

  it('makes the one of the other, whatever they are, and moves what it did not touch', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🦊'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(20), (before, after, one, other) => {
        const edit = editBetween(before, after);
        expect(before.slice(0, edit.at) + edit.inserted + before.slice(edit.at + edit.removed)).toBe(after);
        const [start, end] = [Math.min(one, other, before.length), Math.min(Math.max(one, other), before.length)];
        const now = moved({ start, end }, edit);
        if (now) expect(after.slice(now.start, now.end)).toBe(before.slice(start, end));
      }),
    );
  });
});

describe('a span', () => {
  const edit = { at: 10, removed: 4, inserted: 'xx' };
  it.each([
    ['before the edit stays', { start: 2, end: 10 }, { start: 2, end: 10 }],
    ['behind it moves along', { start: 14, end: 20 }, { start: 12, end: 18 }],
    ['that it touches is gone', { start: 8, end: 11 }, undefined],
    ['inside it is gone', { start: 11, end: 13 }, undefined],
    ['around it is gone', { start: 5, end: 20 }, undefined],
  ])('%s', (_, span, now) => {
    expect(moved(span, edit)).toEqual(now);
  });

  it('is gone where something was put between its letters', () => {
    expect(moved({ start: 5, end: 15 }, { at: 10, removed: 0, inserted: 'x' })).toBeUndefined();
  });
});
