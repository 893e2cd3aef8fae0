import type { Claim, Kind } from '../../model.ts';
import { isGivenName } from '../../text/names/given-names.ts';
import { personNoun } from '../../text/people/people-nouns.ts';
import { mayHold } from '../../text/sieve.ts';

/**
 * What one place shows of somebody's part: told of as hurt, dead or alive; struck or accused by the words around the name, held
 * by name or by a pronoun; aged as a report of people hurt has these; beside words of suspicion; surely a person, by a rare
 * name, or nobody at all; in office, speaking, quoted.
 */
export const PARTY_SIGNS = [
  'hurt',
  'dead',
  'alive',
  'struck',
  'victim',
  'held',
  'meant',
  'tried',
  'accused',
  'likely',
  'suspected',
  'person',
  'rare',
  'nobody',
  'official',
  'speaker',
  'quoted',
] as const;
export type PartySign = (typeof PARTY_SIGNS)[number];

type Row<K extends Kind> = readonly [PartySign, (claim: Claim<K>) => boolean];

/** Which signs a claim on somebody named shows, by its kind, each with when it does. */
const SIGNS: { readonly [K in Kind]?: readonly Row<K>[] } = {
  age: [
    ['person', () => true],
    ['likely', () => true],
  ],
  status: [
    ['hurt', (claim) => claim.value.about === 'health' && !stands(claim, [EARLIER_CASE])],
    ['held', (claim) => claim.value.about === 'custody' && isNamedIn(claim)],
    ['meant', (claim) => claim.value.about === 'custody' && !isNamedIn(claim)],
    ['tried', ({ value }) => TRIED.test(value.state)],
    ['dead', ({ value }) => value.state === 'dead'],
    ['alive', ({ value }) => ALIVE.test(value.state)],
  ],
  quote: [['quoted', () => true]],
  role: [['speaker', ({ value }) => SPEAKS_FOR.test(value.head)]],
  name: [
    ['nobody', (claim) => isOnlyLikeName(claim.value.full) || stands(claim, [ALIAS])],
    ['official', ({ value }) => Boolean(value.title)],
    ['speaker', (claim) => speaks(claim)],
    ['person', ({ value }) => isPerson(value)],
    ['rare', ({ value }) => !isPerson(value) && value.given.length > 0],
    ['likely', (claim) => stands(claim, [IDENTIFIED_BEFORE])],
    ['suspected', ({ sentence }) => SUSPICION.test(sentence.text)],
    [
      'struck',
      (claim) =>
        (stands(claim, HURT_BEFORE) && !goesOn(claim, [SAID_BEHIND]) && !stands(claim, [EARLIER_CASE])) ||
        isCalled(claim, VICTIM_BEFORE) ||
        goesOn(claim, HURT_BEHIND),
    ],
    ['victim', (claim) => isCalled(claim, VICTIM_BEFORE)],
    [
      'accused',
      (claim) =>
        stands(claim, ACCUSED_BEFORE) ||
        isCalled(claim, SUSPECT_BEFORE) ||
        goesOn(claim, ACCUSED_BEHIND) ||
        isNamedSuspect(claim) ||
        shoots(claim),
    ],
  ],
};

/** Whether the sentence names whom it tells of; a pronoun may be taken for another's. */
function isNamedIn({ subject: { name = '' }, sentence }: Claim): boolean {
  const [last = '', before = ''] = name.split(' ').reverse();
  return sentence.text.includes(/^(?:[JS]r\.?|I{2,3}|IV)$/.test(last) ? before : last);
}

/** The signs that a claim shows of whom it names. */
export function partySignsOf(claim: Claim): PartySign[] {
  const rows = (SIGNS[claim.kind] ?? []) as readonly Row<Kind>[];
  return rows.flatMap(([sign, shows]) => (shows(claim) ? sign : []));
}

