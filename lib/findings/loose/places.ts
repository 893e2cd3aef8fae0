import type { Claim } from '../../model.ts';
import { sharedBetween } from '../../text/context.ts';
import { INCIDENTS } from '../../text/moments.ts';

type Place = Claim<'place'>;

const TOWNS = /^(?:town|region|county)$/;
/** How much of their words two sentences share, 0 to 1, that tell of one thing in a town and in its state. */
const LIKE = 0.3;

/**
 * Whether a town and its state, or a town and a side of it, stand side by side without being where one thing happened: a whole
 * state fits all that a report tells, and a town's police, its newspaper or one who is "of" it are no spot in it.
 */
export function areLoosePlaces(page: Place, fact: Place): boolean {
  const [a, b] = [page.value, fact.value];
  if (!TOWNS.test(a.type) || !TOWNS.test(b.type)) return false;
  if (isBearers(page) !== isBearers(fact) || isHome(page) !== isHome(fact)) return true;
  if ((a.type === 'region') === (b.type === 'region')) return false;
  if (isOfIncident(page) && isOfIncident(fact)) return false;
  if (a.type === 'region' ? isStateOf(page, fact) : isStateOf(fact, page)) return false;
  return sharedBetween(page.sentence.text, fact.sentence.text) < LIKE;
}

/** "Marlow, Ohio" is where the other report's Marlow is. */
function isStateOf({ sentence: { text, start: from }, start }: Place, { words }: Place): boolean {
  const before = text.slice(0, start - from).toLowerCase();
  return before.endsWith(`${words.toLowerCase()}, `);
}

const isOfIncident = ({ subject: { event } }: Place): boolean =>
  event !== undefined && (INCIDENTS.has(event) || event === 'death');

/** "Marlow police", "the Marlow Daily News": whose name a place is a part of. */
function isBearers({ sentence: { text, start }, end }: Place): boolean {
  return BEARER.test(text.slice(end - start, end - start + REACH));
}
/** As far behind a place, in UTF-16 code units, what bears its name is looked for. */
const REACH = 40;
const BEARER =
  /^(?:['’]s? )?(?: ?\p{Lu}[\p{L}-]+){0,2} ?-?\b(?:police|Police|PD|Fire|EMS|officers|detectives|deputies|Sheriff|Department|Council|News|Times|Post|Tribune|Journal|Herald|Gazette|Chronicle|Dispatch|Examiner)\b/u;

/** "Ana Ruiz, 34, of Marlow": where somebody lives. */
function isHome({ sentence: { text, start: from }, start }: Place): boolean {
  return (
    text.startsWith(' of ', start - from - ' of '.length) &&
    HOME.test(text.slice(Math.max(0, start - from - REACH), start - from))
  );
}
const HOME = /(?:\d{1,3},?|\p{Lu}\p{L}+,) (?:all |both )?of $/u;
