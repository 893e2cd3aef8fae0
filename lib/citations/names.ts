import { oneLine } from './clean.ts';

/** A name as CSL-JSON has it: a person in parts, a body literal. */
export type CslName =
  | { family: string; given?: string; suffix?: string; 'non-dropping-particle'?: string }
  | { literal: string };

const LEAD = /^(?:(?:written|reported|words|story)\s+)?by[:\s]\s*/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const DEGREE = /^(?:md|phd|m\.d|ph\.d|esq)\.?$/i;
const JOB =
  /^(?:special to\b.*|(?:\S+\s+){0,3}(?:writers?|reporters?|editors?|correspondents?|columnists?|journalists?|producers?|contributors?|photographers?|intern|anchor))$/i;
const BODY =
  /\b(?:staff|wires?|press|reuters|news|newsroom|newspapers?|media|agency|agence|times|post|tribune|herald|journal|gazette|magazine|network|broadcasting|services?|reports?|bureau|desk|team|board|department|ministry|office|police|university|institute|association|council|foundation|company|inc|ltd|bloomberg)\b|\.(?:com|org|net)\b|\d/i;
const OFFICE =
  /\b(?:department|ministry|office|bureau|board|council|institute|association|agency|centers?) (?:of|for) (?:\S+ ?){1,3}$/i;
const ALL_CAPITALS = /^[A-Z]{2,6}$/;
const GENERIC =
  /^(?:(?:\S+\s+)?staff|(?:and\s+)?wires?(?:\s+(?:services?|reports?))?|(?:news\s+)?services?|reports?)$/i;
const SMALL_PARTICLE = /^(?:v[ao]n|de[rnls]?|d[aiou]s?|del(?:la)?|la|le|l[ao]s|te[rn]|zu[rm]?|af|av|bin|ibn|al|el)$/;
const CAPITAL_PARTICLE = /^(?:Van|Von|De[rnl]?|D[aiu]|Del(?:la)?|La|Le|St\.?|Mac|Bin|Al|El)$/;

interface Piece {
  text: string;
  /** What parted it from the piece before. */
  after: string;
}

/**
 * The authors of a source as CSL names. Takes bylines as printed ("By Ann Lee, Bo Ray and Cy Diaz, CNN") as well as single
 * names ("Jamiel Lynch", "Lynch, Jamiel"). Jobs and the affiliation behind the names go; bodies ("Associated Press", "Staff
 * and wire") and names of one word stay as printed.
 */
export function parseNames(authors: readonly string[], publisher?: string): CslName[] {
  const names: CslName[] = [];
  for (const author of authors) {
    for (const name of parseByline(author, publisher)) {
      if (!names.some((other) => JSON.stringify(other) === JSON.stringify(name))) names.push(name);
    }
  }
  return names;
}

/** A name as it is spoken: given name first. */
export function printedName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
}

/** A name that somebody wrote, in clean parts; none where nothing of it is left. A given name alone is the whole name. */
export function cleanName(name: CslName): CslName[] {
  const parts = Object.entries(name).flatMap(([part, text]) => {
    const clean = oneLine(text ?? '');
    return clean === '' ? [] : [[part, clean] as const];
  });
  const clean = Object.fromEntries(parts) as Partial<Record<'family' | 'given' | 'literal', string>>;
  if (clean.family === undefined && clean.literal === undefined) {
    return clean.given === undefined ? [] : [{ literal: clean.given }];
  }
  return [clean as CslName];
}

/** A name as lists are sorted by it: family name first. */
export function sortName(name: CslName): string {
  if ('literal' in name) return name.literal.replace(/^the\s+/i, '');
  return [name.family, name.given].filter(Boolean).join(' ');
}

function parseByline(stated: string, publisher: string | undefined): CslName[] {
  const line = stated
    .replace(/\S+@\S+\.\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD, '')
    .replace(/[\s,;|]+$/, '');
  if (line === '') return [];
  const inverted = /^((?:\p{Ll}+ ){0,2}\S+), (\S+(?: \S+){0,2})$/u.exec(line);
  if (inverted && isInverted(inverted[1] ?? '', inverted[2] ?? '', publisher)) {
    return [personName(`${inverted[2]} ${inverted[1]}`)];
  }
  const pieces = piecesOf(line);
  if (pieces.every(({ text }) => GENERIC.test(text) || isBody(text, publisher))) {
    return pieces.some(({ text }) => GENERIC.test(text))
      ? [{ literal: line }]
      : pieces.map(({ text }) => ({ literal: text }));
  }
  const names: CslName[] = [];
  for (const { text, after } of pieces) {
    const last = names.at(-1);
    if (SUFFIX.test(text) && last && 'family' in last) last.suffix = text;
    else if (DEGREE.test(text) || JOB.test(text)) continue;
    else if (!isBody(text, publisher)) names.push(personName(text));
    else if (after !== ',' || names.length === 0) names.push({ literal: text });
  }
  return names.length > 0 ? names : [{ literal: line }];
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let after = '';
  for (const [index, part] of line.split(/\s*(,(?:\s*and\b)?|;|&|\/|\band\b|\bwith\b)\s*/i).entries()) {
    if (index % 2 === 1) after = part.toLowerCase();
    else if (part.trim() !== '') pieces.push({ text: part.trim(), after });
  }
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && piece.after === 'and' && isOneBody(before.text, piece.text)) before.text += ` and ${piece.text}`;
    else joined.push(piece);
  }
  return joined;
}

/** "Ministry of Food and Drink", "Fish and Wildlife Service": there the "and" stands within a name. */
function isOneBody(before: string, behind: string): boolean {
  if (OFFICE.test(before)) return true;
  const single = !before.includes(' ') && !ALL_CAPITALS.test(before) && !BODY.test(before);
  return single && /\b(?:service|department|board|council|association|office)$/i.test(behind);
}

/** "Lynch, Jamiel" is one person; "Lynch, CNN" and "Jamiel Lynch, Jr." are not turned round. */
function isInverted(family: string, given: string, publisher: string | undefined): boolean {
  if (SUFFIX.test(given) || DEGREE.test(given) || JOB.test(given)) return false;
  if (isBody(family, publisher) || isBody(given, publisher)) return false;
  return /^[\p{Lu}\p{Ll}]/u.test(family) && /^\p{Lu}/u.test(given) && !/ (?:and|&|with) /i.test(`${family} ${given}`);
}

function isBody(text: string, publisher: string | undefined): boolean {
  return BODY.test(text) || ALL_CAPITALS.test(text) || text.toLowerCase() === publisher?.toLowerCase();
}

function personName(text: string): CslName {
  const words = text.split(' ').filter(Boolean);
  let suffix: string | undefined;
  if (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) suffix = words.pop()?.replace(/,$/, '');
  const last = words.at(-1);
  if (last === undefined || words.length < 2) return { literal: text };
  let start = words.length - 1;
  while (start > 1 && CAPITAL_PARTICLE.test(words[start - 1] ?? '')) start--;
  const family = words.slice(start).join(' ').replace(/,$/, '');
  let given = start;
  while (given > 1 && SMALL_PARTICLE.test(words[given - 1] ?? '')) given--;
  const particle = words.slice(given, start).join(' ');
  return {
    family,
    given: words.slice(0, given).join(' '),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
