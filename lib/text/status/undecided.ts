import type { Span } from '../../model.ts';
import { matchesIn } from '../sieve.ts';

const WHO_DECIDES =
  "(?:da|district attorney|prosecutors?|prosecuting attorney|state[’']s attorney|county attorney|commonwealth[’']s attorney|attorney general|grand jury|grand jurors|solicitor)(?:[’']s? office)?";
const CHARGE =
  '(?:(?:criminal|felony|formal|any|possible|potential|what|which|murder|misdemeanou?r|manslaughter|homicide|assault|neglect|weapons?|federal|state|child|serious|multiple|several|abuse|endangerment|an?) )*(?:charge[sd]?|counts)\\b';
/** What keeps an offer open: "could still face", "may be". */
const MAY = '(?:could|may|might)(?: still| also| yet| eventually| ultimately| soon)?';
/** How prose tells that nobody has decided yet whether somebody is charged. */
const UNDECIDED = new RegExp(
  `(?<![\\w-])(?:${[
    `(?<!\\b(?:additional|more|other|further|new) )charges?(?: against [^.;,]{3,40}?)? (?:is|are|was|were|remains?|remained) (?:still )?(?:pending|undecided|being considered|under (?:review|consideration))`,
    `(?<=\\bwith (?:criminal |formal )?)charges pending`,
    `charges? (?:has|have|had) yet to be (?:\\w+ly )?(?:filed|brought|announced|decided)`,
    `charges (?:(?:are|is|remain) (?:still )?(?:possible|expected|likely|planned)|${MAY} (?:be (?:filed|brought|pursued|coming|forthcoming|considered)|come|follow)|(?:will|would) (?:likely |probably )?be forthcoming|possible(?= (?:in|after|for|against)\\b))`,
    `(?:decid(?:e|es|ed|ing)|decisions?|determin(?:e|es|ed|ing|ation)|evaluat(?:e|ing)|unclear|unknown|not (?:known|clear|said|decided|sure)|review\\w*|say|saying|said|know|see|word(?: yet)?)\\b(?: (?:on|as to|about|to))?(?: determine)? (?:if|whether|what(?=,? if any,? charges| charges))\\b[^.;]{0,50}?\\b(?:be (?:\\w+ly )?|fac(?:e|es|ing) |fil(?:e|es|ing) |bring |press |pursue )?${CHARGE}`,
    `up to (?:the )?(?:\\w+ ){0,2}${WHO_DECIDES}[^.;]{0,40}?\\b${CHARGE}`,
    `consider(?:s|ed|ing)? (?:filing )?(?:the |whether )?[^.;,]{0,30}?${CHARGE}`,
    `${MAY} (?:(?:file|bring|press|pursue|face) ${CHARGE}|be (?:criminally )?charged)`,
    `(?:requests?|recommendations?) for charges|(?:expect|plan|hope|intend)(?:s|ed|ing)? to (?:file|bring|seek|be facing|face) ${CHARGE}|expected to (?:be (?:formally )?charged|face ${CHARGE})`,
    // whoever decides has yet to
    `(?:present|tak|turn|forward|submit|send|sent|refer|hand|head|go|bring|brought|heard)[a-z]*(?: [^\\s.;,]+){0,6}? (?:to|before|by) (?:an? |the )?(?:[\\w-]+ ){0,3}?${WHO_DECIDES} (?:for|to (?:decide|determine|review|consider)|who will)[^.;]{0,25}?\\b(?:review|consideration|decision|charges?|indict\\w*)`,
    `(?:will (?:now )?(?:be )?|to be |plans? to |going to )(?:present|tak|go|head|refer|sent|send|heard|bring|brought|submit)[a-z]*(?: [^\\s.;,]+){0,6}? (?:to|before|by) (?:an? |the )?(?:[\\w-]+ ){0,3}?(?:grand jury|grand jurors)`,
  ].join('|')})`,
  'gi',
);
const BRING = '(?:fil|press|bring|pursu|seek|lodg)(?:e|ed|ing)?';
const NOT = "(?: not|n[’']t)";
/** What people are charged money for. */
const PAID = '(?:\\w+ ){0,2}(?:flights?|rides?|rooms?|meals?|tests?|shots?|tickets?|bags?|services?)\\b';
/** How prose tells that nobody will be charged. */
const DECLINED = new RegExp(
  `(?<![\\w-])(?:${[
    `no (?:(?!additional|more|other|further|new)[\\w-]+ ){0,2}?charges (?:will|would|are going to|are expected to|are likely to) be (?:filed|brought|pursued|pressed|coming)`,
    `no (?:(?!additional|more|other|further|new)[\\w-]+ ){0,2}?charges (?:(?:are|were) )?(?:being )?(?:planned|anticipated|expected|warranted|to be filed)`,
    `(?:will|would) not (?:be (?:criminally )?charged(?! for ${PAID})|face (?:any )?(?:criminal )?charges|${BRING} (?:any )?(?:criminal )?charges)`,
    `(?:won|wouldn)[’']t (?:be (?:criminally )?charged(?! for ${PAID})|face (?:any )?(?:criminal )?charges|${BRING} (?:any )?(?:criminal )?charges)`,
    `charges (?:will not|won[’']t) be (?:filed|brought|pursued)`,
    `charges (?:are|were) not warranted`,
    `(?:rul|found|deem|declar|determin|conclud)[a-z]* (?:that )?(?:[\\w’' -]{2,40}? (?:was|were) |to (?:be|have been) )?(?:legally )?justif(?:ied|iable)|(?:was|were) (?:legally )?justified (?:in (?:his|her|their|the)|when)|(?<=\\b(?:officers?|deput(?:y|ies)|troopers?|shooting|force|killing) )(?:legally )?justified(?= in\\b|[.,;]|$)`,
    `(?:do|does|did)${NOT} (?:expect|anticipate|plan|intend|foresee)(?: (?:to|on))? (?:${BRING} )?(?:any |criminal )*charges`,
    `(?:declin|refus)(?:ed|es|ing)\\b[^.;]{0,30}? (?:to )?(?:prosecute|indict|charge(?= \\w)|${BRING} (?:any )?(?:criminal )?charges)`,
    `(?:declin(?:ed|es|ing)|decid(?:ed|es) (?:not|against)|(?:opted|chose|chosen|voted) not)\\b[^.;]{0,30}? (?:to )?(?:prosecut(?:e|ing)|indict(?:ing)?|${BRING} (?:(?:any |criminal )*charges|an indictment)|charg(?:e|ing)(?= \\w))`,
  ].join('|')})`,
  'gi',
);
/** What is pending beside charges that are brought. */
const MORE = /\b(?:additional|more|other|further|as an adult|upgraded|new|else)\b/i;

/** Words that leave open whether there will be charges, in a sentence; none where more charges than those brought are meant. */
export function undecidedIn(sentence: string): (Span & { who?: Span })[] {
  return saidIn(sentence, UNDECIDED).map((span) => {
    const who = WHO.exec(sentence.slice(span.start, span.end));
    if (!who?.[1]) return span;
    const start = span.start + who.index + who[0].length - who[1].length;
    return { ...span, who: { start, end: start + who[1].length } };
  });
}
/** "Whether the baker will face charges", "charges against the baker": whom it is about. */
const WHO =
  /\b(?:against|if|whether) (?!or not\b)([^.;,]{3,50}?)(?= (?:is|are|was|were|will|would|should|could|has|have|faces?|remain(?:s|ed)?|pending)\b|$)/i;

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
