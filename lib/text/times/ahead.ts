/** "Will", "to be held", "plans to": what is told with such words before its time is yet to come. */
const AHEAD =
  /\b(?:will|scheduled|is set|are set|was set|expected(?! to (?:survive|recover|live|be (?:ok|okay|fine|all right)))|due(?! to)|to be (?:held|shown|aired|broadcast|published|released|unveiled|sworn in|announced|voted on|sentenced|arraigned|buried|tried)|to (?:air|premiere|debut)|planned|upcoming|invited|is to|are to|would be held|(?:plans?|aims?|hopes?|intends?|prepar(?:es?|ing)|slated|poised|going) to)\b|(?<!-)\b(?:until|through|by|next) (?:the |at least |about |around )*$|\b(?:starts|begins|opens|airs|premieres|kicks off|takes place|resumes|expires) (?:on )?$/i;
/** "He will recover, police said Monday": the time is that of the saying. */
const SAID = /\b(?:said|says|told \p{L}+|announced)(?: (?:on|early|late))* $/iu;

/** Whether the words before a time tell it as one that is yet to come. */
export function isAhead(before: string): boolean {
  return AHEAD.test(before) && !SAID.test(before);
}
