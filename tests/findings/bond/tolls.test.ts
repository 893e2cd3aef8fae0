import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

/** The page's counts that differ from the source or were updated by it; two dates in the order page, source. */
const counts = (page: string, source: string, [here, there] = ['2021-06-08', '2021-06-08']) =>
  marked('count', { text: page, published: here! }, { text: source, published: there! })
    .filter(([, verdict]) => /differs|updated/.test(verdict))
    .map(([words, verdict, against]) => [words, verdict, against]);
/** More than the lead of a report, where everything is told of the main event. */
const LONG = 'Northam is a quiet town by the sea, with a mill, a pier and a church. '.repeat(8);
const LATER: [string, string] = ['2021-06-11', '2021-06-08'];
const EARLIER: [string, string] = ['2021-06-08', '2021-06-11'];

describe('a toll', () => {
  it('that the later report has higher is an update, though the dead are told beside it in one of the two only', () => {
    const four = 'Four people were shot, one of them fatally, on Alder Street in Northam, police said.';
    const five = 'Tom Oster was killed and four other men were wounded on Alder Street in Northam, police said.';
    expect(counts(five, four, LATER)).toEqual([['four other men', 'updated', 'Four people']]);
    expect(counts(five, four, EARLIER)).toEqual([['four other men', 'differs', 'Four people']]);
  });
  it('of victims grows as that of the hurt does', () => {
    const page = 'Police named the man who shot at the four victims on Alder Street in Northam.';
    const source = 'Three people were injured by shots on Alder Street in Northam, police said.';
    expect(counts(page, source, LATER)).toEqual([['four victims', 'updated', 'Three people']]);
    expect(counts(page, source, EARLIER)).toEqual([['four victims', 'differs', 'Three people']]);
  });
  it('of the hurt falls where one of them has died since', () => {
    const page = 'Three people were killed and four others were wounded on Alder Street in Northam.';
    const source = 'Two people were killed and five others were wounded on Alder Street in Northam.';
    expect(counts(page, source, LATER)).toContainEqual(['four others', 'updated', 'five others']);
    expect(counts(page, source)).toContainEqual(['four others', 'differs', 'five others']);
  });
  it('of the hurt leaves out either of two numbers of dead that its text tells', () => {
    const source = 'Five people were wounded on Alder Street in Northam.';
    const page = 'Two others were wounded on Alder Street in Northam, where a clerk was killed.';
    expect(counts(page, source)).toEqual([['Two others', 'differs', 'Five people']]);
    expect(counts(`${page} ${LONG} Three people were killed in the attack.`, source)).toEqual([]);
  });
  it('of the hurt beside one dead is that of the hurt beside one dead, and no sum', () => {
    const source = `${LONG} One clerk was killed and five others were hurt in the shooting in Northam.`;
    expect(counts('1 dead, 6 hurt in Northam shooting', source)).toEqual([['6 hurt', 'differs', 'five others']]);
  });
  it('of those who were shot may leave out the dead who is told behind a comma', () => {
    const page = 'Five victims were found on Alder Street in Northam, police said.';
    expect(counts(page, 'Four shot, 1 dead on Alder Street in Northam')).toEqual([]);
    expect(counts(page, 'Four shot, 1 fatally, on Alder Street in Northam')).toEqual([
      ['Five victims', 'differs', 'Four shot'],
    ]);
  });
  it('of a hospital counts whoever died there', () => {
    const source = 'Two people were killed and six were wounded in the shooting in Northam.';
    const taken = (many: string) =>
      `${many} victims were first taken to Northam Hospital after the shooting in Northam.`;
    expect(counts(taken('Eight'), source)).toEqual([]);
  });
  it('of a season is that of many incidents', () => {
    const source = 'Three people were wounded by shots on Alder Street in Northam, police said.';
    const page = (when: string) => `${LONG} She is among at least four 7-year-old girls shot in Northam ${when}.`;
    expect(counts(page('this summer'), source)).toEqual([]);
    expect(counts(page('on Monday'), source)).toHaveLength(1);
  });
  it('of one scene is no toll of both', () => {
    const page = `${LONG} At the mill in Northam, two people were fatally shot and two others wounded.`;
    expect(counts(page, 'A weaver is suspected of killing four people and of wounding two others in Northam.')).toEqual(
      [],
    );
  });
});

describe('people of one sort', () => {
  const three = 'Police in Northam named the three victims of the shooting on Alder Street.';
  it('are not all of them', () => {
    expect(counts(three, 'The two male victims of the shooting on Alder Street in Northam were named.')).toEqual([]);
    const family = 'Her husband and three sons were found dead on Alder Street in Northam.';
    expect(counts('Two adults were found dead beside children on Alder Street in Northam.', family)).toEqual([]);
  });
});

describe('those who are charged', () => {
  it('are none fewer than one more who was caught before', () => {
    const page = 'Two men were indicted in the shooting on Alder Street in Northam.';
    const source = 'A third man was arrested in the shooting on Alder Street in Northam.';
    expect(counts(page, source, LATER)).toEqual([]);
    expect(counts(page, source, EARLIER)).toEqual([['Two men', 'updated', 'A third man']]);
  });
});

it('of charges "both" are those told before', () => {
  const page = 'Ida Norrell denied all three felony charges on Monday in Northam.';
  expect(counts(page, 'Ida Norrell was sentenced on both charges on Monday in Northam.')).toEqual([]);
});

it('charges are added between two reports of different days, and differ on one', () => {
  const page = 'Tom Oster faces six counts of attempted murder in the Northam shooting.';
  const source = 'Tom Oster faces three counts of attempted murder in the Northam shooting.';
  expect(counts(page, source, LATER)).toEqual([['six counts', 'updated', 'three counts']]);
  expect(counts(page, source)).toEqual([['six counts', 'differs', 'three counts']]);
});

it('a charge is amended between two reports of different days, and differs on one', () => {
  const told = (counts: string, published: string) => ({
    text: `Tom Oster was charged with ${counts} counts of attempted murder.`,
    published,
  });
  const verdict = (there: string) =>
    marked('charge', told('six', '2021-06-08'), told('three', there)).map(([, verdict]) => verdict);
  expect(verdict('2021-06-11')).toEqual(['updated']);
  expect(verdict('2021-06-08')).toEqual(['differs']);
});
