import type { Claim, CountValue, Hedge } from '../model.ts';
import { sharedBetween } from '../text/context.ts';
import { countedCloseness } from '../text/counts/closeness.ts';
import { numbersIn } from '../text/counts/counted.ts';
import { countedOtherwise } from '../text/counts/otherwise.ts';
import { areSlips, RARE } from '../text/counts/slips.ts';
import { isNarrowed } from '../text/counts/sorts.ts';
import { IN_LIKE_WORDS, likePhrase } from '../text/like-phrase.ts';
import { isAnybody, isDoer, isPersonNoun } from '../text/people/nouns.ts';
import { fateCloseness } from '../text/status/fates.ts';
import type { Comparison, Found, Room } from './room.ts';

/** How many of what, and what happened to them. */
export const count: Room<'count'> = {
  kind: 'count',

  find(reading) {
    const found: Found<'count'>[] = [];
    for (const sentence of reading.sentences)
      for (const counted of [...numbersIn(sentence), ...countedOtherwise(sentence)])
        found.push({ kind: 'count', ...counted });
    return found;
  },

  sureness: (page, source, usual, _, sole) => sureOf(page, source, usual, sole),

  compare: (page, source) => {
    const comparison = compareCounts(page, source);
    const accuses = comparison?.verdict === 'differs' || comparison?.verdict === 'updated';
    return accuses && (isOften(page) || isOften(source)) ? undefined : comparison;
  },

  describe: (value) => countInWords(value),

  examples: {
    finds: [
      {
        text: 'Two other officers were wounded in the attack.',
        words: 'Two other officers',
        value: { from: 2, to: 2, noun: 'officer', state: 'wounded' },
      },
      {
        text: 'At least twenty-one people died.',
        words: 'At least twenty-one people',
        value: { from: 21, to: 21, noun: 'person', state: 'killed' },
      },
      {
        text: 'The storm killed three people and injured five.',
        words: 'three people',
        value: { from: 3, noun: 'person', state: 'killed' },
      },
      {
        text: 'It was the third triple shooting in May.',
        words: 'triple shooting',
        value: { from: 3, noun: 'person', state: 'shot' },
      },
      {
        text: 'A man and a toddler were killed in the crash.',
        words: 'A man and a toddler',
        value: { from: 2, noun: 'person', state: 'killed' },
      },
      {
        text: 'Inside were three adults and a child.',
        words: 'three adults and a child',
        value: { from: 4, noun: 'person' },
      },
      { text: 'Police: 2 killed, 3 wounded', words: '2 killed, 3 wounded', value: { from: 5, state: 'harmed' } },
      { text: 'She was the lone dissenter.', words: 'the lone dissenter', value: { from: 1, noun: 'no vote' } },
      {
        text: 'The blast killed 3 in Oxley.',
        words: '3',
        value: { from: 3, to: 3, noun: 'person', state: 'killed' },
      },
      {
        text: 'Three divers were taken to a hospital.',
        words: 'Three divers',
        value: { from: 3, noun: 'diver', state: 'wounded' },
      },
      { text: 'Nine of the 12 June 3 marchers spoke.', words: '12 June 3 marchers', value: { from: 12 } },
      { text: 'It is a two-dose vaccine.', words: 'two-dose', value: { from: 2, to: 2, noun: 'dose' } },
      { text: 'The firm threw 15M doses away.', words: '15M doses', value: { from: 15e6, noun: 'dose' } },
      { text: 'Sales fell 9,000 to 41,000.', words: '41,000', value: { from: 41_000, to: 41_000 } },
      {
        text: 'The death toll in the flood rose to 60.',
        words: '60',
        value: { from: 60, noun: 'person', state: 'killed' },
      },
      { text: 'Some 80 are still missing.', words: 'Some 80', value: { from: 80, noun: 'person', state: 'missing' } },
      { text: 'She was shot about seven times.', words: 'shot about seven times' },
      { text: 'It is their third bid to block the pier.', words: 'their third bid', value: { from: 3, nth: true } },
      { text: 'He was shot once.', words: 'shot once', value: { from: 1, noun: 'shot' } },
      { text: 'Nine of the 14 divers were saved.', words: 'Nine of the 14 divers', value: { from: 9, noun: 'diver' } },
      { text: 'Applications fell last week to 41,000.', words: '41,000', value: { from: 41_000, noun: 'application' } },
      { text: 'Seven men and women were hurt.', words: 'Seven men and women', value: { from: 7, noun: 'person' } },
      {
        text: 'He faces two counts of first-degree arson.',
        words: 'two counts',
        value: { from: 2, noun: 'charge of first degree arson' },
      },
      { text: 'Deputies counted 15 live rounds on the floor.', words: '15 live rounds' },
      {
        text: 'The fire left three dead.',
        words: 'three dead',
        value: { from: 3, to: 3, noun: 'person', state: 'killed' },
      },
    ],
    leaves: [
      { text: 'The pier costs 40...', why: 'the end of a text that breaks off may be cut off the number' },
      { text: 'A two-time champion and a 12-inch board won.', why: 'no count of times or of inches' },
      { text: 'He drove 12 miles in 20 minutes.', why: 'distances and durations are amounts' },
      { text: 'She lives in the 2900 block of Alder Street.', why: 'an address' },
      { text: 'In 2016 elections were held.', why: 'a year' },
      { text: 'Image 3 of 11 Marlow deputies search a barn.', why: 'the place of a picture in a gallery' },
      { text: 'He is 44 years old.', why: 'an age' },
      { text: 'It was a mistake, and one he regrets.', why: 'a mistake' },
      { text: 'Both the driver and the porter left.', why: 'one of each' },
      { text: 'Ministers of the Group of Seven rich nations met.', why: 'a name' },
      { text: 'The bill passed without a single vote cast aloud.', why: 'none' },
    ],
  },
};

