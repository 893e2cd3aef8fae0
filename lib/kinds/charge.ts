import type { ChargeValue, Claim, Span } from '../model.ts';
import { setIn } from '../text/grouped.ts';
import type { ReadSentence } from '../text/reading.ts';
import { matchesIn } from '../text/sieve.ts';
import { type Charged, offencesCharged } from '../text/status/charging.ts';
import { ordersIn, termDays, termsIn } from '../text/status/court-words.ts';
import { offenceParts } from '../text/status/offences.ts';
import { declinedIn, undecidedIn } from '../text/status/undecided.ts';
import type { Comparison, Found, Room } from './room.ts';

/** What somebody is accused of or convicted of, the sentence, and the orders of a court. */
export const charge: Room<'charge'> = {
  kind: 'charge',

  find(reading) {
    const found: Found<'charge'>[] = [];
    for (const sentence of reading.sentences) findIn(sentence, found);
    markSeveral(found);
    return found;
  },

  // whose charge it is often stays unsaid; in one story the same offence is then the same charge
  sureness: (_page, _source, usual, samePerson) => (samePerson === undefined ? Math.max(usual, 0.3) : usual),

  compare: (page, source) => compareCharges(page, source),

  describe: (value) => chargeInWords(value),

  examples: {
    finds: [
      {
        text: 'Ada Quist was charged with two counts of aggravated assault.',
        words: 'two counts of aggravated assault',
        value: { name: 'aggravated assault', counts: 2 },
      },
      { text: 'He pleaded guilty to first-degree burglary and resisting arrest.', words: 'resisting arrest' },
      {
        text: 'He pleaded guilty to burglary in the first degree.',
        words: 'burglary in the first degree',
        value: { name: 'first-degree burglary', degree: 1 },
      },
      {
        text: 'Ada Quist, 30, faces a capital murder charge.',
        words: 'a capital murder charge',
        value: { name: 'capital murder', counts: 1 },
      },
      { text: 'The man was arrested on suspicion of attempted robbery, police said.', words: 'attempted robbery' },
      {
        text: 'She was indicted on charges of wire fraud, forgery and possession of a stolen vehicle.',
        words: 'possession of a stolen vehicle',
      },
      {
        text: 'Ada Quist was sentenced to 12 years in prison.',
        words: '12 years in prison',
        value: { type: 'sentence', name: '12 year prison' },
      },
      { text: 'Deputies came to serve an eviction notice.', words: 'eviction notice', value: { type: 'errand' } },
      { text: 'He is being held without bond.', words: 'without bond', value: { type: 'bond', name: 'none' } },
      {
        text: 'Charges are pending against the driver.',
        words: 'Charges are pending',
        value: { type: 'charge', name: 'undecided' },
      },
      { text: 'Prosecutors will decide whether to file charges.', words: 'decide whether to file charges' },
      {
        text: 'No charges will be filed against the owner.',
        words: 'No charges will be filed',
        value: { type: 'charge', name: 'declined' },
      },
    ],
    leaves: [
      { text: 'Additional charges are pending.', why: 'beside those that are brought' },
      { text: 'The murder shocked the valley.', why: 'the deed, not a charge' },
      { text: 'She was accused of ignoring the report.', why: 'no offence' },
      { text: 'He charged the phone after the robbery.', why: 'no charge of a court' },
      { text: 'He could be sentenced to 20 years in prison.', why: 'a sentence that may come' },
    ],
  },
};

const NO_BOND = /\b(?:without|no) (?:bond|bail)\b/gi;

function findIn({ text, start: base }: ReadSentence, found: Found<'charge'>[]) {
  const whole = (end: number): Span => ({ start: 0, end });
  const finds: (Pick<Charged, 'start' | 'end' | 'value'> & Partial<Charged>)[] = offencesCharged(text);
  for (const { start, end, name } of termsIn(text))
    finds.push({ start, end, value: { type: 'sentence', name }, event: 'sentence', near: whole(start) });
  for (const { start, end, name } of ordersIn(text)) finds.push({ start, end, value: { type: 'errand', name } });
  for (const { index, 0: words } of matchesIn(text, NO_BOND))
    finds.push({
      start: index,
      end: index + words.length,
      value: { type: 'bond', name: 'none' },
      event: 'court',
      near: whole(index),
    });
  for (const { start, end, who } of undecidedIn(text))
    finds.push({ start, end, value: { type: 'charge', name: UNDECIDED }, near: who });
  for (const { start, end } of declinedIn(text)) finds.push({ start, end, value: { type: 'charge', name: DECLINED } });
  let past = 0;
  for (const { start, end, value, event, near } of finds.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < past) continue;
    past = end;
    const item: Found<'charge'> = { kind: 'charge', start: base + start, end: base + end, value };
    if (event) item.subject = { event };
    if (near) item.near = { start: base + near.start, end: base + near.end };
    found.push(item);
  }
}

/** The name of a charge that nobody has decided on yet, and of one that will not be brought. */
const [UNDECIDED, DECLINED] = ['undecided', 'declined'];

/** Whether words leave open whether there will be charges. */
export function isUndecided({ kind, value }: Claim): boolean {
  return kind === 'charge' && value.type === 'charge' && value.name === UNDECIDED;
}

/** Whether words tell that nobody will be charged. */
export function isDeclined({ kind, value }: Claim): boolean {
  return kind === 'charge' && value.type === 'charge' && value.name === DECLINED;
}

