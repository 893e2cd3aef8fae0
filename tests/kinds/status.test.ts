import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { status } from '../../lib/kinds/status.ts';
import type { Claim } from '../../lib/model.ts';
import { readingOf } from '../../lib/text/reading.ts';
import { laterStage } from '../../lib/text/status/stages.ts';

/** The statuses of a text; an empty line parts its paragraphs. */
function statuses(text: string, published?: string): Claim<'status'>[] {
  const blocks: { type: 'paragraph'; start: number; end: number }[] = [];
  let start = 0;
  for (const part of text.split('\n\n')) {
    blocks.push({ type: 'paragraph', start, end: start + part.length });
    start += part.length + 2;
  }
  const claims = findClaims({ text, blocks, ...(published ? { published } : {}) });
  return claims.filter((claim): claim is Claim<'status'> => claim.kind === 'status');
}

const told = (text: string) => statuses(text).map(({ value, subject }) => [value.state, subject.name ?? subject.role]);

describe('whom a status is told of', () => {
  it.each([
    ['Tobias Lindqvist was arrested on Friday.', 'arrested', 'Tobias Lindqvist'],
    ['Deputies arrested Tobias Lindqvist on Friday.', 'arrested', 'Tobias Lindqvist'],
    ['A friend of Tobias Lindqvist was arrested on Friday.', 'arrested', 'friend'],
    ["Tobias Lindqvist's son was treated and released.", 'released', 'son'],
    ['Oona Kask told officers that her husband had died.', 'dead', 'husband'],
    ['The driver, said Piet Maas, was treated and released.', 'released', 'driver'],
    ['A guard said Tobias Lindqvist died on Friday.', 'dead', 'Tobias Lindqvist'],
    ['Three clerks were taken away, where two were stable and one was in a coma.', 'coma', 'person'],
    ['Three clerks were taken away, where two were stable and one was in a coma.', 'stable', '2 people'],
    ['A baker died, and two others, including a clerk, were in stable condition.', 'stable', '2 people'],
    ['Officers took Tobias Lindqvist into custody.', 'arrested', 'Tobias Lindqvist'],
    ['Four clerks were shot, leaving one critically wounded.', 'critical', 'person'],
    ['Five clerks were shot, including two critically injured.', 'critical', '2 people'],
    ['Oona Kask came with her sister, who was not hurt.', 'unhurt', 'sister'],
    ['A clerk was flown away along with a driver whose condition was stabilized.', 'stable', 'driver'],
    ['Piet Maas, one of the bakers who died, ran the mill.', 'dead', 'Piet Maas'],
    ['Tobias Lindqvist fired at the guard, fatally wounding him.', 'dead', 'guard'],
    ['Deputies arrested Maas’s boyfriend, Tobias Lindqvist, on Friday.', 'arrested', 'Tobias Lindqvist'],
    ['Two clerks are critical, seven are stable and another nine were treated and released.', 'released', '9 people'],
    ['Five clerks were hurt, two in grave condition and three in serious condition.', 'serious', '3 people'],
    ['The blast left a baker dead and Oona Kask in critical condition.', 'critical', 'Oona Kask'],
  ])('“%s”: %s, %s', (text, state, whom) => expect(told(text)).toContainEqual([state, whom]));

  it('follows a pronoun to the sentence before', () => {
    expect(told('Oona Kask fell from the roof. She is expected to survive.')).toContainEqual([
      'expected-to-recover',
      'Oona Kask',
    ]);
  });

  it('takes no group for “he”', () => {
    expect(told('A boy fell. Two officers ran to the yard. He is in critical condition.')).toContainEqual([
      'critical',
      'boy',
    ]);
  });

  it('gives the unnamed man of the lead the one name that is held', () => {
    const text = 'A man was arrested after the fire.\n\nTobias Lindqvist, 33, faces arson charges.';
    expect(told(text)).toEqual([
      ['arrested', 'Tobias Lindqvist'],
      ['charged', 'Tobias Lindqvist'],
    ]);
  });

  it('does not choose between two who are held', () => {
    const text = 'A man was arrested.\n\nTobias Lindqvist faces arson charges. Piet Maas is charged with theft.';
    expect(told(text)[0]).toEqual(['arrested', 'man']);
  });
});

