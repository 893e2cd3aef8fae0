import { tellsOfDeadAttacker } from '../../kinds/count.ts';
import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { CARDINAL } from '../../text/counts/numbers.ts';
import { isNarrowed } from '../../text/counts/sorts.ts';
import { isAnybody, isPersonNoun } from '../../text/people/nouns.ts';
import { tellsOfMany } from '../../text/round-ups.ts';
import { areSums, isAllBefore, isPart } from '../bond/counts.ts';
import { isElsewhere, isOfMany, tellsOfAnother, tellsOfPast } from '../bond/signs.ts';
import { deadBeside, deadTold, isBesideOne, isOfScene, leavesOutDead, oneMore } from '../bond/toll.ts';
import { LEAD } from '../lead.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';

/**
 * A number of victims can be a part of what the other report tells, whatever the words, but never more than all that it
 * tells. So of two reports of one incident the greater number differs from the whole of the other.
 */

/** All the victims that a text tells of, and all the dead, with the claims that say so at its head. */
interface Whole {
  victims?: { number: number; claim: Claim<'count'> };
  dead?: { number: number; claim: Claim<'count'> };
}

/** The difference of two numbers of which one is more than the whole that the other states; undefined where none is. */
export function beyondWhole(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'count' || fact.kind !== 'count') return undefined;
  const { here, there } = exceedingIn(cast);
  const more = here.get(page) === fact ? 'page' : there.get(fact) === page ? 'source' : undefined;
  if (!more || areSums(page, fact) || isOfMany(cast) || isElsewhere(page, fact, cast)) return undefined;
  return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.`, more };
}

/** The numbers of either report that are more than a whole of the other, with that whole. */
const exceedingIn = once(({ mine, theirs }: Cast) => ({
  here: exceeding(mine, theirs),
  there: exceeding(theirs, mine),
}));

function exceeding(own: Side, other: Side): ReadonlyMap<Claim, Claim> {
  const wholes = new Map<Claim, Claim>();
  for (const claim of own.claims) {
    const whole = claim.kind === 'count' ? exceededBy(claim, own, other) : undefined;
    if (whole) wholes.set(claim, whole);
  }
  return wholes;
}

/** More than twice as many are the victims of another incident. */
const OTHER_SIZE = 2;

/** The claim that states a whole of another text that a number of victims is more than. */
function exceededBy(claim: Claim<'count'>, own: Side, other: Side): Claim | undefined {
  if (!isOfVictims(claim)) return undefined;
  const whole = claim.value.state === 'killed' ? wholeOf(other).dead : wholeOf(other).victims;
  if (!whole) return undefined;
  // of the dead and the hurt together the hurt are told as well
  if (claim.value.state === 'harmed' && whole.claim.value.state === 'wounded') return undefined;
  if (claim.value.state === 'killed' && tellsOfDeadAttacker(claim)) return undefined;
  // "three other people" and "three others": whoever is left out is so on both sides
  if (claim.value.from === whole.claim.value.from && claim.value.other && whole.claim.value.other) return undefined;
  if (ACCIDENT.test(claim.sentence.text) !== ACCIDENT.test(whole.claim.sentence.text)) return undefined;
  const number = claim.value.from + (leavesOutDead(claim, own) ? (deadBeside(claim, own) ?? deadTold(own)) : 0);
  // "three officers were shot" is no whole for two officers and the dead beside them, who may be others
  const { noun } = whole.claim.value;
  if (!isAnybody(noun) && (noun !== claim.value.noun || number !== claim.value.from)) return undefined;
  return number > whole.number && number <= OTHER_SIZE * whole.number + OTHER_SIZE ? whole.claim : undefined;
}

/** What is told on the roads beside a shooting: "Two killed in county crash". */
const ACCIDENT = /\b(?:crash(?:es|ed)?|collision|collided|wreck|pedestrians?|overdoses?|drown(?:ed|ings?))\b/i;

/** Looks at each claim of a text once. */
const wholeOf = once((side: Side): Whole => {
  const victims = side.claims.filter((claim): claim is Claim<'count'> => claim.kind === 'count' && isOfVictims(claim));
  const dead = greatest(victims.filter(({ value }) => value.state === 'killed' && !value.other));
  const hurt = greatest(victims.filter(({ value }) => value.state !== 'killed'));
  const whole: Whole = {};
  if (dead && isAtHead(dead) && isAll(dead, side)) whole.dead = { number: dead.value.from, claim: dead };
  // all who were shot are the victims; of those who were hurt the dead may be left out
  const isOnly = victims.every(({ value }) => value.state === 'killed' || value.from === hurt?.value.from);
  if (hurt && (isOnly || isAtHead(hurt)) && isAll(hurt, side)) {
    const isOfDead =
      /^(?:shot|harmed)$/.test(hurt.value.state ?? '') &&
      !hurt.value.other &&
      !MAY_LEAVE_OUT.test(hurt.sentence.text.slice(hurt.end - hurt.sentence.start));
    const beside = isOfDead ? 0 : (dead?.value.from ?? deadTold(side));
    whole.victims = { number: hurt.value.from + beside, claim: hurt };
  }
  return whole;
});

/** "Four shot, one dead" may be five. */
const MAY_LEAVE_OUT = new RegExp(
  `^,? (?:and )?(?:${CARDINAL}|an?) (?:(?:person|man|woman|boy|girl|teen(?:ager)?|child|others?|people|men|women)(?: (?:is|was|are|were))? )?(?:dead|killed)\\b`,
  'i',
);

/** Whether a number leaves nobody out but the dead. */
function isAll(hurt: Claim<'count'>, side: Side): boolean {
  if (isPart(hurt) || isAllBefore(hurt) || hurt.hedge || FAMILY.test(hurt.value.noun) || isNarrowed(hurt)) return false;
  // "the two men were both shot, and the woman"
  if (/^both\b/i.test(hurt.words)) return false;
  // an attacker who died is counted by some
  if (hurt.value.state === 'killed' && tellsOfDeadAttacker(hurt)) return false;
  if (hurt.value.other && !leavesOutDead(hurt, side)) return false;
  if (OTHERS_DEAD.test(hurt.words)) return false;
  return !SOME_MORE.test(hurt.sentence.text) && oneMore(hurt) === undefined && !isBesideOne(hurt) && !isOfScene(hurt);
}

/** Of a family the others are told beside: "her three sons, her husband". */
const FAMILY = /^(?:child|son|daughter|brother|sister|sibling|parent|relative)$/;

/** "Two others dead and three hurt": beside somebody who is told of before. */
const OTHERS_DEAD = /\bothers?\b(?: \w+)? (?:dead|killed)\b/i;

/** "Five were shot, and several cut by glass": not all are numbered. */
const SOME_MORE = /\b(?:several|multiple|many|some|dozens|numerous|additional|another)\b/i;

function greatest(claims: readonly Claim<'count'>[]): Claim<'count'> | undefined {
  let most: Claim<'count'> | undefined;
  for (const claim of claims)
    if (!most || claim.value.from > most.value.from || (claim.value.from === most.value.from && !isAtHead(most)))
      most = claim;
  return most;
}

/** In the headline, in the lead, or told of all. */
function isAtHead({ start, block, sentence, words }: Claim): boolean {
  return (
    block === 'headline' ||
    start < LEAD ||
    // "all three" without a noun are those of the sentence before
    (/\s/.test(words) &&
      ALL.test(sentence.text.slice(Math.max(0, start - sentence.start - 12), start - sentence.start)))
  );
}
const ALL = /\b(?:all|a total of) (?:the )?$/i;

const HARM = new Set(['killed', 'wounded', 'shot', 'harmed']);
const OTHERS = /^(?:suspect|gunman|shooter|attacker|robber|assailant|intruder|burglar|defendant|witness)$/;

/** A stated number of people who came to harm in the incident itself. */
const isOfVictims = once(({ aside, value, hedge, sentence, subject }: Claim<'count'>): boolean => {
  if (aside || value.nth || hedge === 'about' || hedge === 'at-most' || value.to === undefined) return false;
  if (!isPersonNoun(value.noun) || OTHERS.test(value.noun) || subject.event === 'history') return false;
  // "one victim lay inside": the others are told behind
  if (!HARM.has(value.state ?? '') && (value.noun !== 'victim' || value.from === 1)) return false;
  return !tellsOfMany(sentence.text) && !tellsOfAnother(sentence.text) && !tellsOfPast(sentence.text);
});