/** How often somebody was hit: of several who were, each has a number of their own. */
const isOften = ({ words }: Claim<'count'>): boolean => words.endsWith(' times');

/** The same of people. */
const RARE_PEOPLE = 20;

const DEADLY = /^(?:killed|harmed)$/;

/** Those who are counted as somebody's. */
const FAMILY = /^(?:child|son|daughter|brother|sister|sibling|parent)$/;

function compareCounts(page: Claim<'count'>, source: Claim<'count'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  const equal = a.from === b.from && a.to === b.to;
  const [here, there] = [page.words, source.words];
  const agrees: Comparison = { verdict: 'agrees', reason: `SOURCE has the same number: ${there}.` };
  const compatible: Comparison = {
    verdict: 'compatible',
    reason: `Here ${here}; SOURCE has ${there}: both can be so.`,
  };
  const differs: Comparison = { verdict: 'differs', reason: `Here ${here}; SOURCE has ${there}.` };
  const people = isPersonNoun(a.noun) && isPersonNoun(b.noun);
  const [x, y] = [boundsOf(a, page.hedge), boundsOf(b, source.hedge)];
  const meet = x.from <= y.to && y.from <= x.to;
  const closeness = a.noun && b.noun ? countedCloseness(a.noun, b.noun) : 'other';
  const states = fateCloseness(a.state, b.state);
  if (closeness === 'other' || states === 'other') {
    if (states === 'other' || a.nth || b.nth) return undefined;
    if (areSlips(page, source)) return differs;
    if (equal && page.hedge === source.hedge)
      return a.from >= RARE || (people && a.from >= RARE_PEOPLE) ? agrees : undefined;
    return a.from >= RARE && b.from >= RARE && (page.hedge === 'about' || source.hedge === 'about') && meet
      ? compatible
      : undefined;
  }
  if (isOfBothSexes(page, b.noun) || isOfBothSexes(source, a.noun)) return undefined;
  // "two suspects" are not the "two people" who were hurt
  if (states !== 'same' && isDoer(a.noun) !== isDoer(b.noun) && GRAVE.has((isDoer(a.noun) ? b : a).state ?? ''))
    return undefined;
  if (a.nth || b.nth)
    return compareNth(a, b, closeness, { agrees, compatible, differs, totalWords: a.nth ? there : here });
  // "two of the victims", "five others" and "six people" are numbers of different things
  if (Boolean(a.part) !== Boolean(b.part)) return undefined;
  if (Boolean(a.other) !== Boolean(b.other) && !(leavesOut(page) && leavesOut(source))) {
    // whoever is not among the others may be the dead one: "1 killed, 5 wounded" and "five others were wounded"
    if (!people || a.state !== 'wounded' || b.state !== 'wounded' || Math.min(a.from, b.from) < 2) return undefined;
    if (equal) return agrees;
    // or one of the wounded whom the words before tell of
    const [others, all] = a.other ? [a.from, b.from] : [b.from, a.from];
    return meet || all === others + 1 || areWorldsApart(a, b) ? undefined : differs;
  }
  // "two children" of whom nothing is said are not the "two people" who were killed
  const loose =
    a.noun !== b.noun &&
    [a.noun, b.noun].some((noun) => FAMILY.test(noun)) &&
    DEADLY.test(a.state ?? '') !== DEADLY.test(b.state ?? '') &&
    likePhrase(page, source) < IN_LIKE_WORDS;
  if (equal && page.hedge === source.hedge) return loose ? undefined : agrees;
  if (page.hedge === 'at-least' && source.hedge === 'at-least' && isToll(a, b) && a.part === undefined)
    return { verdict: 'updated', reason: `Here ${here}; SOURCE has ${there}, as of when it was written.` };
  // "up to 50" and "at least 50" bound one number from two sides
  const opposed = [page.hedge, source.hedge].sort().join(' ') === 'at-least at-most';
  if (opposed && a.from === b.from) return states === 'same' ? differs : undefined;
  if (meet) {
    const vague = a.from !== a.to || b.from !== b.to;
    return vague && (states !== 'same' || closeness !== 'same') ? undefined : compatible;
  }
  if (isWithin(page, source) || isWithin(source, page)) return undefined;
  if (isButForOne(page, source)) return undefined;
  if (isToll(a, b) && areWorldsApart(a, b)) return undefined;
  const like = likePhrase(page, source) >= IN_LIKE_WORDS;
  // all who were wounded by shots were shot
  const [shot, wounded] = a.state === 'shot' ? [a, b] : [b, a];
  if (people && shot.state === 'shot' && wounded.state === 'wounded' && !a.other && wounded.from > shot.from)
    return differs;
  if (states !== 'same' && !(people && a.state && b.state && (a.other || like))) return undefined;
  // only the same things, or people with the same fate, or what is told in the same words, is surely the same count
  const sure = people ? a.state !== undefined || like || areOfOneName(page, source) : closeness === 'same';
  return sure ? differs : undefined;
}

