import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { count } from '../../lib/kinds/count.ts';
import type { Claim } from '../../lib/model.ts';
import { readingOf } from '../../lib/text/reading.ts';

function countsOf(text: string): Claim<'count'>[] {
  const claims = findClaims({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] });
  return claims.filter((claim): claim is Claim<'count'> => claim.kind === 'count');
}

/** How the first counts of two texts stand to each other. */
function verdict(page: string, source: string): string | undefined {
  const [here, there] = [countsOf(page)[0], countsOf(source)[0]];
  expect(here, page).toBeDefined();
  expect(there, source).toBeDefined();
  return count.compare(here!, there!)?.verdict;
}

describe('two counts', () => {
  it.each([
    ['Five people were injured.', 'The blast injured five bystanders.'],
    ['Three officers died.', 'A triple killing shook the town.'],
    ['Nearly 90 professors signed.', 'A letter was signed by nearly 90 administrators.'],
    ['He was shot once.', 'One shot was fired.'],
    ['Applications fell to 41,000.', 'There were 41,000 permits.'],
    ['He faces two counts of attempted arson.', 'He was booked on two counts of criminal attempt to commit arson.'],
    ['One person died and 5 wounded lay there.', 'One man fell.'],
    ['Five officers were wounded.', 'Five others were wounded.'],
    ['It is a two-shot vaccine.', 'The vaccine takes two doses.'],
    ['Some 15M doses spoiled.', 'Some 15 million doses spoiled.'],
    ['Permits fell 9,000 to 41,200.', 'Permits fell to 9,000.'],
    ['It is the second bid to ban it.', 'They made a second attempt.'],
    ['The death toll rose to 60.', 'The flood killed 60 people.'],
    ['She was shot seven times.', 'He was hit seven times.'],
    ['60 are confirmed dead.', 'The flood killed 60 people.'],
    ['The two homicides shook Oxley.', 'Two people were killed.'],
    ['She was shot multiple times.', 'She had multiple gunshot wounds.'],
    ['He shot four co-workers.', 'Four people were shot.'],
    ['Three men were arrested.', 'Three men were charged.'],
    ['Police identified three women.', 'Three women were killed.'],
    ['Six grandchildren ages 3 to 10 came.', 'Six grandchildren came.'],
  ])('agree: “%s” “%s”', (page, source) => expect(verdict(page, source)).toBe('agrees'));

  it.each([
    ['About 200,000 arrests were made.', 'They held 212,672 people.'],
    ['At least four people came.', 'Six people came.'],
    ['Several divers were hurt.', 'Six divers were hurt.'],
    ['A third victim was killed.', 'Three people were killed.'],
    ['A third victim lay there.', 'Three people were shot.'],
    ['They seek a second suspect.', 'Police seek two suspects.'],
    ['He was shot several times.', 'He had multiple gunshot wounds.'],
  ])('can both be so: “%s” “%s”', (page, source) => expect(verdict(page, source)).toBe('compatible'));

  it.each([
    ['Six people were injured.', 'Five people were injured.'],
    ['Payrolls grew by 945,000 as 5.4% sought work.', 'The fens added 943,000 jobs while 5.4% sought work.'],
    ['Twelve Marlow Republicans spoke.', 'Fourteen former Marlow Republicans wrote.'],
    ['Seven bystanders were killed.', 'The fire killed six people.'],
    ['They found 16 live rounds in the drum.', 'They found 15 live rounds in the drum.'],
    ['Four witnesses who saw the fire spoke.', 'Two witnesses who saw the fire spoke.'],
    ['He faces three counts of arson.', 'He faces two counts of arson.'],
    ['A fourth victim died on Friday.', 'Three victims died.'],
    ['Six others were injured.', 'The blast left four injured.'],
    ['Five people were wounded.', 'Four people were shot.'],
    ['The blast sent six people to the hospital.', 'Five people were injured.'],
    ['1 dead and five injured', 'The fall left one dead and three injured.'],
  ])('differ: “%s” “%s”', (page, source) => expect(verdict(page, source)).toBe('differs'));

  it('of the hurt are not borne out by somebody’s children', () => {
    expect(verdict('One dead, four hurt in mill fire', 'The baker had a wife and five children.')).toBeUndefined();
  });

  it('take two least numbers of one toll for two hours of it', () => {
    expect(verdict('The quake killed at least three people.', 'The quake killed at least two people.')).toBe('updated');
  });

  it.each([
    ['people of two fates', 'Six people were killed.', 'Five people were injured.'],
    ['some among many', 'Two women were wounded.', 'Six people were wounded.'],
    ['a part and the whole', 'Two of the victims came home.', 'Five victims came home.'],
    ['others and all', 'Two others were killed.', 'Three people were killed.'],
    ['others and all with one more', 'Two others were wounded.', 'Three people were wounded.'],
    [
      'the dead with and without the attacker',
      'Seven people, including the shooter, were killed.',
      'He killed six people.',
    ],
    ['the dead with the attacker in a headline', 'Seven people killed, including gunman', 'He killed six people.'],
    ['fewer wounded than shot', 'Four people were wounded.', 'Five people were shot.'],
    ['two charges', 'He faces three counts of arson.', 'He faces two counts of theft.'],
    ['tolls worlds apart', 'The quake killed 35 people.', 'The quake killed four people.'],
    ['people told of in other words', 'Four witnesses came to court.', 'Police asked two witnesses in May.'],
    ['the third hurt of four and the three who live', 'A third victim was wounded.', 'Three people were wounded.'],
    ['those who did it and those whom it hurt', 'They seek two suspects.', 'Two men were shot.'],
    ['men and as many men and women', 'Six men were shot.', 'Five men and a woman were shot.'],
    ['suspects and victims', 'There were two suspects.', 'There were two victims.'],
    ['two things', 'They found four rooms.', 'They heard four shots.'],
  ])('say nothing of each other: %s', (_, page, source) => expect(verdict(page, source)).toBeUndefined());
});

