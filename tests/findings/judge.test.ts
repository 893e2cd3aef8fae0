import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { decisionsOf, judge } from '../../lib/findings/judge.ts';
import { articleOf, marked, sourceOf, type Told } from './told.ts';

/** The decision of a source on the first claim of a page with some words. */
function decided(page: Told, source: Told, words: string) {
  const article = articleOf(page);
  const claims = findClaims(article);
  const claim = claims.find((each) => each.words === words);
  if (!claim) throw new Error(`There is no claim on “${words}”.`);
  return decisionsOf(claims, sourceOf(source), article.published).decide(claim);
}

const told = (text: string, published = '2021-06-09'): Told => ({ text, published });

describe('a claim', () => {
  it('is borne out by the fact that agrees rather than by the vaguer one', () => {
    const { rule, chosen } = decided(
      told('Oona Kask, 41, was hurt.'),
      told('Oona Kask, in her 40s, was hurt. Oona Kask is 41 years old.'),
      '41',
    );
    expect([rule, chosen?.fact.words, chosen?.comparison.verdict]).toEqual(['agreeing', '41 years old', 'agrees']);
  });

  it('differs where nothing bears it out', () => {
    const { rule, chosen } = decided(told('Oona Kask, 41, was hurt.'), told('Oona Kask, 43, was hurt.'), '41');
    expect([rule, chosen?.fact.words]).toEqual(['differing', '43']);
  });

  it('is borne out although the source says another thing elsewhere as surely', () => {
    const page = told('Oona Kask, 41, was hurt.');
    expect(decided(page, told('Oona Kask, 43, was hurt. Kask, 41, is well.'), '41').rule).toBe('agreeing');
  });

  it('differs where the source tells the same in two sentences with two numbers', () => {
    const page = told('A shooting left five people injured on Alder Street in Northam.');
    const twice = told(
      'A shooting left five people injured on Alder Street in Northam. Police in Northam look into a shooting that left four people injured on Alder Street.',
    );
    expect(decided(page, twice, 'five people').rule).toBe('surer');
    const parts = told(
      'A shooting left five people injured on Alder Street in Northam. Doctors said that four people would stay.',
    );
    expect(decided(page, parts, 'five people').rule).toBe('agreeing');
  });

  it('is left alone where the source speaks of somebody else', () => {
    expect(decided(told('Oona Kask, 41, was hurt.'), told('Piet Maas, 43, was hurt.'), '41').rule).toBe('unsure');
    expect(decided(told('Oona Kask, 41, was hurt.'), told('Nobody was hurt.'), '41').rule).toBe('nothing');
  });

  it('is left alone where it tells a stage that the page goes on from', () => {
    const page = told('Oona Kask was in critical condition. Oona Kask died on Tuesday.');
    expect(decided(page, told('Oona Kask died on Tuesday.'), 'was in critical condition').rule).toBe('overtaken');
  });

  it('does not differ from the fact that another claim of the page is the likelier partner of', () => {
    const page = told('The fire on Quarry Road killed 12 horses in the barn. The storm killed 3 horses.');
    const source = told('The fire on Quarry Road killed 12 horses in the barn.');
    expect(marked('count', page, source)).toEqual([['12 horses', 'agrees', '12 horses']]);
  });

  it('turns to the next fact where another claim of the page has the better right to the first', () => {
    const page = told('Neighbors saw nobody at the barn all day Monday so they called the sheriff on Thursday.');
    const source = told('Neighbors saw nobody at the barn all day Monday so they called the sheriff on Tuesday.');
    expect(marked('time', page, source)).toEqual([
      ['Monday', 'agrees', 'Monday'],
      ['Thursday', 'differs', 'Tuesday'],
    ]);
  });

  it('has no rival in what the page tells more vaguely', () => {
    const page = told('The barn burned on Friday morning. The fire began at 9 a.m. in the barn on Quarry Road.');
    const source = told('The barn on Quarry Road burned Friday. The fire began at 5 a.m. in the barn on Quarry Road.');
    expect(marked('time', page, source)).toContainEqual(['9 a.m.', 'differs', '5 a.m.']);
  });

  it('is not borne out by what the source tells vaguely and denies exactly', () => {
    const page = told('The two mayors will meet in Oxley on June 21.', '2021-05-25');
    const source = told(
      'The mayors will meet in mid-June. The two mayors will meet in Oxley on June 16.',
      '2021-05-25',
    );
    expect(marked('time', page, source)).toEqual([['June 21', 'differs', 'June 16']]);
  });

  it('has no rival in the page’s own slip', () => {
    const page = told(
      'Four wounded in shooting at Oxley mill. Six people were wounded in a shooting at the Oxley mill.',
    );
    const source = told('Four people were wounded in a shooting at the Oxley mill.');
    expect(marked('count', page, source)).toContainEqual(['Six people', 'differs', 'Four people']);
  });

  it('that is set aside accuses nobody, and bears nothing out', () => {
    const note = 'An earlier version of this story said Oona Kask, 43, was hurt.';
    expect(marked('age', told(note), told('Oona Kask, 41, was hurt.'))).toEqual([]);
    expect(marked('age', told('Oona Kask, 43, was hurt.'), told(note))).toEqual([]);
    const [burned, misstated] = [
      'The fire killed 12 horses.',
      'An earlier version of this story said the fire killed 12 horses.',
    ];
    expect(marked('count', told(burned), told(burned))).toHaveLength(1);
    expect(marked('count', told(misstated), told(burned))).toEqual([]);
    expect(marked('count', told(burned), told(misstated))).toEqual([]);
  });
});

