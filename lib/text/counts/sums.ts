import type { CountValue } from '../../model.ts';
import { LETTERS } from '../letters.ts';
import type { ReadSentence } from '../reading.ts';
import { isIn, matchesIn } from '../sieve.ts';
import { fateOf } from '../status/fates.ts';
import type { Counted } from './counted.ts';
import { CARDINAL, cardinal } from './numbers.ts';

/** Numbers of people that a text tells in parts: "a man and two women", "two dead, three hurt", "Ruiz and two others". */

const ONE_OF =
  'person|victim|man|woman|male|female|suspect|officer|child|teen|teenager|boy|girl|gunman|shooter|toddler|baby|infant|couple|mother|mom|father|dad|son|daughter|brother|sister|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|wife|husband|juvenile|student|deputy|girlfriend|boyfriend|friend|adult|driver|passenger|bystander|soldier|worker|neighbor|guard|clerk|customer|resident|stepson|stepdaughter|stepfather|stepmother|roommate|employee';
const MANY_OF =
  'people|persons|victims|men|women|males|females|officers|children|kids|teens|teenagers|boys|girls|toddlers|sons|daughters|brothers|sisters|siblings|juveniles|students|deputies|friends|adults|passengers|bystanders|soldiers|workers|relatives|cousins|nephews|nieces|grandchildren|stepchildren';
/** Of one sort: "a 3-year-old boy", "their two small children"; group 1 says how many. */
const ITEM = `(?:(?:his|her|their) )?(?:an?|one|another|his|her|their|${CARDINAL}) (?:(?!and |or |of |second |third |fourth )[${LETTERS}\\d-]+ ){0,3}?(?:${ONE_OF}|${MANY_OF})(?![${LETTERS}’'-])(?:,? (?:ages? )?\\d{1,2}(?: and \\d{1,2})?(?=,? |$)|,? in (?:his|her) \\d0s)?`;
/** "A man, a woman and two children", "a mother and her three young sons": two sorts, or more. */
const SORTS = new RegExp(
  `(?<=^| |["“(])(?<!,|\\band|\\bor)${ITEM}(?:, ${ITEM}){0,6},? and ${ITEM}(?!,? and\\b|, (?:an?\\b|\\d))`,
  'gi',
);
/** As headlines have it: "3 men, 1 woman". */
const TERSE = new RegExp(
  `\\b(?:${CARDINAL}) (?:${ONE_OF}|${MANY_OF}), (?:${CARDINAL}|an?) (?:${ONE_OF}|${MANY_OF})\\b(?!,? and\\b|, (?:an?|\\d))`,
  'gi',
);
const MAY_BE_TERSE = new RegExp(`, (?:${CARDINAL}|an?) (?:${ONE_OF}|${MANY_OF})\\b`, 'i');
/** "Four male and three female victims". */
const SEXES = new RegExp(
  `\\b(${CARDINAL}) (?:(?:fe)?male|adult|juvenile)(?: victims)? and (${CARDINAL}) (?:(?:fe)?male|adult|juvenile) (?:victims|students|patients|suspects|officers|people)\\b`,
  'gi',
);
const MAY_BE_SEXES = /male|adult|juvenile/i;
const ONE_ITEM = new RegExp(
  `(?:(his|her|their) )?(an?|one|another|${CARDINAL}) (?:[${LETTERS}\\d-]+ ){0,3}?(${ONE_OF}|${MANY_OF})\\b|(?:his|her|their) (?:[${LETTERS}\\d-]+ ){0,3}?(${ONE_OF})\\b`,
  'gi',
);
const HURT = '(?:wounded|injured|hurt)';
const DEAD = '(?:dead|killed|slain|shot dead|shot and killed|fatally shot)';
const SOME = `(?:(?:at least|another|about) )?`;
const WHO = `(?: others?| more)?(?: (?:(?!and |or |of )[${LETTERS}\\d-]+ ){0,2}?(?:${ONE_OF}|${MANY_OF}))?`;
const BE = '(?:(?:is|are|was|were|has been|have been) )?';
const THEN = '(?:,? and|,|;|,? while)';
/** "2 killed, 1 wounded", "a man was shot dead and three others injured": three, and four, were harmed. */
const TOLL = new RegExp(
  `\\b((?:an?(?= [^.;]{3,40} (?:dead|killed|slain|shot)))|${CARDINAL})${WHO} ${BE}${DEAD}${THEN} ${SOME}(${CARDINAL})${WHO} ${BE}(?:critically |seriously )?${HURT}\\b`,
  'gi',
);
const TOLL_TURNED = new RegExp(
  `\\b(${CARDINAL})${WHO} ${BE}${HURT}${THEN} ${SOME}(${CARDINAL})${WHO} ${BE}${DEAD}\\b`,
  'gi',
);
/** "Killing two and wounding at least five": seven. */
const TOLL_OF_ACT = new RegExp(
  `\\b(?:kills|killed|killing) ${SOME}(an?(?= )|${CARDINAL})${WHO}${THEN} (?:wounds|wounded|wounding|injures|injured|injuring|hurts|hurt|hurting) ${SOME}(${CARDINAL})(?: others?| more)?(?: (?:${MANY_OF}))?\\b`,
  'gi',
);
/** "Ruiz and two others", "a clerk, 3 others"; group 1 is the one whom the others are with. */
const WITH_OTHERS = new RegExp(
  `(?<=^|[\\s"“(])(?:(?:an?|one|his|her|the) )?(?:(?!and |or |the |an? )[${LETTERS}\\d’'-]+ ){0,2}?([${LETTERS}][${LETTERS}’'-]+)(?:, \\d{1,2})?(?:,? and|,) (${CARDINAL}) (?:others\\b|other (?:${MANY_OF})\\b)`,
  'gi',
);
const ONE = new RegExp(`^(?:${ONE_OF})$`, 'i');
const FEW = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)';
/** A cheap look first: most sentences have nothing of the kind. */
const MAY_BE_OTHERS = new RegExp(`(?:and|,) ${FEW} other`, 'i');
const MAY_BE_SORTS = new RegExp(`\\band (?:an?|one|another|his|her|their|${FEW}) `, 'i');
const MAY_BE_HURT = /\b(?:wound|injur|hurt)/i;
const MAY_BE_DEAD = /\b(?:dead|kill|slain|shot)/i;
/** A word of a name, and no month, road or fate: "Ruiz", "Marlow Smith". */
const NAME = /^\p{Lu}\p{Ll}/u;
const NO_NAME =
  /\b(?:in|on|at|near|of|from|to|by|for|with|this|that|these|those|who|were|was|been)\b|(?:day|january|february|march|april|june|july|august|september|october|november|december|street|avenue|road|drive|police|hospital|county|city|shootings?|attack|crash|dead|killed|hurt|wounded|injured|arrested|charged|shot|slain|dies|died|critical)$/i;