describe('what became of the counted', () => {
  it.each([
    ['The storm killed three people and injured five.', 'killed'],
    ['The storm injured three people after it killed a diver.', 'wounded'],
    ['Three people were struck by gunfire.', 'shot'],
    ['Police arrested three men.', 'arrested'],
    ['The blast sent three people to a hospital.', 'wounded'],
  ])('is told by the verb that they belong to: %s', (text, state) =>
    expect(countsOf(text).find(({ value }) => value.state !== 'harmed')?.value.state).toBe(state),
  );

  it('is not told by what became of one of them', () => {
    expect(countsOf('Officers found two victims, one of whom was killed.')[0]?.value.state).toBeUndefined();
  });

  it('leaves a part a part where the fate only says which', () => {
    expect(countsOf('One of the men shot is his brother.')[0]?.value.part).toBe(true);
    expect(countsOf('Two of the victims were shot in the leg.')[0]?.value.part).toBe(true);
    expect(countsOf('One of the wounded people was a guard who was shot.')[0]?.value.part).toBe(true);
    expect(countsOf('Three of the divers were killed.')[0]?.value.part).toBeUndefined();
  });
});

it('keeps the number of a count whose words name a place', () => {
  expect(countsOf('Five senior Ohio officers came.')[0]?.words).toBe('Five senior Ohio officers');
});

it('reads a rise from one number to another as two numbers', () => {
  expect(countsOf('It was revised from 498,000 to 507,000.').map(({ value }) => value.from)).toEqual([
    498_000, 507_000,
  ]);
});

it('finds counts within the text, whatever the text', () => {
  const piece = fc.constantFrom(
    'two',
    '35',
    'of',
    'the',
    'people',
    'and',
    'a',
    'man',
    'killed',
    'others',
    'at least',
    '1,200',
    'to',
    'counts of',
    'arson',
    ',',
    '.',
    '-',
    'once',
    'shot',
    'third',
    'victim',
    'both',
    'dozens of',
    '\n\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      const reading = readingOf({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] });
      for (const { start, end, value } of count.find(reading)) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(Number.isFinite(value.from)).toBe(true);
        if (value.to !== undefined) expect(value.to).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

describe('those who were struck', () => {
  it.each([
    ['Shots Outside Oxley Bakery Struck Four', 'Four', 4],
    ['He fired six times, striking three men.', 'three men', 3],
    ['A fifth male adult victim was wounded.', 'A fifth male adult victim', 5],
  ])('are counted: “%s”', (text, words, from) => {
    const found = countsOf(text).find((each) => each.words === words);
    expect(found?.value).toMatchObject({ from, state: 'wounded' });
  });
});

describe('a dead attacker', () => {
  it('may be counted among the dead', () => {
    expect(verdict('He killed three people and then himself.', 'The attack left four dead.')).toBeUndefined();
    expect(
      verdict('Four people were killed by a man before he was shot by police.', 'A shooting left five dead.'),
    ).toBeUndefined();
    expect(verdict('Four people were killed by a man.', 'A shooting left five dead.')).toBe('differs');
  });
});

describe('a number alone', () => {
  it('of how often somebody was hit never differs', () => {
    expect(verdict('She was shot four times.', 'He was shot five times.')).toBeUndefined();
  });

  it('of what a thing is made for is no count of people in it', () => {
    expect(verdict('A six-officer team came.', 'Six officers came.')).toBeUndefined();
    expect(countsOf('A one-man band and a 12-inch board came.')).toEqual([]);
  });

  it('at the end of a text that breaks off is none', () => {
    expect(countsOf('They sold 4,200...')).toEqual([]);
  });
});

it('takes no missing child for a number of the missing', () => {
  expect(countsOf('Two missing girls were found, and 80 are still missing.').map(({ value }) => value.from)).toEqual([
    2, 80,
  ]);
});

describe('a name with a number', () => {
  it.each([
    'KOXL 11 News came.',
    'Oxley 4 Action News came.',
    'They live in Four Winds.',
    'They made 911 calls.',
    'The class of ’92 boys met.',
  ])('counts nothing: “%s”', (text) => expect(countsOf(text)).toEqual([]));

  it('is told from a number', () => {
    expect(countsOf('Four Winds of Oxley blew.').map(({ value }) => value.from)).toEqual([4]);
    expect(countsOf('They heard four winds.').map(({ value }) => value.from)).toEqual([4]);
  });
});

describe('what a charge is of', () => {
  it('ends where the sentence goes on', () => {
    expect(countsOf('He faces two counts of arson stemming from the fire.')[0]?.value.noun).toBe('charge of arson');
    expect(countsOf('He was booked on two counts of arson last Monday.')[0]?.value.noun).toBe('charge of arson');
  });

  it('meets no fate', () => {
    expect(countsOf('He faces two counts of arson after the blaze killed a nurse.')[0]?.value.state).toBeUndefined();
    expect(verdict('He faces two counts of arson.', 'He was charged with two counts of arson.')).toBe('agrees');
  });
});

it('leaves out what became of some of the counted', () => {
  expect(countsOf('Eight people, including two who died, were shot.')[0]?.value.state).toBe('shot');
});
