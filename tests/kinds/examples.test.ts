import { describe, expect, it } from 'vitest';
import { ROOMS, roomOf } from '../../lib/kinds/index.ts';
import type { Kind } from '../../lib/model.ts';
import { readingOf } from '../../lib/text/reading.ts';

/** What a room finds in a text of one paragraph: the words and the value of each. */
function found(kind: Kind, text: string, published?: string) {
  const block = { type: 'paragraph' as const, start: 0, end: text.length };
  const reading = readingOf({ text, blocks: [block], ...(published ? { published } : {}) });
  const finds = roomOf(kind)?.find(reading) ?? [];
  return finds.map(({ start, end, value }) => ({ words: text.slice(start, end), value }));
}

describe.each(Object.values(ROOMS))('the room of $kind', ({ kind, examples }) => {
  it.each(examples.finds)('finds “$words” in “$text”', ({ text, words, value, published }) => {
    const all = found(kind, text, published);
    const fitting = all.find((each) => each.words === words);
    expect(fitting, `found instead: ${JSON.stringify(all)}`).toBeDefined();
    if (value !== undefined) expect(fitting?.value).toMatchObject(value as object);
  });

  it.each(examples.leaves)('finds nothing in “$text”: $why', ({ text }) => {
    expect(found(kind, text)).toEqual([]);
  });
});
