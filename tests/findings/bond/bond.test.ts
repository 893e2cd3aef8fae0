import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/plain.ts';
import { findClaims } from '../../../lib/claims/find.ts';
import { factsOf } from '../../../lib/facts/kept.ts';
import { judge } from '../../../lib/findings/judge.ts';

/** The words of the page's times or counts that differ from the source, or were updated by it. */
function differing(kind: 'time' | 'count', page: string, source: string, stamps = ['2021-05-25', '2021-05-25']) {
  const claims = findClaims(articleFromText({ id: 'page', title: '', text: page, published: stamps[0]! }));
  const other = articleFromText({ id: 'source', title: '', text: source, published: stamps[1]! });
  return [...judge(claims, factsOf(other, findClaims(other)), stamps[0])]
    .filter(([claim, { verdict }]) => claim.kind === kind && /differs|updated/.test(verdict))
    .map(([claim]) => claim.words);
}

/** More than the lead of a report, where everything is told of the main event. */
const LONG = 'Northam is a quiet town by the sea, with a mill, a pier and a church. '.repeat(8);

describe('a time', () => {
  const lead = 'Two men were shot on Alder Street in Northam around 9 p.m. Monday, police said.';
  it('differs from the other report’s on the same road', () => {
    const source = 'The shooting on Alder Street in Northam happened around 11 p.m. Monday, police said.';
    expect(differing('time', lead, source)).toEqual(['around 9 p.m. Monday']);
  });
  it('is no time of what happened on another road', () => {
    const source = 'The shooting on Quarry Road in Northam happened around 11 p.m. Monday, police said.';
    expect(differing('time', lead, source)).toEqual([]);
  });
  it('is no time of another shooting', () => {
    const source = 'Another shooting in Northam happened around 11 p.m. Monday, police said.';
    expect(differing('time', lead, source)).toEqual([]);
  });
  it('is no time of a vigil for the same people', () => {
    const page = 'A man was shot dead on Alder Street in Northam Sunday night.';
    const source = 'A vigil was held on Alder Street in Northam Monday night for the man who was shot dead.';
    expect(differing('time', page, source)).toEqual([]);
  });
  it('is not held against a day after its report came out', () => {
    const page = 'A man was shot on Alder Street in Northam Sunday night.';
    const source = 'A man was shot on Alder Street in Northam Tuesday night.';
    expect(differing('time', page, source, ['2021-05-24', '2021-05-27'])).toEqual([]);
    expect(differing('time', page, source, ['2021-05-27', '2021-05-27'])).toEqual(['Sunday night']);
  });
  it('differs as the only hour that either report has for the act', () => {
    const page = `${LONG} The shooting happened around 9 p.m. Monday near the mill.`;
    const source = `${LONG} Ida Norrell, 2, and her uncle were hit by bullets about 6 p.m. Monday.`;
    expect(differing('time', page, source)).toEqual(['around 9 p.m. Monday']);
    expect(differing('time', page, `${source} The men were first seen by a guard at 5 p.m. Monday.`)).toEqual([]);
  });
  it('differs as the only date by which something is to be done', () => {
    const page = 'Parliament has agreed on a budget for the ferries of Oxley that holds until Feb. 8.';
    const source = 'Parliament will vote on the Oxley ferries by Feb. 11 at the latest, its speaker said.';
    expect(differing('time', page, source, ['2021-01-22', '2021-01-23'])).toEqual(['Feb. 8']);
  });
  it('differs as the day of the news in two leads, be it that of an announcement', () => {
    const page = 'Ida Norrell is leaving the Oxley council, she announced Monday in a letter.';
    const source = 'The Oxley councillor Ida Norrell resigned from her seat on Friday after a long quarrel.';
    expect(differing('time', page, source)).toEqual(['Monday']);
    const act = 'Ida Norrell of Oxley was shot in her garden on Friday after a long quarrel.';
    expect(differing('time', 'Police announced Monday that Ida Norrell of Oxley was shot.', act)).toEqual([]);
  });
  it('is that of the act, whoever tells of it', () => {
    const page = 'Officers say they were called to a shooting in the 100 block of Alder Street Friday at 11 p.m.';
    const source =
      'A boy was hit. We’re told it happened in the 100 block of Alder Street around 11:30 p.m., said a neighbor.';
    expect(differing('time', page, source)).toEqual(['Friday at 11 p.m.']);
  });
  it('is that of the act behind what came of it later', () => {
    const source = 'A boy was shot dead in Northam Saturday, police said.';
    for (const page of [
      'A boy has died after being shot in the head Monday in Northam, police said.',
      'A boy is dead after a shooting in Northam Monday, police said.',
      'A man was charged in the shooting death of a boy in Northam Monday, police said.',
    ])
      expect(differing('time', page, source), page).toContain('Monday');
    expect(differing('time', 'A man was arrested Monday for the shooting of a boy in Northam.', source)).toEqual([]);
  });
  it('behind “police said” is the hour of what they tell, not of their saying', () => {
    const source = `${LONG} The shooting on Alder Street happened just before 2 a.m., police said.`;
    const page = 'Northam police said around 1:30 a.m., officers were called to a shooting on Alder Street.';
    expect(differing('time', page, source)).toEqual(['around 1:30 a.m.']);
    expect(differing('time', 'Northam police said Monday that a man was shot.', source)).toEqual([]);
  });
  it('that opens a sentence on what somebody confirmed is that of the telling', () => {
    const source = 'A man and his two sons were found dead in their home in Northam on Thursday morning.';
    const page = 'On Friday, Northam Sheriff Lars Oster confirmed the two sons died of gunshot wounds in their home.';
    expect(differing('time', page, source, ['2021-05-28', '2021-05-28'])).toEqual([]);
  });
  it('of the call differs however late the page was stamped', () => {
    const page = 'Shortly before 7 a.m. Wednesday, deputies were called to a house on Alder Street in Northam.';
    const source = 'Deputies were called to the house on Alder Street in Northam at 7:10 a.m.';
    const stamps = ['2022-01-26', '2021-05-25'];
    expect(differing('time', page, source, stamps)).toEqual(['Shortly before 7 a.m. Wednesday']);
    expect(differing('time', page, source.replace('7:10', '6:50'), stamps)).toEqual([]);
  });
  it('of a call about something else is not that of the shots', () => {
    const source = 'Police say the shooting at the house on Alder Street took place around midnight Tuesday.';
    const page = 'Police responded about 9 p.m. Monday to a report of a disturbance in a house on Alder Street.';
    expect(differing('time', page, source)).toEqual([]);
    expect(differing('time', page.replace('disturbance', 'shooting'), source)).toEqual(['about 9 p.m. Monday']);
  });
  it('as of which something stands is not when it came about', () => {
    const page = 'Ida Norrell had not been told as of Monday morning that Lars Oster of Oxley died.';
    expect(differing('time', page, 'Lars Oster of Oxley died at 11:08 p.m. Sunday.')).toEqual([]);
  });
  it('that is yet to come is none that the other report looks back on', () => {
    const page = 'The Oxley council will vote on the ferry of Ida Norrell on June 8.';
    expect(differing('time', page, 'The Oxley council voted on the ferry of Ida Norrell on Friday.')).toEqual([]);
    const other = 'The Oxley council will vote on the ferry of Ida Norrell on June 11.';
    expect(differing('time', page, other)).toEqual(['June 8']);
  });
  it('differs as that of one step: the release, the court date', () => {
    const page = 'Lars Oster was charged with theft and he was released on Thursday on $5,000 bond.';
    expect(differing('time', page, 'Lars Oster was released on bond on Tuesday.')).toEqual(['Thursday']);
    const court = 'Lars Oster has court planned for Monday.';
    expect(differing('time', 'The first court date of Lars Oster is scheduled for Friday.', court)).toEqual(['Friday']);
  });
  it('of one act is told in like words, however late the page was stamped', () => {
    const page = 'A baby was killed in Northam during a home invasion. The killing happened Monday night.';
    const [here, there] = ['2021-09-02', '2021-05-11'];
    const source = 'The killing of the baby in Northam happened Saturday night during a home invasion.';
    expect(
      differing('time', 'The killing of the Northam baby happened Monday night during a home invasion.', source, [
        here,
        there,
      ]),
    ).toEqual(['Monday night']);
    expect(differing('time', page, 'A man was held in Northam on Saturday night.', [here, there])).toEqual([]);
  });
});

