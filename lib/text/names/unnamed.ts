import type { Span } from '../../model.ts';
import { cardinal } from '../counts/numbers.ts';
import { isPlainPart, partOfToken } from '../parts.ts';
import { isPlural } from '../people/nouns.ts';
import { demonymOf, isRegion, stateOf } from '../places/regions.ts';
import type { Reading, ReadSentence } from '../reading.ts';
import { remembered } from '../remembered.ts';
import { MONTHS_LOWER, WEEKDAY_LOWER } from '../times/calendar.ts';
import type { Token } from '../tokens.ts';
import { titleHead } from './titles.ts';

/** A person or people without a name, told by occupation or part: "two federal agents". The span leaves articles and numbers out. */
export interface Unnamed extends Span {
  /** Normal head: "agent". */
  head: string;
  plural: boolean;
}

const ARTICLE =
  /^(?:an?|the|one|another|this|that|these|those|his|her|their|its|my|our|some|several|many|few|both|all|any|no|every|each|more|most|other|dozen|dozens|hundreds|thousands|nearly|about)$/;
const OWNER = /^(?:his|her|their|its|my|our)$/;
const NEW = /^(?:an?|one|another|some|several|many|dozen|dozens|hundreds|thousands|no)$/;
/** Words that describe people and that no verb or preposition is among; any word between an article and the noun describes as well. */
const DESCRIBES =
  /^(?:male|female|young|older|elderly|adult|teenage|former|retired|current|then|ex|senior|junior|top|leading|key|chief|centrist|moderate|liberal|progressive|conservative|far-right|far-left|right-wing|left-wing|republican|democratic|gop|federal|state|local|city|county|armed|unarmed|masked|hooded|wounded|injured|off-duty|on-duty|undercover|alleged|accused|suspected|convicted|potential|possible|innocent|black|white|hispanic|latino|asian|african-american|native|high-school|college|university|school|security|police|military|army|navy|administration|campaign|fellow|bipartisan|prominent|undocumented|homeless|pregnant|baby|infant|newborn|trial|defense|defence|union|health|foreign|peaceful|islamist|muslim|catholic|christian|jewish|business|football|basketball|baseball|soccer|taxi|cab|bus|truck|store|bank|restaurant|hotel|hospital|construction|factory|farm|postal|delivery|freelance|professional|amateur|famous|wealthy|senate|house|congressional|presidential|mayoral|gubernatorial|first|second|third|fourth|fifth|other)$/;
/** Words that end a noun phrase to the left. */
const STOP =
  /^(?:and|or|but|nor|of|in|on|at|to|by|for|with|from|as|than|that|which|who|whom|whose|when|where|while|after|before|during|since|until|because|if|though|although|into|onto|over|under|near|against|between|among|around|about|like|unlike|not|never|also|just|only|then|now|is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|can|could|may|might|must|should|shall|he|she|it|they|we|you|i|him|them|us|me|who|what|there|here|said|says|say|told|tells|called|named|charged|shot|killed|found|left|made|saw|hit|hurt|sent|met|both|either|neither|including|according|per|via|versus|vs|out|up|off|down|away|through|across|without|within|toward|towards|upon|despite|so|yet|even|still|once|because|how|why)$/;
/** Behind a part these make another noun of it: "student body", "victim services". */
const COMPOUND =
  /^(?:tax|taxes|general|body|bodies|services?|abuse|care|custody|support|seats?|safety|protection|lines?|league|clubs?|union|unions|center|school|council|loans?|debt|licen[sc]es?|tests?|day|fund|funds|groups?|leaders?|life|room|rights|votes?|party|parties|program|programs|training|relief|assistance|section|department|office|house|training|reports?|statement|site|website|account|page|records?|documents?|data|figures?|welfare|pornography|endangerment|neglect|neglected|sex|bride|shower|boomers?|impact|compensation|advocate|advocates|witness|involved|population|rail|rails|duty|tower|post|line-ups?|list|pool|box|stand|visas?|status|detention|stations?|jets?|planes?|show|rate|rates|market|stocks?|money|dollars|cash|funding|bases?|meetings?|briefings?|interviews?)$/;
/** Adjectives or verbs as well: these are people only in the plural, or where what follows shows it. */
const DOUBTFUL =
  /^(?:official|national|patient|moderate|conservative|liberal|progressive|marine|suspect|guard|judge|coach|host|witness|pilot|doctor|nurse|guest|model|expert|juvenile|teen|youth|male|female|rival|hopeful|evangelical|incumbent|champion|executive|settler|host|anchor|counsel|commander|justice|producer|minister|captive|independent|boss|camper|trader|author|engineer|officer)$/;
