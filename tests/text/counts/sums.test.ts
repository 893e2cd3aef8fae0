import { describe, expect, it } from 'vitest';
import { sumsIn } from '../../../lib/text/counts/sums.ts';
import { readingOf } from '../../../lib/text/reading.ts';

const sums = (text: string) =>
  readingOf({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] })
    .sentences.flatMap((sentence) => sumsIn(sentence))
    .map(({ value }) => [value.from, value.state]);

describe('people told in parts', () => {
  it.each([
    ['A baker, 31, and a nurse came.', []],
    ['A man, a woman and two children were killed.', [[4, 'killed']]],
    ['A 31-year-old man, a woman, 44, and their young son were found dead.', [[3, 'killed']]],
    ['He is accused of shooting a mother and her three small children.', [[4, 'shot']]],
    ['Wells killed his wife and two daughters.', [[3, 'killed']]],
    ['The shooting of a clerk and a customer shook Oxley.', [[2, 'shot']]],
    ['Two women and one man were wounded.', [[3, 'wounded']]],
    ['3 men, 1 woman hurt in Oxley', [[4, 'wounded']]],
    ['Inside were three adults and a child.', [[4, undefined]]],
  ])('by their sorts: “%s”', (text, found) => expect(sums(text)).toEqual(found));

  it.each([
    ['2 dead, 3 hurt in Oxley blast', 5],
    ['One man was shot dead and three others were injured.', 4],
    ['A night guard was killed and two other people were wounded.', 3],
    ['The blast left three wounded and one dead.', 4],
    ['The storm killed two people and injured at least five others.', 7],
    ['The storm killed a man and injured six.', 7],
  ])('by their fates: “%s”', (text, many) => expect(sums(text)).toEqual([[many, 'harmed']]));

  it.each([
    ['Brenner and two others were arrested.', [[3, 'arrested']]],
    ['Besides Brenner, two other men were arrested.', [[3, 'arrested']]],
    ['The blast injured a clerk, 3 others.', [[4, 'wounded']]],
    ['A driver and four other people were injured.', [[5, 'wounded']]],
  ])('beside somebody: “%s”', (text, found) => expect(sums(text)).toEqual(found));

  it.each([
    'He shot a clerk and a customer was hurt.',
    'He shot Brenner and two others were hurt by glass.',
    'They met in Oxley on Friday and three others were hurt.',
    'A man and his sons were killed.',
    'The shooting, and four others were hurt.',
    'A second man and two women were shot.',
    'She saw a man and a woman.',
    'Five shot, two killed',
  ])('are no sum: “%s”', (text) => expect(sums(text)).toEqual([]));
});