/** "Five men and a woman" are no "six men". */
function isOfBothSexes({ value, words }: Claim<'count'>, noun: string): boolean {
  if (value.noun !== 'person' || !ONE_SEX.test(noun)) return false;
  return MALE.test(words) && FEMALE.test(words);
}
const ONE_SEX = /^(?:man|woman|boy|girl|male|female)$/;
const MALE = /\b(?:m[ae]n|boys?|males?)\b/i;
const FEMALE = /\b(?:wom[ae]n|girls?|females?)\b/i;

/** Who is counted leaves out somebody told of before: "three others", and the hurt of "one dead and three hurt". */
function leavesOut({ value, sentence, start }: Claim<'count'>): boolean {
  if (value.other) return true;
  if (value.state !== 'wounded') return false;
  return BESIDE_DEAD.test(sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start));
}
const BESIDE_DEAD =
  /\b(?:dead|killed|died|killing|kills)\b[^.;]{0,40}(?:,| and|;|, and)(?: at least| about| another)? (?:(?:wounded|wounding|injured|injuring|hurt|injures|wounds) )?$/i;

/** Tolls so far apart are of two incidents. */
function areWorldsApart(a: CountValue, b: CountValue): boolean {
  return Math.max(a.from, b.from) > 2 * Math.min(a.from, b.from) + 2;
}

