import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

/** The statuses marked on a page of 3 March for a source of 6 March. */
function statuses(page: string, source: string) {
  return marked('status', { text: page, published: '2031-03-03' }, { text: source, published: '2031-03-06' });
}

describe('the one person hurt of whom two reports tell', () => {
  it('is one under other words for a person, so that what became of them is an update', () => {
    expect(statuses('A nephew of the owner was listed in critical condition.', 'The teen died on Thursday.')).toEqual([
      ['listed in critical condition', 'updated', 'died'],
    ]);
  });

  it('is one with a name in one report and none in the other', () => {
    expect(statuses('The toddler is in critical condition.', 'Ivo Renner, 2, died on Thursday.')).toEqual([
      ['is in critical condition', 'updated', 'died'],
    ]);
  });

  it.each([
    ['sex', 'The woman is in critical condition.', 'The man died on Thursday.'],
    ['age', 'The 20-year-old is in critical condition.', 'The 45-year-old died on Thursday.'],
    ['youth', 'The child is in critical condition.', 'The man died on Thursday.'],
    ['number', 'Two people were wounded. The teen is in critical condition.', 'The cyclist died on Thursday.'],
    ['part', 'The teen is in critical condition.', 'The gunman died on Thursday.'],
  ])('is none where the %s tells two apart', (_what, page, source) => {
    expect(statuses(page, source).filter(([, verdict]) => verdict !== 'compatible')).toEqual([]);
  });
});

describe('the one who lives beside the dead of two reports', () => {
  const page = 'Three bakers died in the blast. Another person was taken away in critical condition.';

  it('is one under other words for a person', () => {
    const source = 'Three bakers died. A nephew of theirs was in stable condition on Thursday.';
    expect(statuses(page, source)).toContainEqual(['in critical condition', 'updated', 'was in stable condition']);
  });

  it('is none where several were wounded', () => {
    const source = 'Two people were wounded. A nephew of theirs was in stable condition on Thursday.';
    expect(statuses(page, source).filter(([words]) => words === 'in critical condition')).toEqual([]);
  });
});

describe('the one person held of whom two reports tell', () => {
  it('is one with a name in one report and none in the other', () => {
    expect(statuses('A teen was wanted for arson.', 'Ivo Renner, 17, was booked.')).toEqual([
      ['was wanted for', 'updated', 'was booked'],
    ]);
  });

  it('is none where a second is held', () => {
    expect(
      statuses('A teen was wanted for arson.', 'A second teen, Ivo Renner, was convicted of arson.').filter(
        ([, verdict]) => verdict !== 'compatible',
      ),
    ).toEqual([]);
  });
});

describe('conditions that were not known', () => {
  const unknown = 'Two people were shot. Their conditions were not known.';

  it('are updated where a later report knows them', () => {
    expect(statuses(unknown, 'The woman is in serious condition.')).toContainEqual([
      'conditions were not known',
      'updated',
      'serious condition',
    ]);
  });

  it('are those of some only where the report knows others', () => {
    expect(
      statuses(`A man is in critical condition. ${unknown}`, 'The woman is in serious condition.').filter(
        ([words]) => words === 'conditions were not known',
      ),
    ).not.toContainEqual(['conditions were not known', 'updated', 'serious condition']);
  });
});

describe('a teen or a child among several hurt', () => {
  const several = 'Three people were wounded.';

  it('is the teen of the other report', () => {
    expect(statuses(`${several} The teen was in critical condition.`, `${several} The teen died.`)).toContainEqual([
      'was in critical condition',
      'updated',
      'died',
    ]);
  });

  it('is not the child who was unhurt', () => {
    expect(statuses(`${several} A child died.`, `${several} A child in the house was unharmed.`)).not.toContainEqual([
      'died',
      'updated',
      'was unharmed',
    ]);
  });
});

it('a condition that is not known of the others is none of somebody named', () => {
  const others = 'Five people were shot. The condition of the others is not known.';
  expect(statuses(others, 'Esther Varga was released from the hospital.').map(([, verdict]) => verdict)).not.toContain(
    'updated',
  );
  expect(statuses(others, 'The two men are in stable condition.').map(([, verdict]) => verdict)).toContain('updated');
});
