import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

const DEAD = 'A 31-year-old man was shot in the mill. The 31-year-old man died at the scene.';
const LIVES = 'A 31-year-old man was shot in the mill. The 31-year-old man was in stable condition.';
const health = (text: string, source: string) =>
  marked('status', { text, published: '2031-03-04' }, { text: source, published: '2031-03-05' }).filter(
    ([, verdict]) => verdict === 'updated' || verdict === 'differs',
  );

describe('somebody who lives by one report and somebody dead by the other', () => {
  it('are one where the other has no dead of its own', () => {
    expect(health(LIVES, DEAD)).toEqual([['was in stable condition', 'updated', 'died']]);
  });

  it('are two where each report has as many dead', () => {
    expect(health(`${LIVES} Another man died.`, DEAD)).toEqual([]);
    expect(health(`${LIVES} One person was killed.`, DEAD)).toEqual([]);
  });

  it('may be one where the other has more dead, or where both give one name', () => {
    const marks = [['was in stable condition', 'updated', 'died']];
    expect(health(`${LIVES} One person was killed.`, `${DEAD} Two people were killed.`)).toEqual(marks);
    const named = (text: string) =>
      text.replace('A 31-year-old man', 'Hugo Renner').replace('The 31-year-old man', 'Renner');
    expect(health(`One person was killed. ${named(LIVES)}`, `One person was killed. ${named(DEAD)}`)).toEqual(marks);
  });
});
