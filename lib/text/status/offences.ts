import { ordinal } from '../counts/numbers.ts';
import { LETTERS } from '../letters.ts';
import { remembered } from '../remembered.ts';
import { isIn, matchesIn } from '../sieve.ts';

const DET = '(?:an? |the |his |her |their |any )?';
const WEAPON =
  '(?:fire ?arms?|guns?|hand ?guns?|pistols?|rifles?|shotguns?|weapons?|ammunition|explosives?|knife|explosive devices?)';
const ARMED = `${DET}(?:[a-z]+ly )?(?:concealed |loaded |unlicensed |unregistered |stolen |deadly |dangerous |prohibited |machine )*${WEAPON}`;
const DRUG =
  '(?:marijuana|cannabis|cocaine?|heroin|meth(?:amphetamines?)?|fentanyl|oxycodone|opioids?|narcotics?|drug paraphernalia|drugs?|(?:an? )?(?:schedule \\w+ )?controlled (?:dangerous )?substances?)';
const POLICE =
  '(?:police|arrest|capture|(?:an? |the )?(?:police |peace |law enforcement )?officers?|law enforcement|detention)';
const CHILD = '(?:an? |the )?(?:child|children|minors?|juveniles?)';

/**
 * Common offences of American and British reports: the family's name and the words for it. Families that start alike
 * ("weapon", "drug") hold what "a weapons charge" may mean. Narrow ones come first.
 */