describe('a count', () => {
  it('differs from the other report’s of the same people', () => {
    expect(
      differing('count', 'Four people were hurt in a crash in Northam.', 'Six people were hurt in a crash in Northam.'),
    ).toEqual(['Four people']);
  });
  it('is not held against a part of the whole', () => {
    const page = 'Four people were hurt in a shooting in Northam.';
    for (const source of [
      'One person was killed and three were hurt in a shooting in Northam.',
      'Three men and a woman were hurt in a shooting in Northam.',
      'A shooting in Northam: three of them were hurt, police said.',
      'Two people were taken to the hospital hurt after a shooting in Northam.',
    ])
      expect(differing('count', page, source), source).toEqual([]);
  });
  it('is not held against a round-up of a weekend', () => {
    const page = 'Four people were hurt in a shooting in Northam.';
    const source = 'Nine people were hurt in weekend shootings in Northam.';
    expect(differing('count', page, source)).toEqual([]);
  });
  it('takes those who were shot to death for killed', () => {
    const page = 'Three people were shot to death in a car in Northam, and a fourth was hurt.';
    const source = 'Four people were shot in a car in Northam.';
    expect(differing('count', page, source)).toEqual([]);
  });
});

describe('a toll', () => {
  const told = (page: string, source: string) => differing('count', page, source);
  it('differs beside the same number of dead', () => {
    const page = `${LONG} A man was killed and seven other people were wounded.`;
    const source = `${LONG} Someone fired at the crowd, killing a man and wounding five others.`;
    expect(told(page, source)).toEqual(['seven other people']);
    expect(told(page, source.replace('killing a man and wounding', 'who hurt'))).toEqual([]);
  });
  it('of others than the dead is not one short of all the hurt', () => {
    const source = 'The shooting in Northam left one dead and three wounded.';
    expect(told('Lars Oster was killed in Northam. Two others were wounded.', source)).toEqual(['Two others']);
    expect(told('A girl was wounded in Northam. Two others were wounded.', source)).toEqual([]);
  });
  it('of men differs from as many men and a woman', () => {
    const source = 'Five young men and a woman were shot in a Northam park.';
    expect(told('Six men were shot in a Northam park.', source)).toEqual(['Six men']);
    expect(told('Six people were shot in a Northam park.', source)).toEqual([]);
  });
  it('is contradicted by more who were taken to hospital, not by fewer', () => {
    const page = 'Police said four people had been hit by gunfire in Northam.';
    expect(told(page, 'Five people were hurt and taken to a hospital from Northam.')).toEqual(['four people']);
    expect(told(page, 'Three people hurt were taken to a hospital from Northam.')).toEqual([]);
  });
  it('is contradicted by a headline that has another number than the page itself', () => {
    const source = 'A shooting in Northam left one dead and three injured.';
    expect(told('Two dead in Northam shooting.\nOne person was killed in Northam, police said.', source)).toEqual([
      'Two dead',
    ]);
  });
});