/** Whether two numbers are one apart and one of them may count the dead attacker among the dead. */
function isButForOne(page: Claim<'count'>, source: Claim<'count'>): boolean {
  if (page.value.state !== 'killed' || Math.abs(page.value.from - source.value.from) !== 1) return false;
  return tellsOfDeadAttacker(page) || tellsOfDeadAttacker(source);
}
/** Whether a sentence tells that whoever did it died too, so that he may be counted among the dead. */
export function tellsOfDeadAttacker({ sentence }: Claim): boolean {
  return ATTACKER.test(sentence.text);
}
const ATTACKER =
  /\bincluding (?:(?:the|a) )?(?:suspect\w*|alleged|gunman|shooter|attacker)|\b(?:and|then|kills?|killed|killing|shot|shooting|on) (?:him|her)self\b|\bself\b|\bmurder[ -]suicide\b|\bsuicide\b|\b(?:gunman|shooter|suspect|attacker) (?:is |was |also )?(?:dead|dies|died|killed)\b|\bbefore (?:he|she) (?:was|died)\b[^.;]{0,30}\b(?:police|officers?|deputies)\b/i;

/** "Two officers and a woman". */
const isToldInParts = ({ value, words }: Claim<'count'>): boolean => value.state === undefined && / and /.test(words);

/** Fewer of a narrower sort may be among more of a wider one: two women among six people. */
function isWithin(few: Claim<'count'>, many: Claim<'count'>): boolean {
  const isNarrower = isNarrowed(few) || !isAnybody(few.value.noun) || isToldInParts(few);
  return many.value.from > few.value.from && isAnybody(many.value.noun) && !isNarrowed(many) && isNarrower;
}

/** "A third victim" stands for three of them where the other report counts them. */
function compareNth(
  a: CountValue,
  b: CountValue,
  closeness: 'same' | 'wider' | 'other',
  {
    agrees,
    compatible,
    differs,
    totalWords,
  }: Record<'agrees' | 'compatible' | 'differs', Comparison> & {
    totalWords: string;
  },
): Comparison | undefined {
  if (a.nth && b.nth) return a.from === b.from && closeness === 'same' ? agrees : undefined;
  const [nth, total] = a.nth ? [a, b] : [b, a];
  // the fifth of those hurt is the last of five
  if (nth.from === total.from && nth.from === total.to && !total.part && !total.other)
    return isPersonNoun(nth.noun) && (nth.noun === total.noun || areOfAll(nth, total)) ? compatible : undefined;
  const counted =
    nth.state !== undefined && nth.state === total.state && total.to === total.from && !total.part && !total.other;
  return counted && !/^both/i.test(totalWords) && nth.from === total.from + 1 && total.from > 1 ? differs : undefined;
}

/** Told of the same fate, and not of those alone who lived. */
function areOfAll(nth: CountValue, total: CountValue): boolean {
  if (nth.noun === 'victim' && !nth.state) return /^(?:shot|harmed|killed)$/.test(total.state ?? '');
  return nth.state !== undefined && nth.state === total.state && nth.state !== 'wounded';
}

/** Who is counted bears one name in both: "33 Democrats", "six Marlow Republicans". */
function areOfOneName(page: Claim<'count'>, source: Claim<'count'>): boolean {
  const [mine, theirs] = [namesIn(page), namesIn(source)];
  const shared = mine.filter((name) => theirs.includes(name));
  return shared.length >= 2 || (shared.length === 1 && Math.min(page.value.from, source.value.from) >= TEN);
}
const TEN = 10;

