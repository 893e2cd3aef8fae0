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
        const now = moved({ start, end }, edit, after);
        if (now) expect(after.slice(now.start, now.end)).toBe(before.slice(start, end));
      }),
    );
  });
});

describe('the words of a mark', () => {
  const TEXT = 'He was 36, and 4 others were hurt.';
  /** What is marked on the 36 once the text was changed. */
  const marked = (text: string) => {
    const now = moved({ start: 7, end: 9 }, editBetween(TEXT, text), text);
    return now && [now.start, text.slice(now.start, now.end)];
  };

  it.each([
    ['nothing was changed', TEXT, [7, '36']],
    ['something was written before', `Yes. ${TEXT}`, [12, '36']],
    ['something was written behind', `${TEXT} Yes.`, [7, '36']],
    ['the next sign was changed', 'He was 36. And 4 others were hurt.', [7, '36']],
    ['the word before was changed', 'He is 36, and 4 others were hurt.', [6, '36']],
  ])('stay where %s', (_, text, now) => {
    expect(marked(text)).toEqual(now);
  });

  it.each([
    ['they were changed', 'He was 37, and 4 others were hurt.'],
    ['one was put between them', 'He was 3-6, and 4 others were hurt.'],
    ['they went on', 'He was 365, and 4 others were hurt.'],
    ['something was put right before them', 'He was 136, and 4 others were hurt.'],
    ['what parted them from the next was taken away', 'He was 364 others were hurt.'],
    ['they were taken away with others', 'He was hurt.'],
  ])('are none where %s', (_, text) => {
    expect(marked(text)).toBeUndefined();
  });
});
