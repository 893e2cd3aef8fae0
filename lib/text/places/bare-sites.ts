import { matchesIn } from '../sieve.ts';
import { townKey } from './keys.ts';
import type { PlaceSpan } from './roads.ts';
import { siteName } from './sites.ts';

/** Spots that headlines, and set phrases of prose, tell without an article: "shot outside nightclub", "at church". */
const NOUN =
  '[Hh]ome|[Aa]partment(?: [Cc]omplex| [Bb]uilding)?|[Nn]ightclub|[Nn]ight [Cc]lub|[Ss]trip [Cc]lub|[Bb]ar|[Cc]hurch|[Mm]osque|[Ss]ynagogue|(?:[Hh]igh |[Mm]iddle |[Ee]lementary )?[Ss]chool|[Hh]ospital|[Rr]estaurant|[Hh]otel|[Mm]otel|(?:[Cc]onvenience |[Gg]rocery |[Ll]iquor )?[Ss]tore|[Gg]as [Ss]tation|[Pp]arking [Ll]ot|[Mm]all|[Ss]hopping [Cc]enter|[Tt]heat(?:er|re)|[Cc]ourthouse|[Pp]olice [Ss]tation|[Ff]uneral [Hh]ome|[Dd]riveway|house|nursing home|campus|club|park';
/** A town, or what the spot is called, may stand between: "outside Marlow nightclub". */
const NAMED = "((?:\\p{Lu}[\\p{L}’'.-]{1,30} ){0,2})";
const BEHIND_PREPOSITION = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Ii]nside|[Oo]utside|[Nn]ear|[Bb]ehind|[Ff]rom|[Tt]o) ${NAMED}(?:local )?(${NOUN})\\b(?![’'-]|s\\b| (?:[Ii]nvasions?|[Cc]ountry|[Oo]wners?|[Pp]hone|[Pp]rices?|[Rr]un|[Tt]eams?|[Bb]oards?|[Dd]istricts?|[Ss]ystems?|[Ee]xam|for\\b|\\p{Lu}))`,
  'gu',
);
const AS_ADJECTIVE =
  /\b(nightclub|night club|strip club|bar|church|mosque|school|hotel|motel|restaurant|mall|theater|home|house|apartment(?: complex| building)?|parking lot|gas station|convenience store) (?:shooting|stabbing|killing|slaying|homicide|attack|robbery|massacre|explosion|bombing|fire)\b/gi;

/** Spots that a sentence tells without an article before them. Offsets are the sentence's. */
export function bareSitesIn(text: string): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  for (const m of matchesIn(text, BEHIND_PREPOSITION)) {
    const noun = m[2]!;
    // "what is in store", "at House Speaker’s"
    if (/^(?:in|to) (?:store|club|park)$|^to home$/i.test(m[0])) continue;
    const end = m.index + m[0].length;
    const within = townKey(m[1]!);
    found.push({
      start: end - noun.length,
      end,
      value: { type: 'site', name: siteName(noun.toLowerCase()), ...(within ? { within } : {}) },
    });
  }
  for (const m of matchesIn(text, AS_ADJECTIVE))
    found.push({
      start: m.index,
      end: m.index + m[1]!.length,
      value: { type: 'site', name: siteName(m[1]!.toLowerCase()) },
    });
  return found;
}
