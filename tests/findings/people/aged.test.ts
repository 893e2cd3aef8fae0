import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { agedPairs } from '../../../lib/findings/people/aged.ts';
import { articleOf, marked, sourceOf } from '../told.ts';

/** Whose age on a page is whose in a source, by the words of the ages; people of one full name are one. */
function pairs(page: string, source: string): [string, string[]][] {
  const claims = findClaims(articleOf({ text: page }));
  const { facts } = sourceOf({ text: source });
  const names = new Set(facts.map((fact) => fact.subject.name));
  const paired = agedPairs(claims, facts, (name) => (names.has(name) ? name : undefined));
  return [...paired].map(([claim, partners]) => [claim.words, [...partners].map(({ words }) => words)]);
}

describe('the one left on either side', () => {
  it('of the hurt is the same person, named or not', () => {
    expect(pairs('A 34-year-old man was shot in the arm.', 'Somebody opened fire and a man, 36, was wounded.')).toEqual(
      [['34-year-old', ['36']]],
    );
    expect(pairs('Clara Solano, 34, was stabbed.', 'A 36-year-old woman was taken to a hospital.')).toEqual([
      ['34', ['36-year-old']],
    ]);
  });

  it('of the hurt is of one generation: a girl is no woman of the other report', () => {
    expect(
      pairs(
        'A 7-year-old girl was shot in the wrist and a 40-year-old woman was wounded.',
        'An 8-year-old girl was shot in the wrist. A 36-year-old woman was also wounded in the hand.',
      ),
    ).toEqual([
      ['7-year-old', ['8-year-old']],
      ['40-year-old', ['36-year-old']],
    ]);
  });

  it('of the accused is the same person, whoever was hurt besides', () => {
    expect(
      pairs('Officers arrested a 22-year-old man.', 'A 40-year-old woman was hurt. Police charged a 25-year-old man.'),
    ).toEqual([['22-year-old', ['25-year-old']]]);
    expect(
      pairs(
        'A 22-year-old man was arrested. A 34-year-old man was shot.',
        'The victim, 36, is recovering. Deputies arrested a 24-year-old man.',
      ),
    ).toEqual([
      ['22-year-old', ['24-year-old']],
      ['34-year-old', ['36']],
    ]);
  });

  it('is found once those of one age are set aside', () => {
    expect(
      pairs(
        'A 34-year-old man was shot. A 29-year-old man was also shot.',
        'A 31-year-old man was wounded. A 34-year-old man was wounded too.',
      ),
    ).toEqual([['29-year-old', ['31-year-old']]]);
  });

  it('is the same person where nobody else is left, whatever is told of them', () => {
    expect(
      pairs(
        'Ilse Grunow, 19, and a 17-year-old girl bought a boat.',
        'A 16-year-old girl lost her way, said Ilse Grunow, 19.',
      ),
    ).toEqual([['17-year-old', ['16-year-old']]]);
  });

  it('is the named relative of whom the other tells as such', () => {
    expect(
      pairs(
        'Piet Maas, 66, was hurt in the fire. Maas was the boy’s grandfather.',
        'A grandfather, 65, was hurt. The boy, 3, was not.',
      ),
    ).toEqual([['66', ['65']]]);
  });

  it('is the only daughter of either report, be one of them named', () => {
    const page = 'A man shot his 16-year-old daughter Friday in Oxley.\nThe daughter, Ida Norrell, 16, is a pupil.';
    expect(pairs(page, 'Her neighbor and her 17-year-old daughter came home from a concert.')).toContainEqual([
      '16-year-old',
      ['17-year-old'],
    ]);
    expect(pairs(page, 'Her 17-year-old daughter came home from a concert. His 12-year-old daughter slept.')).toEqual(
      [],
    );
  });

  it('is an infant whose age is told in months by one of them', () => {
    expect(pairs('A 1-year-old baby was shot in Oxley.', 'A 9-month-old baby girl was shot in Oxley.')).toEqual([
      ['1-year-old', ['9-month-old']],
    ]);
    expect(pairs('A 5-year-old child was shot in Oxley.', 'A 9-month-old child was shot in Oxley.')).toEqual([]);
  });

  it('is so beside a surer pair, and beside a toddler who can be nobody else', () => {
    expect(
      pairs(
        'A 2-year-old boy was shot dead in a yard in Oxley. A 16-year-old who was shot survived.',
        'A 3-year-old boy was shot dead in a yard in Oxley. A 15-year-old boy was also shot, but survived.',
      ),
    ).toEqual([
      ['2-year-old', ['3-year-old']],
      ['16-year-old', ['15-year-old']],
    ]);
  });

  it('of the accused is the same, though one of the hurt has the age as well', () => {
    expect(
      pairs('Police say Bo Quill, 20, fired.', 'A 20-year-old man was shot. A 19-year-old man was arrested.'),
    ).toEqual([['20', ['19-year-old']]]);
  });

  it('brings every mention of either with it', () => {
    expect(
      pairs(
        'A 34-year-old man was shot.\nFriends visited the 34-year-old man on Monday.',
        'A 36-year-old man was wounded.\nThe 36-year-old man went home.',
      ),
    ).toEqual([
      ['34-year-old', ['36-year-old', '36-year-old']],
      ['34-year-old', ['36-year-old', '36-year-old']],
    ]);
  });

  it('is marked on the page with the words of the other report', () => {
    expect(
      marked(
        'age',
        { text: 'A 34-year-old man was shot in the arm outside a bakery.' },
        { text: 'Somebody opened fire near the river on Monday and a man, 36, was wounded.' },
      ),
    ).toEqual([['34-year-old', 'differs', '36']]);
  });
});

