import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../lib/model.ts';
import { marked } from '../told.ts';

/** The words of a page of one kind that a source bears out, each with the source's words. */
const stands = (kind: Kind, page: string, source: string) =>
  marked(kind, { text: page }, { text: source })
    .filter(([, verdict]) => verdict === 'compatible' || verdict === 'agrees')
    .map(([words, , against]) => [words, against]);

describe('what can stand beside anything', () => {
  it('is not borne out, and differs from nothing either', () => {
    const page = 'Police in Fenholt said at least one man opened fire from a boat.';
    expect(marked('count', { text: page }, { text: 'Shots from a boat wounded six people in Fenholt.' })).toEqual([]);
  });
  it('gives way to a fact that is of the same thing', () => {
    const source = 'Six people were wounded. Witnesses in Fenholt saw two men open fire from the boat.';
    expect(stands('count', 'At least two men opened fire from a boat in Fenholt, police said.', source)).toEqual([
      ['At least two men', 'two men'],
    ]);
  });
});
