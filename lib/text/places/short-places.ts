import type { Claim } from '../../model.ts';
import { facilityKey, isLooseWord } from './facilities.ts';

/** Before what somebody is brought to, or lies in: "taken to", "treated at". */
const TO_OR_AT = /\b(?:to|at)(?: the)? $/;
const SMALL = /^(?:the|of|and|at|in|for)$/;

/**
 * "Taken to Saint Brendan" is short for Saint Brendan Hospital, and perhaps for Saint Brendan Hospital Oxley; "SBMC" for Saint
 * Brendan Medical Center.
 */
export function shortened(page: Claim<'place'>, source: Claim<'place'>): 'agrees' | 'compatible' | undefined {
  if (page.value.type === source.value.type) return undefined;
  const [town, other] = page.value.type === 'town' ? [page, source] : [source, page];
  if (town.value.type !== 'town' || other.value.type !== 'facility' || town.value.bearer) return undefined;
  const { text, start } = town.sentence;
  if (!TO_OR_AT.test(text.slice(Math.max(0, town.start - start - 12), town.start - start))) return undefined;
  const many = other.value.name.split(' ');
  if (/^\p{Lu}{3,6}$/u.test(town.words)) {
    const initials = many.filter((word) => !SMALL.test(word)).map((word) => word[0]);
    if (initials.join('') === town.words.toLowerCase()) return 'agrees';
  }
  const few = facilityKey(town.words).split(' ');
  if (many.length <= few.length || !few.every((word, at) => word === many[at])) return undefined;
  // a town of the name may have several
  return few.length > 1 && many.slice(few.length).every(isLooseWord) ? 'agrees' : 'compatible';
}
