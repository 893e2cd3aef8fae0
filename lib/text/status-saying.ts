/** What words tell of: a person's body, a person's custody, who somebody is, or a case. */
export type About = 'health' | 'custody' | 'identity' | 'case';

/**
 * Where the words' subject stands: before them ("Ames was arrested"), behind them ("police arrested Ames"), inside them
 * (the group `who`), or nowhere, as they tell of the case ("no arrests were made").
 */
export type Where = 'before' | 'behind' | 'inside' | 'case';

/** A way in which English news prose tells a status. */
export interface Saying {
  about: About;
  state: State;
  pattern: RegExp;
  where: Where;
  /** Whom words without a subject of their own tell of. */
  role?: string;
  /** Pieces of words of which one must stand in a sentence, lower-case: a cheap look before the dear one. */
  needs: readonly string[];
}

const NEEDS = {
  'no-arrests': 'arrest custody',
  'no-charges': 'charge',
  'no-suspects': 'suspect shooter gunm killer attacker responsible behind who lead',
  'suspect-known': 'identified named',
  'at-large':
    'large loose run lam fugitive custody located found caught arrest apprehend captured looking search hunt seeking',
  wanted: 'wanted sought warrant talk speak',
  sentenced: 'sentenced given ordered',
  acquitted: 'acquitted cleared exonerated guilty',
  convicted: 'convicted guilty',
  charged: 'charge indict arraign count murder accused',
  'released-from-custody': 'released free bond bail',
  surrendered: 'turn gave giving surrendered',
  booked: 'booked jailed',
  'in-custody': 'held custody bars lodged incarcerated jail facility prison',
  arrested: 'arrest apprehend captur detain detention custody',
  released: 'releas discharg hospital',
  'non-life-threatening': 'life',
  'life-threatening': 'life',
  unknown: 'condition how extent severity',
  unhurt: 'hurt injur unharmed unscathed harmed shot hit wounded struck',
  'not-critical': 'critically',
  'minor-injuries': 'injur wound hurt graze cuts',
  'expected-to-recover': 'expected going surviv recover okay mend fine ok',
  critical: 'critical clinging fighting battling support grave brain',
  serious: 'serious severe guarded',
  stable: 'stable fair good satisfactory',
  coma: 'coma',
  dead: 'dead die death kill murder slay slain fatal bod gunned passed succumbed lost surviv make',
  alive: 'alive alert conscious surviv',
  hospitalised: 'hospital medical trauma emergency clinic infirmary icu intensive surgery',
  wounded: 'bleeding wound injur hurt shot',
  unidentified: 'identi name',
  identified: 'identified',
  'under-investigation': 'investigat pending waiting',
  'motive-unknown': 'motive',
  'no-danger': 'threat danger risk',
} as const;

/** What may be told: "dead", "arrested", "unidentified". */
export type State = keyof typeof NEEDS;

/** Forms of "to be" before a participle. */
export const BE = `(?:is|are|was|were|been|be|being|got|gets?|remains?|remained|[’']s|[’']re)`;
/** Adverbs that may stand between. */
export const HOW =
  '(?:(?:\\w+ly|also|later|still|now|since|already|then|both|all|each|being|yet|first|reported|listed)\\b,? ){0,2}';

/** Builds a saying; its pattern stands between borders of words. */
export const say = (about: About, state: State, where: Where, pattern: string, role?: string): Saying => ({
  about,
  state,
  where,
  pattern: new RegExp(`(?<![\\w-])(?:${pattern})(?:(?<=\\s)|(?![\\w-]))`, 'gid'),
  needs: NEEDS[state].split(' '),
  ...(role ? { role } : {}),
});

/** The object of a verb follows: anything but a word that begins a phrase of place, time or cause. */
export const OBJECT =
  '(?=(?!(?:in|on|at|by|after|for|when|while|during|without|near|and|or|as|with|from|to|outside|inside|early|late|last|that|who|but|because|before|since|over|under|this|[a-z]+day)\\b)\\w)';
