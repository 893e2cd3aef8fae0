const LEAD = /^\s*(?:(?:written|reported|story|words|report|text)\s+)?by[:\s]+/i;
const ROLE =
  /\b(?:staff|senior|chief|special|freelance|contributing|guest|political|crime|business|sports?|health|science|news|education|environment|legal|world|city|courts?|investigative|digital|web|deputy|associate|assistant|managing|executive|editor|editors|writer|reporter|correspondent|columnist|journalist|producer|contributor|author|photographer|intern|editor-in-chief|anchor)\b/i;
const ROLE_END =
  /\b(?:writers?|reporters?|editors?|correspondents?|columnists?|journalists?|producers?|contributors?|photographers?|intern|author|staff|anchor|desk|team)$/i;
const ORGANISATION =
  /\b(?:press|reuters|news|newspapers?|media|agency|agencies|times|post|tribune|herald|journal|gazette|magazine|network|broadcasting|wire|service|bureau|department|ministry|university|institute|association|council|office|inc|llc|ltd|company|group|foundation|afp|upi|bbc|cnn|npr|pbs|abc|cbs|nbc|fox|ap|pa)\b|\.com\b/i;
/** Two or three words with a capital, neither an introduction nor a list. */
const NAME_ALONE =
  /^(?!By |For |With |And |The )[A-Z][a-z]+(?: [A-Z]\.)?(?: (?!By |For |With |And |Of |At |In )[A-Z][a-z]+){1,2}$/;
const NOT_A_NAME =
  /^(?:https?:|www\.|@|admin$|editor$|staff$|guest$|unknown$|(?:january|february|march|april|may|june|july|august|september|october|november|december)$|anonymous$|null$|undefined$|\d+$)/i;

/** A name that belongs to a body, not to a person: kept as printed, never split. */
function isOrganisation(text: string): boolean {
  return ORGANISATION.test(text) && !/,|\band\s+[A-Z][a-z]+\s+[A-Z]/.test(text);
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
  const line = stated.replace(/\s+/g, ' ').trim();
  // What most pages state is a name and nothing else: it needs no taking apart.
  if (NAME_ALONE.test(line) && !ROLE_END.test(line)) return [line];
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
    if (ROLE.test(name) && ROLE_END.test(name)) continue;
    if (!authors.includes(name)) authors.push(name);
  }
  return authors.slice(0, 20);
}
