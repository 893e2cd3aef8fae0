import { titleHead } from './names/titles.ts';
import { singular } from './people/nouns.ts';
import { remembered } from './remembered.ts';
import type { Token } from './tokens.ts';

/** Parts in a story and occupations: what a person without a name is called. Lower-case, singular. */
const PARTS = new Set(
  (
    'suspect gunman shooter killer attacker assailant robber intruder burglar thief carjacker kidnapper arsonist bomber hijacker fugitive defendant accomplice ' +
    'victim bystander witness neighbor neighbour resident homeowner landlord tenant passenger driver motorist pedestrian cyclist motorcyclist biker customer shopper patron caller tipster hostage survivor ' +
    'student pupil classmate teacher professor prof faculty principal coach teammate player athlete swimmer runner ' +
    'guard clerk cashier bartender waiter waitress chef barber janitor mechanic plumber electrician carpenter contractor builder farmer rancher hunter fisherman sailor pilot conductor trucker courier employee worker coworker co-worker colleague manager owner boss realtor banker broker trader investor ' +
    'doctor physician surgeon nurse paramedic medic firefighter lifeguard veteran soldier marine officer deputy trooper agent marshal detective sheriff coroner ' +
    'attorney lawyer prosecutor judge juror lawmaker legislator senator congressman congresswoman governor mayor councilman councilwoman diplomat ambassador minister sergeant-at-arms spokesman spokeswoman spokesperson chairman chairwoman president secretary leader director treasurer official aide adviser advisor strategist lobbyist donor candidate nominee voter activist advocate organizer protester demonstrator rioter marcher ' +
    'democrat dem republican progressive liberal moderate centrist conservative independent ' +
    'economist analyst scientist researcher engineer historian expert author writer journalist reporter editor photographer actor actress singer rapper musician comedian model dancer priest pastor bishop rabbi imam nun missionary ' +
    'insurgent militant rebel fighter terrorist extremist jihadist militiaman civilian refugee migrant immigrant asylum-seeker foreigner national inmate prisoner detainee patient ' +
    'friend roommate housemate acquaintance stranger partygoer churchgoer worshipper camper hiker tourist visitor guest babysitter ' +
    'employer executive entrepreneur industrialist tycoon mogul billionaire millionaire shareholder stockholder creditor borrower buyer seller homebuyer renter retailer supplier vendor manufacturer drugmaker automaker carmaker chipmaker planemaker insurer airline regulator watchdog forecaster accountant auditor consultant developer franchisee shopper consumer taxpayer retiree pensioner jobseeker founder ' +
    'councilor councillor councilmember commissioner delegate superdelegate frontrunner front-runner challenger incumbent contender hopeful opponent rival critic ally supporter backer detractor loyalist populist hard-liner hardliner dissident exile operative pollster speechwriter staffer insider policymaker politician statesman whistleblower appointee envoy negotiator mediator monarch bureaucrat evangelical constituent member ' +
    'plaintiff petitioner counsel solicitor barrister magistrate justice investigator inspector parolee convict warden responder rescuer dispatcher ranger ' +
    'epidemiologist virologist immunologist pediatrician psychiatrist psychologist therapist pharmacist dentist midwife caregiver clinician cardiologist pathologist volunteer counselor ' +
    'peacekeeper mercenary commander warlord separatist evacuee interpreter translator deportee villager pilgrim parishioner cleric mullah ayatollah monk archbishop preacher evangelist pontiff smuggler trafficker poacher settler ' +
    'quarterback pitcher goalkeeper goalie striker midfielder linebacker golfer boxer wrestler gymnast skater skier sprinter jockey referee umpire medalist champion spectator fan trainer olympian ' +
    'filmmaker screenwriter producer novelist poet playwright painter sculptor artist dancer drummer guitarist songwriter composer host anchor columnist blogger influencer youtuber broadcaster commentator pundit correspondent designer stylist ' +
    'architect astronaut cosmonaut astronomer physicist chemist biologist geologist seismologist meteorologist climatologist demographer sociologist archaeologist programmer hacker librarian receptionist housekeeper nanny gardener welder miner roofer bouncer attendant educator superintendent dean sophomore freshman undergraduate occupant heir heiress philanthropist celebrity bandmate ' +
    'teen teenager youth juvenile toddler infant baby child boy girl man woman male female'
  ).split(' '),
);

/** Nouns that say little on their own: everybody is one. They are told only where described, or for the first time. */
const PLAIN_NOUNS = new Set(
  'detective reporter agent prosecutor doctor teacher driver man woman boy girl child baby infant toddler teen youth juvenile officer deputy official worker employee expert witness victim suspect member host champion executive justice inspector investigator supporter fan volunteer consumer airline producer male female'.split(
    ' ',
  ),
);
/** Parts that many people of one report can have, whatever it is about. */
const COMMON = new Set(
  'friend neighbour resident democrat republican senator lawmaker spokesperson critic ally opponent rival'.split(' '),
);

