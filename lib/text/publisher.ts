import { plain } from './names/spelling.ts';

/** The host name of an address as it is shown: without `www.`; undefined where there is none. */
export function hostOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    return new URL(address).hostname.replace(/^www\d?\./, '') || undefined;
  } catch {
    return undefined;
  }
}

/** Whether two addresses are of one site, be it its mobile or light edition; undefined where either has no host. */
export function isSameSite(one: string | undefined, other: string | undefined): boolean | undefined {
  const [a, b] = [one, other].map((address) => hostOf(address)?.replace(/^(?:m|mobile|amp|light|edition)\./, ''));
  return a === undefined || b === undefined ? undefined : a === b;
}

/** Second-level labels under which countries give out names: `bbc.co.uk`, `abc.net.au`. */
const GIVEN_UNDER = /^(?:co|com|net|org|gov|govt|ac|edu|or|ne|go|gob|gouv)$/;
/** Words of a site's name that its address often leaves out, or has besides. */
const BESIDES = /^(?:the|news|online|com)$/;
/** Initials of fewer words than this could be anybody's. */
const FEWEST_INITIALS = 3;

/** The label of a host that was registered: "bbc" of `news.bbc.co.uk`; undefined for a number or a bare name. */
function registered(host: string): string | undefined {
  const labels = host.toLowerCase().split('.');
  if (labels.length < 2 || /^[\d.]+$/.test(host) || host.includes(':')) return undefined;
  const at = labels.length - 2;
  const isCountry = labels[at + 1]?.length === 2;
  return (isCountry && at > 0 && GIVEN_UNDER.test(labels[at] ?? '') ? labels[at - 1] : labels[at])?.replaceAll('-', '');
}

/**
 * Whether a host bears out the name that a page of it gives itself: "The Prairie Ledger" at `prairieledger.example`, "The New
 * York Times" at `nytimes.com`. The registered label must be the name whole, give or take "the" and "news", with its first
 * words or all of them as initials at most: a page of `cnn.blogs.example` or `cnn-latest.example` is no "CNN".
 */
export function isNameOfHost(name: string, host: string): boolean {
  const label = registered(host);
  const words = plain(name)
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (!label || words.length === 0) return false;
  const without = words.filter((word) => !BESIDES.test(word));
  return [words, without].some((some) => spellings(some).includes(label));
}

function spellings(words: readonly string[]): string[] {
  const whole = words.map((_, initials) => [
    ...words.slice(0, initials).map((word) => word[0]),
    ...words.slice(initials),
  ]);
  const all = words.length >= FEWEST_INITIALS ? [words.map((word) => word[0])] : [];
  return [...whole, ...all].map((parts) => parts.join('')).filter((spelling) => spelling !== '');
}

/** What stands between a headline and whose it is: " - ", " | ", " :: ", " « ". */
const BREAK = /\s(?:[-–—|«»•]|::)\s|\s?\|\s?|(?<=[\p{L}\d])- (?=\p{Lu})/gu;
/** How stations, papers and their pages call themselves. */
const OUTLET =
  /\b(?:[KW][A-Z]{2,3}(?:-?(?:TV|DT|FM|AM))?\d{0,2}|(?:ABC|NBC|CBS|FOX|CNN|PBS|MSNBC)(?:\d{1,2})?|\d{1,2} ?(?:News|NEWS)|(?:News|NEWS|Channel|Action News) ?\d{1,2}|[\w-]+\.(?:com|net|org|co\.uk))(?=[\s:,/|]|$)|\bNews\b[^|]*\b(?:Weather|Sports)\b|\b(?:Times|Tribune|Post|Herald|Gazette|Journal|Chronicle|Telegraph|Guardian|Courier|Observer|Dispatch|Examiner|Enquirer|Inquirer|Ledger|Sentinel|Globe|News|Online)$/;
/** No headline is longer, in UTF-16 code units, be its publisher's name with it. */
export const LONGEST_TITLE = 300;
const DOMAIN = /[\w-]+(?:\.[a-z]{2,4})+/g;
/** Words that stand small in such a name. */
const SMALL = /^(?:and|for|of|the|on|your|in|at|news|weather|sports?|local|com|tv|from)$/;

/**
 * Where in a headline its publisher's own name begins, as titles of web pages carry it behind a bar or a dash: "Barn burns -
 * KXYZ News 5 - Marlow, Ohio". Undefined where what stands there has a verb or anything else in small letters.
 */
export function slugStart(title: string, publisher?: string): number | undefined {
  if (title.length > LONGEST_TITLE) return undefined;
  for (const { index, 0: bar } of title.matchAll(BREAK)) {
    const tail = title.slice(index + bar.length).trim();
    if (index === 0 || tail === '') continue;
    if (publisher !== undefined && plain(tail) === plain(publisher)) return index;
    if (
      OUTLET.test(tail) &&
      (tail.replace(DOMAIN, '').match(/\p{L}+/gu) ?? []).every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word))
    )
      return index;
  }
  return undefined;
}