/** "Tarn County", "Boy Accidentally Hurt", "Woods of Tarn": what a headline or a place makes look like a name. */
function isOnlyLikeName(full: string): boolean {
  const [first = ''] = full.split(' ');
  return PLACE_LAST.test(full) || / of |\d/.test(full) || personNoun(first.toLowerCase()) !== undefined;
}
/** Behind these stands somebody's other name. */
const ALIAS = /\b(?:known (?:\w+ ){0,4}?as|nicknamed|alias|a\.?k\.?a\.?|goes by) ["“‘']?$/i;
const PLACE_LAST =
  /\b(?:county|city|township|hospital|university|school|airport|highway|avenue|boulevard|casino|shot)$/i;

const ALIVE =
  /^(?:critical|critical-but-stable|serious|serious-to-critical|seriously-hurt|stable|improving|coma|released|expected-to-recover|alive|hospitalised)$/;

/** What befalls nobody but a person. */
const TRIED = /^(?:charged|convicted|sentenced|pleaded-not-guilty|on-trial|booked)$/;

const isPerson = ({ title, suffix, given }: Claim<'name'>['value']): boolean =>
  Boolean(title || suffix || isGivenName(given[0] ?? ''));

/** Who speaks of the hurt, and is not one of them. */
function speaks(claim: Claim<'name'>): boolean {
  if (claim.value.title) return SPEAKER.test(claim.value.title);
  // "said Marrow’s friend": it is the friend who said it
  return (
    ((stands(claim, [SAID_BEFORE]) && !goesOn(claim, [VERB])) || goesOn(claim, [SAID_BEHIND])) &&
    !goesOn(claim, [/^['’]/])
  );
}
const SPEAKER = /^(?:spokesperson|chief|captain|lieutenant|sergeant|sheriff|detective|coroner|mayor|commander|major)$/;
const SPEAKS_FOR = /^(?:spokesperson|neighbor|neighbour|witness|friend|chief|sheriff|coroner|mayor)$/;
/** Of another case than the report's: "was awaiting trial in the death of". */
const EARLIER_CASE =
  /\b(?:was|were|been|while|when) (?:\w+ ){0,2}?(?:awaiting (?:trial|sentencing)|serving (?:\w+ ){1,4}|(?:out )?on (?:parole|probation|bail|bond)) /i;
/** "The chief, who came, said Marrow was shot": it is the chief who speaks. */
const VERB = /^ (?:had|has|was|were|is|did|would|could|may|might|must|never|later|then|also|\p{Ll}{2,}ed)\b/u;
/** Behind words that were said, or behind whoever says something of the person. */
const SAID_BEFORE =
  /(?:^|[,.?!"”’'] )(?:said|says) (?:(?:neighbou?r|witness|resident|friend|spokes\w+) )?$|\btold (?:(?:neighbou?r|witness|resident|friend|spokes\w+) )?$/i;
const SAID_BEHIND =
  /^,?(?: \d{1,3},)?(?:(?<=,)(?! who\b)[^.,;:"“”]{2,50},)? (?:said|says|told|added|recalled|wrote|tweeted)\b/;

/** Words of a sentence that may tell of who did it. */
const SUSPICION =
  /\b(?:suspects?|accused|arrest\w*|charged?|charges|custody|warrants?|jail\w*|allegedly|gunm[ae]n|shooter|convicted|sentenced|pleaded|pled|opened fire|indicted|booked|wanted|counts? of)\b/i;

/** Whether what stands before a name tells its part. */
function stands({ sentence: { text, start: base }, start }: Claim, before: readonly RegExp[]): boolean {
  const words = text.slice(Math.max(0, start - base - 190), start - base);
  return before.some((pattern) => mayHold(text, pattern) && pattern.test(words));
}

/** Whether what follows a name tells its part. */
function goesOn({ sentence: { text, start: base }, end }: Claim, behind: readonly RegExp[]): boolean {
  const words = text.slice(end - base, end - base + 190);
  return behind.some((pattern) => mayHold(text, pattern) && pattern.test(words));
}

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}";
const AGE = '(?:\\d{1,3}[- ]year[- ]old )';
/** Those who stand before a name in one list with it. */
const LIST = `(?:(?:${AGE}?${NAME}(?:, \\d{1,3})?(?:,? of [^,.;]{3,30})?(?:[,;]|[,;]? and| as well as|,? along with) ){1,6})`;
/** Whose name follows: "his ex-wife, 33-year-old", "a neighbor,", "fellow student". */
const WHO = `(?:(?:(?:his|her|their|an?|the|${NAME}['’]s) )?(?:[\\p{Ll}\\d-]+ ){0,3}?[\\p{Ll}-]+,? )`;
/** What may stand between a name and its verb: ", 34, of Marlow,". */
const ASIDE = '\\.?,?(?: (?:likely )?\\d{1,3},?)?(?:,? of [^,.;]{3,30},?)?';
const IDENTIFIED =
  '(?:(?:was|were|been|has been|have been|as) )?(?:\\w+ly )?(?:identified|named)(?: by [^.;,]{3,40}?)?';
/** Behind "identified … as": the others of a list, an age. */
const AS = `as (?:[\\p{L}\\d ,;.’'-]{3,140}(?:[,;]|[,;]? and) )?(?:${AGE}|an? )?$`;

/** "Identified the woman as": somebody whom the report has told of without a name. */
const IDENTIFIED_BEFORE =
  /\bidentified (?:the|a) (?:[\w-]+ )?(?:man|woman|boy|girl|teen|teenager|child|toddler|infant|baby|pair|couple|two|three|four) as (?:\d{1,3}[- ]year[- ]old )?$/i;

const HARMED = 'victims?|deceased|dead|killed|slain|died|bod(?:y|ies)|wounded|injured';
/** "The dead were identified as", "identified her victim as". */
const IDENTIFIED_HURT = new RegExp(
  `(?:\\b(?:${HARMED})\\b[^.;]{0,110}? ${IDENTIFIED}|identified (?:the|his|her|their|those|all|both|two|three|four|five) [^.;,]{0,30}?\\b(?:${HARMED})\\b[^.;,]{0,30}?) ${AS}`,
  'iu',
);
const HURT_BEFORE = [
  IDENTIFIED_HURT,
  // "vigil for", "the fatal shooting of", "in the slaying of his brother,"
  new RegExp(
    `\\b(?:(?:[Ff]uneral|[Mm]emorial|[Vv]igil|[Vv]isitation)\\b[^.;]{0,50} for|(?:killing|murder|slaying|shooting|stabbing|homicide|death)s? of|(?:took|claimed) the li(?:fe|ves) of) ${WHO}?${LIST}?${AGE}?$`,
    'u',
  ),
  // "shot and killed his wife,", "of shooting": whoever follows directly
  new RegExp(
    `(?:\\b(?:shot|shooting|killed|killing|stabbed|stabbing|wounded|wounding|injuring|murdering)|\\b(?:shot|shooting) and (?:\\w+ly )?(?:killed|killing|wounded|wounding|injured|injuring)|(?:shot|stabbed|beat|shooting) to death) (?:(?:his|her|their|an?|the) (?:[\\p{Ll}\\d-]+ ){1,3}?(?:named |identified as )?|(?:his|her|their|an?|the) (?:[\\p{Ll}\\d-]+ ){0,3}?[\\p{Ll}-]+, )?${LIST}?${AGE}?$`,
    'u',
  ),
];
/** Whom the words before a name call one of the hurt: "the victim, 19-year-old", "those killed were". */
const VICTIM_BEFORE = [
  IDENTIFIED_HURT,
  new RegExp(`\\b(?:[Vv]ictims?|[Dd]eceased)[,:]? ${LIST}?${AGE}?$`, 'u'),
  new RegExp(
    `\\b(?:[Vv]ictims?|[Dd]ead|[Dd]eceased|[Ww]ounded|[Ii]njured|[Tt]hose (?:killed|shot|hurt))(?: [\\p{Ll}’'-]+){0,5} (?:was|were|are|includ(?:e|ed|es)) ${LIST}?${AGE}?$`,
    'u',
  ),
];
const HURT_BEHIND = [
  new RegExp(
    `^${ASIDE} (?:(?:was|were) (?:\\w+ly )?(?:also )?(?:shot|killed|stabbed|struck|hit|wounded|gunned down|pronounced dead)\\b|(?:(?:was|were) )?(?:found|discovered)?(?:,? [^.;,]{3,30},?)? ?(?:suffering from|with (?:an? |multiple |several )?(?:apparent )?gunshot|dead\\b))`,
  ),
  // "was one of the men gunned down", "as a third victim"
  new RegExp(
    `^${ASIDE},? (?:(?:was|is|were) (?:among|one of) [^.;]{0,40}?\\b(?:victims?|killed|gunned down|shot|wounded|injured|dead)\\b|as (?:an?|the|one of the) (?:\\w+ ){0,2}?victims?\\b)`,
  ),
];

const DOERS = 'suspects?|gunm[ae]n|shooters?|attackers?|killers?';
const ACCUSED_BEFORE = [
  new RegExp(
    `(?:\\b(?:suspects?|gunm[ae]n|shooters?)\\b[^.;]{0,40}? ${IDENTIFIED}|identified (?:the|a) [^.;,]{0,30}?\\b(?:suspects?|gunman|shooter)\\b[^.;,]{0,30}?) ${AS}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:[Cc]harges?|warrants?|complaint|indictments?)\\b[^.;]{0,40} (?:against|for the arrest of|for) ${LIST}?${AGE}?$`,
    'u',
  ),
];
const ACCUSED_BEHIND = [
  /^\.?,?(?: \d{1,3},)? (?:the|an?) (?:[\p{Ll}-]+ ){0,3}?(?:suspect|gunman|shooter|killer|attacker)(?=[,.;]| in\b)/u,
  /^\.?,?(?: \d{1,3},)?(?: and [^.;,]{3,40}?(?:, \d{1,3},)?)? (?:was|were|is|are|has been|have been) (?:\w+ ){0,2}?(?:arrested|taken into custody|in (?:\w+ )?custody|indicted)\b/,
  /^\.?,?(?: \d{1,3},)? (?:was|were|is|are|has been|have been) (?:\w+ ){0,2}?(?:sentenced|convicted|found guilty)\b[^.;]{0,80}? (?:in|for|of) (?:(?:the|his|her|their|fatally) )?(?:\w+ ){0,2}?(?:shooting|stabbing|killing|deaths?|murders?|slayings?)\b/,
  /^\.?,?(?: \d{1,3},)?(?: and [^.;,]{3,40}?)? (?:(?:has |have )?ple(?:ade)?d not guilty|entered (?:a|the) plea|(?:then |also )?allegedly (?:shot|fired|opened fire|killed|stabbed)|(?:is|was|has been) (?:identified|named) as (?:a |the )?(?:\w+ )?(?:suspect|gunman|shooter))\b/,
];
/** Whom the words before a name call one who did it: "the suspect, 19-year-old", "police arrested". */
const SUSPECT_BEFORE = [
  new RegExp(
    `\\b(?:[Ss]uspects?|[Gg]unm[ae]n|[Ss]hooters?)(?: in (?:the|this) [\\p{Ll}]+)?[,:]? ${LIST}?${AGE}?$`,
    'u',
  ),
  new RegExp(`\\b(?:arrested|arrests? of|apprehended|indicted|charged) ${LIST}?${AGE}?$`, 'u'),
];
/** Whether a name follows that nobody else's is: "the victim, Lee said" and "the suspect, Lee’s friend" name others. */
function isCalled(claim: Claim, before: readonly RegExp[]): boolean {
  return stands(claim, before) && !goesOn(claim, [SAID_BEHIND, /^['’]/]);
}
/** "Police identified Maas as their lone suspect". */
function isNamedSuspect(claim: Claim): boolean {
  return goesOn(claim, [AS_SUSPECT]) && stands(claim, [NAMING]);
}
const NAMING = /\b(?:identified|named)(?: [\p{L}\d-]+){0,2} $/u;
const AS_SUSPECT = new RegExp(`^,?(?: \\d{1,3},)? as (?:an? |the |their |its )?(?:\\w+ ){0,2}(?:${DOERS})\\b`);

/**
 * "Maas walked inside, fatally shooting his wife": whoever a clause begins with did it, where nobody else comes between, and it
 * is others whom they hurt.
 */
function shoots(claim: Claim): boolean {
  return stands(claim, [CLAUSE]) && goesOn(claim, [SHOOTS]);
}
const CLAUSE = new RegExp(
  `(?:^["“ ]*|\\b(?:said|says|say|that|when|before|and|after|believe|alleges?) )(?:${AGE}|(?:[Tt]he )?(?:suspect|gunman|shooter),? )?$`,
);
const NOBODY_ELSE =
  '(?:(?!\\b(?:when|while|as|after|until|because|if|that|which|was|were|is|been|being|he|she|they|gunm[ae]n|suspects?|shooters?|someone|somebody|man|men|woman|people|police|officers?|deput(?:y|ies))\\b)[^.;:"“”]){0,120}?';
const OTHERS =
  '(?:(?:his|her|their) (?!(?:own|hand|foot|leg|thigh|arm)\\b)\\p{Ll}|(?:an?|another|two|three|four|five|six|seven|eight|nine|ten|several people|\\d+(?! times)) |the (?!(?:suspect|intruder|gunman|robber|burglar|attacker|dog|animal|deer|men?|gun|weapon)\\b)|\\p{Lu}(?!(?:on|ues|ednes|hurs|ri|atur|un)day)\\p{Ll})';
const SHOOTS = new RegExp(
  `^${ASIDE}(?:,? who)?(?: ${NOBODY_ELSE})?(?:(?:,?(?: and)? (?:\\w+ly )?(?:shot|killed|stabbed|gunned down)(?: and \\w+ed)?|,(?: and)? (?:\\w+ly )?(?:shooting|killing|stabbing)(?: and \\w+ing)?) ${OTHERS}|,?(?: and| then){0,2} opened fire\\b)`,
  'u',
);
