import type { Claim, Fact } from '../model.ts';
import { areSlip } from './aged.ts';
import type { Gap, Reports } from './gaps.ts';
import { partOf } from './part.ts';
import { areAlike } from './signs.ts';

/** What keeps two ages from being of one person so surely that they may differ. */
export function gapOfAges(page: Claim<'age'>, fact: Fact & Claim<'age'>, { cast }: Reports): Gap | undefined {
  if (isOfOtherTime(page) !== isOfOtherTime(fact)) return 'past';
  const { name } = page.subject;
  if (name && cast.partners.get(name)?.name === fact.subject.name) return undefined;
  const [here, there] = [partOf(page), partOf(fact)];
  // of whom two whole reports show that they are one, one sentence may tell another part
  const isTied = cast.aged.get(page)?.has(fact) ?? false;
  if (!isTied && here && there && (here === 'accused') !== (there === 'accused')) return 'group';
  // of those whom no name ties together, only a slip of the age is surely no other person
  return areSlip(page, fact) || (here === there && areAlike(page, fact)) ? undefined : 'unbound';
}

/** An age as of another time than the report's: "he was 12 when", "in 2003 the 40-year-old". */
export function isOfOtherTime({ sentence: { text }, start, end, sentence }: Claim): boolean {
  const behind = text.slice(end - sentence.start, end - sentence.start + 25);
  const before = text.slice(Math.max(0, start - sentence.start - 90), start - sentence.start);
  return /^[^,.;]{0,8} at the time\b|^,? when\b/i.test(behind) || /\bin (?:an? )?(?:19|20)\d\d\b/i.test(before);
}
