import type { Claim } from '../../model.ts';
import { mayHold } from '../../text/sieve.ts';
import { WEEKDAY } from '../../text/times/calendar.ts';
import { once } from '../once.ts';

/** A person's part in the story, as far as it tells two people apart. */
export type Part = 'killed' | 'hurt' | 'accused' | 'safe';

/** Whether one of two is told to have done it and the other is not; nobody can be told of whose part is not known. */
export function areTwoParties(one: Part | 'harmed' | undefined, other: Part | 'harmed' | undefined): boolean {
  return one !== undefined && other !== undefined && (one === 'accused') !== (other === 'accused');
}

/** Up to where in the clause behind an age its verb may stand: no stop, no other clause. */
const CLAUSE = '([^.;]{0,60}?)\\b';
const BE = "(?:was|were|been|being|is|are|['’]s|gets?|got)";
/** Adverbs between the verb and its participle. */
const THEN = '(?:\\w+ly )?(?:also |later |then |reportedly |each |both |all )?';

const KILLED_BEHIND = new RegExp(
  `^${CLAUSE}(?:${BE} ${THEN}(?:shot (?:and|to) (?:killed|death)|shot dead|killed|found (?:shot )?dead|pronounced|murdered|slain|dead|gunned down|stabbed to death)|did not survive|dies|died|succumbed|lost (?:his|her|their) li[fv]e|shot and killed (?:himself|herself)|(?:fatal|deadly)\\b)`,
  'i',
);
const HURT_BEHIND = new RegExp(
  `^${CLAUSE}(?:${BE} ${THEN}(?:shot|wounded|injured|hurt|struck|stabbed|hit|found|grazed|taken to|rushed|transported|airlifted|flown|hospitali[sz]ed|listed|treated|robbed|recovering|expected to|fighting|in (?:critical|stable|serious|fair|good|the hospital|a hospital))|suffer(?:s|ed|ing)|sustained|bleeding|fighting for|(?:shot|wounded|shoots) (?:himself|herself)|with (?:an? )?(?:\\w+ )?(?:gunshot|stab) wounds?|remains? in|recover(?:s|ing))`,
  'i',
);
/** "Was hit in the hand and was declared dead", "was taken to Elm Hospital, where he died": with nobody else told of between. */
const DIES_AFTER =
  /^(?:(?!\d[- ](?:year|month)|\b(?:another|others?|second|third|both|man|woman|men|women|boy|girl|teen|who)\b)[^.;]){0,140}?(?:\band|,|\bwhere|\bbut)(?: (?:he|she|where|and|was|were|later|then|soon|shortly|also|has|had|since)){0,4} (?:(?:pronounced|declared) (?:dead|deceased)|died|dies|succumbed)\b/i;
