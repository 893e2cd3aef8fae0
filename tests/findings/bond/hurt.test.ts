import { describe, expect, it } from 'vitest';
import { differingStatuses as differing } from '../told.ts';

describe('somebody hurt who has a rival of the same word', () => {
  const two = 'A 15-year-old girl was taken away with a graze wound. A 12-year-old girl is in serious condition.';

  it('may be either', () => {
    expect(differing(two, 'The girl was in critical condition, and a girl of the same street was unhurt.')).toEqual([]);
  });

  it('is not the one of another age whom the report has beside them', () => {
    const page = 'The killing of a 15-year-old shook the mill. The 16-year-old is recovering.';
    const source = 'A teen died at the mill. The 16-year-old is in critical but stable condition.';
    expect(differing(page, source)).toEqual([]);
  });

  it('is the same where the word has no rival', () => {
    expect(differing('The girl was in stable condition.', 'A girl was in critical condition.')).toEqual([
      'was in stable condition',
    ]);
  });
});