const GOES_ON =
  /^(?:spoke|fell|sat|got|gave|took|knew|lost|won|wrote|saw|held|kept|heard|felt|flew|rose|stood|met|led|hid|began|became|brought|thought|knows|lives|lived|works|said|says|told|tells|added|who|with|in|at|of|was|is|were|are|has|had|have|familiar|and|or|to|from|on|for|by|whose|near|inside|outside|after|before|when|as|will|would|could|did|may|might|shot|fled|died|dies|killed|wounded|hurt|injured|arrested|charged|accused|dead|told|briefed|involved|wanted|identified|sought|remains?|faces?|made|opened|used|drove|ran|left|came|went|also|later|then|during|while|still|because|that)$/;
const ORDER = /^(?:first|second|third|fourth|fifth|other|another)$/;
/** "a 9-month-old boy", "a 9 month old boy". */
const AGED = /^(?:[\p{L}-]+-)?olds?$/u;
const LONGEST = 4;

/** The unnamed people of a text who are told by a part that says something: described, new, or not everybody's. Linear. */
export function unnamedIn(reading: Reading): Unnamed[] {
  const found: Unnamed[] = [];
  for (const sentence of reading.sentences) {
    for (let at = 0; at < sentence.tokens.length; at++) {
      const one = unnamedAt(sentence, at);
      if (one) found.push(one);
    }
  }
  return found;
}

