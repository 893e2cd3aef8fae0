import { describe, expect, it } from 'vitest';
import { memoryLibrary } from '../../../lib/facts/memory.ts';
import { checkArticle } from '../../../lib/findings/check.ts';
import { articleOf, marked, sourceOf } from '../told.ts';

const HELD = 'A man was shot outside the bakery on Monday. Police have not released the name of the victim.';
const GIVEN = 'Hugo Renner was shot outside the bakery on Monday. Renner died at the scene.';
const WORDS = 'have not released the name of the victim';

/** The names marked on a page that is out on one day, for a source that is out on 4 March. */
function names(text: string, published: string | undefined, source = HELD) {
  return marked('name', { text, ...(published ? { published } : {}) }, { text: source, published: '2031-03-04' });
}

describe('a name of the hurt that an earlier report held back', () => {
  it('is an update where the page first gives it, once, with the words of the report', () => {
    expect(names(GIVEN, '2031-03-06')).toEqual([['Hugo Renner', 'updated', WORDS]]);
  });

  it('is an update on the same day', () => {
    expect(names(GIVEN, '2031-03-04')).toHaveLength(1);
  });

  it('is an update where a list tells who the dead are', () => {
    const early = 'Three people were killed in the mill. A man was found in the yard. His identity was not released.';
    const late =
      'Sheriff Dora Falk identified those killed as Esther Varga, 14; Mila Ronk, 17; and Hugo Renner, 50. The mill is shut.';
    const marks = marked('status', { text: early, published: '2031-03-04' }, { text: late, published: '2031-03-05' });
    expect(marks.map(([words, verdict]) => [words, verdict])).toContainEqual(['identity was not released', 'updated']);
  });

  it('is an update where the later report says that somebody was identified as the suspect', () => {
    const early = 'A baker was shot on Monday. Police know the suspect, but "his name cannot be released."';
    const late = 'Police identified Hugo Renner as their lone suspect in the shooting of a baker.';
    const marks = marked('status', { text: early, published: '2031-03-04' }, { text: late, published: '2031-03-05' });
    expect(marks.map(([, verdict, against]) => [verdict, against])).toContainEqual(['updated', 'Hugo Renner']);
  });

  it('is an update where a publisher stamped the report that holds it back anew', () => {
    const source = { text: GIVEN, published: '2031-03-04' };
    expect(marked('status', { text: HELD, published: '2033-01-02' }, source)).toContainEqual([
      WORDS,
      'updated',
      'Hugo Renner',
    ]);
    expect(marked('status', { text: HELD, published: '2031-03-09' }, source)).not.toContainEqual([
      WORDS,
      'updated',
      'Hugo Renner',
    ]);
  });

  it('is an update where the page says but by the verb that the person was hurt', () => {
    expect(names('Hugo Renner, 34, was shot behind the bakery.', '2031-03-06')).toEqual([
      ['Hugo Renner', 'updated', WORDS],
    ]);
  });

  it('is none where the page came out before, or nobody knows when', () => {
    expect(names(GIVEN, '2031-03-03')).toEqual([]);
    expect(names(GIVEN, undefined)).toEqual([]);
  });

  it('is an update where the source names others of the hurt whom the page has as well', () => {
    const source = `${HELD} Esther Varga was wounded.`;
    const marks = names(`${GIVEN} Esther Varga is recovering.`, '2031-03-06', source);
    expect(marks.filter(([, verdict]) => verdict === 'updated').map(([words]) => words)).toEqual(['Hugo Renner']);
  });

  it('is none where the source names others of the hurt whom the page does not know', () => {
    expect(names(GIVEN, '2031-03-06', `${HELD} Esther Varga was wounded.`)).toEqual([]);
    expect(names(GIVEN, '2031-03-06', `${HELD} Esther Varga is in critical condition.`)).toEqual([]);
  });

  it('is none where the words tell of somebody of another age or sex', () => {
    const source = 'A 47-year-old man was shot and died. His identity was not released.';
    expect(names('Hugo Renner, 28, was shot and died.', '2031-03-06', source)).toEqual([]);
    expect(names('Hugo Renner, 47, was shot and died.', '2031-03-06', source)).toHaveLength(1);
  });

  it('is none where it was a suspect’s name that was held back', () => {
    const source = 'A man was shot on Monday. Two teens are charged. Their names were not released.';
    expect(names(GIVEN, '2031-03-06', source)).toEqual([]);
  });

  it('is an update of the words that hold it back as well, where the source came out since', () => {
    expect(marked('status', { text: HELD, published: '2031-03-03' }, { text: GIVEN, published: '2031-03-04' })).toEqual(
      [[WORDS, 'updated', 'Hugo Renner']],
    );
    expect(marked('status', { text: HELD, published: '2031-03-05' }, { text: GIVEN, published: '2031-03-04' })).toEqual(
      [],
    );
  });

  it('is an update where it was an officer who was shot, and none where an officer shot', () => {
    const held = 'The name of the officer was not released.';
    const late = 'Officer Hugo Renner was shot outside the bakery and is in stable condition.';
    expect(names(late, '2031-03-05', `A man shot an officer on Monday. ${held}`)).toHaveLength(1);
    expect(names(late, '2031-03-05', `An officer fired at a man on Monday. ${held}`)).toEqual([]);
    const former = 'Hugo Renner, a retired police officer, was shot outside the bakery and is in stable condition.';
    expect(names(former, '2031-03-05', `A man shot an officer on Monday. ${held}`)).toEqual([]);
    const other = 'Hugo Renner, a baker, was shot outside the bakery and is in stable condition.';
    expect(names(other, '2031-03-05', `A man shot an officer on Monday. ${held}`)).toEqual([]);
  });

  it('is none of a victim of another age than the one of whom it was told right before', () => {
    const held =
      'A man, 47, was shot and died in Tarn. A neighbor was booked. Police did not release the name of the victim.';
    const updated = (age: number) =>
      names(`Hugo Renner, ${age}, was shot and died.`, '2031-03-06', held).some(([, verdict]) => verdict === 'updated');
    expect([updated(28), updated(47)]).toEqual([false, true]);
  });

  it('is none of the suspect, where the other of two who shot is not named', () => {
    const late = 'Hugo Renner was arrested and charged. Esther Varga was arrested before him.';
    const updated = (shooter: string) => {
      const held = `A baker was shot. Esther Varga was arrested and charged. Police did not release the name of ${shooter}.`;
      return names(late, '2031-03-06', held).some(([, verdict]) => verdict === 'updated');
    };
    expect([updated('the other shooter'), updated('the shooter')]).toEqual([false, true]);
  });

  it('is none of somebody who is held, where one who died was not identified', () => {
    const held = 'Two suspects came by car. One of the suspects, who was not identified, died at the scene.';
    const late = 'Hugo Renner, 22, was arrested on Tuesday and charged with theft.';
    expect(names(late, '2031-03-06', held)).toEqual([]);
    expect(names(late, '2031-03-06', held.replace('died at the scene', 'ran off'))).toHaveLength(1);
  });

  it('is none of who was hurt weeks before', () => {
    const held = 'A man was shot behind the bakery on Monday, March 3. Police did not release his name.';
    expect(names('Hugo Renner was shot on March 3 in Tarn.', '2031-03-06', held)).toHaveLength(1);
    expect(names('Hugo Renner was shot on Feb. 4 in Tarn.', '2031-03-06', held)).toEqual([]);
  });

  it('is none of who was hurt on another day of the week, or in another year', () => {
    const held = 'A man was shot behind the bakery on Sunday, March 2. Police did not release his name.';
    expect(names('Hugo Renner was shot on Sunday in Tarn.', '2031-03-05', held)).toHaveLength(1);
    expect(names('Hugo Renner was shot on Friday in Tarn.', '2031-03-05', held)).toEqual([]);
    expect(names('In 2026, Hugo Renner was shot in Tarn.', '2031-03-05', held)).toEqual([]);
  });

  it('is none of somebody still sought, where it is the name of who was caught', () => {
    const held = 'A man was shot. The name of the man in custody has not been released.';
    expect(names('A warrant for murder was issued for Hugo Renner.', '2031-03-06', held)).toEqual([]);
    expect(names('Hugo Renner was arrested and charged with murder.', '2031-03-06', held)).toHaveLength(1);
    expect(names('Police identified the suspect as Hugo Renner, 34.', '2031-03-06', held)).toHaveLength(1);
  });

  it('is an update where the names of the hurt and of who did it are held back in one breath', () => {
    const held = 'A man was shot on Monday. The names of the victims and suspects were not released.';
    expect(names(GIVEN, '2031-03-06', held)).toHaveLength(1);
  });

  it('is none where it was somebody of interest whose name was held back', () => {
    const held = 'A man was shot on Monday. The name of the person of interest has not been released.';
    expect(names(GIVEN, '2031-03-06', held)).toEqual([]);
  });

  it('is none where the source held no name back', () => {
    expect(names(GIVEN, '2031-03-06', 'A man was shot outside the bakery on Monday.')).toEqual([]);
  });

  it('is none of those who are named on the page and were not hurt', () => {
    const marks = names(`${GIVEN} Mayor Marian Brandt spoke on Tuesday.`, '2031-03-06');
    expect(marks.map(([words]) => words)).toEqual(['Hugo Renner']);
  });

  it('is none where the source names that person in another part', () => {
    expect(names(GIVEN, '2031-03-06', `${HELD} The bakery belongs to Hugo Renner, a neighbor said.`)).toEqual([
      ['Hugo Renner', 'agrees', 'Hugo Renner'],
      ['Renner', 'agrees', 'Hugo Renner'],
    ]);
  });
});

