import { remembered } from '../remembered.ts';

// biome-ignore format: a table
const IRREGULAR = new Map(Object.entries({
  people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', gunmen: 'gunman', policemen: 'officer', wives: 'wife', lives: 'life', knives: 'knife', teeth: 'tooth', feet: 'foot', deputies: 'deputy',
  grandchildren: 'grandchild', stepchildren: 'stepchild', schoolchildren: 'child', firewomen: 'firefighter',
  firemen: 'firefighter', policeman: 'officer', kids: 'child', kid: 'child', juveniles: 'juvenile', youths: 'teen', teenagers: 'teen', teenager: 'teen', teens: 'teen', cops: 'officer', cop: 'officer', youngsters: 'child', boys: 'boy', girls: 'girl', gas: 'gas', buses: 'bus', series: 'series', species: 'species', houses: 'home', house: 'home', homes: 'home', residence: 'home', residences: 'home',
  mom: 'mother', mum: 'mother', dad: 'father', grandma: 'grandmother', grandpa: 'grandfather', spouse: 'spouse', vehicles: 'car', vehicle: 'car', cars: 'car', gunshots: 'shot', gunshot: 'shot', shots: 'shot', bullets: 'bullet', rounds: 'round', fatality: 'death', fatalities: 'death', deaths: 'death', casualty: 'casualty', casualties: 'casualty',
}));

/** A plural (or any) noun in the singular, lower-case, with everyday synonyms made one ("kids" → "child"). */
export const singular = remembered((word): string => {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  if (!lower.endsWith('s')) return lower;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(lower)) return lower.slice(0, -2);
  if (/[^su]s$/.test(lower) && lower.length > 3) return lower.slice(0, -1);
  return lower;
});

const PLURALS = new Set(
  'people men women children grandchildren stepchildren schoolchildren gunmen policemen firemen fishermen servicemen crewmen wives lives police'.split(
    ' ',
  ),
);

/** True for a word that is written as a plural. */
export const isPlural = remembered((lower): boolean => {
  if (PLURALS.has(lower)) return true;
  return (
    lower.endsWith('s') &&
    /[^su]s$/.test(lower) &&
    lower.length > 3 &&
    !/(?:ous|less|ness|'s)$/.test(lower) &&
    !/^(?:this|was|has|does|his|hers|its|always|perhaps|across|besides|towards|afterwards|whereas|unless|sometimes)$/.test(
      lower,
    )
  );
});

/** Nouns for people, with what they are a kind of; two nouns can name the same people where one is above the other. */
const PEOPLE = new Set(
  'person marshal man woman boy girl child teen juvenile adult victim suspect gunman shooter officer deputy trooper agent guard firefighter soldier resident neighbor neighbour witness bystander passenger driver worker employee student teacher patient inmate prisoner migrant immigrant protester demonstrator civilian member relative other attacker assailant intruder robber burglar player fan customer patron guest occupant tenant veteran brother sister sibling son daughter parent mother father friend cousin family grandchild defendant lawmaker senator democrat republican politician voter candidate hostage refugee foreigner american expert doctor nurse paramedic medic detective investigator policeman civilian pedestrian toddler baby infant casualty fatality death one individual male female police faculty professor administrator staff crew occupant attendee graduate co-worker coworker colleague homeowner partygoer party-goer clubgoer club-goer concertgoer churchgoer mourner worshipper worshiper congregant parishioner roommate housemate classmate teammate nephew niece uncle aunt grandmother grandfather grandparent grandson granddaughter stepson stepdaughter stepchild stepbrother stepsister stepfather stepmother husband wife boyfriend girlfriend spouse toddler newborn cadet marine sailor clerk cashier bouncer shopper diner bartender trucker motorist bicyclist cyclist motorcyclist reveler bodyguard pilot pastor youngster preschooler'.split(
    ' ',
  ),
);

export const isPersonNoun = (noun: string): boolean => PEOPLE.has(noun);

const ANYBODY = new Set(['person', 'victim', 'other', 'one', 'individual', 'casualty', 'death', 'adult']);
/** True for nouns that may name any person: people, victims. */
export const isAnybody = (noun: string): boolean => ANYBODY.has(noun);
const MEN = new Set(['man', 'male', 'gunman', 'brother', 'son', 'father', 'boy']);
const WOMEN = new Set(['woman', 'female', 'sister', 'daughter', 'mother', 'girl']);
const YOUNG = new Set([
  'child',
  'boy',
  'girl',
  'teen',
  'juvenile',
  'toddler',
  'baby',
  'infant',
  'student',
  'son',
  'daughter',
  'sibling',
  'grandchild',
]);
const CHILDREN = /^(?:child|boy|girl|juvenile|toddler|baby|infant|son|daughter|grandchild)$/;
const LAWMAKERS = new Set([
  'senator',
  'lawmaker',
  'legislator',
  'congressman',
  'representative',
  'politician',
  'republican',
  'democrat',
]);
const FORCE = new Set(['officer', 'marshal', 'deputy', 'trooper', 'agent', 'police', 'policeman', 'detective']);

const DOERS = new Set(['suspect', 'gunman', 'shooter', 'attacker', 'assailant', 'intruder', 'robber', 'defendant']);

/** True for nouns for whoever did it. */
export const isDoer = (noun: string): boolean => DOERS.has(noun);

const PARTIES = new Set(['republican', 'democrat']);

/** 'same' noun, 'wider' (one can name what the other names: people, men), or 'other'. */
export function nounCloseness(a: string, b: string): 'same' | 'wider' | 'other' {
  if (a === b) return 'same';
  // who was hurt is not who did it
  if ((a === 'victim' && DOERS.has(b)) || (b === 'victim' && DOERS.has(a))) return 'other';
  if ((a === 'adult' && CHILDREN.test(b)) || (b === 'adult' && CHILDREN.test(a))) return 'other';
  if (ANYBODY.has(a) && PEOPLE.has(b)) return 'wider';
  if (ANYBODY.has(b) && PEOPLE.has(a)) return 'wider';
  if (LAWMAKERS.has(a) && LAWMAKERS.has(b) && !(PARTIES.has(a) && PARTIES.has(b))) return 'wider';
  for (const set of [YOUNG, FORCE])
    if (set.has(a) && set.has(b) && !(MEN.has(a) && WOMEN.has(b)) && !(WOMEN.has(a) && MEN.has(b))) return 'wider';
  if ((MEN.has(a) && MEN.has(b)) || (WOMEN.has(a) && WOMEN.has(b))) return 'wider';
  if (DOERS.has(a) && (DOERS.has(b) || MEN.has(b))) return 'wider';
  if (DOERS.has(b) && MEN.has(a)) return 'wider';
  const shots = ['shot', 'bullet', 'round'];
  if (shots.includes(a) && shots.includes(b)) return 'wider';
  return 'other';
}