describe('nobody is paired', () => {
  it('where two of the other report could be meant', () => {
    expect(pairs('A 34-year-old man was shot.', 'A 36-year-old man was wounded. A 41-year-old man was shot.')).toEqual(
      [],
    );
    expect(pairs('A 36-year-old man was wounded. A 41-year-old man was shot.', 'A 34-year-old man was shot.')).toEqual(
      [],
    );
  });

  it('whose part the report does not tell, where another had the same part', () => {
    expect(
      pairs('A 34-year-old man was shot. A 38-year-old man lives next door.', 'A 36-year-old man was shot.'),
    ).toEqual([['34-year-old', ['36-year-old']]]);
  });

  it('where neither report tells that anybody was hurt or accused', () => {
    expect(pairs('A 34-year-old man lives next door.', 'A 36-year-old man owns a boat.')).toEqual([]);
  });

  it('of the other sex', () => {
    expect(pairs('A 34-year-old woman was shot.', 'A 36-year-old man was shot.')).toEqual([]);
  });

  it('hurt here and accused there', () => {
    expect(pairs('A 34-year-old man was shot.', 'Deputies arrested a 36-year-old man.')).toEqual([]);
  });

  it('of two names', () => {
    expect(pairs('Clara Solano, 34, was shot.', 'Esther Varga, 36, was shot.')).toEqual([]);
  });
});

describe('whoever is tied by name', () => {
  it('is nobody else, even of the same age', () => {
    expect(
      pairs(
        'Clara Solano, 34, was shot. A 41-year-old man was killed.',
        'A 34-year-old man was killed. Clara Solano, 41, was shot.',
      ),
    ).toEqual([['41-year-old', ['34-year-old']]]);
  });

  it('has the part that a status or a charge elsewhere tells, and the charge counts for more', () => {
    expect(
      pairs('Hugo Renner, 34, rows the ferry.\nRenner is in critical condition.', 'A 36-year-old man was wounded.'),
    ).toEqual([['34', ['36-year-old']]]);
    for (const told of [
      'Renner is in critical condition.\nRenner was charged with arson.',
      'Renner was charged with arson.\nRenner is in critical condition.',
    ])
      expect(pairs(`Hugo Renner, 34, rows the ferry.\n${told}`, 'Deputies arrested a 36-year-old man.'), told).toEqual([
        ['34', ['36-year-old']],
      ]);
  });
});

