import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { sameFacility, sortOf } from '../../text/places/facilities.ts';
import { isOfMany } from '../bond/signs.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';
import { areOne, soleVictim } from '../people/sole.ts';

/** The hospitals to which two reports have the one person hurt taken: two names that share nothing are two hospitals. */
export function differingHospitals(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.aside || fact.aside || !isNamedHospital(page) || !isNamedHospital(fact)) return undefined;
  const { mine, theirs } = cast;
  if (hospitalsOf(mine).size !== 1 || hospitalsOf(theirs).size !== 1 || isOfMany(cast)) return undefined;
  if (sameFacility(page.value.name, fact.value.name) || sharesName(page.value.name, fact.value.name)) return undefined;
  if (!LIES_IN.test(page.sentence.text) || !LIES_IN.test(fact.sentence.text)) return undefined;
  if (isMovedOn(page) || isMovedOn(fact)) return undefined;
  if (!areOne(soleVictim(mine.claims), soleVictim(theirs.claims), cast)) return undefined;
  return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.` };
}

/** Somebody is brought there or lies there: others work there, or speak for it. */
const LIES_IN =
  /\b(?:taken|rushed|transported|airlifted|flown|flew|brought|driven|drove|sent|carried|treated|treatment|died|dies|dead|condition|surgery|recover\w*|admitted|hospitalized|arrived|checked)\b/i;

/** From there to the next one, be it one whose name does not say what it is. */
const isMovedOn = ({ sentence, end }: Claim): boolean => MOVED_ON.test(sentence.text.slice(end - sentence.start));
const MOVED_ON =
  /\b(?:transferred|(?:and|then|later|before being) (?:(?:then|later|was|being|were) ){0,2}(?:airlifted|flown|moved|taken|transported)) (?:\w+ ){0,3}to\b/i;

const hospitalsOf = once(
  ({ claims }: Side): ReadonlySet<string> => new Set(claims.filter(isNamedHospital).map(({ value }) => value.name)),
);

function isNamedHospital(claim: Claim): claim is Claim<'place'> {
  return claim.kind === 'place' && claim.value.type === 'facility' && sortOf(claim.value.name) === 'hospital';
}

/** What any hospital's name may have. */
const GENERIC =
  /^(?:the|of|at|in|and|for|hospitals?|medical|center|health|healthcare|system|clinic|trauma|childrens?|memorial|general|regional|community|university|county|city|campus|main|saint)$/;

function sharesName(a: string, b: string): boolean {
  const tell = (name: string) => name.split(/[ -]/).filter((word) => !GENERIC.test(word));
  const [mine, theirs] = [tell(a), tell(b)];
  if (mine.length === 0 || theirs.length === 0) return !isOtherName(mine.length === 0 ? [a, b] : [b, a]);
  return (
    mine.some((word) => theirs.includes(word) || isInitials(word, b)) || theirs.some((word) => isInitials(word, a))
  );
}

/** "Memorial Regional Hospital" and "Fairmont Hospital": a name of two general words is a name, and none of them is the other's. */
function isOtherName([general, other]: [string, string]): boolean {
  const words = general.match(CALLED) ?? [];
  return words.length > 1 && !words.some((word) => other.includes(word));
}
const CALLED = /\b(?:memorial|general|regional|community|university|county|city)\b/g;

/** "UT" for "University of Tarn". */
function isInitials(word: string, name: string): boolean {
  const initials = name
    .split(/[ -]/)
    .filter((each) => !/^(?:the|of|at|in|and|for)$/.test(each))
    .map((each) => each[0])
    .join('');
  return word.length >= 2 && word.length <= 4 && initials.startsWith(word);
}