describe('how headlines and briefs put it', () => {
  it.each([
    ['Police search for suspects after the fire', 'at-large', 'suspects'],
    ['Officers are searching for two men in dark coats.', 'at-large', '2 men'],
    ['Police are looking for whoever lit the fire.', 'at-large', 'suspect'],
    ['Detectives are looking for Tobias Lindqvist.', 'at-large', 'Tobias Lindqvist'],
    ['They ask for help in finding those responsible.', 'at-large', 'suspect'],
    ['Man sought in mill fire', 'wanted', 'man'],
    ['It is not known who fired.', 'no-suspects', 'suspect'],
    ['Police did not have a description of the shooter.', 'no-suspects', 'suspect'],
    ['No suspects have been arrested.', 'no-arrests', 'suspect'],
    ['Police could not find a motive or make any arrests.', 'no-arrests', 'suspect'],
    ['Police do not have anyone in custody.', 'no-arrests', 'suspect'],
    ['No one has been arrested or charged.', 'no-arrests', 'suspect'],
    ['Tobias Lindqvist has not been charged.', 'no-charges', 'Tobias Lindqvist'],
    ['Suspect in mill fire arrested', 'arrested', 'suspect'],
    ['Police arrest man in mill fire', 'arrested', 'man'],
    ['Arrest made in mill fire', 'arrested', 'suspect'],
    ['Teen charged in mill fire', 'charged', 'teen'],
    ['Tobias Lindqvist was arrested and charged with arson.', 'charged', 'Tobias Lindqvist'],
    ['Tobias Lindqvist was denied bond on Thursday.', 'in-custody', 'Tobias Lindqvist'],
    ['The girl is said to be in stable condition.', 'stable', 'girl'],
    ['The man was in “stable” condition.', 'stable', 'man'],
    ['Girl, 6, critical after fire', 'critical', 'girl'],
    ['The boy was in serious-to-critical condition.', 'serious-to-critical', 'boy'],
    ['The boy was in critical but stable condition.', 'critical-but-stable', 'boy'],
    ['Doctors expect the boy to survive.', 'expected-to-recover', 'boy'],
    ['Police sought a man in a gray, 2005 Toyota, and are looking for the man.', 'at-large', 'man'],
    ['The boy is doing much better.', 'improving', 'boy'],
    ['Police did not know the boy’s condition.', 'unknown', 'boy'],
    ['The extent of the injuries of the woman is not known.', 'unknown', 'woman'],
    ['The man was seriously injured.', 'seriously-hurt', 'man'],
    ['Of those hurt, a woman has been upgraded to serious condition.', 'serious', 'woman'],
    ['Detectives are working to identify the person or persons responsible.', 'no-suspects', 'suspect'],
    ['Neither a suspect nor a motive is known.', 'no-suspects', 'suspect'],
    ['Neither gunman is in custody.', 'at-large', 'gunman'],
    ['The gunman then fled in a van.', 'fled', 'gunman'],
    ['Police are still looking for those responsible.', 'at-large', 'suspect'],
    ['Tobias Lindqvist posted a $5,000 bond.', 'released-from-custody', 'Tobias Lindqvist'],
    ['A jury convicted Tobias Lindqvist of arson.', 'convicted', 'Tobias Lindqvist'],
    ['The woman’s condition has yet to be released.', 'unknown', 'woman'],
    ['The baby is safe and doing well.', 'improving', 'baby'],
    ['The boy was moved out of intensive care.', 'improving', 'boy'],
    ['The girl is making a slow but steady recovery.', 'improving', 'girl'],
    ['Doctors declared the boy brain-dead.', 'brain-dead', 'boy'],
    ['The boy is unconscious.', 'coma', 'boy'],
    ['Charges have not been filed.', 'no-charges', 'suspect'],
    ['The owner is not facing any charges.', 'no-charges', 'owner'],
  ])('“%s”: %s, %s', (text, state, whom) => {
    const found = told(text);
    expect(found.map(([what]) => what)).toContain(state);
    expect(found.find(([what]) => what === state)?.[1] ?? whom).toBe(whom);
  });
});

describe('a year in the sentence', () => {
  it.each([
    ['Lindqvist is behind bars after he robbed a mill in 2013.', ['in-custody']],
    ['Lindqvist was charged in the 2013 killing of a guard.', ['charged']],
    ['Lindqvist was arrested in 2013 for theft.', []],
    ['In 2013 Lindqvist was charged with theft.', []],
    ['Lindqvist was charged with murder in 2013.', []],
  ])('“%s”', (text, states) =>
    expect(
      statuses(text, '2024-05-01')
        .filter(({ value }) => value.about === 'custody')
        .map(({ value }) => value.state),
    ).toEqual(states),
  );
});