describe('the one girl, boy or baby left', () => {
  it('is the same child whatever befell her', () => {
    expect(
      pairs('A 7-year-old girl got out by a window. Her neighbor, a man, is 40.', 'A girl, 9, climbed out.'),
    ).toEqual([['7-year-old', ['9']]]);
  });

  it('is not, where there are two', () => {
    expect(pairs('A 7-year-old girl got out.', 'A girl, 9, climbed out. Another girl, 12, slept.')).toEqual([]);
  });

  it('is no boy', () => {
    expect(pairs('A 7-year-old boy got out.', 'A girl, 9, climbed out.')).toEqual([]);
  });
});

describe('one mention with an age wrong', () => {
  it('is paired with the person whose age both reports have elsewhere', () => {
    expect(
      marked(
        'age',
        {
          text: 'A 15-year-old boy was shot in the head beside the river on Friday, deputies say.\nNeighbors heard a cry. The 13-year-old went to school in Fenholt.',
        },
        {
          text: 'A 13-year-old boy was shot in the head beside the river on Friday night. He went to school in Fenholt.',
        },
      ),
    ).toContainEqual(['15-year-old', 'differs', '13-year-old']);
  });
});

describe('ages as bounds', () => {
  it('are nobody’s age', () => {
    expect(pairs('A 34-year-old man was shot.', 'All of the wounded were under the age of 30.')).toEqual([]);
  });
});

describe('people of one age in one report', () => {
  it('are two where the one behind the name is told of for the first time', () => {
    const page = 'The body of Hugo Falk, 27, was found. A 27-year-old woman was wounded elsewhere.';
    expect(pairs(page, 'A 28-year-old man was killed.')).toEqual([['27', ['28-year-old']]]);
  });

  it('of the dead is held against the dead, whoever else was hurt', () => {
    const page = 'Hugo Falk, 24, died at the pier after the storm. A 25-year-old man was hurt by a beam there.';
    expect(pairs(page, 'A man, 23, was killed by a beam after the storm.')).toEqual([['24', ['23']]]);
  });

  it('may be two dead, each of the age that the other report has for both', () => {
    const page = 'Hugo Falk and Ivo Renner, both 24, died at the pier after the storm.';
    const source = 'Both died at the pier after the storm: a man, 23, was killed, and a second man, 23, was killed.';
    expect(pairs(page, source).map(([age]) => age)).toEqual(['24', '24']);
  });
});

describe('a boy of the right age who is told of besides', () => {
  const page = 'A 7-year-old boy shot himself in the hand with a flare at a pier on Wednesday, deputies say.';
  const source = 'A 5-year-old boy shot himself in the hand with a flare at a pier on Wednesday night, deputies say.';

  it('may be the same one', () => {
    expect(pairs(`${page}\nThe boy, 5, is well.`, source)).toEqual([['7-year-old', ['5-year-old']]]);
  });

  it('is another one, where the report says so', () => {
    expect(pairs(`${page}\nIt came a day after another boy, 5, was hurt.`, source)).toEqual([]);
  });
});

describe('the ends of a span of ages', () => {
  it('are nobody’s age that differs', () => {
    expect(
      pairs(
        'The other rowers who were hurt range in age from 22 to 58.',
        'Those who were hurt ranged in age from 24 to 57.',
      ),
    ).toEqual([]);
  });
});

describe('a child of whom both reports tell first', () => {
  it('is one, whatever it is called', () => {
    expect(
      pairs(
        'Neighbours believe that a 3-year-old boy set off the flare.',
        'Detectives believe that a 2-year-old boy of Oxley got hold of his uncle’s flare. A clerk, 24, was hurt.',
      ),
    ).toEqual([['3-year-old', ['2-year-old']]]);
  });
});