describe('evidence', () => {
  it('names the publisher and holds the source’s own words', () => {
    const article = articleOf(told('Oona Kask, 41, was hurt.'));
    const claims = findClaims(article);
    const source = sourceOf({ ...told('Oona Kask, 43, was hurt.'), id: 's', publisher: 'The Varnsted Bee' });
    const age = claims.find(({ kind }) => kind === 'age')!;
    const evidence = judge(claims, source, article.published).get(age);
    expect(evidence).toMatchObject({
      source: 's',
      verdict: 'differs',
      reason: 'Here 41; The Varnsted Bee has 43 for the same person.',
      words: '43',
      said: { type: 'quote', text: 'Oona Kask, 43, was hurt.' },
    });
    expect(source.facts.find(({ id }) => id === evidence?.fact)?.words).toBe('43');
  });

  it('of a toll is an update from one day to another, and a difference on one', () => {
    const [four, five] = ['The fire on Quarry Road killed four people.', 'The fire on Quarry Road killed five people.'];
    expect(marked('count', told(four), told(five, '2021-06-10'))[0]?.[1]).toBe('updated');
    expect(marked('count', told(four), told(five))[0]?.[1]).toBe('differs');
  });
});

describe('of several places that tell the end of a search', () => {
  const page = { text: 'The gunman is still at large after the shooting in Northam.', published: '2021-06-08' };
  const told = (text: string, title = 'Northam shooting') =>
    marked('status', page, { title, text, published: '2021-06-11' }).map(([words, , against]) => [words, against]);

  it('the arrest is the evidence, and not what followed on it', () => {
    const text = 'Piet Maas faces charges in the shooting in Northam. Deputies arrested Maas on Friday.';
    expect(told(text)).toEqual([['is still at large', 'arrested']]);
  });

  it('a sentence is better evidence than the headline', () => {
    const text = 'Deputies have arrested Piet Maas after the shooting in Northam.';
    expect(told(text, 'Man arrested in Northam shooting')).toEqual([['is still at large', 'have arrested']]);
  });
});

describe('one officer', () => {
  const page = { text: 'The officer was released from the hospital on Tuesday.', published: '2021-06-08' };
  const told = (text: string) => marked('status', page, { text, published: '2021-06-06' });

  it('who is let go is the one who was taken in', () => {
    expect(told('An officer is in serious condition after the shooting.')).toEqual([
      ['was released from the hospital', 'updated', 'serious condition'],
    ]);
  });

  it('is none of two', () => {
    expect(told('Two officers are in serious condition after the shooting.')).toEqual([]);
  });
});