function unnamedAt(sentence: ReadSentence, at: number): Unnamed | undefined {
  const { tokens, titled } = sentence;
  const token = tokens[at]!;
  if (token.type !== 'word' || (token.possessive && !isOfBody(token, tokens[at + 1]))) return undefined;
  const part = partOfToken(token);
  const before = tokens[at - 1]?.lower;
  const head =
    part === 'attorney' && before === 'district'
      ? 'prosecutor'
      : part === 'president' && before === 'vice'
        ? 'vice president'
        : part;
  if (head === undefined || !standsAsNoun(tokens, at, titled) || isFigure(tokens, at)) return undefined;
  const plural = isPlural(token.lower);
  const left = describedFrom(tokens, at, titled);
  const headline = titled || sentence.type === 'headline';
  // a capital in the middle of a sentence belongs to a name, unless it is a party's people
  const first = at === 0 || /^[:“"‘—–]$/.test(tokens[at - 1]!.text);
  if (token.capital && !titled && !first && !/^(?:democrat|republican)$/.test(head) && left.from === at)
    return undefined;
  if (token.capital && !titled && tokens[at - 1]?.capital && !/^(?:democrat|republican)$/.test(head)) return undefined;
  const described = left.from < at;
  if (left.owner) return { start: left.owner.start, end: token.end - (token.possessive ? 2 : 0), head, plural };
  if (head === 'member' && !described) return undefined;
  if (left.owned && !described) return undefined; // whose lawyer it is the words alone do not tell
  if (DOUBTFUL.test(token.lower) && !plural && !described && !left.opened && !headline) return undefined;
  if (isPlainPart(head) && !described && !headline && !left.fresh) return undefined;
  return { start: tokens[left.from]!.start, end: token.end - (token.possessive ? 2 : 0), head, plural };
}

/** "Playing cops and robbers", "a host of reasons": nobody robs, and nobody has guests. */
function isFigure(tokens: readonly Token[], at: number): boolean {
  const [two, one, word, next] = [-2, -1, 0, 1].map((step) => tokens[at + step]?.lower ?? '');
  return (word === 'robbers' && one === 'and' && two === 'cops') || (word === 'host' && one === 'a' && next === 'of');
}

/** "A woman’s life": a person is told of all the same. */
function isOfBody({ lower }: Token, next: Token | undefined): boolean {
  return /^(?:man|woman|boy|girl|child|teen)$/.test(lower) && /^(?:life|death|body)$/.test(next?.lower ?? '');
}

/** No title before a name, no part of a compound, no verb. */
function standsAsNoun(tokens: readonly Token[], at: number, titled: boolean): boolean {
  const token = tokens[at]!;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (
    before &&
    /^(?:to|will|would|can|could|must|should|may|might|they|we|i|you|who|not)$/.test(before.lower) &&
    before.type === 'word'
  ) {
    if (before.lower !== 'to' || !isPlural(token.lower)) return false;
  }
  if (before && /^[-–@#]$/.test(before.text) && before.end === token.start) return false;
  if (next?.type !== 'word') return !(next && /^[-–]$/.test(next.text) && next.start === token.end);
  if (next.capital && !titled) return false;
  if ((COMPOUND.test(next.lower) && !token.possessive) || partOfToken(next) !== undefined) return false;
  return (
    !DOUBTFUL.test(token.lower) ||
    isPlural(token.lower) ||
    titled ||
    GOES_ON.test(next.lower) ||
    /[a-z]{2}ed$/.test(next.lower)
  );
}

const DAY = new RegExp(
  `^(?:${WEEKDAY_LOWER}|today|yesterday|tomorrow|${MONTHS_LOWER}|he|she|it|that|there|here|what|who|let|where|how|one|everyone|someone|nobody)$`,
);

interface Left {
  /** Index of the first token that describes; that of the noun itself where nothing does. */
  from: number;
  /** An article, number or owner stands before. */
  opened: boolean;
  /** It is somebody's: "his", "Ruiz's". */
  owned: boolean;
  /** Told for the first time: "a", "two". */
  fresh: boolean;
  /** Whose it is, by name: "Ruiz's", "Norway's". */
  owner?: Token;
}

function describedFrom(tokens: readonly Token[], noun: number, titled: boolean): Left {
  let at = noun - 1;
  while (at >= 0 && noun - at <= LONGEST) {
    const token = tokens[at]!;
    const opens =
      (token.type === 'word' && ARTICLE.test(token.lower)) ||
      token.possessive ||
      token.type === 'number' ||
      cardinal(token.lower) !== undefined;
    if (opens || AGED.test(token.lower)) {
      const fresh =
        token.type === 'number' ||
        NEW.test(token.lower) ||
        cardinal(token.lower) !== undefined ||
        AGED.test(token.lower);
      const owned = token.possessive || OWNER.test(token.lower);
      const owner =
        token.possessive && token.capital && !titled && !DAY.test(token.lower) && titleHead(token.lower) === undefined
          ? token
          : undefined;
      return { from: at + 1, opened: true, owned, fresh, ...(owner ? { owner } : {}) };
    }
    const abbreviation =
      token.text === '.' && tokens[at - 1]?.end === token.start && /^(?:\p{Lu}\.)*\p{Lu}$/u.test(tokens[at - 1]!.text);
    if (abbreviation) {
      at--;
      continue;
    }
    if (token.type !== 'word' || STOP.test(token.lower) || /['’](?:d|ll|ve|re|m|t)$/.test(token.lower)) break;
    at--;
  }
  let from = noun;
  while (from > 0 && noun - from < LONGEST && bareDescription(tokens[from - 1]!, titled)) from--;
  return { from, opened: false, owned: false, fresh: false };
}

function bareDescription(token: Token, titled: boolean): boolean {
  if (token.type !== 'word' || token.possessive) return false;
  if (DESCRIBES.test(token.lower)) return true;
  return titled
    ? isRegion(token.text) || stateOf(token.text) !== undefined
    : token.capital && !STOP.test(token.lower) && !ARTICLE.test(token.lower);
}

const SAME: Record<string, string> = {
  leading: 'top',
  senior: 'top',
  key: 'top',
  centrist: 'moderate',
  liberal: 'progressive',
  teenage: 'teen',
  injured: 'wounded',
  possible: 'potential',
  suspected: 'alleged',
  accused: 'alleged',
  gop: 'republican',
  american: 'us',
  ex: 'former',
  rescue: 'emergency',
};

/** What describes somebody, for comparing. */
interface Description {
  words: readonly string[];
  regions: readonly string[];
  order: string;
  sex: string;
}

/** What describes somebody, for comparing: lower-case words, states in full; the order among several apart. */
export const descriptionOf = remembered((full): Description => {
  const words = full
    .toLowerCase()
    .replace(/\./g, '')
    .split(/\s+/)
    .slice(0, -1)
    .map((word) => word.replace(/['’]s?$/, ''))
    .map((word) => SAME[word] ?? demonymOf(word) ?? word);
  const regions = words.flatMap((word) => stateOf(word) ?? (isRegion(word) ? word : []));
  const all = full.toLowerCase();
  const sex = /\b(?:female|wom[ae]n|girls?|actress(?:es)?|congresswoman|spokeswoman|waitress)\b/.test(all)
    ? 'female'
    : /\b(?:male|m[ae]n|boys?)\b/.test(all)
      ? 'male'
      : '';
  return { words, regions, order: words.find((word) => ORDER.test(word)) ?? '', sex };
});
