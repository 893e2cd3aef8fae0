import { expect, it } from 'vitest';
import { marked } from '../told.ts';

it('others who were hurt are fewer since one of them died, wherever the dead are told', () => {
  const page = 'Two people were killed on a porch on Monday.\nFive others were wounded in the shooting.';
  const source = 'Three people were killed and four others were wounded in the shooting on Monday.';
  const verdictOn = (text: string) =>
    marked('count', { text, published: '2031-03-04' }, { text: source, published: '2031-03-09' })
      .filter(([words]) => /others/.test(words))
      .map(([, verdict]) => verdict);
  expect(verdictOn(page)).toEqual(['updated']);
  expect(verdictOn(page.replace('Five', 'Six'))).not.toContain('updated');
});
