import type { Claim } from '../../model.ts';
import { isAnybody } from '../people/nouns.ts';
import { CARDINAL } from './numbers.ts';

/** "Two male victims", and the adults beside children: others may be victims too. */
export function isNarrowed({ words, value, sentence }: Claim<'count'>): boolean {
  if (value.noun === 'adult') return YOUNG.test(sentence.text);
  return isAnybody(value.noun) && SORT.test(words);
}
const YOUNG =
  /\b(?:child(?:ren)?|kids?|teens?|teenagers?|boys?|girls?|juveniles?|minors?|toddlers?|sons?|daughters?)\b/i;
const SORT = / (?:(?:fe)?male|adult|juvenile|teen(?:age)?|child|young(?:er|est)|older|elderly|student|civilian) /i;

/**
 * "One of the four was killed", "arrested two of the three men": what is told of a part, where "one of the four who were killed"
 * tells of all.
 */
export const isOfPart = (before: string, behind: string): boolean => PART_OF.test(before) && !ALL_WERE.test(behind);
const PART_OF = new RegExp(`\\b(?:${CARDINAL}|another) of (?:the )?$`, 'i');
const ALL_WERE =
  /^ (?:(?:who|that) (?:(?:was|were|are|had been|have been|had|have) )?)?(?:\w+ly )?(?:shot|killed|slain|stabbed|wounded|injured|hurt|hit|struck|hospitali[sz]ed|arrested|charged|detained|dead|died|missing)\b/i;
