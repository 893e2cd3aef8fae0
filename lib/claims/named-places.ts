import type { Found } from '../kinds/room.ts';
import type { EventType, Kind, PlaceValue, Span } from '../model.ts';
import type { ReadSentence } from '../text/reading.ts';

/** Places whose own words tell of no event: Quarry Court is no court, and Wake County no wake. */
const NAMED = new Set<PlaceValue['type']>(['address', 'block', 'crossing', 'road', 'facility', 'town', 'county']);

/**
 * Whether a word that names an event stands in the name of a place. Of a hospital's or a courthouse's name the sort tells
 * what happens there.
 */
export function inPlaceNames(found: readonly Found<Kind>[]): (event: EventType, word: Span) => boolean {
  const spans = found
    .filter((item): item is Found<'place'> => item.kind === 'place' && NAMED.has((item.value as PlaceValue).type))
    .sort((a, b) => a.start - b.start);
  return (event, word) => {
    const span = lastUpTo(spans, word.start);
    if (!span || span.end < word.end) return false;
    return span.value.type !== 'facility' || (event !== 'hospital' && event !== 'court');
  };
}

/** The last of some spans, in text order, that starts at or before an offset. */
export function lastUpTo<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** "Memorial Day", "Alder Memorial", "Memorial Park": a name, where "Memorial Service" is none. */
export function isMemorialName({ text, start, titled }: ReadSentence, word: Span): boolean {
  const [from, to] = [word.start - start, word.end - start];
  if (!/^Memorial$/.test(text.slice(from, to))) return false;
  const behind = text.slice(to, to + 20);
  if (/^ \p{Lu}/u.test(behind))
    return !/^ (?:Services?|Vigil|Ceremony|Gathering|Mass|Held|Set|Planned|For)\b/.test(behind);
  return !titled && /\p{Lu}[\p{L}.’'-]+ $/u.test(text.slice(Math.max(0, from - 20), from));
}