/** Words before somebody with others that are not theirs: "he shot", "besides". */
const BEFORE_NAME = /^(?:\p{Ll}[\p{L}’'-]* |(?:Besides|After|When|Police|He|She) )+/u;
const BEFORE_NOUN =
  /^(?:[\p{L}’'-]+ )?(?:kills|shoots|wounds|injures|hurts|shot|killed|killing|injured|injuring|wounded|wounding) /iu;
const OF_OTHERS = /\b(?:in|on|at|to|with|who|were|was)\b/i;

/** What a sentence counts in parts, each sum with the fate that all of them share. */
export function sumsIn(sentence: ReadSentence): Counted[] {
  const found: Counted[] = [];
  const { text, start: base } = sentence;
  const add = (m: RegExpExecArray, many: number, rest: Partial<CountValue>) => {
    const start = base + m.index;
    if (Number.isInteger(many) && many > 1 && m[0].length <= LONGEST)
      found.push({ start, end: start + m[0].length, value: { from: many, to: many, noun: 'person', ...rest } });
  };
  for (const m of isIn(text, MAY_BE_SORTS) ? matchesIn(text, SORTS) : []) {
    const state = sharedFate(text, m.index, m.index + m[0].length);
    // of two without a number one may be told of, and the other only beside them
    if (state || /^(?:\d|[a-z]+ [a-z]+s\b)/i.test(m[0])) add(m, sumOf(m[0]), state ? { state } : {});
  }
  for (const m of isIn(text, MAY_BE_TERSE) ? matchesIn(text, TERSE) : []) {
    const state = sharedFate(text, m.index, m.index + m[0].length);
    add(m, sumOf(m[0]), state ? { state } : {});
  }
  for (const m of isIn(text, MAY_BE_SEXES) ? matchesIn(text, SEXES) : []) {
    const state = sharedFate(text, m.index, m.index + m[0].length);
    add(m, numberOf(m[1]!) + numberOf(m[2]!), state ? { state } : {});
  }
  const mayBeToll = isIn(text, MAY_BE_HURT) && isIn(text, MAY_BE_DEAD);
  for (const pattern of mayBeToll ? [TOLL, TOLL_TURNED, TOLL_OF_ACT] : [])
    for (const m of matchesIn(text, pattern)) {
      add(m, numberOf(m[1]!) + numberOf(m[2]!), { state: 'harmed' });
      if (/\bat least\b/i.test(m[0]) && found.length > 0) found.at(-1)!.hedge = 'at-least';
    }
  if (isIn(text, MAY_BE_OTHERS))
    for (const m of matchesIn(text, WITH_OTHERS)) {
      const end = m.index + m[0].length;
      const who = m[0].slice(0, m[0].search(/,? and |, /));
      const isNoun = ONE.test(m[1]!);
      if (!isNoun && (!NAME.test(m[1]!) || NO_NAME.test(who))) continue;
      const skipped = (isNoun ? BEFORE_NOUN : BEFORE_NAME).exec(who)?.[0].length ?? 0;
      if (OF_OTHERS.test(who.slice(skipped)) || found.some((sum) => sum.end === base + end)) continue;
      const from = m.index + skipped;
      const state = sharedFate(text, from, end);
      const many = 1 + numberOf(m[2]!);
      if (state && Number.isInteger(many))
        found.push({
          start: base + from,
          end: base + end,
          value: { from: many, to: many, noun: 'person', state },
        });
    }
  return found;
}

/** In letters. */
const LONGEST = 120;

function numberOf(words: string): number {
  return /^(?:an?|another)$/i.test(words) ? 1 : (cardinal(words) ?? Number.NaN);
}

/** How many all sorts are together; not a number where one is told without one: "his sons and a friend". */
function sumOf(words: string): number {
  let sum = 0;
  let sorts = 0;
  for (const m of words.matchAll(ONE_ITEM)) {
    sorts++;
    sum += /couple$/i.test(m[0]) ? Number.NaN : m[2] ? numberOf(m[2]) : 1;
  }
  const told = words.split(/,? and |, (?!\d+(?:,|$| and))/i).filter((part) => /\p{L}{3}/u.test(part)).length;
  return sorts === told ? sum : Number.NaN;
}

const ACT_OF = /\b(shooting|killing|murder|slaying|death|wounding)s? of (?:both )?$/i;
const DONE =
  /^ (?:(?:were|are|have been|had been|was) |(?:found )?(?:dead|shot|killed|wounded|injured|hurt|charged|arrested|hospitali[sz]ed)\b)/i;
const DOING =
  /\b(?:kill(?:s|ed|ing)?|shot|shoots|shooting|wound(?:s|ed|ing)|injur(?:es|ed|ing)|hurt(?:s|ing)?|arrest(?:s|ed|ing)) $/i;

/** What became of all of an enumeration: "the shooting of …", "killed …", "… were found dead"; not of its last member alone. */
function sharedFate(text: string, from: number, to: number): string | undefined {
  const lead = text.slice(Math.max(0, from - 30), from);
  const act = ACT_OF.exec(lead)?.[1]?.toLowerCase();
  if (act) return act === 'shooting' ? 'shot' : act === 'wounding' ? 'wounded' : 'killed';
  const isDone = DONE.test(text.slice(to, to + 60));
  const isObject = DOING.test(lead);
  // "he shot a man, and a woman was hurt"
  if (isDone && isObject) return undefined;
  return isDone ? fateOf(text, to, to) : isObject ? fateOf(text, from, from) : undefined;
}