const FAMILIES: [string, string][] = [
  ['murder-suicide', 'murder(?:[ /-]| and (?:an? )?)suicide'],
  [
    'killing',
    `(?:fatally (?:shooting|stabbing|beating|striking)|killing|murdering|(?:shooting|stabbing|beating)(?= (?:an? |the |his |her |two |three |four |at )?(?:[${LETTERS}-]+ )?(?:to death|man|woman|boy|girl|officer|police|deputy|mother|father|wife|husband|son|daughter)))`,
  ],
  ['murder', 'murders?'],
  ['manslaughter', 'manslaughter'],
  ['homicide', 'homicides?'],
  [
    'sexual assault',
    '(?:sexual (?:assault|abuse|battery|misconduct|contact|conduct)|rapes?|molest(?:ation|ing)|sodomy|lewd (?:conduct|acts?)|indecent exposure)',
  ],
  ['sexual harassment', 'sexual harassment'],
  ['domestic violence', 'domestic (?:violence|abuse)'],
  ['assault', '(?:assaults?(?: and battery)?|assaulting)'],
  ['battery', 'battery'],
  ['robbery', 'robber(?:y|ies)|robbing'],
  ['home invasion', 'home invasions?'],
  ['burglary', 'burglar(?:y|ies)|breaking and entering'],
  ['trespass', 'trespass(?:ing)?'],
  ['identity theft', 'identity theft'],
  [
    'stolen property',
    `(?:(?:receiving|receipt of|possess(?:ing|ion of)) ${DET}stolen (?:property|goods|vehicles?|cars?))`,
  ],
  ['theft', '(?:thefts?|larceny|shoplifting|stealing|unauthori[sz]ed use of (?:an? )?(?:motor )?vehicle)'],
  ['carjacking', 'carjackings?'],
  ['kidnapping', '(?:kidnapp?ing|abduction)'],
  ['false imprisonment', '(?:false|unlawful) (?:imprisonment|restraint)'],
  ['arson', 'arson'],
  [
    'endangerment',
    `(?:endanger(?:ing|ment)(?: (?:another person|safety|the welfare of ${CHILD}|${CHILD}|(?:the )?lives? of [${LETTERS}]+))?)`,
  ],
  [
    'child abuse',
    '(?:(?:child|elder) (?:abuse|neglect|cruelty)|cruelty to (?:an? )?(?:child(?:ren)?|juveniles?)|injury to (?:an? )?child)',
  ],
  ['animal cruelty', '(?:animal (?:abuse|neglect|cruelty)|cruelty to animals)'],
  ['abuse of a corpse', '(?:abuse|concealment|desecration) of (?:an? )?(?:human )?(?:corpse|body|remains)'],
  ['delinquency', `contributing to the delinquency of ${CHILD}`],
  ['neglect', 'neglect(?: of (?:an? )?(?:dependents?|child(?:ren)?|minors?|elder))?'],
  ['injury', '(?:negligent(?:ly)? injur(?:y|ing))'],
  ['strangulation', 'strangulation'],
  ['weapon drugs', 'simultaneous possession of (?:fire ?arms?|guns?)(?: and drugs)?'],
  [
    'weapon felon',
    `felon in possession(?: of ${ARMED})?|possession of ${ARMED} by (?:an? )?(?:convicted )?felon|possession of ${ARMED} by (?:certain|prohibited) persons?`,
  ],
  ['weapon possession', `(?:possess(?:ion of|ing)|carrying(?: of)?) ${ARMED}|${WEAPON} possession`],
  [
    'weapon discharge',
    `(?:discharg(?:e of|ing)|firing|shooting) (?:${ARMED}|(?:an? )?dangerous device)|(?:careless|reckless|negligent) discharge(?: of ${ARMED})?`,
  ],
  ['weapon shooting', 'drive[ -]by shootings?'],
  [
    'weapon use',
    `(?:us(?:e of|ing)|employing) ${ARMED}(?: (?:in|during) (?:the )?commission of (?:an? )?(?:separate )?(?:felony|crime|offen[cs]e))?`,
  ],
  ['weapon pointing', `(?:pointing|brandishing|aiming|displaying|exhibiting) ${ARMED}(?: at (?:another|an?) person)?`],
  [
    'weapon handling',
    `(?:failure|failing) to (?:properly )?(?:store|secure|safeguard) ${ARMED}|(?:(?:mis)?handling|storage|transport(?:ing|ation)|sale|purchase|transfer) of ${ARMED}|(?:unsafe|improper|negligent) (?:gun |firearm )?storage|misconduct involving ${ARMED}|(?:making|leaving|allowing) [${LETTERS} ]{0,25}${WEAPON} (?:accessible|within reach|unattended|unsecured)`,
  ],
  [
    'weapon offence',
    `(?:violations? (?:of )?(?:the )?uniform firearms act|${WEAPON}(?:[ -]related)? (?:offen[cs]es?|violations?|crimes?|felon(?:y|ies))|${WEAPON}(?=(?:[ -]related)? (?:counts?|charges?)\\b))`,
  ],
  ['drug possession', `possess(?:ion of|ing) (?:[${LETTERS}]+ )?${DRUG}|${DRUG} possession`],
  [
    'drug trafficking',
    `(?:${DRUG} (?:trafficking|distribution|dealing|smuggling)|(?:trafficking(?: in)?|distribut(?:ing|ion of)|manufactur(?:ing|e of)|deliver(?:ing|y of)|selling|sale of) ${DRUG})`,
  ],
  [
    'drug offence',
    `drugs?(?:[ -]related)? (?:offen[cs]es?|violations?|crimes?)|drugs?(?=(?:[ -]related)? (?:counts?|charges?)\\b)`,
  ],
  [
    'drunken driving',
    '(?:driv(?:ing|e) (?:while|under) (?:the influence|intoxicated|impaired)(?: of (?:alcohol|drugs?))?|drunk(?:en)?[ -]driving|dui|dwi|ovi|owi)',
  ],
  ['careless driving', '(?:reckless|careless|dangerous) driving'],
  [
    'hit-and-run',
    `(?:hit[ -]and[ -]run|leaving the scene(?: of (?:an? )?(?:[${LETTERS}]+ )?(?:accident|crash|collision))?)`,
  ],
  ['fleeing', `(?:fleeing(?: and eluding| or (?:attempting to )?elud(?:e|ing))?|eluding|evading) ${POLICE}`],
  ['resisting', `(?:resist(?:ing|ed)|opposing) ${POLICE}(?: without violence| with violence)?`],
  [
    'obstruction',
    `(?:obstruct(?:ion|ing|ed) (?:of )?(?:justice|${POLICE}|(?:a )?(?:governmental? (?:administration|operations?)|official (?:business|proceeding)|public officials?)|congress)|interfer(?:ing|ence) with (?:${POLICE}|official acts|public duties|(?:an? )?(?:9-?1-?1|emergency) calls?))`,
  ],
  ['evidence tampering', '(?:tampering with|destroying|concealing|fabricating) (?:physical )?evidence'],
  [
    'witness tampering',
    '(?:tampering with|intimidat(?:ing|ion of)) (?:an? )?witness(?:es)?|witness (?:tampering|intimidation)',
  ],
  [
    'false statements',
    '(?:(?:making|giving|providing) (?:an? )?(?:materially )?false (?:statements?|information|reports?)|false (?:statements?|reporting|reports?|swearing)|lying to (?:the )?(?:fbi|federal agents|agents|police|investigators|congress|a grand jury|authorities)|filing (?:an? )?false (?:police )?reports?)',
  ],
  ['perjury', 'perjury'],
  ['accessory', 'accessory (?:after|before) the fact'],
  ['hindering', '(?:hindering (?:prosecution|apprehension)|harbou?ring (?:an? )?fugitive|aiding and abetting)'],
  [
    'violation of probation',
    '(?:probation|parole) violations?|violat(?:ing|ion of) (?:his |her )?(?:probation|parole)',
  ],
  ['court order', 'violat(?:ing|ion of) (?:an? |the )?(?:restraining|protective|protection|no-contact|court) orders?'],
  ['contempt', 'contempt of (?:court|congress)'],
  ['failure to appear', '(?:failure|failing) to appear'],
  ['failure to stop', '(?:failure|failing) to stop(?: for (?:an? )?(?:blue lights?|police))?'],
  ['bribery', 'brib(?:ery|ing)'],
  ['fraud', 'fraud'],
  ['forgery', '(?:forgery|counterfeiting)'],
  ['embezzlement', 'embezzlement'],
  ['extortion', '(?:extortion|blackmail)'],
  ['money laundering', 'money[ -]laundering'],
  ['racketeering', 'racketeering'],
  ['tax evasion', 'tax evasion'],
  ['insider trading', 'insider trading'],
  ['reckless conduct', '(?:(?:reckless|deadly) conduct|(?:criminal )?recklessness)'],
  ['disorderly conduct', '(?:disorderly conduct|disturbing the peace|breach of (?:the )?peace)'],
  ['public intoxication', '(?:public (?:intoxication|drunkenness))'],
  ['riot', '(?:inciting (?:an? )?riot|rioting|unlawful assembly|incitement)'],
  [
    'criminal mischief',
    '(?:criminal mischief|vandalism|destruction of property|criminal damage(?: to property)?|(?:damaging|damage to) property|property damage)',
  ],
  ['stalking', 'stalking'],
  ['harassment', 'harassment'],
  ['menacing', 'menacing'],
  [
    'threats',
    '(?:(?:making )?(?:terroristic|terrorist|criminal) threats?|terroristic (?:threatening|acts?)|communicating threats?|intimidation)',
  ],
  ['terrorism', 'terrorism'],
  ['sedition', '(?:seditious conspiracy|sedition|treason|espionage)'],
  ['prostitution', 'prostitution'],
  ['trafficking', '(?:human|sex) trafficking'],
  ['child pornography', '(?:possession of )?child pornography'],
  ['gang activity', '(?:criminal )?(?:street )?gang activity'],
  ['negligence', '(?:criminal|culpable|gross) negligence'],
  ['hate crime', 'hate crimes?'],
  ['official misconduct', 'official (?:misconduct|oppression)'],
];