describe('a relative whose name an earlier report held back', () => {
  const early = 'Hugo Renner shot his sister, whom the sheriff declined to identify, and two guests on Monday.';

  it('is an update where a later report tells the relation beside the name', () => {
    const late = 'Hugo Renner was arrested. His sister, 28-year-old Mila Ronk, had bought the mill a year ago.';
    expect(names(late, '2031-03-05', early)).toContainEqual([
      'Mila Ronk',
      'updated',
      'whom the sheriff declined to identify',
    ]);
  });

  it('is none where the one who is named is another relative', () => {
    const late = 'Hugo Renner was arrested. His mother, 58-year-old Mila Ronk, had bought the mill a year ago.';
    expect(names(late, '2031-03-05', early).map(([words]) => words)).not.toContain('Mila Ronk');
  });
});

describe('who is hurt', () => {
  it.each([
    ['Sytske Brouwer, 34, found the gun in a car, which shot him in the face.'],
    ['Police identified the third slain victim as 34-year-old Sytske Brouwer.'],
    ['When officers arrived, they found 34-year-old Sytske Brouwer suffering from a gunshot wound.'],
    ['Sytske Brouwer, 34, of Fenholt was found, suffering from wounds.'],
    ['Police identified the man as Sytske Brouwer, of Fenholt. He was shot in the chest.'],
    ['Sytske Brouwer, 34, of Fenholt, had three children. A vigil for those who were killed is on Friday.'],
    ['Officers said the teen, Sytske Brouwer, died there.'],
    ['Sytske Brouwer, 34, was killed. “It is hard,” said Brouwer’s friend.'],
  ])('is whom the words say: %s', (text) => {
    expect(names(text, '2031-03-06')).toContainEqual(['Sytske Brouwer', 'updated', WORDS]);
  });

  it.each([
    ['The glass was broken, said neighbor Sytske Brouwer, 34, who was treated for shock.'],
    ['He shot and wounded a man, sheriff’s spokesperson Sytske Brouwer said.'],
  ])('is nobody who speaks of it: %s', (text) => {
    expect(names(text, '2031-03-06')).toEqual([]);
  });

  it('is told of the first of several', () => {
    const page = 'The dead were identified as Hugo Renner, 40, and Sytske Brouwer, 34.';
    expect(names(page, '2031-03-06')).toEqual([['Hugo Renner', 'updated', WORDS]]);
  });

  it.each([
    ['A man was shot there. Sytske Brouwer, 34, was arrested behind the bakery, and so was another.'],
    ['A man was shot there. The sheriff, Capt. Sytske Brouwer, 34, knew of it.'],
    ['A 15-year-old Fenholt County student was shot there. The county is in mourning.'],
  ])('is not whoever has an age: %s', (text) => {
    expect(names(text, '2031-03-06')).toEqual([]);
  });

  it('is nobody of another fate than the words tell', () => {
    const page = 'Sytske Brouwer, 34, died on Monday.';
    expect(names(page, '2031-03-06', 'The names of the wounded were not released.')).toEqual([]);
    expect(names(page, '2031-03-06', 'The names of the dead were not released.')).toHaveLength(1);
  });

  it('is a suspect whose name was held back, where one died', () => {
    const source = 'One suspect was killed and two were arrested. None of the suspects’ identities have been released.';
    expect(names('Sytske Brouwer, 34, died on Monday.', '2031-03-06', source)).toHaveLength(1);
    expect(names('Sytske Brouwer, 34, was wounded on Monday.', '2031-03-06', source)).toEqual([]);
    const victims = 'The dead victims were identified as Sytske Brouwer, 34, and Dora Falk, 40.';
    expect(names(victims, '2031-03-06', source)).toEqual([]);
  });
});

