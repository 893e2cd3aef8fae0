/** Whether a sentence tells of whoever did it as of somebody whom nobody knows: "an unidentified gunman". */
export const tellsOfNobodyKnown = (sentence: string): boolean => NOBODY_KNOWN.test(sentence);
const NOBODY_KNOWN =
  /\b(?:unidentified|unknown|unnamed) (?:\w+ ){0,2}(?:m[ae]n|wom[ae]n|suspects?|gunm[ae]n|shooters?|persons?|attackers?)\b/i;