/** A letter or two of each family: a cheap look first, for most sentences name no offence. */
const MAY_HOLD =
  /murder|slaught|homici|kill|shooting|stabb|beating|assault|batter|robb|burgl|invasion|breaking and|trespass|theft|larcen|stealing|stolen|shoplift|unauthori|jacking|kidnap|abduct|imprison|restraint|arson|rape|sexual|molest|sodomy|lewd|indecent|violen|domestic|endanger|abuse|neglect|cruelty|corpse|body|remains|delinquen|injur|strangul|possess|carry|discharg|firing|using|use of|employing|pointing|brandish|aiming|displaying|exhibit|handling|storage|transport|sale|purchase|transfer|weapon|firearm|fire arm|gun|drug|traffick|distribut|manufactur|deliver|selling|driving|drive|d[uw]i|o[vw]i|hit[ -]and|leaving|fleeing|elud|evading|resist|oppos|obstruct|interfer|tamper|evidence|witness|false|lying|perjury|accessory|hinder|harbo|abett|violati|contempt|failure|brib|fraud|forger|counterfeit|embezz|extort|blackmail|launder|racket|evasion|insider|disorder|disturb|breach|intoxic|drunk|riot|unlawful|incite|mischief|vandal|damag|destruct|stalk|harass|menac|threat|intimid|terror|sedit|treason|espion|prostit|pornogr|gang|negligence|identity|reckless|conduct|drive[ -]by|secure|leaving|making|allowing|complicit|order|failing|hate/i;

