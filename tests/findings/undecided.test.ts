import { describe, expect, it } from 'vitest';
import { declinedIn, undecidedIn } from '../../lib/text/undecided.ts';
import { marked } from './told.ts';

const wordsIn = (text: string) => undecidedIn(text).map(({ start, end }) => text.slice(start, end));

describe('words that leave charges open', () => {
  it.each([
    ['Charges are pending against the driver.', 'Charges are pending'],
    ['Charges against the baker were still pending.', 'Charges against the baker were still pending'],
    ['Charges had yet to be filed on Friday.', 'Charges had yet to be filed'],
    ['It is up to the district attorney to file charges.', 'up to the district attorney to file charges'],
    [
      'Prosecutors have not decided whether the baker will face charges.',
      'not decided whether the baker will face charges',
    ],
    ['Detectives are considering criminal charges.', 'considering criminal charges'],
    ['The county could still file charges.', 'could still file charges'],
  ])('“%s”', (text, words) => expect(wordsIn(text)).toEqual([words]));

  it.each([
    'Additional charges are pending.',
    'Prosecutors will decide whether he is charged as an adult.',
    'The county could file more charges.',
    'Police look into what led to a murder charge.',
    'The battery charges are low.',
  ])('are not: “%s”', (text) => expect(wordsIn(text)).toEqual([]));
});

describe('words that tell that nobody will be charged', () => {
  const declined = (text: string) => declinedIn(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['No charges will be filed against the baker.', 'No charges will be filed'],
    ['The baker will not face charges.', 'will not face charges'],
    ['Prosecutors declined to file charges.', 'declined to file charges'],
    ['The county found that charges were not warranted.', 'charges were not warranted'],
  ])('“%s”', (text, words) => expect(declined(text)).toEqual([words]));

  it.each([
    'No charges have been filed.',
    'No additional charges will be filed.',
    'The baker declined to comment on the charges.',
  ])('are not: “%s”', (text) => expect(declined(text)).toEqual([]));

  it('end what another report leaves open', () => {
    const open = 'A clerk was shot in the mill on Monday. Charges are pending.';
    const ended = 'A clerk was shot in the mill. No charges will be filed, prosecutors said.';
    expect(marked('charge', { text: open, published: '2031-03-04' }, { text: ended, published: '2031-03-09' })).toEqual(
      [['Charges are pending', 'updated', 'No charges will be filed']],
    );
  });
});

describe('charges that one report leaves open and another tells of', () => {
  const open = 'A clerk was shot in the mill on Monday. Charges are pending.';
  const brought =
    'Hugo Renner was charged with manslaughter after a clerk was shot. Renner is charged with manslaughter.';
  const mark = (page: string, source: string) =>
    marked('charge', { text: page, published: '2031-03-09' }, { text: source, published: '2031-03-04' });

  it('are an update, told of the first of them', () => {
    expect(mark(brought, open)).toEqual([['manslaughter', 'updated', 'Charges are pending']]);
    expect(mark(open, brought)).toEqual([['Charges are pending', 'updated', 'manslaughter']]);
  });

  it('are none where a report that leaves some open tells of others', () => {
    expect(mark(`${open} Piet Maas is charged with theft.`, brought)).toEqual([]);
  });

  it('are borne out by another report that leaves them open', () => {
    expect(mark(open, 'Prosecutors will decide whether to file charges.')).toEqual([
      ['Charges are pending', 'agrees', 'decide whether to file charges'],
    ]);
  });
});
