import type { Span } from '../model.ts';
import { cardinal } from '../text/counts/numbers.ts';
import type { FactSetFact } from './schema.ts';

/**
 * Where a fact's value stands in what is said of it: the file's own `words`, else the likeliest words for a value of its
 * kind; undefined where none of them can be found. Offsets are UTF-16 code units into `said`.
 */
export function findWords(fact: FactSetFact, said: string): Span | undefined {
  if (fact.words !== undefined) {
    const start = said.indexOf(fact.words);
    return start < 0 ? undefined : { start, end: start + fact.words.length };
  }
  for (const likely of likelyWords(fact)) {
    const span = findWhole(likely, said);
    if (span) return span;
  }
  return numberOf(fact, said);
}

/** The words that most often carry such a value, best first. */
function likelyWords(fact: FactSetFact): string[] {
  switch (fact.kind) {
    case 'name':
      return [fact.value.full, fact.value.family];
    case 'role':
      return [fact.value.full, fact.value.head];
    case 'kin':
      return [fact.value.who ?? '', fact.value.relation];
    case 'place':
      return [fact.value.number === undefined ? '' : `${fact.value.number} ${fact.value.name}`, fact.value.name];
    case 'charge':
      return [fact.value.name];
    case 'status':
      return [fact.value.state, fact.value.state.replaceAll('-', ' ')];
    case 'quote':
      return [fact.value.words];
    case 'time':
      return timeWords(fact.value);
    default:
      return [];
  }
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function timeWords(value: Extract<FactSetFact, { kind: 'time' }>['value']): string[] {
  const words: string[] = [];
  if (value.clock) {
    const hour = Math.floor(value.clock.to / 60) % 24;
    const minute = String(value.clock.to % 60).padStart(2, '0');
    const half = hour < 12 ? 'a.m.' : 'p.m.';
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    if (minute === '00') words.push(`${twelve} ${half}`);
    words.push(`${twelve}:${minute} ${half}`, `${hour}:${minute}`);
  }
  if (value.weekday !== undefined) words.push(WEEKDAYS[value.weekday] ?? '');
  if (value.days) {
    const day = new Date(`${value.days.to}T00:00:00Z`);
    const month = day.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
    const year = day.getUTCFullYear();
    const date = day.getUTCDate();
    words.push(`${date} ${month} ${year}`, `${month} ${date}, ${year}`, `${date} ${month}`, `${month} ${date}`);
    words.push(`${month} ${year}`, value.days.to);
  }
  return words;
}

/** The first cardinal of the text, in digits or words, that is the value's. */
function numberOf(fact: FactSetFact, said: string): Span | undefined {
  if (fact.kind !== 'age' && fact.kind !== 'count' && fact.kind !== 'amount') return undefined;
  const wanted = [fact.value.from, fact.value.to];
  for (const match of said.matchAll(/\d[\d,]*(?:\.\d+)?|[A-Za-z]+(?:-[A-Za-z]+)?/g)) {
    const words = match[0].replace(/,+$/, '');
    const value = cardinal(words);
    if (value !== undefined && wanted.includes(value)) return { start: match.index, end: match.index + words.length };
  }
  return undefined;
}

/** The first place where `words` stand as whole words, whatever their case. */
function findWhole(words: string, said: string): Span | undefined {
  if (words === '') return undefined;
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').exec(said);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
