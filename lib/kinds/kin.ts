import type { Claim, KinValue } from '../model.ts';
import { sharedBetween } from '../text/context.ts';
import { CARDINAL, cardinal } from '../text/counts/numbers.ts';
import { plain } from '../text/names/spelling.ts';
import { excludes, isInverse, isWider, RELATIVE, relationOf, sexOfRelation } from '../text/people/kinship.ts';
import type { ReadSentence } from '../text/reading.ts';
import { matchesIn } from '../text/sieve.ts';
import { WEEKDAY } from '../text/times/calendar.ts';
import type { Comparison, Found, Room } from './room.ts';

const NOUN = new RegExp(
  `(?<![\\p{L}-])(?:${RELATIVE})(?![\\p{L}]|-(?!\\p{L}+ed))(?! of the (?:year|court)|['’]s day)`,
  'giu',
);
/** How far before a relation, in UTF-16 code units, its owner and what describes it may begin. */
const REACH = 80;
const DESCRIBED =
  '(?:own|young|small|little|old|oldest|eldest|youngest|older|younger|adult|late|adopted|biological|estranged|former|infant|baby|newborn|unborn|elderly|adoptive|foster|twin|pregnant|only|then|longtime|live-in|other|new|big|common-law|high[- ]school|teenage|teen|alleged|\\d{1,2}[- ](?:year|month|week)[- ]old|[a-z]+[- ]year[- ]old)';
const DESCRIBING = new RegExp(`\\b${DESCRIBED}\\b`, 'giu');
const AGE = /\b(\d{1,2})[- ]year/i;
/** "his", "the boy's", "the 3-year-old victim's", "Ana Ruiz’s". */
const OWNER =
  "(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)|[Tt]he (?:(?!(?:was|were|is|are|had|has|that|who|of|in|and)\\b)[\\p{L}\\d-]+ ){0,2}[\\p{Ll}\\d-]+(?:['’]s|s['’])|(?:\\p{Lu}[\\p{L}.-]+ ){0,2}\\p{Lu}[\\p{L}.-]+['’]s?";
const LEFT = new RegExp(
  `(?<![\\p{L}’'-])(?:(${OWNER}) )?(?:(one of|${CARDINAL}|an?|another|the) )?((?:${DESCRIBED},? ){0,3})$`,
  'u',
);
/** "of a 2-year-old", "of the three-year-old boy", "of 12-year-old Ana Ruiz". */
const OF_AGED =
  "(?:(?:the|an?) )?[\\p{L}\\d]{1,6}-year-old(?:(?: (?:boy|girl|child|infant|toddler|victim|suspect|student|man|woman))|(?: \\p{Lu}[\\p{L}'’.-]+){1,3})?";
