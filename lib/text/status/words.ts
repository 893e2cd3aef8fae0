import { HELD_NAMES } from '../names/held-names.ts';
import { BY_CLAUSE, FIRST } from './clauses.ts';
import { CUSTODY } from './custody.ts';
import { HEALTH } from './health.ts';
import { BE, HOW, type Saying, say } from './saying.ts';
import { SOUGHT } from './sought.ts';

/** Ordered: of sayings that overlap the first wins, so denials and narrow ones come first. */
export const SAYINGS: readonly Saying[] = [
  ...FIRST,
  ...SOUGHT,
  ...CUSTODY,
  ...HEALTH,
  ...BY_CLAUSE,

  // who somebody is
  ...HELD_NAMES,
  say(
    'identity',
    'identified',
    'before',
    `(?:(?:has|have|had) )?(?:${BE} )${HOW}identified(?: (?:by [^.;,]{3,50}?|\\w+day|early|late|on \\w+day)){0,2} as(?= )|(?:${BE} )${HOW}identified(?= \\w+day)|identified (?:by [^.;,]{3,40}? )?as (?=[A-Z\\d])`,
  ),
  say(
    'identity',
    'identified',
    'inside',
    `(?:have|has|had)? ?identified (?<who>(?:the|him|her|both|all|three|two)\\b[^.;:,]{0,50}?) as(?= )`,
  ),
  say(
    'identity',
    'identified',
    'inside',
    `(?:have|has|had|also|later|police|authorities|coroner|sheriff|officials) (?:\\w+ )?identified (?<who>(?:\\d+[- ]year|(?!(?:an?|the|as|several|two|three|some|it|what|more|who|how|no|any|other|at|in|on|by)\\b)[a-z\\u00c0-\\u017f])[^.;:,]{3,45}?)(?= as\\b| who\\b|[.,;]|$)`,
  ),

  // the case
  say(
    'case',
    'under-investigation',
    'case',
    `(?:${BE} )?${HOW}(?:under|part of an?(?: ongoing)?) investigation|investigations? (?:into [^.;,]{3,50} )?(?:(?:${BE}) )?(?:${HOW})(?:ongoing|continu(?:es?|ing|ed)|active|open|under ?way|pending)|(?:an )?(?:ongoing|active|open|continuing) (?:\\w+ )?investigation|continu(?:es?|ing|ed) (?:to investigate|(?:its|their|the|an?) investigation)|(?:${BE} )?still (?:investigating|under investigation)|(?:is|are) investigating|(?:laboratory|lab|autopsy|toxicology)(?: \\w+)? (?:reports?|results?|tests?)[^.;,]{0,15}pending|waiting (?:on|for) (?:\\w+ ){0,2}(?:lab|laboratory|autopsy|toxicology)(?: reports?| results?)?`,
  ),
  say(
    'case',
    'motive-unknown',
    'case',
    `no (?:known |clear |apparent |immediate )?motive|motives? (?:(?:for|behind|in) [^.;,]{3,40} )?(?:${BE} |has |have )?(?:unknown|unclear|not (?:yet |immediately )?(?:been )?(?:known|clear|determined|released|established)|n[’']t (?:been )?(?:known|clear|determined|released))|(?:not|\\w*n[’']t)(?: yet| immediately)? (?:released?|know|have|determined?|established?|discussed?|given?) (?:a |any |the )?(?:possible )?motive`,
  ),
  say(
    'case',
    'no-danger',
    'case',
    `(?:no|not|\\w*n[’']t)[^.;,]{0,40} (?:threat|danger|risk) to (?:the )?(?:public|community|campus|students|residents)`,
  ),
];

/** A little before words that turns them into what did not, or need not, happen: "no officers were hurt", "no one else in it was". */
export const DENIED =
  /\b(?:no (?:one|(?:other |more )?(?:people|persons?|children|officers?|deputies|troopers?|firefighters?|students?|teachers?|employees?|customers?|passengers?|bystanders?|residents?|neighbou?rs?)) (?:else )?(?:(?:in|at|on|inside|aboard) (?:the |his |her |their )?\w+ )?(?:(?:was|were|is|are|(?:has|have|had) been) )?(?:\w+ly )?|(?:not|never|no one|nobody|none|neither|nor|without|if|could(?: have)?|would(?: have)?|might|may|should|unless|nearly|almost|likely|whether|anyone|can|cannot|will(?: (?:soon |all |both )?be \w+ed(?:,| and))?|fear(?:s|ed)?|every|people who|thought|assumed|believed (?:he|she|they)(?: had)?|[a-z]+n[’']t)\s(?:[\w’']+\s){0,2}|(?<!\b(?:said|reported|believed|considered|listed|thought|(?:up|down)graded|improved|appear(?:s|ed)?|considered (?:him|her|them)) )to (?:be |have (?:been )?|(?:put|get|see|keep) (?:\w+ ){1,3})?)$/i;

/** What somebody did not say or know stands behind: "would not clarify whether the man had been hit, was dead or had fled". */
export const ASKED =
  /\b(?:says?|said|saying|clear|known?|disclos\w+|confirm\w*|clarif\w+|determin\w+|word|unclear|unknown|sure|reveal\w*|specif\w+|comment|decid\w+|asked)(?: on| about)? (?:whether|if)\b(?:(?!\b(?:who|that|which|but|because|after|when|although|though|while)\b)[^.;:]){0,90}$/i;

/** Words that tell of another time than the report's: the past of a person, other cases. */
export const ELSEWHERE =
  /\b(?:previous(?:ly)?|in the past|prior (?:arrest|conviction)|criminal (?:history|record)|years? (?:ago|earlier|before)|months ago|decades?|last year|(?<!\b(?:suspects?|gunm[ae]n|shooters?|no one|nobody|arrests) )had (?:(?!not )\w+ )?been (?:arrested|convicted|charged)|had (?:\w+ )?(?:pleaded|pled) guilty|(?:pleaded|pled) guilty to the following|(?:over|in|during) the (?:last|past) (?:\w+ )?(?:years|months|decade)|in recent (?:years|months|weeks)|(?<!^[“"]?|\b(?:shot|struck|hit|stabbed|grazed|wounded) (?:at least )?)once(?! (?:next|the|his|her|their|all|family|families|relatives)\b)|similar|arrested [\w’' ]{2,40} before|another (?:case|incident|shooting)|in an unrelated|unrelated(?! (?:\w+ )?(?:m[ae]n|wom[ae]n|people|persons?|victims?|child|boy|girl)\b)|statistics|nationwide(?! (?:children|insurance|hospital))|so far this year|this year|in and out of jail|(?:recently|just) (?:been )?(?:released from|gotten out of|got out of) (?:jail|prison)|arrested (?:multiple|several|numerous|many) times)\b/i;

/** The other of two cases of which a sentence tells, whatever is said of it. */
export const IN_THAT = /\b(?:in|from) (?:that|those|either) (?:case|killing|shooting|incident|slaying|attack)s?\b/i;
