import { BE, type Saying, say } from '../status/saying.ts';

const NOT = `(?:(?:is|are|was|were|has|have|had|did|do|does|would|will)(?: (?:also|still|so far))?(?: not|n[’']t)|won[’']t|cannot|can[’']t)`;
const YET =
  '(?:,? (?:yet|immediately|being|publicly|officially|formally|positively|been|be|also|still|so far|otherwise)\\b,?){0,4}';
const NAMES =
  '(?:names?|identit(?:y|ies))(?:(?:,|,? and|,? or) (?:the )?(?:(?:home)?towns?|names?|identit(?:y|ies)|ages?|conditions?|genders?|photos?|addresses)){0,3}';
const GIVEN =
  '(?:released|made public|disclosed|divulged|confirmed|known|available|given|identified|named|provided|revealed|announced|published|shared)';
const GIVE =
  '(?:releas(?:e|ed|ing)|confirm(?:ed|ing)?|disclos(?:e|ed|ing)|divulg(?:e|ed|ing)|provid(?:e|ed|ing)|reveal(?:ed|ing)?|announc(?:e|ed|ing)|(?:give|giving|given|identif(?:y|ied|ying))(?= (?:any |the |those )))';
const NAME = '(?:identif(?:y|ied|ying)|nam(?:e|ed|ing))';
/** What the police, and whoever else tells of a case, do not do. */
const NEVER = `(?:${NOT}${YET}|(?<!could )not(?: yet| immediately| publicly| to)?|could not(?= release)|(?:declin|refus)(?:e|es|ed|ing) to|yet to|nor (?:have|has|had|did)(?: [\\w’']+){1,3}?)`;
const PERSON =
  '(?:victims?|suspects?|shooters?|gunm[ae]n|m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|child(?:ren)?|youths?|juveniles?|infant|baby|toddler|youngsters?|students?|brothers?|sisters?|fathers?|mothers?|parents?|drivers?|passengers?|officers?|deput(?:y|ies)|troopers?|guards?|clerks?|employees?|persons?|people|individuals?|males?|females?|adults?|dead|deceased|bod(?:y|ies)|couple|family members|others|attackers?|intruders?|robbers?)';
/** "No further details": what is named behind them is not told either. */
const NOTHING = "\\b(?:no|not|n[’']t) (?:[^.;,]{0,30} )?(?:information|details)\\b";
const WITHHOLD = 'withh(?:old|olds|eld|olding)';
const OF = ' (?:of|for) (?<who>[^.;:]{3,90}?)';
const BEHIND = '(?: (?:of|for) (?<who>[^.;:,]{3,40}))?';
/** A name told of by whose it is: "the injured woman’s". */
const WHOSE = `(?<who>(?:the|that|those|a|an|either) (?:[\\w-]+ ){0,3}[\\w-]+[’']s?)`;
/** "Not been named as a suspect" says that somebody with a name is none. */
const AS = `(?! (?:\\w+ ){0,3}?(?:as )?(?:an? |the )?(?:\\w+ )?suspects?\\b| as (?!of\\b))`;

const held = (where: Saying['where'], pattern: string): Saying => say('identity', 'unidentified', where, pattern);

