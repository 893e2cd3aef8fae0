import { isGivenName } from '../names/given-names.ts';
import { isOrganisationHead, isPlaceHead } from '../names/organisations.ts';
import { titleHead } from '../names/titles.ts';
import type { ReadSentence } from '../reading.ts';
import { matchesIn, mayHold } from '../sieve.ts';
import { WEEKDAY } from '../times/calendar.ts';
import { townKey } from './keys.ts';
import { isRegion, regionKey } from './regions.ts';
import { ROAD } from './roads.ts';
import { type Take, TOWNISH } from './towns.ts';

/** The side of a town, as words before its name tell it. */
const SIDE =
  '(?:[Ff]ar |[Ll]ower |[Uu]pper )?([Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Nn]ortheast|[Nn]orthwest|[Ss]outheast|[Ss]outhwest|[NS]\\.[EW]\\.|(?<!, )[NS][EW]|[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern|[Cc]entral|[Dd]owntown)';
/** "in southwest Marlow", "Downtown Marlow". */
const SIDE_OF = new RegExp(
  `\\b${SIDE} ((?:[\\p{Lu}][\\p{L}’'.-]{1,30} ?){1,3})(?=[,.;:?!”"’]|$| ?[\\p{Ll}\\d(—–-])`,
  'gu',
);

/** A cheap look first: a word that ends as one of a side does, before a name. */
const MAY_HAVE_SIDE = /(?:th|st|rn|al|wn|[EW]\.?) \p{Lu}/u;

/** What stands behind a name and is none of it: "in southwest Marlow Sunday". */
const BEHIND = new RegExp(String.raw`(?: ${WEEKDAY})?(?:['’]s|\.)?$`);

/** Parts of towns and regions: "northwest Marlow". */
export function sidesIn(sentence: ReadSentence, take: Take): void {
  if (sentence.titled) return;
  const { text, start } = sentence;
  for (const m of mayHold(text, SIDE_OF) && MAY_HAVE_SIDE.test(text) ? matchesIn(text, SIDE_OF) : []) {
    const name = m[2]!.trimEnd().replace(BEHIND, '');
    const last = name.split(' ').at(-1)!.toLowerCase();
    if (
      /^(?:Carolina|Dakota|Virginia|Korea|America|Africa|Sudan|Timor)$/.test(name) ||
      new RegExp(` ${ROAD}\\b`).test(` ${name}`) ||
      (isPlaceHead(last) && !TOWNISH.test(last)) ||
      isOrganisationHead(last) ||
      titleHead(last) !== undefined ||
      TITLED.test(name) ||
      /^(?:Side|End|High|Coast|Point|Bank)\b/.test(name) ||
      (/^(?:north|south|east|west)$/i.test(m[1]!) && /^\p{Lu}/u.test(m[1]!) && isGivenName(name.split(' ')[0]!))
    )
      continue;
    const side = sideOf(m[1]!);
    take(start + m.index, start + m.index + m[0].length - m[2]!.length + name.length, {
      type: isRegion(name) ? 'region' : 'town',
      name: isRegion(name) ? regionKey(name) : townKey(name),
      side,
    });
  }
}

/** "South Dakota Gov. Ann Marrow": the words behind a state are no town's. */
const TITLED = /\b(?:Gov|Sen|Rep|Lt|Sgt|Capt|Atty|Gen)\./;

const SHORT: Record<string, string> = {
  ne: 'northeast',
  nw: 'northwest',
  se: 'southeast',
  sw: 'southwest',
};

/** The side that a word tells, in full: "northwest" for "NW", "north" for "Northern". */
export function sideOf(word: string): string {
  const lower = word.toLowerCase();
  return SHORT[lower.replaceAll('.', '')] ?? lower.replace(/ern$/, '');
}
