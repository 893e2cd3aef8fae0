import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../lib/model.ts';
import { marked } from '../told.ts';

const stands = (kind: Kind, page: string, source: string) =>
  marked(kind, { text: page }, { text: source })
    .filter(([, verdict]) => verdict === 'compatible')
    .map(([words, , against]) => [words, against]);

describe('two numbers of people', () => {
  it('stand where both have one fate, or tell the same in like words', () => {
    expect(
      stands(
        'count',
        'At least three people were wounded on Kelder Street.',
        'Five people were wounded on Kelder Street.',
      ),
    ).toEqual([['At least three people', 'Five people']]);
  });
  it('are of two groups where one is hurt and of the other nothing is said, or one bound is far from the other', () => {
    expect(stands('count', 'At least one man ran off, a clerk said.', 'Four people were wounded on the pier.')).toEqual(
      [],
    );
    expect(
      stands('count', 'As many as 300 people were hurt on the pier.', 'Four people were wounded on the pier.'),
    ).toEqual([]);
  });
  it('count the wounds of two people where the sentences have little in common', () => {
    const source = 'The cook was shot several times and sits upright in a hospital bed beside her brother.';
    expect(
      stands('count', 'The guard was shot nine times near the harbour gate, where he kept a dog.', source),
    ).toEqual([]);
    expect(stands('count', 'The cook was shot nine times, a nurse beside her hospital bed said.', source)).toEqual([
      ['shot nine times', 'shot several times'],
    ]);
  });
  it('are two where the number is one or two, which a story has many of', () => {
    const source = 'One dead, six wounded at a barn dance';
    expect(stands('count', 'At least one person opened fire at a barn dance, police said.', source)).toEqual([]);
  });
  it('are one row where the third is of three with the same fate', () => {
    const source = 'Three people were shot at a barn dance.';
    expect(stands('count', 'A third person was shot at the barn.', source)).toEqual([
      ['A third person', 'Three people'],
    ]);
    expect(stands('count', 'A third man was found in a barn.', 'Prosecutors charged three men with arson.')).toEqual(
      [],
    );
  });
});

describe('two ages', () => {
  it('are of two people where one is sought and the other was hurt', () => {
    const source = 'Oskar Dahl, 24, was wounded in the shooting by the quay.';
    expect(stands('age', 'Police look for a suspect in his 20s after the shooting.', source)).toEqual([]);
    expect(stands('age', 'A man in his 20s was wounded in the shooting by the quay.', source)).toEqual([
      ['in his 20s', '24'],
    ]);
  });
  it('of whom one has a name and the other none are of one by a like part only', () => {
    const page = 'Most of the guests were in their 20s, a singer said.';
    expect(stands('age', page, 'Oskar Dahl, 24, was charged with arson.')).toEqual([]);
  });
});

describe('a word for any relative', () => {
  it('stands beside a nearer one in like words', () => {
    expect(
      stands(
        'kin',
        'A boy in Fenholt was shot in the foot by a relative.',
        'A boy in Fenholt was shot in the foot by his uncle.',
      ),
    ).toEqual([['a relative', 'his uncle']]);
  });
  it('is of another of the family where the sentences tell two things', () => {
    const page = 'A relative named the girl as Mia Falk.';
    expect(stands('kin', page, 'The girl was asleep in a tent when her uncle cleaned a rifle.')).toEqual([]);
    expect(marked('kin', { text: page }, { text: 'A relative drove the getaway car, police said.' })).toEqual([]);
  });
  it('is none of a passer-by and her children', () => {
    const source = 'The boy’s mother carried him out of the tent.';
    expect(stands('kin', 'A resident who walked past with her child saw smoke.', source)).toEqual([]);
    expect(stands('kin', 'A woman fled with her child and saw smoke.', source)).toEqual([
      ['her child', 'The boy’s mother'],
    ]);
  });
  it('is told beside "of one family"', () => {
    expect(
      stands('kin', 'Police said four family members were shot.', 'The men shot four people from one family.'),
    ).toEqual([['four family members', 'from one family']]);
  });
});

describe('a town', () => {
  it('lies in its state where both tell where one thing happened', () => {
    expect(stands('place', 'A boy was shot in Ohio on Friday.', 'A boy was shot in Cleveland on Friday.')).toEqual([
      ['Ohio', 'Cleveland'],
    ]);
    expect(
      stands('place', 'He came from Cleveland, Ohio, by bus.', 'The singer had moved to Cleveland.'),
    ).toContainEqual(['Ohio', 'Cleveland']);
  });
  it('is no spot in a state whose plates or laws are told of', () => {
    expect(stands('place', 'The car has Ohio plates, witnesses said.', 'A boy was shot in Cleveland.')).toEqual([]);
  });
  it('is no side of it where it stands for its police, its newspaper or a home', () => {
    const source = 'A boy was shot in south Cleveland on Friday.';
    expect(stands('place', 'Cleveland police found the boy on Friday.', source)).toEqual([]);
    expect(stands('place', 'Oskar Dahl, 24, of Cleveland, was shot on Friday.', source)).toEqual([]);
    expect(stands('place', 'A boy was shot in Cleveland on Friday.', source)).toEqual([
      ['Cleveland', 'south Cleveland'],
    ]);
  });
});

describe('two times', () => {
  const at = (page: string, source: string) =>
    marked('time', { text: page, published: '2031-03-05' }, { text: source, published: '2031-03-05' })
      .filter(([, verdict]) => verdict === 'compatible')
      .map(([words, , against]) => [words, against]);
  it('are of two days where the night runs into the other', () => {
    const source = 'Three men were shot Monday night outside a boathouse.';
    expect(at('Candles stood at the boathouse Tuesday after three men were shot.', source)).toEqual([]);
    expect(at('Three men were shot Monday outside a boathouse.', source)).toEqual([['Monday', 'Monday night']]);
  });
  it('are none of one act where one is the day of a saying', () => {
    const source = 'Three men were shot Monday morning outside a boathouse.';
    expect(at('“We are sad,” the mayor told reporters Monday.', source)).toEqual([]);
    const news = 'The lender announced Monday morning that it would freeze all rents for a year.';
    expect(at('The lender will freeze all rents for a year, it said Monday.', news)).toEqual([
      ['Monday', 'Monday morning'],
    ]);
  });
  it('are two where one is the minute of a death', () => {
    const source = 'The men were shot about 8:40 p.m. outside a boathouse.';
    expect(at('Oskar Dahl was pronounced dead at 8:44 p.m. in a ward.', source)).toEqual([]);
    expect(at('The men were shot at 8:42 p.m. outside a boathouse.', source)).toEqual([
      ['8:42 p.m.', 'about 8:40 p.m.'],
    ]);
  });
});

describe('two words for people', () => {
  it('are of two where one was hurt and the other is held', () => {
    const source = 'Police have arrested a Fenholt man in the shooting of three men on a pier.';
    expect(stands('role', 'Three men were hospitalized after a shooting on a pier.', source)).toEqual([]);
  });
  it('are of two where one is grown up and the other is not', () => {
    expect(
      stands('role', 'A boy was shot on a farm near Fenholt.', 'Fenholt man charged after a shot on a farm'),
    ).toEqual([]);
  });
  it('are one of a crowd and the crowd where the sentences tell two things', () => {
    const source = 'Students may see a counsellor today, the school said.';
    expect(stands('role', 'The Fenholt student was hit in the knee.', source)).toEqual([]);
    expect(stands('role', 'A shooter fled through the yard.', 'Two gunmen fled through a yard in a shooting.')).toEqual(
      [['shooter', 'gunmen']],
    );
  });
});
