import type { Claim } from '../../model.ts';
import { RELATIVE } from '../../text/people/kinship.ts';

/** An age as of another time than the report's: "he was 12 when", "in 2003 the 40-year-old", "when he turned 18", "the then-17-year-old", "like a 30-year-old". */
export function isOfOtherTime({ sentence: { text }, start, end, sentence }: Claim): boolean {
  const behind = text.slice(end - sentence.start, end - sentence.start + 25);
  const before = text.slice(Math.max(0, start - sentence.start - 90), start - sentence.start);
  if (/^[^,.;]{0,8} at the time\b|^,? when\b/i.test(behind) || /\bin (?:an? )?(?:19|20)\d\d\b/i.test(before))
    return true;
  return /\b(?:when (?:\w+ ){1,4}turned|would have been|like (?:an?|talking to an?)) $|\bthen-$/i.test(before);
}

/** The youngest and the oldest of several, told next to each other: "from 22 to 58", "between the ages of 21 and 27". */
export function isSpan(first: Claim, second: Claim): boolean {
  const { text, start } = first.sentence;
  const between = text.slice(first.end - start, second.start - start);
  if (/^(?:[- ]?years?[- ]olds?)? ?(?:to|[-–]) ?$/.test(between)) return true;
  return /^ and $/.test(between) && /\bbetween\b[^.;,\d]{0,25}$/i.test(text.slice(0, first.start - start));
}

/**
 * Whether an age behind a bare surname may be that of a relative of whom the full name is told: "Solano, 33, did not know that her
 * brother was aboard".
 */
export function mayBeRelatives({ subject: { name }, sentence, start }: Claim): boolean {
  if (!name || !A_RELATIVE.test(sentence.text)) return false;
  const before = sentence.text.slice(Math.max(0, start - sentence.start - LONGEST_NAME), start - sentence.start);
  const [given, family] = [name.split(' ')[0]!, name.split(' ').at(-1)!];
  return before.includes(family) && !before.includes(given);
}
const A_RELATIVE = new RegExp(`\\b(?:his|her|their|whose) (?:[\\p{Ll}-]+ ){0,2}(?:${RELATIVE})\\b`, 'iu');
const LONGEST_NAME = 40;