/** Whether some words may name an offence at all. */
export function mayHoldOffence(words: string): boolean {
  return isIn(words, MAY_HOLD);
}

const DEGREE = '(?:(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)[ -]degree)';
const BEFORE = `(?:${DEGREE}|criminal attempt to commit|attempted|attempt(?:ing)? to commit|attempt(?:ed)? at|conspiracy to commit|conspiring to commit|complicity (?:to commit|to|in)|intent to commit|solicitation (?:of|to commit)|criminal|aggravated|simple|capital|felony|felonious|misdemeanou?r|gross|voluntary|involuntary|negligent|criminally negligent|reckless(?:ly)?|careless|wanton|vehicular|intoxication|domestic|armed|unarmed|unlawful(?:ly)?|illegal(?:ly)?|improper|wrongful|grand|petty|petit|malicious|premeditated|intentional|depraved[ -]heart|special|double|triple|quadruple|strong[ -]arm|child|wire|mail|bank|tax|securities|insurance|healthcare|health care|credit card|vehicle|auto|retail|residential|statutory|hate[ -]crime|defiant|public|being an?|a convicted|convicted)`;
const BEHIND = `(?: in the (?:first|second|third|fourth|fifth) degree| 1st(?: degree)?\\b| 2nd(?: degree)?\\b| 3rd(?: degree)?\\b| with (?:an? )?(?:deadly|dangerous) (?:weapon|conduct|missile)| with (?:an? )?(?:firearm|gun|knife|motor vehicle)| with (?:the )?intent to (?:kill|murder|deliver|distribute|sell|manufacture|harm|rob)| causing (?:serious )?(?:bodily )?(?:injury|harm|death)| (?:on|of|against|upon) (?:an? )?(?:police officers?|peace officers?|law enforcement officers?|public servants?|officers?|child|minor|family member)| by (?:an? )?(?:convicted felon|felon)| by (?:certain|prohibited) persons?| without (?:an? )?(?:licen[cs]e|permit)| to (?:commit|deliver) [${LETTERS}]+)`;

const OFFENCE = new RegExp(
  `(?<![${LETTERS}-])((?:${BEFORE}[ -]){0,4})(${FAMILIES.map(([, source]) => `(?:${source})`).join('|')})(?![${LETTERS}])((?:${BEHIND}){0,2})`,
  'gi',
);
const FAMILY = FAMILIES.map(
  ([family, source]) => [family, new RegExp(`(?<![${LETTERS}])(?:${source})(?![${LETTERS}])`, 'i')] as const,
);

/** An offence as words of a text; the offsets are relative to that text. */
export interface Offence {
  start: number;
  end: number;
  /** Lower-case, degree first, without articles: "first-degree murder". */
  name: string;
  degree?: number;
}