/** How prose tells that somebody's name is held back, or that nobody knows it. */
export const HELD_NAMES: readonly Saying[] = [
  held(
    'before',
    `(?<!\\bno )${NAMES}(?:${OF})?(?:, [^.;:,]{3,40},)? (?:(?:${NOT}|not)${YET} ${GIVEN}|(?:${BE}|remains?|remained)(?: still| currently)? (?:unknown|unavailable)|(?:(?:${BE}) ){1,2}(?:withheld|held (?=pending)|pending)|(?:has|have|had) yet to be ${GIVEN}|(?:${BE}) (?:set|expected|due|likely) to be ${GIVEN}|will be ${GIVEN} (?:by [^.;:,]{3,50}? )?(?=(?:once|after|when|until|pending|upon|later|at a later)\\b))`,
  ),
  held('before', `whose (?:full )?${NAMES} (?:[\\w’']+ ){1,3}?${NOT}${YET} ${GIVEN}`),
  held(
    'inside',
    `${NEVER} ${GIVE} (?:(?:the|an?) \\w+ (?:or|and|nor) )?(?:any |the |full |exact |those |further ){0,2}${NAMES}${BEHIND}`,
  ),
  held('inside', `${NEVER} ${GIVE} ${WHOSE} ${NAMES}`),
  // who speaks for themself is a witness: "did not give her name"
  held('inside', `${NEVER} (?:releas(?:e|ed|ing)|confirm(?:ed|ing)?) (?<who>his|her|their) ${NAMES}`),
  held(
    'inside',
    `${NEVER} ${NAME} (?<who>(?:the|that|those|an?) (?:[\\w-]+ ){0,3}?${PERSON}(?![’'])(?: (?:or|nor|and) (?:the |any |\\w+ ){0,3}?${PERSON})?|either|any of the [^.;:,]{3,40}|him|her|them)${AS}`,
  ),
  held(
    'before',
    `(?:(?:is|are|was|were)(?: (?:also|still|so far))?(?: not|n[’']t)|(?:has|have|had)(?: (?:also|still|so far))?(?: not|n[’']t)(?=[^.;:]{0,30} been ))${YET} (?:(?:arrested|charged|located|found|caught) (?:or|nor) )?(?:identified|named)${AS}|(?:has|have|had) yet to be (?:\\w+ly )?(?:identified|named)|(?:${BE} )un-?(?:identified|named)`,
  ),
  held(
    'before',
    `(?:none|neither)(?: [^.;:,]{2,50})? (?:is|are|has|have|was|were)${YET} (?:identified|named)${AS}|${NAMES} of (?:neither|none of) [^.;:,]{3,50} (?:is|are|has|have|was|were)${YET} ${GIVEN}|(?:none of|neither) [^.;:,]{2,50} (?:names?|identit(?:y|ies)) (?:is|are|has|have|was|were)${YET} ${GIVEN}`,
  ),
  held(
    'inside',
    `(?:trying|working|attempting|asking[^.;,]{0,30}|help)(?: to)? identify (?<who>(?:the|a|an)\\b[^.;:,]{0,30}?\\b(?:victims?|woman|man|girl|boy|bod(?:y|ies)|person|teen|child|suspects?|shooters?))|(?:awaiting|pending) (?:the |formal |positive )?identification`,
  ),
  held(
    'inside',
    `un(?:identified|named) (?<who>(?:[\\w-]+-old(?: (?:man|woman|boy|girl|male|female))?|(?:\\w+ )?(?:m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|child|males?|females?|victims?|persons?|individuals?|suspects?|gunm[ae]n|shooters?|drivers?|juveniles?|body|officers?|deput(?:y|ies))))(?!['’])|whom? [^.;:,]{2,25} (?:(?:did|has|have) not (?:yet |immediately |publicly )?|(?:declined|refused) to )${NAME}`,
  ),
  held('inside', `${WITHHOLD} (?:the )?${NAMES}${BEHIND}`),
  held('inside', `(?<=${NOTHING}[^.;]{0,140}, )including (?:the |any )?${NAMES}${BEHIND}`),
  held('inside', `${WITHHOLD} ${WHOSE} ${NAMES}`),
  held('inside', `${WITHHOLD} (?<who>his|her|their) ${NAMES}`),
  held(
    'inside',
    `no (?:other |further )?(?:names?|identities)(?: (?:of|or) (?<who>[^.;:,]{3,40}?))? (?:(?:${BE}|have|has|had|will) ){1,3}${GIVEN}|${GIVE} no (?:\\w+ )?names?`,
  ),
  held(
    'inside',
    `no (?:immediate |other |further )?(?:word|information|details)(?: yet)? (?:on|about|of|regarding) (?:[^.;:,]{3,40} (?:or|and|nor) )?(?:the )?${NAMES}${BEHIND}`,
  ),
  held(
    'inside',
    `will (?:not )?(?:release|name|identify) (?<who>[^.;:,]{3,50}?) (?:once|after|when|until) [^.;:,]{3,40}(?:notified|contacted|informed|completed?)`,
  ),
  held(
    'inside',
    `(?:not|n[’']t)(?: yet| immediately)? (?:clear|known) (?:which|who) of (?<who>the [^.;:,]{3,40}?) (?:was|were|had|is|are)? ?[^.;:,]{0,20}(?:dead|died|deceased|killed)`,
  ),
];

