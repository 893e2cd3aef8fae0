import type { CountValue, Hedge } from '../model.ts';
import { fateOf } from './fates.ts';
import { isPersonNoun, isPlural, singular } from './nouns.ts';
import { CARDINAL, cardinal, HEDGE, hedgeOf, ordinal, VAGUE } from './numbers.ts';
import type { ReadSentence } from './reading.ts';
import { matchesIn } from './sieve.ts';
import type { Token } from './tokens.ts';

/** A counted thing in a sentence; offsets are the text's. */
export interface Counted {
  start: number;
  end: number;
  value: CountValue;
  hedge?: Hedge;
}

const NUMBER = new RegExp(
  `(?<![\\w$£€.,:#/-])(?:(${HEDGE}) )?(?:(?:a total of|the|all|these|those|his|her|their|another|an additional) )?(${CARDINAL}|a couple of|a pair of|a few|several|a handful of|half a dozen|a half-dozen|a dozen|dozens of|scores of|hundreds of|thousands of|both|dozens|hundreds|thousands|numerous|multiple)(?: (?:to|or) (${CARDINAL}))?(?![\\w%:,/]\\d|[\\w%°])`,
  'gi',
);
/** Units are amounts, ages and times, not counts. */
const UNITS = new Set(
  'year month week day hour minute second mile foot inch yard meter metre kilometer kilometre pound ounce ton gallon liter litre acre degree percent point dollar cent euro block mph kph p.m a.m pm am oclock time decade century fold vote caliber calibre million billion trillion thousand hundred street avenue grade percentage mm gauge'.split(
    ' ',
  ),
);
/** A word before a number that makes it a name: "Route 7", "No. 2", "Nov. 3", "age 12". */
const LABEL =
  /\b(?:(?:image|photo|slide)(?: \d+ of)?|no|number|page|room|apt|apartment|suite|unit|highway|route|interstate|section|chapter|district|channel|engine|ladder|season|week|day|grade|ages?|aged|jan|feb|mar|march|apr|april|may|june?|july?|aug|sept?|oct|nov|dec|january|february|august|september|october|november|december)\.? ?$/i;
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
    const number = vague ? undefined : spoken === 'both' ? 2 : cardinal(spoken);
    if (!vague && (number === undefined || !Number.isInteger(number))) continue;
    if (number !== undefined && /^\d{4}$/.test(spoken) && number >= 1900 && number <= 2100) continue;
    if (LABEL.test(text.slice(Math.max(0, m.index - 20), m.index))) continue;
    const offset = base + m.index + m[0].length;
    const numberAt =
      m.index + m[0].toLowerCase().lastIndexOf(spoken, m[3] ? m[0].length - m[3].length - 3 : m[0].length);
    const start = m[1] ? m.index : numberAt;
    while (at < tokens.length && tokens[at]!.start < offset) at++;
    const definite = /^(?:the|all|both|other)/i.test(text.slice(m.index, m.index + 6));
    const head =
      headAfter(sentence, at, spoken, definite) ??
      harmed(text.slice(Math.max(0, m.index - 20), m.index), text.slice(offset - base), offset) ??
      (LARGE.test(spoken) ? { noun: '', end: offset } : undefined);
    if (!head) continue;
    const noun = head.noun.startsWith('charge of')
      ? head.noun
      : head.noun
        ? singular(head.noun)
        : singular(SERIES.exec(text.slice(Math.max(0, m.index - 80), m.index))?.[1] ?? '');
    if (UNITS.has(noun)) continue;
    // "rose from 498,000 to 507,000" tells two numbers, no range
    if (m[3] && LARGE.test(m[3]) && /\bfrom (?:a revised )?$/i.test(text.slice(Math.max(0, m.index - 20), m.index))) {
      const to = cardinal(m[3]);
      const second = base + m.index + m[0].length - m[3].length;
      found.push({
        start: base + start,
        end: base + start + spoken.length,
        value: { from: number!, to: number!, noun },
      });
      if (to !== undefined) found.push({ start: second, end: offset, value: { from: to, to, noun } });
      continue;
    }
    const value: CountValue = { from: number ?? vague!.from, noun };
    const to = m[3] ? cardinal(m[3]) : number !== undefined ? number : vague!.to;
    if (to !== undefined) value.to = to;
    if (/\bothers?\b/i.test(text.slice(numberAt, head.end - base))) value.other = true;
    const state = head.state ?? fateOf(text, m.index, head.end - base);
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

const RESTRICTS =
  /^ (?:who (?:was|were) )?(?:shot|killed|wounded|injured|hurt|arrested|charged)\b|^ (?:was|were) shot (?:in|once|twice|multiple|several)\b/i;

