import type { Span } from '../model.ts';
import { matchesIn } from './sieve.ts';

const WHO_DECIDES = "(?:da|district attorney|prosecutors?|state[’']s attorney|county attorney|grand jury|solicitor)";
const CHARGE = '(?:(?:criminal|felony|formal|any|possible|potential|what|which|murder) )*(?:charge[sd]?|counts)\\b';
/** How prose tells that nobody has decided yet whether somebody is charged. */
const UNDECIDED = new RegExp(
  `(?<![\\w-])(?:${[
    `(?<!\\b(?:additional|more|other|further|new) )charges?(?: against [^.;,]{3,40}?)? (?:is|are|was|were|remains?|remained) (?:still )?(?:pending|undecided)`,
    `charges? (?:has|have|had) yet to be (?:\\w+ly )?(?:filed|brought|announced|decided)`,
    `(?:decid(?:e|es|ed|ing)|decisions?|determin(?:e|es|ed|ing|ation)|evaluat(?:e|ing)|unclear|unknown|not (?:known|clear|said|decided)|review\\w*|say|said|know)\\b(?: (?:on|as to|about|to))?(?: determine)? (?:if|whether|what(?= (?:if any )?charges))\\b[^.;]{0,50}?\\b(?:be (?:\\w+ly )?|fac(?:e|es|ing) |fil(?:e|es|ing) |bring |press |pursue )?${CHARGE}`,
    `up to (?:the )?(?:\\w+ ){0,2}${WHO_DECIDES}[^.;]{0,40}?\\b${CHARGE}`,
    `consider(?:s|ed|ing)? (?:filing )?(?:the |whether )?[^.;,]{0,30}?${CHARGE}`,
    `could (?:still )?(?:file|bring|press|face) ${CHARGE}`,
  ].join('|')})`,
  'gi',
);
/** How prose tells that nobody will be charged. */
const DECLINED = new RegExp(
  `(?<![\\w-])(?:${[
    `no (?:criminal |felony |formal )?charges (?:will|would|are going to|are expected to) be (?:filed|brought|pursued|pressed)`,
    `(?:will|would) not (?:be (?:criminally )?charged|face (?:any )?(?:criminal )?charges|(?:file|bring|pursue|press) (?:any )?(?:criminal )?charges)`,
    `(?:won|wouldn)[’']t (?:be (?:criminally )?charged|face (?:any )?(?:criminal )?charges|(?:file|bring|pursue|press) (?:any )?(?:criminal )?charges)`,
    `charges (?:will not|won[’']t) be (?:filed|brought|pursued)`,
    `charges (?:are|were) not warranted`,
    `(?:declin(?:ed|es|ing)|decid(?:ed|es) (?:not|against)|opted not)\\b[^.;]{0,30}? (?:to )?(?:prosecut(?:e|ing)|(?:fil|press|bring|pursu)(?:e|ing)? (?:any )?(?:criminal )?charges|charge (?:him|her|them|the ))`,
  ].join('|')})`,
  'gi',
);
/** What is pending beside charges that are brought. */
const MORE = /\b(?:additional|more|other|further|as an adult|upgraded|new|else)\b/i;

/** Words that leave open whether there will be charges, in a sentence; none where more charges than those brought are meant. */
export function undecidedIn(sentence: string): Span[] {
  return saidIn(sentence, UNDECIDED);
}

/** Words that tell that nobody will be charged, in a sentence. */
export function declinedIn(sentence: string): Span[] {
  return saidIn(sentence, DECLINED);
}

function saidIn(sentence: string, pattern: RegExp): Span[] {
  return matchesIn(sentence, pattern)
    .filter(({ 0: words, index }) => !MORE.test(sentence.slice(index, index + words.length + 25)))
    .map(({ 0: words, index }) => ({ start: index, end: index + Math.min(words.length, LONGEST) }));
}
const LONGEST = 80;
