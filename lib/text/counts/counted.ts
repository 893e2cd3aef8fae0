import type { CountValue, Hedge } from '../../model.ts';
import { isPersonNoun, isPlural, singular } from '../people/nouns.ts';
import type { ReadSentence } from '../reading.ts';
import { matchesIn } from '../sieve.ts';
import { fateOf } from '../status/fates.ts';
import { WEEKDAY_LOWER } from '../times/calendar.ts';
import type { Token } from '../tokens.ts';
import { CARDINAL, cardinal, HEDGE, hedgeOf, isCut, shortened, VAGUE } from './numbers.ts';
import { isOfPart } from './sorts.ts';

/** A counted thing in a sentence; offsets are the text's. */
export interface Counted {
  start: number;
  end: number;
  value: CountValue;
  hedge?: Hedge;
}

const NUMBER = new RegExp(
  `(?<![\\w$£€.,:#/-])(?:(${HEDGE}) )?(?:(?:a total of|the|all|these|those|his|her|their|another|an additional) )?(\\d+(?:\\.\\d+)?(?:[mk]|mn|bn)(?= \\p{L})|${CARDINAL}|a couple of|a pair of|a few|several|a handful of|half a dozen|a half-dozen|a dozen|dozens of|scores of|hundreds of|thousands of|both|dozens|hundreds|thousands|numerous|multiple)(?: (?:to|or) (${CARDINAL}))?(?![\\w%:,/]\\d|[\\w%°])`,
  'giu',
);
/** Units are amounts, ages and times, not counts. */
const UNITS = new Set(
  'year month week day hour minute second mile foot inch yard meter metre kilometer kilometre pound ounce ton gallon liter litre acre degree percent point dollar cent euro block mph kph p.m a.m pm am oclock time decade century fold vote caliber calibre million billion trillion thousand hundred street avenue grade percentage mm gauge'.split(
    ' ',
  ),
);
/** A word before a number that makes it a name: "Route 7", "No. 2", "Nov. 3", "age 12". */
const LABEL =
  /\b(?:(?:image|photo|slide)(?: \d+ of)?|no|number|page|room|apt|apartment|suite|unit|highway|route|interstate|section|chapter|district|channel|engine|ladder|season|week|day|grade|final|ages?|aged|jan|feb|mar|march|apr|april|may|june?|july?|aug|sept?|oct|nov|dec|january|february|august|september|october|november|december)\.? ?$/i;
/** A number that is no count of things named behind it is worth keeping where it is large and exact. */
const LARGE = /\d,\d{3}|illion$/;
/** What a large number measures where its noun stands before it: "Claims fell last week to 473,000". */
const SERIES =
  /\b([\p{L}]+s) (?:fell|rose|dropped|climbed|increased|declined|grew|jumped|slipped|surged|soared|plunged|dipped|edged (?:up|down)|ticked (?:up|down)|total(?:l?ed)?|stood|numbered|came in|hit|reached|were|continued to \p{Ll}+)(?: [\p{Ll}]+){0,3}? (?:(?:to|at) )?(?:a |about |nearly |some )?$/u;