/** "The blast killed 3 in Oxley", "wounding both": a number alone, behind what was done to them. */
function harmed(before: string, behind: string, end: number): Head | undefined {
  return HARMING.test(before) && ALONE_THERE.test(behind) ? { noun: 'person', end } : undefined;
}
const HARMING = /\b(?:(?:kill|wound|injur|hurt)(?:s|es|ed|ing)?|struck|strik(?:es|ing)|shoots?|shot) $/i;
const ALONE_THERE =
  /^(?:$|[,.;:–—]| (?:[–—|]|(?:and|in|at|on|near|after|before|during|outside|inside|as|when|while|then|but)\b))/i;

interface Head {
  noun: string;
  end: number;
  state?: string;
  part?: boolean;
}

/** The counted noun behind a number: "(two) other police officers", or "(three) dead", "(all four) were shot". */
function headAfter(sentence: ReadSentence, at: number, spoken: string, definite: boolean): Head | undefined {
  const { tokens } = sentence;
  const first = tokens[at];
  if (first?.type !== 'word') return undefined;
  const done =
    DONE[first.lower] && !(first.lower === 'shot' && FIRED.test(sentence.text.slice(first.end - sentence.start)));
  if (done) return { noun: 'person', end: first.end, state: DONE[first.lower]! };
  const end = tokens[at - 1]?.end ?? first.start;
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

/** Nouns for many that are written without an s. */
const COLLECTIVE = /^(?:faculty|staff|personnel|crew|livestock|cattle|aircraft)$/;

/** A count is known by its charge: "two counts of felonious assault", "two reckless driving charges". */
function chargeOf({ text, start, tokens }: ReadSentence, at: number, step: number): string | undefined {
  const token = tokens[at + step]!;
  const behind =
    /^ of ((?:(?!(?:and|for|after|in|on|against|with|by|each|or|as|at|from|over)\b)[\p{L}-]+ ){0,5}(?!(?:and|for|after|in|on|against|with|by|each|or|as|at|from|over)\b)[\p{L}-]+)/u.exec(
      text.slice(token.end - start, token.end - start + 90),
    )?.[1];
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
const FIRED = /^ (?:was|is|had been|rang|came|struck|hit|fired|from|at|into|to|through)\b/;
const DONE: Record<string, string> = {
  dead: 'killed',
  killed: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  hurt: 'wounded',
  arrested: 'arrested',
  shot: 'shot',
};
/** Single things that reports count. */
const ONES = new Set(
  'shot round bullet count charge gunshot casing vehicle car gun weapon vote seat case wound arrest'.split(' '),
);
const STOPS = new Set(
  'and or but in on at to by from with for who that which as is was were are will has have had after before when while a an if than then'.split(
    ' ',
  ),
);
const SKIP =
  /^(?:of|the|other|more|additional|different|young|small|adult|old|new|local|unidentified|armed|masked|innocent|[a-z]+ed|[a-z]+ing|[a-z]+(?:al|ive|ous|ble|ic|an|ish|ent|ant|ary|ful))$/;

const SKIP_OR_TIME =
  /^(?:past|former|current|retired|senior|junior|male|female|black|white|young|old|red|blue|city|state|local|county)$/;

const MANY: Record<string, number> = { double: 2, triple: 3, quadruple: 4, quintuple: 5 };
const MULTIPLE =
  /\b(double|triple|quadruple|quintuple) ((?:drive-by )?(?:murders?|homicides?|shootings?|killings?|slayings?|stabbings?))\b/gi;
const PERSON =
  'person|victim|man|woman|suspect|officer|child|teen|teenager|boy|girl|gunman|shooter|toddler|baby|infant|couple|mother|father|son|daughter|brother|sister|wife|husband|juvenile|student|deputy|girlfriend|boyfriend|friend|adult|driver|passenger|bystander|soldier|worker';
const NTH = new RegExp(
  `\\b(?:(?:a|the) )?(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:(?:(?:fe)?male|adult|young|teenage|juvenile|possible|alleged) ){0,2}(${PERSON})\\b`,
  'gi',
);
const ALONE = new RegExp(
  `\\b(?:a|the|one) (?:lone|sole|single|solitary) (?:[\\p{Ll}-]+ )?(${PERSON}|shot|gunshot|bullet|round|vote|survivor|witness|wound)\\b`,
  'giu',
);
/** One who voted or spoke against all others. */
const ALONE_AGAINST =
  /\b(?:a|the) (?:lone|sole|single) (?:["“”'‘’]?(?:no|nay)["“”'‘’]? vote|dissenting vote|opposition|dissent(?:er)?|opponent|holdout)\b/gi;
const TIMES =
  /\b(?:shot|fired|shoots|fires)(?: (?:him|her|the (?:man|woman|victim|officer|suspect)|at (?:him|her)))? (once|twice)\b/gi;
const DESCRIBED = '(?:(?:[\\p{Ll}\\d-]+ ){0,3})';
/** "a man and a toddler", "a woman and her adopted son": two people, and no longer list. */
const COUPLE = new RegExp(
  `(?<!,|\\band)(?<=^| )(?:an?|one) ${DESCRIBED}(?:${PERSON})(?:,? (?:\\d{1,2}|in (?:his|her) \\d0s),?)? and (?:an?|his|her|their|another|one) ${DESCRIBED}(?:${PERSON})\\b(?!,? and\\b|, an? )`,
  'giu',
);
/** "two adults and a child", "3 men, 1 woman". */
const SUM = new RegExp(
  `\\b(${CARDINAL}) (?:men|women|adults?|children|child|man|woman|boys?|girls?|teens?|teenagers|officers|deputies|males?|females?)(?: and|,) (${CARDINAL}|an?) (?:men|women|adults?|children|child|man|woman|boys?|girls?|teens?|teenagers?|males?|females?)\\b(?!,? and\\b|, (?:an?|\\d))`,
  'gi',
);
/** "2 killed, 1 wounded": three were harmed. */
const TOLL = new RegExp(
  `\\b(${CARDINAL})(?: (?:people|persons?|men|women|man|woman))? (?:dead|killed|slain)(?:,| and|;) (${CARDINAL})(?: others?| more)? (?:wounded|injured|hurt)\\b`,
  'gi',
);

/** What a sentence counts without a number right before a noun: "triple shooting", "a man and a toddler", "a third victim", "shot once". */
export function countedOtherwise(sentence: ReadSentence): Counted[] {
  const found: Counted[] = [];
  const { text, start: base } = sentence;
  const add = (m: RegExpExecArray, many: number, noun: string, rest: Partial<CountValue> = {}) => {
    const start = base + m.index;
    if (m[0].length <= 80)
      found.push({ start, end: start + m[0].length, value: { from: many, to: many, noun, ...rest } });
  };
  for (const m of matchesIn(text, MULTIPLE))
    add(m, MANY[m[1]!.toLowerCase()]!, 'person', {
      state: /(?:murder|homicide|killing|slaying)/i.test(m[2]!) ? 'killed' : 'shot',
    });
  for (const m of matchesIn(text, NTH)) {
    const nth = ordinal(m[1]!);
    const state = fateOf(text, m.index, m.index + m[0].length);
    if (nth !== undefined && nth > 1) add(m, nth, singular(m[2]!), { nth: true, ...(state ? { state } : {}) });
  }
  for (const m of matchesIn(text, ALONE)) if (!/\bwithout $/i.test(text.slice(0, m.index))) add(m, 1, singular(m[1]!));
  for (const m of matchesIn(text, ALONE_AGAINST)) add(m, 1, 'no vote');
  for (const m of matchesIn(text, TIMES)) add(m, m[1]!.toLowerCase() === 'once' ? 1 : 2, 'shot');
  for (const m of matchesIn(text, COUPLE)) {
    if (/\bcouple\b/i.test(m[0])) continue;
    const state = sharedFate(text, m.index, m.index + m[0].length);
    if (state) add(m, 2, 'person', { state });
  }
  for (const m of matchesIn(text, SUM)) {
    const many = (cardinal(m[1]!) ?? Number.NaN) + (/^an?$/i.test(m[2]!) ? 1 : (cardinal(m[2]!) ?? Number.NaN));
    const state = sharedFate(text, m.index, m.index + m[0].length);
    if (Number.isInteger(many)) add(m, many, 'person', state ? { state } : {});
  }
  for (const m of matchesIn(text, TOLL)) {
    const many = (cardinal(m[1]!) ?? Number.NaN) + (cardinal(m[2]!) ?? Number.NaN);
    if (Number.isInteger(many)) add(m, many, 'person', { state: 'harmed' });
  }
  return found;
}

/** What became of all of an enumeration: "the shooting of …", "killed …", "… were found dead"; not of its last member alone. */
function sharedFate(text: string, from: number, to: number): string | undefined {
  const lead = text.slice(Math.max(0, from - 30), from);
  const act = /\b(shooting|killing|murder|slaying|death|wounding)s? of (?:both )?$/i.exec(lead)?.[1]?.toLowerCase();
  if (act) return act === 'shooting' ? 'shot' : act === 'wounding' ? 'wounded' : 'killed';
  const behind = text.slice(to, to + 60);
  if (/^ (?:(?:were|are|have been|had been|was) |(?:found )?(?:dead|shot|killed|wounded|injured|hurt)\b)/i.test(behind))
    return fateOf(text, to, to);
  return /\b(?:killed|killing|shot|wounded|wounding|injured|injuring) $/i.test(lead)
    ? fateOf(text, from, from)
    : undefined;
}
