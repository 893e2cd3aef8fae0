import type { Claim } from '../../model.ts';
import { isAnybody } from '../people/nouns.ts';

/** "Two male victims", and the adults beside children: others may be victims too. */
export function isNarrowed({ words, value, sentence }: Claim<'count'>): boolean {
  if (value.noun === 'adult') return YOUNG.test(sentence.text);
  return isAnybody(value.noun) && SORT.test(words);
}
const YOUNG =
  /\b(?:child(?:ren)?|kids?|teens?|teenagers?|boys?|girls?|juveniles?|minors?|toddlers?|sons?|daughters?)\b/i;
const SORT = / (?:(?:fe)?male|adult|juvenile|teen(?:age)?|child|young(?:er|est)|older|elderly|student|civilian) /i;