/** What a sentence counts by a number and a noun: "two other officers", "three dead", "all four were shot". */
export function numbersIn(sentence: ReadSentence): Counted[] {
  const found: Counted[] = [];
  const { text, start: base, tokens } = sentence;
  let at = 0;
  for (const m of matchesIn(text, NUMBER)) {
    const spoken = m[2]!.toLowerCase();
    const vague = VAGUE[spoken.replace(/ of$/, '')] ?? VAGUE[spoken];
    const number = vague ? undefined : spoken === 'both' ? 2 : (cardinal(spoken) ?? shortened(spoken));
    if (!vague && (number === undefined || !Number.isInteger(number))) continue;
    if (number !== undefined && /^\d{4}$/.test(spoken) && number >= 1900 && number <= 2100) continue;
    const before = text.slice(Math.max(0, m.index - 20), m.index);
    if (LABEL.test(before) || before.endsWith('Group of ')) continue;
    const offset = base + m.index + m[0].length;
    if (isCut(text, offset - base)) continue;
    const numberAt =
      m.index + m[0].toLowerCase().lastIndexOf(spoken, m[3] ? m[0].length - m[3].length - 3 : m[0].length);
    const start = m[1] ? m.index : numberAt;
    while (at < tokens.length && tokens[at]!.start < offset) at++;
    const definite = /^(?:the|all|both|other)/i.test(text.slice(m.index, m.index + 6));
    if (/^[39]11$/.test(spoken) || isInName(text, m.index, offset - base)) continue;
    const joined = /^-(?=\p{L})/u.test(text.slice(offset - base, offset - base + 2));
    const head = joined
      ? compound(text.slice(offset - base, offset - base + 20), offset)
      : (headAfter(sentence, at, spoken, definite) ??
        harmed(text.slice(Math.max(0, m.index - 20), m.index), text.slice(offset - base), offset) ??
        suffering(before, spoken, text.slice(offset - base, offset - base + 60), offset) ??
        (LARGE.test(spoken) ? { noun: '', end: offset } : undefined));
    if (!head || (joined && number === 1)) continue;
    // "both the driver and a passenger": of each sort as many as its noun tells
    if (spoken === 'both' && text.startsWith(' and ', head.end - base)) continue;
    const noun = head.noun.startsWith('charge of')
      ? head.noun
      : head.noun
        ? singular(head.noun)
        : singular(SERIES.exec(text.slice(Math.max(0, m.index - 80), m.index))?.[1] ?? '');
    if (UNITS.has(noun)) continue;
    // "rose from 498,000 to 507,000", "rose 9,000 to 507,000" tell two numbers, no range
    const change = m[3] && LARGE.test(m[3]) && CHANGE.exec(text.slice(Math.max(0, m.index - 20), m.index));
    if (m[3] && change) {
      const to = cardinal(m[3]);
      const second = base + m.index + m[0].length - m[3].length;
      found.push({
        start: base + start,
        end: base + start + spoken.length,
        value: { from: number!, to: number!, noun: change[1] ? noun : '' },
      });
      if (to !== undefined) found.push({ start: second, end: offset, value: { from: to, to, noun } });
      continue;
    }
    const deaths = KILLINGS.test(noun);
    const value: CountValue = { from: number ?? vague!.from, noun: deaths ? 'person' : noun };
    const to = m[3] ? cardinal(m[3]) : number !== undefined ? number : vague!.to;
    if (to !== undefined) value.to = to;
    if (/\bothers?\b/i.test(text.slice(numberAt, head.end - base))) value.other = true;
    const fate = isOfPart(before, text.slice(head.end - base)) ? undefined : fateOf(text, m.index, head.end - base);
    const state =
      joined || LIFELESS.test(noun) ? undefined : (head.state ?? fate ?? shotBy(text.slice(m.index, head.end - base)));
    if (state) value.state = state;
    // "one of the men shot": a fate that tells which men, not what became of the one
    if (
      head.part &&
      (!state ||
        (number === 1 && /^(?:shot|wounded)$/.test(state)) ||
        RESTRICTS.test(text.slice(head.end - base, head.end - base + 24)))
    )
      value.part = true;
    const hedge: Hedge | undefined = vague ? 'about' : m[1] ? hedgeOf(m[1]) : undefined;
    found.push({ start: base + start, end: Math.min(head.end, base + start + 80), value, ...(hedge ? { hedge } : {}) });
  }
  return found;
}

/** "Four gunshot victims": what they are victims of is their fate. */
const shotBy = (words: string): string | undefined =>
  /\b(?:gun)?(?:shot|shooting) victims?$/i.test(words) ? 'shot' : undefined;

/** What nothing becomes of that a person may: a fate beside it is told of somebody. */
const LIFELESS =
  /^(?:charge(?: of .*)?|count|wound|injury|shot|gunshot|bullet|round|casing|gun|handgun|rifle|pistol|weapon|firearm|knife|time|call|clue|tip|report|warrant|home|apartment|room|street|scene|car|truck|van|door|window|direction|hospital|interview)$/;

/** "Two homicides": as many were killed. */
const KILLINGS = /^(?:homicide|murder|killing|slaying|death|fatality)$/;

/** "Channel 7 News", "KMRL 11 News", "in Four Winds": a number in the name of a station or of a place. */
function isInName(text: string, at: number, end: number): boolean {
  const behind = text.slice(end, end + 30);
  if (/^ (?:(?:Action|Eyewitness|Local|Live) )?(?:News|NEWS)\b/.test(behind)) return true;
  const before = text.slice(Math.max(0, at - 2), at);
  // "the class of ’90"
  if (/[’']$/.test(before) && /^\d/.test(text.slice(at, end))) return true;
  return /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2)) && /^ \p{Lu}\p{Ll}/u.test(behind) && isMidSentence(text, at);
}