/** Offences that one text holds in several forms: the source need not tell of each, so one alone excludes none. */
function markSeveral(found: Found<'charge'>[]) {
  const forms = new Map<string, Set<string>>();
  for (const { value } of found) {
    if (value.type !== 'charge' || value.name === UNDECIDED || value.name === DECLINED) continue;
    const { family } = offenceParts(value.name);
    setIn(forms, family).add(value.name);
  }
  for (const item of found)
    if (item.value.type === 'charge' && (forms.get(offenceParts(item.value.name).family)?.size ?? 0) > 1)
      item.hedge = 'at-least';
}

function compareCharges(page: Claim<'charge'>, source: Claim<'charge'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  if (a.type !== b.type) return undefined;
  if (a.type === 'errand') return compareErrands(a, b);
  if (a.type === 'sentence') return compareTerms(a, b);
  if (a.type === 'bond') return { verdict: 'agrees', reason: 'SOURCE has no bond as well.' };
  return compareOffences(page, source);
}

function compareErrands(a: ChargeValue, b: ChargeValue): Comparison | undefined {
  if (a.name === b.name) return { verdict: 'agrees', reason: `SOURCE names the same: ${b.name}.` };
  const pair = [a.name, b.name].sort().join('|');
  if (pair === 'eviction notice|writ of possession' || /^(?:arrest|search) warrant\|warrant$/.test(pair))
    return { verdict: 'compatible', reason: `Here ${a.name}; SOURCE has ${b.name}: both can be so.` };
  return undefined;
}

function compareTerms(a: ChargeValue, b: ChargeValue): Comparison | undefined {
  const [x, y] = [termDays(a.name), termDays(b.name)];
  if (a.name === b.name || (x !== undefined && y !== undefined && Math.abs(x - y) <= 0.02 * x))
    return { verdict: 'agrees', reason: `SOURCE has the same sentence: ${chargeInWords(b)}.` };
  const kind = (name: string) => name.split(' ').at(-1);
  if (x === undefined || y === undefined || kind(a.name) !== kind(b.name)) return undefined;
  return {
    verdict: 'differs',
    reason: `Here ${chargeInWords(a)}; SOURCE has ${chargeInWords(b)} for the same person.`,
  };
}

function compareOffences(page: Claim<'charge'>, source: Claim<'charge'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  if ([page, source].some((claim) => isUndecided(claim) || isDeclined(claim)))
    return a.name === b.name ? { verdict: 'agrees', reason: `SOURCE has ${chargeInWords(b)} as well.` } : undefined;
  const [x, y] = [offenceParts(a.name), offenceParts(b.name)];
  const [here, there] = [chargeInWords(a), chargeInWords(b)];
  const vaguer: Comparison = { verdict: 'compatible', reason: `Here ${here}; SOURCE has ${there}: both can be so.` };
  const differs: Comparison = { verdict: 'differs', reason: `Here ${here}; SOURCE has ${there} for the same person.` };
  if (x.family !== y.family) return isVaguer(x.family, y.family) || isVaguer(y.family, x.family) ? vaguer : undefined;
  const rest = compareWords(x.rest, y.rest);
  if (rest === 'other') return x.family.endsWith(' offence') ? vaguer : undefined;
  const sameCounts = a.counts === b.counts;
  const sameStage = page.subject.event === source.subject.event;
  if (x.short !== y.short)
    return x.short && y.short && rest === 'same' && sameCounts && a.counts && sameStage ? differs : undefined;
  if (x.degree !== undefined && y.degree !== undefined && x.degree !== y.degree)
    return rest === 'same' && sameStage && sameCounts && !page.hedge && !source.hedge ? differs : undefined;
  if (a.counts !== undefined && b.counts !== undefined && !sameCounts) return sameStage ? differs : undefined;
  const exact = rest === 'same' && x.degree === y.degree;
  return exact ? { verdict: 'agrees', reason: `SOURCE has the same: ${there}.` } : vaguer;
}

/** Whether the first family is a vaguer word for what the second names. */
function isVaguer(vague: string, exact: string): boolean {
  if (vague === 'killing' || vague === 'homicide')
    return /^(?:murder|manslaughter|homicide|murder-suicide|killing)$/.test(exact);
  const [general, of] = vague.split(' ');
  return of === 'offence' && exact.startsWith(`${general} `);
}

function compareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): 'same' | 'vaguer' | 'other' {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  for (const word of short) if (!long.has(word) && !(word === 'weapon' && long.has('firearm'))) return 'other';
  return a.size === b.size && ![...short].some((word) => !long.has(word)) ? 'same' : 'vaguer';
}

function chargeInWords(value: ChargeValue): string {
  if (value.name === UNDECIDED) return 'charges not decided on';
  if (value.name === DECLINED) return 'no charges to come';
  if (value.type === 'bond') return value.name === 'none' ? 'no bond' : `bond of ${value.name}`;
  if (value.type === 'sentence')
    return value.name
      .replace(/ prison$/, ' in prison')
      .replace(
        /^(\d+) (year|month|week|day|hour)/,
        (_, n: string, unit: string) => `${n} ${unit}${n === '1' ? '' : 's'}`,
      );
  if (value.counts === undefined) return value.name;
  return `${value.counts} ${value.counts === 1 ? 'count' : 'counts'} of ${value.name}`;
}