const SUSPECTS =
  /\b(?:suspects?|(?:persons?|people) of interest|shooters?|gunm[ae]n|killers?|attackers?|intruders?|robbers?|burglars?|arrested|charged|charges|accused|detained|captured|jailed|custody)\b/i;
const HURT = /\b(?:victims?|killed|slain|dead|died|wounded|injured|hurt|bod(?:y|ies)|deceased)\b/i;
const OFFICERS = /\b(?:officers?|deput(?:y|ies)|troopers?)\b(?! (?:said|have|has|did))/i;
/** "The officers, both women," before a verb. */
const OFFICERS_ARE = /\b(?:officers?|deput(?:y|ies)|troopers?),?(?: [^.;,]{2,30},)? $/i;
/** Of somebody alone who did it, whatever became of them and of others. */
const FIRES = /\b(?:m[ae]n|wom[ae]n|boy|girl|teen|teenager|\w+er|person|somebody|someone)\b[^.;]{0,60} opened fire\b/i;
/** What else is not told: "the child or said if anybody is charged". */
const GOES_ON = / (?:or|nor|and) (?:sa(?:y|id)|told|tell|whether|if|confirmed|disclosed)\b.*$/i;
/** Too young to have done it. */
const CHILD = /\b(?:child(?:ren)?|toddlers?|infants?|bab(?:y|ies)|newborns?)\b/i;
/** Somebody of another part in a story than the hurt and those who did it, unless the words say so. */
const OTHERS =
  /\b(mothers?|fathers?|parents?|grandparents?|owners?|homeowners?|residents?|witness(?:es)?|neighbou?rs?|friends?)\b[’']?s?$/i;
/** Whom the words mean the sentence before tells. */
const MEANT =
  /\b(?:their|his|her|they|he|she|him|them|(?:the|that|those|both|neither) (?:\w+ )?(?:m[ae]n|wom[ae]n|teens?|teenagers?|boys?|girls?|persons?|individuals?|juveniles?|males?|females?|youths?))\b/i;

/** Of whom words that hold a name back are told: by themselves, else by their sentence, else by the sentence before. */
export function heldPart(text: string, lead: string, start: number, end: number, whom: string | undefined): string {
  const who = whom?.replace(GOES_ON, '');
  const before = text.slice(Math.max(0, start - 60), start);
  const around = who ?? `${before}${text.slice(start, end + 60)}`;
  if (SUSPECTS.test(around)) return 'suspect';
  if (!HURT.test(around) && !(who && CHILD.test(who))) {
    if (who && OFFICERS.test(who)) return 'officer';
    if (OFFICERS.test(around) && /\b(?:shot|wounded|killed|injured|involved)\b/i.test(text)) return 'officer';
    if (!who && OFFICERS_ARE.test(before)) return 'officer';
    if (SUSPECTS.test(text) && !HURT.test(text)) return 'suspect';
    const meant = MEANT.test(text.slice(Math.max(0, start - 30), end));
    if (meant && ((SUSPECTS.test(lead) && !HURT.test(lead)) || FIRES.test(lead))) return 'suspect';
    if (/\bbecause (?:\w+ ){0,4}(?:juveniles?|minors?)\b/i.test(text)) return 'suspect';
    const other = OTHERS.exec((who ?? before).trim())?.[1];
    if (other && !HURT.test(text)) return other.toLowerCase();
  }
  // names that are held back are those of the hurt, where nothing else is said
  return 'victim';
}