/** The offences that some words name, in order. */
export function offencesIn(words: string): Offence[] {
  const offences: Offence[] = [];
  for (const match of matchesIn(words, OFFENCE)) {
    const name = offenceName(match[0]).replace(
      /^(?:felony |misdemeanou?r )?(?:fire ?arms?|guns?|weapons?|drugs?)$/,
      '$& offences',
    );
    const offence: Offence = { start: match.index, end: match.index + match[0].trimEnd().length, name };
    const { degree } = offenceParts(name);
    if (degree !== undefined) offence.degree = degree;
    offences.push(offence);
  }
  return offences;
}

const DEGREES = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** The normal form of an offence's words. */
export function offenceName(words: string): string {
  let name = words
    .toLowerCase()
    .replace(/[‐‑–-]/g, ' ')
    .replace(/\b(?:being )?(?:an?|the|his|her|their|any) /g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const degree = /(?: in)? ?\b(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?: degree)?\b/.exec(name);
  if (degree) {
    name = name.replace(degree[0], ' ').replace(/\s+/g, ' ').trim();
    const [short] = /^(?:(?:criminal )?attempt(?:ed)?|conspiracy|intent|solicitation)(?: to commit| of)? |^/.exec(
      name,
    )!;
    name = `${short}${DEGREES[ordinal(degree[1]!) ?? 0]}-degree ${name.slice(short.length)}`;
  }
  return name;
}

/** An offence taken apart for comparing. */
export interface OffenceParts {
  family: string;
  degree?: number;
  /** Not done but attempted, planned, or asked for. */
  short?: 'attempt' | 'intent' | 'conspiracy' | 'solicitation';
  /** What else the words say: "aggravated", "capital", what was possessed. */
  rest: ReadonlySet<string>;
}

const IDLE =
  /^(?:of|to|a|an|the|with|in|on|by|for|and|at|or|commit|criminal|charge|charges|count|counts|being|another|person|persons|his|her|their|felony|certain|during|second|separate)$/;
const SAME: Record<string, string> = {
  recklessly: 'reckless',
  unlawfully: 'unlawful',
  illegal: 'unlawful',
  illegally: 'unlawful',
  guns: 'firearm',
  gun: 'firearm',
  handgun: 'firearm',
  pistol: 'firearm',
  rifle: 'firearm',
  firearms: 'firearm',
  weapons: 'weapon',
  possessing: 'possession',
  using: 'use',
  delivery: 'deliver',
  distribute: 'deliver',
};

/** Takes a normal form apart: "attempted first-degree murder" is murder, degree 1, attempted. Charges are held against many others. */
export const offenceParts = remembered((name): OffenceParts => {
  const degree = /\b(first|second|third|fourth|fifth)-degree\b/.exec(name)?.[1];
  const short = /\battempt/.test(name)
    ? 'attempt'
    : /\bintent to commit\b/.test(name)
      ? 'intent'
      : /\bconspir/.test(name)
        ? 'conspiracy'
        : /\bsolicitation\b/.test(name)
          ? 'solicitation'
          : undefined;
  let left = name
    .replace(/\b\w+-degree\b/, ' ')
    .replace(/\b(?:attempt\w*|intent(?= to commit)|conspir\w+|solicitation)\b/g, ' ');
  const found = FAMILY.find(([, pattern]) => isIn(left, pattern));
  const family = found?.[0] ?? left.trim();
  // what is carried or used tells one weapons or drugs charge from another, so those words stay
  if (found && !/^(?:weapon|drug)/.test(family)) left = left.replace(found[1], ' ');
  const rest = new Set<string>();
  for (const [word] of left.matchAll(/\p{L}+/gu)) if (!IDLE.test(word)) rest.add(SAME[word] ?? word);
  return { family, rest, ...(degree ? { degree: DEGREES.indexOf(degree) } : {}), ...(short ? { short } : {}) };
});