/** Headlines leave the verb "was" out: "Man, 44, killed", "boy shot in the head"; but "boy shot his friend". */
const BARE_KILLED =
  /^(,?(?: \p{L}[\p{L}’'-]*){0,3}?),? (?:is )?(?:fatally (?:shot|wounded|injured|struck)|shot (?:and|to) (?:killed|death)|shot dead|killed|dead|dies|murdered|slain|found dead)\b(?! (?:his|her|the|an?|two|three|four|another|him|them|(?:\w+ )?(?:uncle|aunt|cousin|brother|sister|mother|father|mom|dad|son|daughter|wife|husband|friend|classmate|neighbou?r|girlfriend|boyfriend))\b)/iu;
const BARE_HURT =
  /^(,?(?: \p{L}[\p{L}’'-]*){0,3}?),? (?:accidentally )?(?:shot|wounded|injured|hurt|stabbed|hospitali[sz]ed|struck|critical)\b(?! (?:and (?:killed|wounded|injured) )?(?:his|her|the|an?|two|three|four|another|him|them|(?:\w+ )?(?:uncle|aunt|cousin|brother|sister|mother|father|mom|dad|son|daughter|wife|husband|friend|classmate|neighbou?r|girlfriend|boyfriend)|at|by (?:his|her) own|\d+)\b)/iu;
/** "Man in custody after shots in a park", "teen behind bars". */
const BARE_ACCUSED =
  /^(,?(?: \p{L}[\p{L}’'-]*){0,3}?),? (?:in (?:police )?custody|(?:hand)?cuffed|behind bars|in (?:jail|handcuffs)|under arrest|on the run|at large|on the loose)\b/iu;
const KILLED_BEFORE =
  /\b(?:kill(?:ed|ing|s)|shot (?:and killed|dead)|(?:fatal|deadly) (?:shooting|wounding|injury|stabbing) of|(?:shooting |stabbing |beating )?deaths? of|murder(?:ed|ing|s)?(?: of)?|fatally (?:shot|shooting|wounded|wounding|struck|striking)|body of|bodies of|slaying of|killings? of|homicide of|the deceased|(?:homicide|murder) victims?)(?: the [a-z]+ of)?(?: (?:as|identified as|was|were|is|are|by))?,? (?:an?|the|her|his|their|him|another|one|two|,|and|identified|as|was|by|coroner| )*$/i;
const HURT_BEFORE =
  /\b(?:shot|shoots|shooting of|struck|strik(?:es|ing)|hit|hitting|wound(?:ed|ing)|injur(?:ed|ing)|stabb(?:ed|ing)|victims?|left|leaving|found|hurting|hurt)(?: the [a-z]+ of)?(?: (?:as|identified as|was|were|is|are|by))?,? (?:an?|the|her|his|their|him|another|one|two|,|and|identified|as|was|by|coroner| )*$/i;
const ACCUSED_BEHIND = new RegExp(
  `^${CLAUSE}(?:${BE} ${THEN}(?:arrested|charged|accused|booked|indicted|detained|jailed|wanted|sought|sentenced|convicted|(?:now |still |already )?(?:in (?:police )?custody|in (?:handcuffs|jail)|under arrest|behind bars|handcuffed|cuffed)|taken into custody|held|facing|being held|identified as (?:the|a) (?:suspect|shooter|gunman))|(?<!\\b(?:in|the|his|her) )faces?|turn(?:ed|s) (?:himself|herself) in|surrender(?:s|ed) to|pleaded|pleads|confessed|admitted (?:to |that (?:he|she) )?(?:\\w+ ){0,2}(?:shot|shooting|fired|firing|pulled|pulling|killed|killing)\\b|appeared? (?:\\w+ )?(?:in (?:\\w+ ){0,3}court|before (?:a|the) (?:\\w+ )?judge)|arraigned|opened fire|fired|allegedly|accidentally (?:fired|discharged)|(?:shot|shoots) (?:and (?:killed|wounded|injured) )?(?:his|her|him|the|an?|two|three|four|another|at)\\b|pulled the trigger|(?:arrested|charged|accused|jailed|indicted|sentenced)\\b)`,
  'i',
);
/** "The 16-year-old shot Ruiz in the arm"; a day may stand behind "shot" as well, and in headlines anything. */
const SHOT_NAMED = new RegExp(
  String.raw`^(,?(?: \p{L}[\p{L}’'-]*){0,3}?),? shot (?:and (?:killed|wounded|injured) )?(?!${WEEKDAY}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:In|At|On|By|Near|North|South|East|West)\b)\p{Lu}\p{Ll}`,
  'u',
);
const ACCUSED_BEFORE =
  /\b(?:arrest(?:ed|ing|s)?|charg(?:ed|ing|es)|accus(?:ed|ing)|suspects?|gunman|shooter|warrants? (?:for|against)|custody|shot (?:to death )?by|killed by|jailed|booked|searching for|looking for|seeking)(?: (?:as|identified as|was|were|is|are))?,? (?:an?|the|her|his|their|another|,|and|identified|as|was|by| )*$/i;
const SAFE_BEHIND = new RegExp(
  `^${CLAUSE}(?:(?:was|were) (?:not|un)[- ]?(?:shot|injured|hurt|harmed|hit)|unharmed|uninjured|escaped|witnessed|called 911|was also (?:in|inside|at) )`,
  'i',
);

/** "He aimed at the 15-year-old and pulled the trigger": what stands behind "and" is told of who aimed. */
const OBJECT = /\b(?:of|at|towards?|against|with)(?: the| an?| his| her)? $/i;
const AND = /\band $/i;

/** Characters before an age that are looked at. */
const LONGEST = 240;

/** A name right before an age. */
const NAMED = /(?:\p{Lu}[\p{L}.’'“”"-]* ){0,4}\p{Lu}[\p{L}.’'“”"-]*,? \(?$/u;

/**
 * The part of somebody whose age is told, from the words around it: the nearest verb behind, else what stands right before.
 * A claim is held against many others.
 */
export const partOf = once((claim: Claim): Part | undefined => {
  const { role } = claim.subject;
  if (role && /^(?:suspect|gunman|shooter|defendant)s?$/.test(role)) return 'accused';
  const { text } = claim.sentence;
  // "the shooting of Ana Ruiz, 34": what is told stands before the name
  const start = claim.start - claim.sentence.start;
  const before = text.slice(Math.max(0, start - LONGEST), start).replace(NAMED, '');
  const behind = text.slice(claim.end - claim.sentence.start);
  const isBefore = (pattern: RegExp) => mayHold(text, pattern) && pattern.test(before);
  const foundBehind = (pattern: RegExp) => (mayHold(text, pattern) ? pattern.exec(behind) : null);
  if (isBefore(ACCUSED_BEFORE)) return 'accused';
  if (isBefore(KILLED_BEFORE)) return 'killed';
  const found: [Part, RegExpExecArray | null][] = [
    ['killed', foundBehind(KILLED_BEHIND)],
    ['killed', foundBehind(BARE_KILLED)],
    ['accused', foundBehind(SHOT_NAMED)],
    ['hurt', foundBehind(HURT_BEHIND)],
    ['hurt', foundBehind(BARE_HURT)],
    ['accused', foundBehind(ACCUSED_BEHIND)],
    ['accused', foundBehind(BARE_ACCUSED)],
    ['safe', foundBehind(SAFE_BEHIND)],
  ];
  let nearest: { part: Part; at: number; end: number } | undefined;
  for (const [part, match] of found) {
    // of words that begin at one place ("was shot and killed") the fuller, which is tried first, tells more
    const at = match?.[1]?.length;
    if (!match || at === undefined || (nearest && at >= nearest.at)) continue;
    if (part !== 'accused' || !AND.test(match[1] ?? '') || !OBJECT.test(before))
      nearest = { part, at, end: match[0].length };
  }
  if (nearest?.part === 'hurt' && DIES_AFTER.test(behind.slice(nearest.end))) return 'killed';
  if (nearest && nearest.part !== 'accused') return nearest.part;
  if (isBefore(HURT_BEFORE)) return 'hurt';
  return nearest?.part ?? (role && /^victims?$/.test(role) ? 'hurt' : undefined);
});