const OF = new RegExp(
  `^,? (?:of|to(?! (?:the|an?)\\b)) (?!the (?:year|court))(${OF_AGED}|(?:the|an?) (?:[\\p{L}\\d-]+ ?){1,2}|(?:\\p{Lu}[\\p{L}'’.-]+ ?){1,3}|(?:one|two|three|both|all|\\d{1,2}) ?(?:of )?(?:the )?(?:victims?)?)`,
  'u',
);
/** "A mother to Ana" is hers; "took the child to Marlow Hospital" and "drove his wife to Marlow" tell of a way. */
const TO = /^,? to /;
const OFFSPRING = /child|son|daughter|kid|baby/;
/** "his wife Ana", "the boy's father, Omar Haddad,". */
const NAMED_BEHIND = new RegExp(String.raw`^,? ((?:(?!${WEEKDAY})\p{Lu}[\p{L}.’'-]+ ?){1,3})`, 'u');
/** "Omar Haddad, a cousin". */
const NAMED_BEFORE = /((?:\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}’'-]+), $/u;
/** "a cousin" is somebody's; "a mother" and "a child" need not be: they are where they are left behind, or with somebody. */
const STANDS_ALONE = /^(?:mother|father|parent|child|son|daughter|kid|partner|spouse|twin|widow|widower|in-law)$/;
const WITH_SOMEBODY =
  /\b(?:leaves|survived by|left|behind|together with|along with|was with|were with|lived with|lives with|had|has|have) [^.,;]{0,30}$/i;

const PARTNER = /^(?:wife|husband|fianc[eé]e?|girlfriend|boyfriend)$/;
/** Words that fit very many: "a relative", "two children". */
const VAGUE = /^(?:relative|family member|child)$/;
/** As sure as a vague word for a relative must be to bear out a nearer one: the sentences have something in common. */
const IN_COMMON = 0.375;
/** How much of their words two sentences share, 0 to 1, that surely tell the same. */
const SAME_TELLING = 0.6;

/** Relations told by a verb, an adjective or a noun for both sides. */
const TOLD: [RegExp, string][] = [
  [
    /\b(?:(?:were|was|are|is|been|be|as|got|get|getting) (?:\p{Ll}+ly )?married(?: to)?|married couple|newlyweds|wed)\b(?! (?:man|woman))/giu,
    'spouse',
  ],
  [
    /\b(?:dating|dated|in an? (?:\p{L}+[ -]){0,2}relationship with|romantically involved with|involved with(?= (?:him|her|them|each other|one another|an?other (?:wo)?man|a (?:[\p{Ll}-]+ )?(?:wo)?man)\b)|(?:living|lived) together)\b/giu,
    'partner',
  ],
  [
    /\b(?:related to (?:one another|each other)|(?:members of|from|of) (?:the same|one|a single) family|(?:is|was|’s|'s|were) a family(?! (?:\p{L}+ )?(?:friend|member|home|business|affair|doctor|man|of)))\b/giu,
    'family',
  ],
];

/** Who is whose: relation, how many, and whose where it is said. */
export const kin: Room<'kin'> = {
  kind: 'kin',

  find(reading) {
    const found: Found<'kin'>[] = [];
    for (const sentence of reading.sentences) {
      byNoun(sentence, found);
      for (const [pattern, relation] of TOLD)
        for (const m of matchesIn(sentence.text, pattern)) {
          const start = sentence.start + m.index;
          found.push({ kind: 'kin', start, end: start + m[0].length, value: { relation } });
        }
    }
    return found;
  },

  /**
   * Whose relation it is tells most; the relative's own name tells it as well. Where each report tells the relation from the
   * other side ("his mother", "her son") the owner of one is the relative of the other.
   */
  sureness(page, source, usual, samePerson) {
    const [a, b] = [page.value, source.value];
    if (isTurned(a, b)) {
      if (samePerson || !fits(a.relation, source.subject.sex) || !fits(b.relation, page.subject.sex)) return 0;
      if (described(page.words, source.words)) return Math.max(usual, 0.6);
      if (a.count !== undefined || b.count !== undefined || !isKnown(page) || !isKnown(source)) return 0;
      const named = samePerson === false;
      return named && !isNamed(a, source) && !isNamed(b, page) ? 0 : Math.max(usual, 0.45);
    }
    const isVague = a.relation !== b.relation && (VAGUE.test(a.relation) || VAGUE.test(b.relation));
    if (!a.who || !b.who) {
      if (isVague && !samePerson && usual < IN_COMMON) return 0;
      return excludes(a.relation, b.relation) && !isOne(page, source) ? usual / 2 : usual;
    }
    const [mine, theirs] = [plain(a.who).split(' '), plain(b.who).split(' ')];
    const shared = mine.some((word) => word.length > 2 && theirs.includes(word));
    return shared ? Math.max(usual, 0.9) : usual / 2;
  },

  compare: (page, source) => compareKin(page, source),

  describe: (value) => `${value.count ? `${value.count} ` : ''}${value.relation}${value.of ? ` of ${value.of}` : ''}`,

  examples: {
    finds: [
      {
        text: 'He leaves behind a wife and two small children.',
        words: 'two small children',
        value: { relation: 'child', count: 2 },
      },
      {
        text: "Lindqvist's younger brother called for help.",
        words: "Lindqvist's younger brother",
        value: { relation: 'brother', of: 'Lindqvist' },
      },
      { text: 'She was with her grandfather.', words: 'her grandfather', value: { relation: 'grandfather' } },
      { text: 'It was reported by his own sister.', words: 'his own sister', value: { relation: 'sister' } },
      {
        text: "The pupil's stepfather, Omar Haddad, drove the bus.",
        words: "The pupil's stepfather",
        value: { relation: 'stepfather', who: 'Omar Haddad' },
      },
      { text: 'They spent the night at the flat of a relative.', words: 'a relative', value: { relation: 'relative' } },
      {
        text: 'Oona Kask, a niece of the drowned men, spoke first.',
        words: 'a niece of the drowned men',
        value: { relation: 'niece', who: 'Oona Kask' },
      },
      {
        text: 'The mother of 2-year-old Ana Ruiz was told.',
        words: 'The mother of 2-year-old Ana Ruiz',
        value: { relation: 'mother', of: 'Ana Ruiz' },
      },
      {
        text: 'The mother of the two-year-old shot at the inn wept.',
        words: 'The mother of the two-year-old',
        value: { relation: 'mother' },
      },
      { text: 'Ruiz and Maas were married in the spring.', words: 'were married', value: { relation: 'spouse' } },
      { text: 'Ruiz had been dating Maas for a year.', words: 'dating', value: { relation: 'partner' } },
      { text: 'All five were related to one another.', words: 'related to one another', value: { relation: 'family' } },
    ],
    leaves: [
      { text: 'Parents should talk to schools, the office said.', why: 'parents in general' },
      { text: 'A mother of invention once more.', why: 'nobody owns her' },
      { text: 'It was the father of the year award.', why: 'an award' },
      { text: 'They drove to Marlow Children’s Hospital.', why: 'a name' },
      { text: 'They met on Father’s Day.', why: 'a day' },
      { text: 'The kidnapper and the sonar were found.', why: 'parts of other words' },
    ],
  },
};

function byNoun(sentence: ReadSentence, found: Found<'kin'>[]) {
  const { text } = sentence;
  const headline = sentence.titled || sentence.type === 'headline';
  let last = -1;
  for (const m of matchesIn(text, NOUN)) {
    // "St. Ann's Children's Hospital"
    if (!headline && m.index > 0 && /^\p{Lu}/u.test(m[0]) && /[\p{L}’'] $/u.test(text.slice(0, m.index))) continue;
    const end = m.index + m[0].length;
    const left = leftOf(text, m.index);
    const relation = relationOf(m[0]);
    const told = OF.exec(text.slice(end, end + REACH));
    const of = told && TO.test(told[0]) && (left.owner !== undefined || OFFSPRING.test(relation)) ? null : told;
    const several = /(?:[^s]s|children|wives)$/i.test(m[0]);
    const joined = last >= 0 && /^(?:,|,? and|,? or) $/.test(text.slice(last, left.at));
    const owned = left.owner !== undefined || of !== null || (joined && !left.determiner);
    const bare = headline && !left.determiner && !several && !/^(?:child|parent|partner|twin|widow)$/.test(relation);
    const somebody = WITH_SOMEBODY.test(text.slice(Math.max(0, left.at - REACH), left.at));
    const counted =
      left.number !== undefined &&
      (several || left.number === 1) &&
      (relation !== 'child' || somebody || /^(?:,|,? and) $/.test(text.slice(Math.max(0, last), left.at)));
    const someone =
      left.determiner !== undefined && left.determiner !== 'the' && (!STANDS_ALONE.test(relation) || somebody);
    if (!owned && !counted && !someone && !bare) continue;
    const value: KinValue = { relation };
    if (left.number !== undefined && several) value.count = left.number;
    const name = [
      left.owner?.replace(/['’]s?$/, ''),
      of?.[1]?.replace(/^.*-year-old (?=\p{Lu})/u, '').replace(/[ .]+$/, ''),
    ].find((words) => words && /^\p{Lu}/u.test(words) && !/^(?:his|her|their|my|our|the)\b/i.test(words));
    if (name) value.of = name;
    const who = headline ? undefined : whoOf(text, left.at, end, several, left.owner !== undefined);
    if (who) value.who = who;
    last = of ? end + of[0].replace(/[ .]+$/, '').length : end;
    found.push({ kind: 'kin', start: sentence.start + left.at, end: sentence.start + last, value });
  }
}

interface Left {
  /** Where the words of the relation begin, within the sentence. */
  at: number;
  owner?: string;
  determiner?: string;
  number?: number;
}

/** What stands before a relation: whose it is, how many, and how they are described. */
function leftOf(text: string, noun: number): Left {
  const before = text.slice(Math.max(0, noun - REACH), noun);
  // "A cousin", "Two sons" at the start of a sentence
  const printed = LEFT.exec(before);
  const small = noun <= REACH ? LEFT.exec(before.charAt(0).toLowerCase() + before.slice(1)) : null;
  const m = small && small[0].length > (printed?.[0].length ?? 0) ? small : printed;
  if (!m) return { at: noun };
  const left: Left = { at: noun - m[0].length };
  if (m[1]) left.owner = m[1];
  if (m[2]) {
    left.determiner = m[2].toLowerCase();
    const number = /^(?:an?|another|the|one of)$/.test(left.determiner) ? undefined : cardinal(left.determiner);
    if (number !== undefined) left.number = number;
  }
  return left;
}

/** The relative's name behind ("his wife Ana") or, where it is told of a name, before ("Omar Haddad, a cousin"). */
function whoOf(text: string, start: number, end: number, several: boolean, owned: boolean): string | undefined {
  const behind = several ? undefined : NAMED_BEHIND.exec(text.slice(end, end + 60))?.[1];
  const before = owned ? undefined : NAMED_BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[1];
  return (behind ?? before)?.trim().replace(/['’]s$/, '');
}

/** Two words for one relative: nobody has two partners at a time; of other relatives only the same telling shows it. */
function isOne(page: Claim<'kin'>, source: Claim<'kin'>): boolean {
  if (PARTNER.test(page.value.relation) && PARTNER.test(source.value.relation)) return true;
  return sharedBetween(page.sentence.text, source.sentence.text) >= SAME_TELLING;
}

/** Whose relation it is can be told at all. */
function isKnown({ subject }: Claim<'kin'>): boolean {
  return Boolean(subject.name ?? subject.role ?? subject.sex);
}

/** The relative that one report names is whose relation the other tells. */
function isNamed({ who }: KinValue, { subject }: Claim<'kin'>): boolean {
  const words = plain(subject.name ?? '').split(' ');
  return plain(who ?? '')
    .split(' ')
    .some((word) => word.length > 2 && words.includes(word));
}

/** The same word describes both: "adopted", "younger". */
function described(a: string, b: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(DESCRIBING) ?? [];
  const theirs = words(b);
  return words(a).some((word) => theirs.includes(word));
}

/** The two name one relation from its two sides. */
function isTurned(a: KinValue, b: KinValue): boolean {
  return a.relation !== b.relation && !isWider(a.relation, b.relation) && isInverse(a.relation, b.relation);
}

function fits(relation: string, sex: 'female' | 'male' | undefined): boolean {
  const own = sexOfRelation(relation);
  return !own || !sex || own === sex;
}

function compareKin(page: Claim<'kin'>, source: Claim<'kin'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  const both = `Here ${page.words}; SOURCE has ${source.words}`;
  // "his 9-year-old brother", "his 14-year-old brother": two of them
  const [mine, theirs] = [AGE.exec(page.words)?.[1], AGE.exec(source.words)?.[1]];
  if (mine && theirs && Math.abs(Number(mine) - Number(theirs)) > 1) return undefined;
  if (a.relation === b.relation) {
    if (a.count !== undefined && b.count !== undefined && a.count !== b.count)
      return { verdict: 'differs', reason: `${both}.` };
    return {
      verdict: a.count === b.count ? 'agrees' : 'compatible',
      reason: `SOURCE names the same relation: ${source.words}.`,
    };
  }
  if (isWider(a.relation, b.relation)) return { verdict: 'compatible', reason: `${both}: both can be so.` };
  if (isTurned(a, b)) return { verdict: 'compatible', reason: `${both}: the same relation from its other side.` };
  if (excludes(a.relation, b.relation)) return { verdict: 'differs', reason: `${both}.` };
  return undefined;
}