/** Whether a capital letter is no sentence's first and no headline's. */
function isMidSentence(text: string, at: number): boolean {
  return /[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at)) && PLAIN.test(text);
}

/** A word that a headline in capitals would write with one. */
const PLAIN = /(?:^| )(?!(?:and|the|for|with|from|near|over|into|after|that|than|amid)\b)\p{Ll}{3,}/u;

/** What makes the first of two numbers no bound of a range: where a number comes from, or by how much it changed. */
const CHANGE =
  /\b(?:(from) (?:a revised )?|by |(?:fell|rose|dropped|climbed|increased|declined|grew|jumped|slipped|surged|plunged|dipped|down|up|lost|added|gained|shed) )$/i;

/** "A two-dose vaccine", "a nine-member panel": what a number joined to a noun counts; an age or a length is no count. */
function compound(behind: string, offset: number): Head | undefined {
  const noun = JOINED.exec(behind)?.[1];
  if (!noun) return undefined;
  // the men of "a six-officer team" are none of those whom a report counts
  const part = isPersonNoun(noun.toLowerCase());
  return { noun: noun.toLowerCase(), end: offset + 1 + noun.length, ...(part ? { part } : {}) };
}
const JOINED =
  /^-(dose|shot|jab|member|judge|justice|person|man|woman|way|car|vehicle|truck|state|nation|country|county|city|count|page|seat|vote|game|step|part|stage|phase|tier|story|bedroom|alarm|lane|engine|passenger|team|party|candidate|victim|officer|round|point|article|bill|unit|room|bed|floor|court|tool|wheel|ship|plane|jet|site|school|store)\b/i;

const RESTRICTS =
  /^ (?:who (?:was|were) )?(?:shot|killed|wounded|injured|hurt|arrested|charged)\b|^ (?:was|were) shot (?:in|once|twice|multiple|several)\b/i;

/** "The blast killed 3 in Oxley", "wounding both": a number alone, behind what was done to them. */
function harmed(before: string, behind: string, end: number): Head | undefined {
  const isHarmed = (HARMING.test(before) && ALONE_THERE.test(behind)) || (SENDING.test(before) && AWAY.test(behind));
  return isHarmed ? { noun: 'person', end } : undefined;
}
/** "Sent three to the hospital". */
const SENDING = /\bsen(?:ds|t|ding) $/i;
const AWAY = /^ to (?:the |a |an |area |local |nearby )*hospitals?\b/i;
const HARMING = /\b(?:(?:kill|wound|injur|hurt)(?:s|es|ed|ing)?|hitting|struck|strik(?:es|ing)|shoots?|shot) $/i;
const ALONE_THERE =
  /^(?:$|[,.;:–—]| (?:[–—|]|(?:and|in|at|on|near|after|before|during|outside|inside|as|when|while|then|but)\b))/i;

/** "Seven were hit", "and three were wounded": a number alone, before what was done to so many. */
function suffering(before: string, spoken: string, behind: string, end: number): Head | undefined {
  if (/^(?:one|1|both)$/.test(spoken) || (cardinal(spoken) ?? 0) > MOST_ALONE) return undefined;
  const told = CHILDREN_OF.test(before) ? undefined : SUFFERED.exec(behind)?.[0];
  if (!told) return undefined;
  return { noun: 'person', end, ...(WHERE_HIT.test(behind.slice(told.length)) ? { part: true } : {}) };
}
const SUFFERED =
  /^ (?:(?:were|are|have been|had been)(?: (?:also|later|now|\w+ly))? (?:killed|slain|shot|hit|struck|wounded|injured|hurt|dead(?! (?:wrong|set|serious|certain|last|tired)\b)|hospitali[sz]ed|(?:taken|rushed|sent|airlifted|flown) to (?:the |a |an |area |local |nearby )*hospitals?)|(?:have |had |later |also )?died)\b(?! (?:by|with|at) (?:a|the) (?:car|vehicle|truck|bus|train)\b)/i;
/** Where or how often somebody was hit tells some of those told before apart. */
const WHERE_HIT = /^ (?:once|twice|multiple|several|in (?:the|his|her|their) )/;
/** "The mother of two died": one did. */
const CHILDREN_OF = /\b(?:(?:grand)?(?:mother|father|parent)|mom|dad) of $/i;
/** A higher number before a verb is mostly a day or an age. */
const MOST_ALONE = 60;