describe('a number of victims', () => {
  const told = (page: string, source: string) => differing('count', page, source);
  const source = 'Five people were shot outside a club in Northam.';
  it('differs where it is more than the whole of the other report', () => {
    expect(told(`${LONG} All seven victims were taken to hospitals.`, source)).toEqual(['seven victims']);
    expect(told(source, `${LONG} All seven victims were taken to hospitals.`)).toEqual(['Five people']);
  });
  it('may be a part of the whole', () => {
    expect(told(`${LONG} Three victims were taken to hospitals.`, source)).toEqual([]);
  });
  it('is not held against a report that leaves some uncounted, or does not begin with the number', () => {
    const page = `${LONG} All seven victims were taken to hospitals.`;
    expect(told(page, 'Five people were shot in Northam, and several cut by glass.')).toEqual([]);
    expect(told(page, `${LONG} Two women were wounded. Five people were shot.`)).toEqual([]);
  });
  it('counts the dead beside the hurt', () => {
    const page = `${LONG} All five victims were men.`;
    expect(told(page, 'One man was killed and four others were wounded in Northam.')).toEqual([]);
    expect(told(page.replace('five', 'six'), 'One man was killed and four others were wounded in Northam.')).toEqual([
      'six victims',
    ]);
  });
  it('is no whole where it counts one sort of people only, and others died beside them', () => {
    const page = 'Two people died in a shooting in Northam; two more officers were wounded.';
    expect(told(page, 'Two clerks were killed in Northam. Three officers were shot when they came to help.')).toEqual(
      [],
    );
  });
  it('is no whole where two of more were both hurt', () => {
    const page = 'A quadruple shooting in Northam is looked into.';
    expect(told(page, 'The two men were both shot in the head, and the woman in the back.')).toEqual([]);
  });
  it('of the first shots is a part of them', () => {
    const source = 'Bo Quill fired 11 shots on Alder Street in Northam.';
    expect(told('Bo Quill fired the first four shots on Alder Street in Northam.', source)).toEqual([]);
  });
  it('is no whole where it is a part, a least number or a family, or an attacker died too', () => {
    for (const lead of [
      'One of the victims killed in Northam was a diver.',
      'They did not know that more than one victim was wounded in Northam.',
      'A mother shot three sons, her husband and herself in Northam.',
      'Two people were killed in a murder-suicide in Northam.',
    ])
      expect(told(`${LONG} All three victims were found dead.`, lead), lead).toEqual([]);
  });
  it('of another size is that of another incident', () => {
    expect(told(`${LONG} All 40 victims were men.`, source)).toEqual([]);
  });
});

