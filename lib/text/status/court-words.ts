import { CARDINAL, cardinal } from '../counts/numbers.ts';
import { isIn, matchesIn } from '../sieve.ts';

/** Words for an order that is served or a paper that is signed, with its normal name. Narrow ones come first. */
const ORDERS: [string, RegExp][] = [
  ['eviction notice', /\b(?:eviction (?:notices?|orders?|papers)|notices? (?:of eviction|to quit))\b/giu],
  ['writ of possession', /\bwrits? of possession\b/giu],
  [
    'restraining order',
    /\b(?:(?:temporary )?(?:restraining|protective|protection) orders?|orders? of protection)\b/giu,
  ],
  ['search warrant', /\bsearch warrants?\b/giu],
  ['arrest warrant', /\b(?:arrest|bench|fugitive) warrants?\b/giu],
  ['executive order', /\bexecutive orders?\b/giu],
  ['injunction', /\binjunctions?\b/giu],
  ['subpoena', /\bsubpoenas?\b/giu],
  [
    'grand jury',
    /(?<=\b(?:refer(?:red)?|present(?:ed)?|sen[dt]|taken?|go(?:es|ing)?|head(?:ed|ing|s)?|forward(?:ed)?|submit(?:ted)?) (?:it |the case )?(?:to|before) )(?:an? |the )?(?:[\p{Lu}][\p{L}]+ ){0,3}grand jury\b/gu,
  ],
  ['warrant', /(?<=\b(?:serv(?:e|ed|ing)|execut(?:e|ed|ing)) (?:an? |the )?)warrants?\b/giu],
];

export interface CourtWords {
  start: number;
  end: number;
  name: string;
}

/** Cheap looks first: most sentences name neither a paper nor a term. */
const MAY_ORDER = /warrant|evict|writ|quit|order|injunction|subpoena|grand jury/i;
const MAY_TERM = /sentenc|prison|jail|bars|probation|custody|detention|community service|life|imprison|parole|ordered/i;

/** The orders and papers that a sentence names. */
export function ordersIn(sentence: string): CourtWords[] {
  const orders: CourtWords[] = [];
  if (!isIn(sentence, MAY_ORDER)) return orders;
  for (const [name, pattern] of ORDERS)
    for (const match of matchesIn(sentence, pattern))
      orders.push({ start: match.index, end: match.index + match[0].length, name });
  return orders;
}

const TERM = `(?:(?:up to|at least|a minimum of|a maximum of) )?(?:${CARDINAL}(?:(?: to |[-–])${CARDINAL})?[- ](?:years?|months?|weeks?|days?|hours?)(?: and ${CARDINAL} (?:months?|days?))?|life|death|probation|time served)`;
const SENTENCED = new RegExp(
  `(?<=\\b(?:sentenced(?: [\\p{Lu}\\p{L}]+){0,3}? to(?: serve| spend)?|ordered to serve|gets|got|given|received|handed|serving|served|sentence of|to serve) (?:an? |about |nearly |two consecutive )?)(${TERM})(?:[- ](?:prison|jail|mandatory|suspended)? ?(?:term|sentence))?(?:(?: of| on)? (?:probation|community service))?(?: (?:in|behind|of) (?:a |the )?(?:state |federal |county )?(?:prison|jail|custody|bars|detention|imprisonment))?(?:,? without (?:the possibility of )?parole)?`,
  'gu',
);
/** What must stand with a term where the verb alone would not tell that a court gave it. */
const COURTLY =
  /\b(?:prison|jail|bars|sentenc\w*|probation|custody|detention|community service|life|imprisonment|parole)\b/i;

/** The terms that courts gave, by a normal name: "14 day prison", "life", "18 month probation". */
export function termsIn(sentence: string): CourtWords[] {
  const terms: CourtWords[] = [];
  if (!isIn(sentence, MAY_TERM)) return terms;
  for (const match of matchesIn(sentence, SENTENCED)) {
    const lead = sentence.slice(Math.max(0, match.index - 40), match.index);
    if (!/sentence|ordered/.test(lead) && (!COURTLY.test(match[0]) || /^(?:life|death)$/.test(match[0]))) continue;
    if (
      /^(?:up to|at least|a m)/.test(match[1]!) ||
      /\b(?:could|may|might|can|if|would|faces? being)\b[^,]*$/.test(lead)
    )
      continue;
    const name = termName(match[0]);
    if (name) terms.push({ start: match.index, end: match.index + match[0].length, name });
  }
  return terms;
}

const DAYS: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, month: 30.4375, year: 365.25 };

function termName(words: string): string | undefined {
  const kind = /probation/i.test(words) ? 'probation' : /community service/i.test(words) ? 'service' : 'prison';
  if (/^life/i.test(words)) return 'life';
  if (/^death/i.test(words)) return 'death';
  const amount = new RegExp(`(${CARDINAL})(?:(?: to |[-–])(${CARDINAL}))?[- ](year|month|week|day|hour)`, 'i').exec(
    words,
  );
  const number = amount ? cardinal(amount[1]!) : undefined;
  if (!amount || number === undefined) return undefined;
  const to = amount[2] ? cardinal(amount[2]) : undefined;
  return `${number}${to === undefined ? '' : `-${to}`} ${amount[3]!.toLowerCase()} ${kind}`;
}

/** How long a term is, in days; undefined for life, death and ranges. */
export function termDays(name: string): number | undefined {
  const match = /^([\d.]+) (year|month|week|day|hour) /.exec(name);
  return match ? Number(match[1]) * DAYS[match[2]!]! : undefined;
}