describe('a name that friends give on the day on which the police do not', () => {
  const page = 'A woman was killed on Monday. Neighbors identified the victim as Sytske Brouwer, 34.';

  it('stands beside what the police say, and is an update later', () => {
    expect(names(page, '2031-03-04')).toEqual([['Sytske Brouwer', 'compatible', WORDS]]);
    expect(names(page, '2031-03-05')).toEqual([['Sytske Brouwer', 'updated', WORDS]]);
  });
});

describe('a name of the accused that an earlier report held back', () => {
  const held = 'A man was shot on Monday. Police did not immediately name the suspect.';
  const given = 'Oscar Falk, 31, was arraigned on Tuesday. The shooting shocked the town.';

  it.each([
    ['Police did not immediately name the suspect.'],
    ['The gunman, whom police have not identified, ran away.'],
    ['Neither the shooter nor his friend has been identified.'],
    ['The names of everyone involved have not been released.'],
    ['Police did not identify the gunman or any of the victims.'],
    ['The gunman was arrested. Police have not identified the man.'],
    ['Investigators are withholding the suspect’s name.'],
    ['Officials have not disclosed the teens’ identities.'],
    ['Police declined to name the shooter.'],
  ])('is an update: %s', (words) => {
    const marks = names(given, '2031-03-05', `A man was shot on Monday. ${words}`);
    expect(marks.map(([name, verdict]) => [name, verdict])).toEqual([['Oscar Falk', 'updated']]);
  });

  it('is one of whom the words tell a plea, whatever the given name', () => {
    const marks = names('Sytske Brouwer pleaded not guilty on Tuesday.', '2031-03-05', held);
    expect(marks.map(([name, verdict]) => [name, verdict])).toEqual([['Sytske Brouwer', 'updated']]);
  });

  it('is none where no suspect was known at all', () => {
    const nobody = 'A man was shot on Monday. Neither a suspect nor a motive was identified.';
    expect(names(given, '2031-03-05', nobody)).toEqual([]);
    expect(names(given, '2031-03-05', 'A man was shot on Monday. Police have no suspects.')).toEqual([]);
  });

  it('is none of whoever speaks of the case', () => {
    const page = 'Police Captain Oscar Falk was charged with finding the gunman. The shooting shocked the town.';
    expect(names(page, '2031-03-05', held)).toEqual([]);
  });

  it('is none where the source names another', () => {
    expect(names(given, '2031-03-05', `${held} Hugo Renner was charged.`)).toEqual([]);
  });
});

describe('the finding on words that hold a name back', () => {
  const library = memoryLibrary([sourceOf({ text: `${GIVEN} The bakery is in Fenholt.`, published: '2031-03-04' })]);
  const kindOf = async (text: string) => {
    const article = articleOf({ text: `${text} The bakery is in Fenholt.`, published: '2031-03-03' });
    const { findings } = await checkArticle(article, library, { source: 'add' });
    return findings.find(({ verdict, claim }) => verdict === 'updated' && claim.kind === 'status')?.kind;
  };

  it('is one on the name, where the source gives it', async () => {
    expect(await kindOf(HELD)).toBe('name');
  });

  it('is one on the state of the case, where the police still look for it', async () => {
    expect(await kindOf('A man was shot outside the bakery on Monday. Police are trying to identify the victim.')).toBe(
      'status',
    );
  });
});