describe('what is no status', () => {
  it.each([
    'Police were not searching for suspects.',
    'The family is searching for answers.',
    'Officers are looking for a man’s vehicle.',
    'A camera in the yard captured at least nine flashes.',
    'A neighbor’s video captured 14 gunshots.',
    'I told him that we were going to be OK.',
    'A clerk thought a gunman was on the loose.',
    'She said that she was being held at gunpoint.',
    'The clerks were being held hostage.',
    'He faces ten years when he is sentenced.',
    'Officers have arrested Lindqvist before over a quarrel.',
    'Nobody has been charged in that case.',
    'The girl was not shot.',
    'A boy was nearly killed.',
    'She held on to a fence.',
    'It is lucky that more people weren’t hurt.',
    'Sailors said they did not know who fired.',
    'Officers said no one was killed.',
    'The driver might have been injured.',
    'He was convicted of theft in 2009.',
    'The plan is in a critical phase.',
    'The school sent home a letter to parents.',
    'Pupils were sent home early.',
    'The editor at large and the country at large were surprised.',
    'He risked being held in contempt of the council.',
    'The vote was being held open for an hour.',
    'Rebels captured the capital on Sunday.',
    'Two in ten identified as white.',
    'The council killed the parking bill.',
    'The tax plan is dead on arrival.',
    'It is for life-threatening emergencies only.',
    'Market conditions continued to improve.',
    'She said that he was doing a great job.',
    'The shot lowers the risk of hospitalization.',
    'It could lead to years behind bars.',
  ])('“%s”', (text) => {
    expect(statuses(text, '2024-05-02').filter(({ value }) => value.state !== 'unhurt')).toEqual([]);
  });

  it('takes “arrested in May” for the arrest of whoever stands before it, not of what stands behind', () => {
    expect(told('Man arrested in shooting of a girl')).toContainEqual(['arrested', 'man']);
  });
});

describe('out of critical condition', () => {
  it('is not critical any more', () => {
    expect(told('Lindqvist was out of critical condition on Sunday.').map(([state]) => state)).toEqual([
      'not-critical',
    ]);
    expect(told('Lindqvist was treated and sent home.').map(([state]) => state)).toContain('released');
    expect(told('Lindqvist’s hospitalization was short.').map(([state]) => state)).toEqual(['hospitalised']);
    expect(told('Lindqvist was captured in the city.').map(([state]) => state)).toEqual(['arrested']);
    expect(told('Two people at large after a shooting.').map(([state]) => state)).toContain('at-large');
  });
});

describe('how two statuses stand to each other', () => {
  const verdict = (here: string, there: string) => status.compare(statuses(here)[0]!, statuses(there)[0]!)?.verdict;

  it.each([
    ['He was in critical condition.', 'He was fighting for his life.', 'agrees'],
    ['He was in critical condition.', 'He was hospitalized.', 'compatible'],
    ['She is stable.', 'Her wounds were not life-threatening.', 'compatible'],
    ['No arrests have been made.', 'Police have no suspects.', 'compatible'],
    ['He was in critical condition.', 'He was in stable condition.', 'differs'],
    ['He was in critical condition.', 'He was pronounced dead.', 'differs'],
    ['No arrests have been made.', 'Deputies arrested Piet Maas.', 'differs'],
    ['He was seriously injured.', 'He was in critical condition.', 'compatible'],
    ['He was in critical condition.', 'He is doing much better.', 'differs'],
    ['He was in critical but stable condition.', 'He was in stable condition.', 'compatible'],
  ])('“%s” and “%s”: %s', (here, there, expected) => {
    expect(verdict(here, there)).toBe(expected);
    expect(verdict(there, here)).toBe(expected);
  });

  it('leaves it to the name that one report gives and the other holds back', () => {
    expect(verdict('The victim has not been identified.', 'The victim was identified as Oona Kask.')).toBeUndefined();
  });

  it('says nothing of a body against custody', () => {
    expect(verdict('He was in critical condition.', 'He was arrested.')).toBeUndefined();
  });

  it('knows which stage comes later, from either side', () => {
    const [critical, dead] = [
      { about: 'health', state: 'critical' } as const,
      { about: 'health', state: 'dead' } as const,
    ];
    expect([laterStage(critical, dead), laterStage(dead, critical), laterStage(dead, dead)]).toEqual([1, -1, 0]);
  });

  it('never takes four for five people', () => {
    const [here, there] = [statuses('Five people were wounded.')[0]!, statuses('Four people were wounded.')[0]!];
    expect(status.sureness?.(here, there, 0.9, undefined)).toBe(0);
  });

  it('never takes a suspect for a victim, or a girl for a man', () => {
    const sure = (here: string, there: string) =>
      status.sureness?.(statuses(here)[0]!, statuses(there)[0]!, 0.9, undefined);
    expect(sure('The gunman died.', 'The victim died.')).toBeLessThan(0.3);
    expect(sure('The girl died.', 'The man died.')).toBe(0);
  });
});