const SAME: Record<string, string> = {
  neighbor: 'neighbour',
  demonstrator: 'protester',
  teenager: 'teen',
  lawyer: 'attorney',
  actress: 'actor',
  advisor: 'adviser',
  'co-worker': 'colleague',
  coworker: 'colleague',
  congressman: 'representative',
  congresswoman: 'representative',
  legislator: 'lawmaker',
  physician: 'doctor',
  centrist: 'moderate',
  liberal: 'progressive',
  dem: 'democrat',
  faculty: 'professor',
  national: 'foreigner',
  frontrunner: 'front-runner',
  hardliner: 'hard-liner',
  councilmember: 'councillor',
  carmaker: 'automaker',
  hopeful: 'candidate',
  contender: 'candidate',
  stockholder: 'shareholder',
  pontiff: 'pope',
  counselor: 'counsellor',
  tycoon: 'mogul',
  pundit: 'commentator',
};

/** The head of a noun for somebody's part ("Lawyers" → "attorney"), undefined for other words. Lower-case in. */
export const partOf: (lower: string) => string | undefined = remembered((lower): string | undefined => {
  if (PARTS.has(lower)) return headOf(lower);
  const one = singular(lower);
  if (PARTS.has(one)) return headOf(one);
  const bare = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  if (PARTS.has(bare)) return headOf(bare);
  // "ex-president", "then-governor", "co-founder"
  const past = /^(?:ex|then|co)-(?=\p{L})/u.exec(lower)?.[0];
  return past ? partOf(lower.slice(past.length)) : undefined;
});

/** The same of a token's word. */
export function partOfToken({ lower, known }: Token): string | undefined {
  known.part ??= partOf(lower) ?? '';
  return known.part === '' ? undefined : known.part;
}

const headOf = (word: string): string => SAME[word] ?? (titleHead(word) || word);

/** True for a part that is worth telling only with words that describe it, or where it is first told. */
export const isPlainPart = (head: string): boolean => PLAIN_NOUNS.has(head);

/** True for a part that few people of a report have: an economist, an insurgent; not a man, nor one of a party. */
export const isTellingPart = (head: string): boolean => !PLAIN_NOUNS.has(head) && !COMMON.has(head);

/** Parts that can be one person's, seen differently. */
const ALIKE: string[][] = [
  [
    'suspect',
    'gunman',
    'shooter',
    'killer',
    'attacker',
    'assailant',
    'robber',
    'intruder',
    'burglar',
    'defendant',
    'accused',
  ],
  ['teen', 'youth', 'juvenile', 'boy', 'girl', 'student'],
  ['teen', 'man', 'woman', 'male', 'female'],
  ['male', 'man', 'boy'],
  ['female', 'woman', 'girl'],
  ['child', 'boy', 'girl', 'toddler', 'baby', 'infant'],
  ['insurgent', 'militant', 'rebel', 'fighter'],
  ['terrorist', 'extremist', 'jihadist', 'militant'],
  ['guard', 'officer'],
  ['lawmaker', 'senator', 'representative'],
  ['attorney', 'prosecutor'],
  ['migrant', 'immigrant', 'refugee'],
  ['activist', 'advocate', 'organizer'],
  ['employee', 'worker', 'clerk', 'cashier', 'guard', 'manager'],
  ['professor', 'teacher'],
  ['driver', 'motorist', 'trucker'],
  ['economist', 'analyst', 'expert'],
  ['scientist', 'researcher', 'epidemiologist', 'virologist', 'immunologist', 'expert', 'doctor'],
  ['medic', 'paramedic', 'responder'],
  ['aide', 'adviser', 'staffer', 'official', 'strategist'],
  ['official', 'regulator', 'envoy', 'diplomat', 'commissioner'],
  ['ambassador', 'diplomat', 'envoy'],
  ['candidate', 'nominee', 'front-runner', 'challenger', 'rival', 'opponent'],
  ['opponent', 'critic', 'rival'],
  ['ally', 'supporter', 'backer', 'loyalist'],
  ['mogul', 'billionaire', 'developer', 'businessperson', 'magnate', 'executive'],
  ['founder', 'chief executive', 'executive', 'owner'],
  ['athlete', 'player', 'runner', 'swimmer', 'gymnast', 'olympian'],
  ['priest', 'pastor', 'cleric', 'bishop', 'imam'],
  ['interpreter', 'translator', 'evacuee'],
  ['musician', 'singer', 'rapper', 'artist', 'songwriter'],
  ['writer', 'author', 'novelist', 'journalist', 'reporter', 'columnist', 'correspondent'],
  ['manufacturer', 'drugmaker', 'automaker'],
  ['plaintiff', 'petitioner'],
  ['marine', 'soldier', 'veteran'],
  ['detective', 'investigator', 'officer'],
];

/** The party that words put somebody into, by noun or adjective: "Democratic senators", "a key Republican". */
export function partyOf(full: string): 'democrat' | 'republican' | undefined {
  return /\b(?:dems?|democrats?|democratic)\b/i.test(full)
    ? 'democrat'
    : /\b(?:gop|republicans?)\b/i.test(full)
      ? 'republican'
      : undefined;
}

/** True where two parts can be one person's. */
export function areAlike(a: string, b: string): boolean {
  return a === b || ALIKE.some((group) => group.includes(a) && group.includes(b));
}
