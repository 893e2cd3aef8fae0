import { remembered } from './remembered.ts';
import { WEEKDAY } from './times/calendar.ts';

const VERB =
  '(?:said|says|told|tells|confirmed|confirms|announced|announces|stated|states|added|adds|wrote|writes|reported|reports|testified|disclosed)';
const SAYING = new RegExp(`\\b${VERB}\\b`, 'gu');
const ACCORDING =
  /\baccording to ([^,;:.“”"]*(?:\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Det|Gov|Gen|Rev|Col|Maj|Cpl|St|\p{Lu})\.[^,;:.“”"]*)*)/iu;
/** Whoever speaks for many texts of one event, and yet need not be the same: nobody can tell who is meant. */
const VAGUE =
  /\b(?:officials?|authorities|witnesse?s?|sources?|relatives|neighbou?rs?|residents?|experts?|analysts?|critics?|people|reports?|media|family|friends?|someone|everyone|others|many|some)$/i;
/** Nouns for who or what is cited without a name, behind "the" or alone. */
const OFFICE =
  /\b(?:police|prosecutors?|investigators|detectives|deputies|firefighters|sheriff|coroner|mayor|governor|chief|judge|attorney|lawyer|spokes(?:man|woman|person)|sergeant|lieutenant|captain|commander|superintendent|director|president|minister|secretary|principal|pastor|doctor|hospital|company|department|office|agency|ministry|airline|court|affidavit|complaint|indictment|statement|documents?|records?|filings?|release|post|report)$/i;
const NOBODY = new RegExp(
  String.raw`^(?:(?:in|on|at|by|for|with|from|after|both)\b.*|(?:.* )?(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Det|Gov|Gen|Rev|Col|Maj|Cpl|St|Cmdr|\p{Lu})|(?:.* )?${WEEKDAY})$`,
  'u',
);
const PRONOUN = /^(?:i|he|she|they|we|it|you|who|which|that|this|there|one|both)$/i;
/** What opens a clause before its subject, and what stands between the subject and the verb. */
const OPENING =
  /^(?:.*\s[—–-]\s|(?:(?:but|and|so|still|yet|meanwhile|however|later|earlier|then|also|now|said)\s+)+)/iu;
const BETWEEN = /(?:\s+(?:also|later|then|has|had|have|once|again|previously|initially|further))+$/i;
/** Where what is cited ends: a time, a listener, a further clause. */
const END = new RegExp(
  String.raw`\s+(?:on ${WEEKDAY}|${WEEKDAY}|in an?|during|late|early|after|before|at an?|at (?:about|around|approximately|\d)|that|when|while|as|who|which|was|were|is|are|and that|obtained|filed|released)\b.*$`,
  'u',
);
const MOST_WORDS = 9;

/** Whom a sentence cites for what it says, as it names them: "Police Chief Ann Roe", "the coroner"; undefined where nobody. */
export const citedIn = remembered((sentence): string | undefined => {
  const bare = sentence.replace(/[“"][^“”"]*[”"]/gu, ' " ').replace(/\s+/g, ' ');
  const according = citable(ACCORDING.exec(bare)?.[1]);
  if (according) return according;
  for (const verb of bare.matchAll(SAYING)) {
    const cited =
      citable(subjectOf(bare.slice(0, verb.index))) ?? citable(behind(bare.slice(verb.index + verb[0].length)));
    if (cited) return cited;
  }
  return undefined;
});

/** The words right before the verb, back to a border of the clause. "Ann Roe, who led the search, said" is Ann Roe. */
function subjectOf(lead: string): string | undefined {
  const parts = lead.split(/[,;:"]| that | and (?=\p{Ll})| but /u).map((part) => part.trim());
  if (parts.at(-1) === '') return undefined;
  return parts.at(-1);
}

/** "…, said Ann Roe, the coroner." */
function behind(rest: string): string | undefined {
  const match = /^ ((?:the )?[^,;:"]{2,80})(?=[,;"]|\.?$)/u.exec(rest);
  return match?.[1] && /^(?:the \p{L}|\p{Lu}|police\b|prosecutors\b|[\p{Ll}]+(?: \p{Ll}+)? \p{Lu})/u.test(match[1])
    ? match[1]
    : undefined;
}

function citable(words: string | undefined): string | undefined {
  const cited = words
    ?.trim()
    .replace(OPENING, '')
    .replace(BETWEEN, '')
    .replace(END, '')
    .replace(/[.\s]+$/, '')
    .trim();
  if (!cited || PRONOUN.test(cited) || NOBODY.test(cited) || cited.split(' ').length > MOST_WORDS || /\d|"/.test(cited))
    return undefined;
  return (isNamed(cited) && !/^(?:The|An?) \p{Ll}/u.test(cited)) || OFFICE.test(cited) ? cited : undefined;
}

/** Its last words begin with a capital: a person or a body with a name. */
function isNamed(cited: string): boolean {
  return /(?:^|\s)\p{Lu}[\p{L}.'’-]+$/u.test(cited) && !/^(?:Police|Prosecutors|Investigators)$/.test(cited);
}

const BODY =
  /(?:department|office|police|bureau|agency|court|hospital|county|city|company|university|school|service|commission|authority|council|fbi|nypd|lapd)$/i;

const lettersOf = (words: string) =>
  words
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L} ]+/gu, '')
    .trim();

/**
 * Whether two texts cite the same for what they say: the same surname, body or office, or an office and who is named with it
 * ("the police chief", "Police Chief Ann Roe"). Never where it cannot be told who is meant ("officials", "a spokesman").
 */
export function citeSame(one: string, other: string): boolean {
  const [a, b] = [citedAs(one), citedAs(other)];
  if (a.vague || b.vague) return false;
  if (a.isPerson === b.isPerson) return a.key === b.key;
  const [person, office] = a.isPerson ? [a, b] : [b, a];
  const titles = person.words.slice(0, -1);
  return office.words.length > 1 && office.words.every((word) => titles.includes(word));
}

interface Cited {
  /** It cannot be told who is meant. */
  vague: boolean;
  isPerson: boolean;
  /** A person's surname; the office or body. */
  key: string;
  words: readonly string[];
}

/** One chief is cited again and again. */
const citedAs = remembered((words): Cited => {
  // "Ann Roe of the county police" is Ann Roe
  const cited = words.replace(/(?<=\p{Lu}[\p{L}.'’-]+) (?:of|with|from|for) .*$/u, '');
  const person = isPerson(cited);
  return {
    vague: VAGUE.test(cited) || /^an? /i.test(cited),
    isPerson: person,
    key: person ? surnameOf(cited) : officeOf(cited),
    words: lettersOf(cited).split(' '),
  };
});

function isPerson(cited: string): boolean {
  return isNamed(cited) && !BODY.test(cited) && !/^\p{Lu}{2,}$/u.test(cited);
}

function surnameOf(cited: string): string {
  return (
    lettersOf(cited.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, ''))
      .split(' ')
      .at(-1) ?? ''
  );
}

/** "Marlow police" is the police; a body with a name is told by all of it. */
function officeOf(cited: string): string {
  return lettersOf(cited.replace(/^(?:the )?(?:\p{Lu}[\p{L}.'’-]*\s)+(?=\p{Ll}+$)/u, ''));
}