describe('any text', () => {
  it('is read without throwing, in marks of at most 80 characters', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'no arrests ',
        'was ',
        'not ',
        'also later ',
        'critical condition',
        'sent a b ',
        ' to the hospital',
        'body of ',
        'identified ',
        'as ',
        '. ',
        '’s ',
        'Piet ',
        '\n',
        'under investigation ',
        'warrants for ',
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          fc.string(),
        ),
        (text) => {
          const found = status.find(readingOf({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] }));
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(end - start).toBeLessThanOrEqual(80);
            expect(end).toBeGreaterThan(start);
          }
        },
      ),
    );
  });
});

describe('whom a number, an age or an apposition stands for', () => {
  it.each([
    ['Two people died, 4 hospitalized after the blast.', 'hospitalised', '4 people'],
    ['A 17-year-old is in critical condition.', 'critical', 'child'],
    ['The 41-year-old was arrested on Friday.', 'arrested', 'person'],
    ['The 17-year-old, identified as Oona Kask, was taken to a hospital.', 'hospitalised', 'Oona Kask'],
    ['Oona Kask, a promising student from Fenholt, died on Friday.', 'dead', 'Oona Kask'],
    ["Her 4-year-old sister's injuries were not life-threatening.", 'non-life-threatening', 'sister'],
  ])('“%s”: %s, %s', (text, state, whom) => expect(told(text)).toContainEqual([state, whom]));

  it('is no date and no age', () => {
    expect(told('A boy shot on March 18 died on Friday.')).toContainEqual(['dead', 'boy']);
  });
});

describe('words of a status that tell of a thing, a hope or another time', () => {
  it.each([
    'A vigil was held at the church.',
    'The bullet lodged in his arm.',
    'The shots were captured by a doorbell camera.',
    'They captured part of the fight on a phone.',
    'A reward is offered for information leading to the arrest of the gunman.',
    'The gun had not been found by Monday.',
    'Police obtained a search warrant for the house.',
    'Admission was charged at the door.',
    'When he is arrested, bail will be set.',
    'Over the last eight years, 14 people have been charged in the county.',
    'She had recently been charged with theft.',
    'He had pleaded guilty to a weapons charge.',
    'Take the person to the emergency room.',
    'Detectives want to talk to anybody who saw it.',
    'A dancer was held at the church for hours.',
    'Three guns were fired and one is still missing.',
    'He will face a judge when he’s released from the hospital.',
    'We are praying that she makes a full recovery.',
    'Her aunt is hopeful that Oona Kask will recover.',
    'The public is not in danger.',
  ])('“%s” tells nothing', (text) => expect(told(text).filter(([state]) => state !== 'wounded')).toEqual([]));

  it('“no suspects in custody” holds nobody', () => {
    expect(told('No suspects are in custody.')).toEqual([['no-arrests', 'suspect']]);
  });

  it('“want to talk with” somebody named seeks that person', () => {
    expect(told('Detectives want to talk with Tobias Lindqvist.')).toEqual([['wanted', 'Tobias Lindqvist']]);
  });
});

describe('two of one surname who are held', () => {
  it('leave the unnamed man to the first of them', () => {
    const text = 'A man was arrested on Friday. Piet Maas, 33, was booked into jail. Lore Maas was charged as well.';
    expect(told(text)).toContainEqual(['arrested', 'Piet Maas']);
  });
});
