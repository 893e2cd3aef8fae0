import type { Claim } from '../model.ts';
import type { ReadSentence } from '../text/reading.ts';

const CORRECTION =
  /\b(?:an? (?:earlier|previous) (?:version|report|story|headline) (?:of|said|stated|incorrectly|misspelled)|correction:|this (?:story|article|report) (?:has been|was) (?:corrected|updated|clarified|revised)|(?:initially|originally|previously|incorrectly|erroneously) (?:said|reported|stated|identified|misspelled)|misspelled|misidentified|misstated|earlier reports? (?:indicated|said|stated|put)|earlier,? (?:[\p{L}.]+ ){1,3}(?:had )?(?:said|reported))\b/iu;
const BOILERPLATE =
  /\b(?:copyright|all rights reserved|sign up|subscribe|newsletter|click here|follow us|download (?:the|our) app|like us on|read more|associated press contributed|contributed to this report|report a typo|getty images|(?:file|courtesy) photo|terms of (?:use|service)|privacy policy|this material may not be published|more (?:stories|news|headlines)|watch (?:live|now)|breaking news alerts|for the latest news|trademark|crime ?stoppers|anyone with information|call (?:police|detectives|the)\b.{0,40}\b\d{3}[-.]\d{4})\b|™|©/i;
/** A line that is a headline of its own within the text: short, no final stop, set as a block. */
const HEADLINE_LINE = /^[^.!?]{12,110}$/;

/** Why words at an offset of the text, in a sentence, are no claim of this story; undefined for ordinary ones. */
export function asideOf(sentence: ReadSentence, wholeBlock: boolean, at: number): Claim['aside'] | undefined {
  // what stands before "initially reported" is still what the report says
  const correction = CORRECTION.exec(sentence.text);
  if (correction && (at >= sentence.start + correction.index || /correct|clarif|misspel/i.test(correction[0])))
    return 'correction';
  if (BOILERPLATE.test(sentence.text)) return 'boilerplate';
  if (
    wholeBlock &&
    (sentence.type === 'paragraph' || sentence.type === 'list-item') &&
    HEADLINE_LINE.test(sentence.text) &&
    /\b(?:announced|mourns?|set up|related|watch|read|more|gallery|photos?|video)\b/i.test(sentence.text) &&
    !/[,:;”"]$/.test(sentence.text)
  )
    return 'other-story';
  return undefined;
}