describe('a number in a group', () => {
  const told = (page: string, source: string) => differing('count', page, source);
  it('differs among the same others', () => {
    const page = `${LONG} The five divers, three men and four women, came from Northam.`;
    const source = `${LONG} Police named the five divers, three men and two women, on Tuesday.`;
    expect(told(page, source)).toContain('four women');
    expect(told(page, source.replace('five divers, three', 'six divers, four'))).toEqual([]);
  });
  it('differs beside the same people, where it is of things that the other report has one number of', () => {
    const page = `${LONG} They have held two people and recovered three lamps.`;
    const source = `${LONG} Two people are questioned about the theft of two lamps.`;
    expect(told(page, source)).toEqual(['three lamps']);
    expect(told(page, source.replace('Two people are', 'Four people are'))).toEqual([]);
  });
  it('differs where all are told and the other report has one number of them', () => {
    const page = `${LONG} All five suspects knew each other.`;
    expect(told(page, `${LONG} The three suspects were found on Monday.`)).toEqual(['five suspects']);
    expect(told(page.replace('All five', 'Five'), `${LONG} The three suspects were found on Monday.`)).toEqual([]);
    expect(told(page, `${LONG} One suspect was found on Monday.`)).toEqual([]);
    expect(told(page, `${LONG} The three suspects were found. Two suspects ran.`)).toEqual([]);
    expect(told(page, `${LONG} The other three suspects were found on Monday.`)).toEqual([]);
    expect(told(page, `${LONG} The families of all three suspects came on Monday.`)).toEqual([]);
  });
});

describe('what was planned, and what a table has', () => {
  it('differs in its hour on the day that both speak of, be it ahead of one of them', () => {
    const page = 'The funeral for Ida Norrell will begin at 2 p.m. Friday at Saint Orlan Church.';
    const source =
      'Ida Norrell was laid to rest. The funeral for Ida Norrell was at 11 a.m. Friday at Saint Orlan Church.';
    expect(differing('time', page, source, ['2021-05-25', '2021-05-28'])).toEqual(['2 p.m. Friday']);
  });
  it('differs as a toll of one year', () => {
    const page = 'Norrell was shot on Monday in Northam. Across the country 387 officers were shot last year.';
    const source =
      'Norrell was shot on Monday in Northam. In the whole country, 378 officers were shot on duty in 2020.';
    expect(differing('count', page, source)).toEqual(['387 officers']);
  });
});