interface Head {
  noun: string;
  end: number;
  state?: string;
  part?: boolean;
}

const PRONOUN = /^(?:he|she|they|we|i|you|it)$/;

/** The counted noun behind a number: "(two) other police officers", or "(three) dead", "(all four) were shot". */
function headAfter(sentence: ReadSentence, at: number, spoken: string, definite: boolean): Head | undefined {
  const { tokens } = sentence;
  const first = tokens[at];
  // "a mistake, and one he regrets"
  if (!first || PRONOUN.test(first.lower)) return undefined;
  if (first.type !== 'word' && !/olds?$/.test(tokens[at + 2]?.lower ?? '')) return undefined;
  const isFired =
    first.lower === 'shot' &&
    (FIRED.test(sentence.text.slice(first.end - sentence.start)) ||
      FIRES.test(sentence.text.slice(Math.max(0, first.start - sentence.start - 40), first.start - sentence.start)));
  const done = DONE[first.lower] && !isFired;
  const behind = sentence.text.slice(first.start - sentence.start, first.start - sentence.start + 40);
  const phrase = DONE_TOGETHER.exec(behind);
  if (phrase) return { noun: 'person', end: first.start + phrase[0].length, state: phrase[1] ? 'arrested' : 'killed' };
  if (done) return { noun: 'person', end: first.end, state: DONE[first.lower]! };
  const end = tokens[at - 1]?.end ?? first.start;
  const next = tokens[at + 1];
  const [left, dead, , bare] =
    LEFT.exec(sentence.text.slice(first.start - sentence.start, first.end - sentence.start + 40)) ?? [];
  if (left && !(bare && next && (isPlural(next.lower) || isPersonNoun(next.lower))))
    return { noun: 'person', end, state: dead ? 'killed' : 'missing' };
  if (definite && spoken !== 'both' && /^(?:were|are|have|had|was)$/.test(first.lower) && (cardinal(spoken) ?? 2) <= 30)
    return { noun: 'person', end };
  const one = /^(?:one|1)$/.test(spoken);
  const part = first.lower === 'of';
  if (part && /^(?:them|those|whom)$/.test(tokens[at + 1]?.lower ?? ''))
    return { noun: 'person', end: tokens[at + 1]!.end, part };
  if (part && /^which$/.test(tokens[at + 1]?.lower ?? '')) {
    // "shots were fired, one of which": the plural before tells what
    const before = tokens.slice(Math.max(0, at - 9), at - 1).findLast((token) => isPlural(token.lower));
    return before ? { noun: before.lower, end: tokens[at + 1]!.end, part } : undefined;
  }
  let limit = 6;
  for (let step = 0; step < limit; step++) {
    const token = tokens[at + step];
    // "two 17-year-old boys"
    if (token?.type === 'number' && step === 0 && /olds?$/.test(tokens[at + 2]?.lower ?? '')) {
      step += 2;
      limit += 2;
      continue;
    }
    // "fifteen of the 19 hijackers"
    if (part && token?.type === 'number' && step <= 2) continue;
    // "the 19 Sept. 11 hijackers"
    const dated = token && MONTH.test(token.text) ? dateLength(tokens, at + step) : 0;
    if (dated > 0) {
      step += dated - 1;
      limit += dated;
      continue;
    }
    if (token?.type !== 'word') return undefined;
    const noun = singular(token.lower);
    if (isPlural(token.lower) || token.lower === 'others' || (!one && COLLECTIVE.test(token.lower))) {
      const next = tokens[at + step + 1];
      // "three police officers": a noun that modifies the next one
      if (token.lower === 'police' && next && isPlural(next.lower)) continue;
      if (UNITS.has(noun)) return undefined;
      const pair = /^(?:men|women|boys|girls) (?:and|or) (?:men|women|boys|girls|children)\b/i.exec(
        sentence.text.slice(token.start - sentence.start, token.start - sentence.start + 25),
      );
      if (pair) return { noun: 'person', end: token.start + pair[0].length, ...(part ? { part } : {}) };
      const charged = /^(?:counts|charges)$/.test(token.lower) ? chargeOf(sentence, at, step) : undefined;
      return {
        noun: charged ?? (token.lower === 'others' ? 'person' : token.lower === 'counts' ? 'charges' : token.lower),
        end: token.end,
        ...(part ? { part } : {}),
      };
    }
    if (one && !part && (isPersonNoun(token.lower) || ONES.has(token.lower)))
      return { noun: token.lower, end: token.end };
    // "five past and present officers"
    const joins = token.lower === 'and' && step > 0 && step < 3 && SKIP_OR_TIME.test(tokens[at + step - 1]!.lower);
    if (joins && tokens[at + step + 1]?.type === 'word' && !STOPS.has(tokens[at + step + 1]!.lower)) continue;
    if (UNITS.has(noun) || STOPS.has(token.lower)) return undefined;
    if (step > 2 && !SKIP.test(token.lower) && !token.capital) return undefined;
  }
  return undefined;
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$/;

/** How many tokens a month and a day take: "Sept. 11" is three; 0 where there is no day. */
function dateLength(tokens: readonly Token[], at: number): number {
  const day = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  return tokens[day]?.type === 'number' ? day - at + 1 : 0;
}

/**
 * "60 are confirmed dead", "80 unaccounted for", "three remain missing": of those who merely "are dead" or "were hurt" there may
 * be others beside them.
 */
const LEFT =
  /^(?:(?:are|were|have been|remain(?:ed)?) (?:(?:confirmed|feared|presumed|believed|declared) (dead)|(?:still |now |also )?(missing|unaccounted))|(?:still )?(missing|unaccounted))\b/i;

/** Nouns for many that are written without an s. */
const COLLECTIVE = /^(?:faculty|staff|personnel|crew|livestock|cattle|aircraft)$/;

const CHARGE_END = `(?!(?:and|for|after|in|on|against|with|by|each|or|as|at|from|over|last|this|next|yesterday|today|tonight|${WEEKDAY_LOWER}|stemming|connected|related|relating|involving|that|which|who|but|while|when|his|her|their|was|were|is|are|has|have|had|will|would|could|under|if|because|filed|according|following)\\b)`;
const CHARGED = new RegExp(
  `^ (?:each )?of ((?:${CHARGE_END}\\p{L}[\\p{L}-]* ){0,5}${CHARGE_END}\\p{L}[\\p{L}-]*)`,
  'iu',
);

/** A count is known by its charge: "two counts of felonious assault", "two reckless driving charges". */
function chargeOf({ text, start, tokens }: ReadSentence, at: number, step: number): string | undefined {
  const token = tokens[at + step]!;
  const behind = CHARGED.exec(text.slice(token.end - start, token.end - start + 90))?.[1];
  const before = tokens
    .slice(at, at + step)
    .map((each) => each.lower)
    .filter(
      (word) =>
        !/^(?:other|of|the|more|additional|felony|misdemeanor|criminal|new|separate|remaining|these|those)$/.test(word),
    )
    .join(' ');
  const name = behind?.toLowerCase() ?? before;
  return name ? `charge of ${name.replaceAll('-', ' ')}` : undefined;
}

/** A shot that was fired, not a person who was shot. */
const FIRED = /^ (?:was|is|had been|rang|came|struck|hit|fired|from|at|into|to|through|that|which)\b/;
const FIRES = /\b(?:fir(?:e|es|ed|ing)|hear(?:d|ing|s)?|squeezed off|got off)(?: (?:off|only|just|at least))? \w+ $/i;
const DONE: Record<string, string> = {
  dead: 'killed',
  killed: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  hurt: 'wounded',
  hospitalized: 'wounded',
  hospitalised: 'wounded',
  arrested: 'arrested',
  detained: 'arrested',
  indicted: 'charged',
  charged: 'charged',
  shot: 'shot',
};
/** "Three found dead", "two shot to death", "one in custody". */
const DONE_TOGETHER =
  /^(?:(?:now |found |shot )(?:dead|to death)|(?:found )?shot (?:to death|and killed)|(?:now |still |held )?(in custody|under arrest))\b/i;
/** Single things that reports count. */
const ONES = new Set(
  'shot round bullet count charge gunshot casing vehicle car gun weapon vote seat case wound arrest'.split(' '),
);
const STOPS = new Set(
  'and or but in on at to by from with for who that which as is was were are will has have had got gets after before when while a an if than then'.split(
    ' ',
  ),
);
const SKIP =
  /^(?:of|the|other|more|additional|different|young|small|adult|old|new|local|unidentified|armed|masked|innocent|[a-z]+ed|[a-z]+ing|[a-z]+(?:al|ive|ous|ble|ic|an|ish|ent|ant|ary|ful))$/;

const SKIP_OR_TIME =
  /^(?:past|former|current|retired|senior|junior|male|female|black|white|young|old|red|blue|city|state|local|county)$/;
