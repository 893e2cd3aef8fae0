import { plainly } from './title.ts';

const LEAD = /^\s*(?:(?:written|reported|story|words|report|text)\s+)?by[:\s]+/i;
/** Lists of words cost nothing where patterns of as many would first have to be made for each page. */
const inList = (words: string) => new Set(words.split(' '));
const ROLE = inList(
  'staff senior chief special freelance contributing guest political crime business sport sports health science news education environment legal world city court courts investigative digital web deputy associate assistant managing executive editor editors writer reporter correspondent columnist journalist producer contributor author photographer intern anchor',
);
const ROLE_END = inList(
  'writer writers reporter reporters editor editors correspondent correspondents columnist columnists journalist journalists producer producers contributor contributors photographer photographers intern author staff anchor desk team',
);
const ORGANISATION = inList(
  'press reuters news newspaper newspapers media agency agencies times post tribune herald journal gazette magazine network broadcasting wire service bureau department ministry university institute association council office inc llc ltd company group foundation afp upi bbc cnn npr pbs abc cbs nbc fox ap pa',
);
/** Two or three words with a capital. */
const NAME_ALONE = /^[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){1,2}$/;
/** With one of these among them they are an introduction or a list. */
const NO_NAMES = inList('by for with and the of at in');
const NOT_A_NAME =
  /^(?:https?:|www\.|@|admin$|editor$|staff$|guest$|unknown$|(?:january|february|march|april|may|june|july|august|september|october|november|december)$|anonymous$|null$|undefined$|\d+$)/i;

const wordsIn = (text: string): string[] => text.toLowerCase().split(/\W+/);

/** Whether the last of some words tells what somebody does. */
const endsInRole = (words: readonly string[]) => ROLE_END.has(words.at(-1) ?? '');

/** A name that belongs to a body, not to a person: kept as printed, never split. */
function isOrganisation(text: string): boolean {
  const isNamed = wordsIn(text).some((word) => ORGANISATION.has(word)) || /\.com\b/i.test(text);
  return isNamed && !/,|\band\s+[A-Z][a-z]+\s+[A-Z]/.test(text);
}

function single(part: string): string | undefined {
  const text = part
    .replace(/\S+@\S+\.\S+/g, '')
    .replace(/\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d).*$/i, '')
    .replace(/^\s*(?:(?:and|with|by|&)(?:\s+|$))+/i, '')
    .replace(/\s*(?:\||–|—|\s-\s).*$/, '')
    .replace(/\s+(?:for|of|at|in)\s+[A-Z].*$/, (tail, at: number) => (at > 3 ? '' : tail))
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^[\s,;:.]+|[\s,;:]+$/g, '')
    .trim();
  if (text.length < 2 || text.length > 80 || NOT_A_NAME.test(text) || !/\p{L}{2}/u.test(text)) return undefined;
  return text;
}

/**
 * The authors in a byline: "By Ann Lee and Bo Ray, Staff Writers" gives both names. Roles, addresses and links go;
 * organisations stay as printed. At most 20, each once.
 */
export function parseByline(stated: string): string[] {
  const line = plainly(stated);
  // What most pages state is a name and nothing else: it needs no taking apart.
  if (NAME_ALONE.test(line)) {
    const words = wordsIn(line);
    if (!endsInRole(words) && !words.some((word) => NO_NAMES.has(word))) return [line];
  }
  if (line === '' || line.length > 500 || /^(?:https?:|www\.)/i.test(line)) return [];
  const rest = line.replace(LEAD, '').replace(/\s*(?:\||•|·).*$/, '');
  if (isOrganisation(rest)) {
    const whole = single(rest);
    return whole ? [whole] : [];
  }
  const authors: string[] = [];
  for (const part of rest.split(/\s*(?:,|;|\/|\s&\s|\band\b|\bwith\b)\s*/i)) {
    const name = single(part);
    if (!name || /^(?:jr|sr|ii|iii|iv|md|phd)\.?$/i.test(name)) {
      if (name && authors.length > 0) authors[authors.length - 1] += ` ${name}`;
      continue;
    }
    const words = wordsIn(name);
    if (endsInRole(words) && words.some((word) => ROLE.has(word))) continue;
    if (!authors.includes(name)) authors.push(name);
  }
  return authors.slice(0, 20);
}