/** The capitalised words behind a number, in the singular. */
function namesIn({ words }: Claim): string[] {
  return words
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\p{Lu}\p{Ll}{3,}/u.test(word))
    .map((word) => word.replace(/s$/, ''));
}

/** What is counted in the same words, or has the same grave fate, is surer of being the same than its event tells. */
function sureOf(page: Claim<'count'>, source: Claim<'count'>, usual: number, sole = 0): number {
  const [a, b] = [page.value, source.value];
  if (page.subject.event === 'history' || source.subject.event === 'history')
    return isStatistic(page, source) ? Math.max(usual, 0.7) : usual;
  if (likePhrase(page, source) >= IN_LIKE_WORDS) return Math.max(usual, 0.8);
  // of several who were hit each may have "multiple" wounds
  if (a.noun === 'wound' && a.to !== a.from) return usual * 0.6;
  if (isPersonNoun(a.noun) && areOfOneName(page, source)) return Math.max(usual, 0.7);
  if (a.from === b.from && isTelling(a) && isTelling(b)) return Math.max(usual, 0.6);
  if (a.from === b.from && a.from > TEN && a.from === a.to && b.from === b.to) return Math.max(usual, 0.3);
  if (areSlips(page, source)) return Math.max(usual, 0.7);
  if (!isToll(a, b) || a.part || b.part) return usual;
  return Math.max(usual, (sole === 2 ? 0.7 : 0.6) + 0.2 * usual);
}

/** An exact number of three digits and more before its noughts: two reports of one story mean the same by it. */
const isTelling = ({ from, to }: CountValue): boolean =>
  from === to && from >= RARE && String(from).replace(/0+$/, '').length >= 3;

/** One statistic of a period told by both: the same noun and fate in large numbers, in like words, of no two years. */
function isStatistic(page: Claim<'count'>, source: Claim<'count'>): boolean {
  const [a, b] = [page.value, source.value];
  if (page.subject.event !== source.subject.event || a.noun !== b.noun || !a.state || a.state !== b.state) return false;
  if (a.part || b.part || Math.min(a.from, b.from) < RARE_PEOPLE) return false;
  const [mine, theirs] = [page.sentence.text.match(YEAR), source.sentence.text.match(YEAR)];
  if (mine && theirs && !mine.some((year) => theirs.includes(year))) return false;
  return sharedBetween(page.sentence.text, source.sentence.text) >= 0.3;
}
const YEAR = /\b(?:19|20)\d\d\b/g;

/** Both count people who were killed, or hurt. */
function isToll(a: CountValue, b: CountValue): boolean {
  if (!a.state || !b.state || !GRAVE.has(a.state) || !GRAVE.has(b.state)) return false;
  if (a.state !== b.state && !(a.other && b.other && fateCloseness(a.state, b.state) === 'open')) return false;
  return isPersonNoun(a.noun) && isPersonNoun(b.noun);
}
const GRAVE = new Set(['killed', 'wounded', 'shot', 'harmed']);

function boundsOf(value: CountValue, hedge: Hedge | undefined): { from: number; to: number } {
  const to = value.to ?? Number.POSITIVE_INFINITY;
  if (hedge === 'at-least') return { from: value.from, to: Number.POSITIVE_INFINITY };
  if (hedge === 'at-most') return { from: 0, to };
  if (hedge === 'about' && value.from === to) return { from: value.from * 0.85 - 0.5, to: to * 1.15 + 0.5 };
  return { from: value.from, to };
}

function countInWords(value: CountValue): string {
  const number =
    value.to === undefined
      ? `${value.from} or more`
      : value.to === value.from
        ? String(value.from)
        : `${value.from} to ${value.to}`;
  return `${number} ${value.noun}${value.state ? ` ${value.state}` : ''}`;
}