describe('what came later', () => {
  const act = 'Ida Norrell was shot on Alder Street in Northam on Sunday night, police said.';
  it('has a day of its own: how somebody is, what is confirmed, what is released', () => {
    for (const page of [
      'Ida Norrell, shot on Alder Street in Northam, was still in grave condition on Monday.',
      'Police confirmed Monday that Ida Norrell was shot on Alder Street in Northam.',
      'Deputies released more information Monday on the shooting of Ida Norrell on Alder Street in Northam.',
      'Tom Oster was charged as an adult with two counts of murder Monday for the shooting of Ida Norrell in Northam.',
      'Ida Norrell, who turned 30 on Monday, was shot on Alder Street in Northam.',
    ])
      expect(differing('time', page, act), page).toEqual([]);
    expect(differing('time', 'Ida Norrell was shot on Alder Street in Northam on Monday night.', act)).toEqual([
      'Monday night',
    ]);
  });
  it('is told of one person: two arrests are of two people', () => {
    const source = 'Tom Oster was arrested in Northam on Sunday, deputies said.';
    expect(differing('time', 'Bo Quill was arrested in Northam on Monday, deputies said.', source)).toEqual([]);
    expect(differing('time', 'Tom Oster was arrested in Northam on Monday, deputies said.', source)).toEqual([
      'Monday',
    ]);
  });
  it('is the hour of the nearest verb: those who died were shot at that hour', () => {
    const source = 'Police responded about 1 a.m. Sunday after a report of eight people shot in Northam.';
    const page = 'Eight people, including the two who died, were shot in Northam around 1:30 a.m. Sunday.';
    expect(differing('time', page, source)).toEqual(['around 1:30 a.m. Sunday']);
    const died = 'Ida Norrell of Northam was pronounced dead around 3:10 a.m. Sunday after the shooting.';
    expect(differing('time', died, source)).toEqual([]);
  });
});

describe('a whole number of victims', () => {
  const four = 'Four people were shot, one of them fatally, on Alder Street in Northam, police said.';
  it('leaves out nobody who is told beside', () => {
    const page = 'Five people were shot on Alder Street in Northam, police said.';
    expect(differing('count', page, 'A toddler and four adults were shot on Alder Street in Northam.')).toEqual([]);
    expect(differing('count', page, 'Four adults were shot on Alder Street in Northam.')).toEqual(['Five people']);
  });
  it('is no number of the hurt alone, of the accused, of one among others, or of a crash', () => {
    for (const page of [
      `${LONG} All three are expected to survive.`,
      `${LONG} All six are being charged with attempted murder.`,
      `${LONG} One victim lay inside the car and one beside it.`,
      `${LONG} Seven killed in county crash.`,
      `${LONG} Between March 2010 and May 2013, six people were killed on that road.`,
    ])
      expect(differing('count', page, four), page).toEqual([]);
  });
  it('is the same where both leave out the dead man', () => {
    const source = 'Detectives say that the shooting in Northam killed Tom Oster, 22, and wounded three others.';
    expect(differing('count', 'A shooting in Northam killed one man and wounded three other people.', source)).toEqual(
      [],
    );
    expect(differing('count', 'A shooting in Northam killed one man and wounded five other people.', source)).toEqual([
      'five other people',
    ]);
  });
  it('is not of those who were killed since others died', () => {
    const source = 'Two killed, two injured in Alder Street shooting in Northam.';
    const page = 'Officers found four shooting victims, and Norrell and Oster died at the scene on Alder Street.';
    expect(differing('count', page, source)).toEqual([]);
  });
  it('of charges is that of one defendant', () => {
    const source = 'Tom Oster is also charged with two counts of attempted murder, the court of Northam said.';
    const of = (name: string) =>
      `The suspect, ${name}, is charged with three counts of attempted murder, the court of Northam said.`;
    expect(differing('count', of('Bo Quill'), source)).toEqual([]);
    expect(differing('count', of('Tom Oster'), source)).toEqual(['three counts']);
  });
});
