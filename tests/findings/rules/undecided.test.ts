import { describe, expect, it } from 'vitest';
import { declinedIn, undecidedIn } from '../../../lib/text/status/undecided.ts';
import { marked } from '../told.ts';

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
    ['The baker could face a misdemeanor charge.', 'could face a misdemeanor charge'],
    ['The baker may be charged, the sheriff said.', 'may be charged'],
    ['No word yet on whether the baker will be charged.', 'word yet on whether the baker will be charged'],
    ['Officers are not saying if charges will be filed.', 'saying if charges'],
    ['Clerks will determine what, if any, charges will be filed.', 'determine what, if any, charges'],
    ['Police say charges are still possible.', 'charges are still possible'],
    ['Charges could be filed later.', 'Charges could be filed'],
    ['A man is held with charges pending.', 'charges pending'],
    ['The sheriff said charges might come later.', 'charges might come'],
    ['Charges are expected, the sheriff said.', 'Charges are expected'],
    ['Charges would likely be forthcoming, she said.', 'Charges would likely be forthcoming'],
    ['Charges possible in mill fire', 'Charges possible'],
    ['The baker is expected to be charged on Monday.', 'expected to be charged'],
    ['The town expects to file charges.', 'expects to file charges'],
    ['A request for charges went to the county.', 'request for charges'],
    [
      'The report was forwarded to the county attorney’s office for review.',
      'forwarded to the county attorney’s office for review',
    ],
    ['The case will be presented to a grand jury.', 'will be presented to a grand jury'],
  ])('“%s”', (text, words) => expect(wordsIn(text)).toEqual([words]));

  it.each([
    'Additional charges are pending.',
    'Prosecutors will decide whether he is charged as an adult.',
    'The county could file more charges.',
    'Police look into what led to a murder charge.',
    'The battery charges are low.',
    'The baker took the report to the attorney on Monday.',
    'The baker could face up to nine years in prison.',
    'The case was heard by a grand jury in May.',
  ])('are not: “%s”', (text) => expect(wordsIn(text)).toEqual([]));
});

describe('words that tell that nobody will be charged', () => {
  const declined = (text: string) => declinedIn(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['No charges will be filed against the baker.', 'No charges will be filed'],
    ['The baker will not face charges.', 'will not face charges'],
    ['Prosecutors declined to file charges.', 'declined to file charges'],
    ['The county found that charges were not warranted.', 'charges were not warranted'],
    ['No homicide charges will be filed.', 'No homicide charges will be filed'],
    ['No charges are planned after the fall.', 'No charges are planned'],
    ['The sheriff does not anticipate filing charges.', 'does not anticipate filing charges'],
    ['The office decided not to charge Hugo Renner.', 'decided not to charge'],
    ['Jurors declined to indict the officer.', 'declined to indict'],
    ['No charges expected in the fall', 'No charges expected'],
    ['Officer justified in shooting', 'justified'],
    ['The shooting was ruled justified.', 'ruled justified'],
    ['Jurors found that the deputy was justified.', 'found that the deputy was justified'],
  ])('“%s”', (text, words) => expect(declined(text)).toEqual([words]));

  it.each([
    'No charges have been filed.',
    'No additional charges will be filed.',
    'The baker declined to comment on the charges.',
    'No charges were filed on Monday.',
    'They look into it to see that the force was justified.',
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

  it('are none where that report tells that charges were brought, of whatever sort', () => {
    const on = (text: string) => mark(`${open} ${text}`, brought);
    expect(on('The county has petitioned three charges on Monday.')).toEqual([]);
    expect(on('Charges were filed on Monday.')).toEqual([]);
    const update = [['Charges are pending', 'updated', 'manslaughter']];
    expect(on('The county has not filed any charges on Monday.')).toEqual(update);
    expect(on('No charges had been filed on Monday.')).toEqual(update);
  });

  it('are not brought by a word for what was done', () => {
    expect(mark(open, 'Two arrests followed. The clerk died in a multiple-victim homicide at a mill.')).toEqual([]);
  });

  it('are borne out by another report that leaves them open', () => {
    expect(mark(open, 'Prosecutors will decide whether to file charges.')).toEqual([
      ['Charges are pending', 'agrees', 'decide whether to file charges'],
    ]);
  });

  it('are ended by a charge or an arrest of which no offence is told, marked in the one kind or the other', () => {
    const page = { text: open, published: '2031-03-04' };
    const charged = { text: 'Hugo Renner faces charges after a clerk was shot in the mill.', published: '2031-03-09' };
    const caught = { text: 'Hugo Renner was arrested after a clerk was shot in the mill.', published: '2031-03-09' };
    expect(marked('charge', page, charged)).toEqual([['Charges are pending', 'updated', 'faces charges']]);
    expect(marked('status', charged, page)).toContainEqual(['faces charges', 'updated', 'Charges are pending']);
    expect(marked('status', caught, page)).toContainEqual(['was arrested', 'updated', 'Charges are pending']);
  });

  it('are not, where the report that leaves them open tells of the arrest, or names another', () => {
    const caught = 'Hugo Renner was arrested after a clerk was shot in the mill.';
    expect(marked('status', { text: caught }, { text: `${caught} Charges are pending.` })).not.toContainEqual(
      expect.arrayContaining(['updated']),
    );
    expect(
      marked('status', { text: caught }, { text: 'Police have not said if Greta Olin will be charged in the mill.' }),
    ).toEqual([]);
  });

  it('are not ended by what may mean them, by what somebody is called, or by charges of a parent', () => {
    const page = { text: open, published: '2031-03-04' };
    const on = (text: string) => marked('charge', page, { text, published: '2031-03-09' });
    expect(on('The baker is facing charges after a clerk was shot in the mill.')).toEqual([]);
    expect(on('Hugo Renner, the murder suspect, was seen after a clerk was shot in the mill.')).toEqual([]);
    expect(on('Police held a man suspected of fatally shooting a clerk in the mill.')).toEqual([]);
    expect(
      marked(
        'charge',
        { text: 'No charges will be filed against the boy who shot a clerk in the mill.' },
        { text: 'His parents could face charges after a clerk was shot in the mill.' },
      ),
    ).toEqual([]);
  });
});
