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
}

/** What may be told. */
export type State =
  | 'no-arrests'
  | 'no-charges'
  | 'arrests-unknown'
  | 'no-suspects'
  | 'suspect-known'
  | 'at-large'
  | 'fled'
  | 'missing'
  | 'found-safe'
  | 'wanted'
  | 'of-interest'
  | 'to-be-arraigned'
  | 'sentenced'
  | 'acquitted'
  | 'convicted'
  | 'on-trial'
  | 'pleaded-not-guilty'
  | 'cleared'
  | 'charged'
  | 'released-from-custody'
  | 'surrendered'
  | 'booked'
  | 'in-custody'
  | 'arrested'
  | 'released'
  | 'non-life-threatening'
  | 'life-threatening'
  | 'unknown'
  | 'unhurt'
  | 'not-critical'
  | 'minor-injuries'
  | 'expected-to-recover'
  | 'critical'
  | 'serious'
  | 'serious-to-critical'
  | 'seriously-hurt'
  | 'critical-but-stable'
  | 'improving'
  | 'stable'
  | 'coma'
  | 'intensive-care'
  | 'disabled'
  | 'off-life-support'
  | 'brain-dead'
  | 'dead'
  | 'alive'
  | 'hospitalised'
  | 'wounded'
  | 'unidentified'
  | 'identified'
  | 'under-investigation'
  | 'motive-unknown'
  | 'no-danger';

/** Forms of "to be" before a participle. */
export const BE = `(?:is|are|was|were|been|be|being|got|gets?|remains?|remained|[’']s|[’']re)`;
/** Adverbs that may stand between. */
export const HOW =
  '(?:(?:(?!nearly)\\w+ly|also|later|still|now|since|already|then|both|all|each|being|yet|first|reported|listed)\\b,? ){0,2}';

/** What denies the word behind it: "not yet", "hasn’t immediately". */
export const NOT = "(?:not|\\w*n[’']t)(?: yet| immediately)?";

/** Builds a saying; its pattern stands between borders of words. */
export const say = (about: About, state: State, where: Where, pattern: string, role?: string): Saying => ({
  about,
  state,
  where,
  pattern: between(pattern, flagsOf('gi', pattern)),
  ...(role ? { role } : {}),
});

/** The same with a pattern in which a capital letter is one: a name follows. */
export const sayOfName = (about: About, state: State, where: Where, pattern: string): Saying => ({
  about,
  state,
  where,
  pattern: between(pattern, flagsOf('g', pattern)),
});

/** Where groups stand is asked for only where one says who; to tell it costs each match a second look. */
const flagsOf = (flags: string, pattern: string) => (pattern.includes('(?<who>') ? `${flags}d` : flags);

const between = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\w-])(?:${pattern})(?:(?<=\\s)|(?![\\w-]))`, flags);

/** Who looks for and arrests whoever did it; a family looks for the missing. */
export const POLICE =
  "(?:police|cops|deputies|detectives|officers|investigators|authorities|officials|troopers|marshals|sheriff|sheriff[’']s office|department)";

/** The object of a verb follows: anything but a word that begins a phrase of place, time or cause. */
export const OBJECT =
  '(?=(?!(?:in|on|at|by|after|for|when|while|during|without|near|and|or|as|with|from|to|outside|inside|early|late|last|that|who|but|because|before|since|over|under|into|towards?|through|up|this|[a-z]+day)\\b)\\w)';

/** Whoever may stand before a participle that is cut to itself: "girl, 6, wounded in blaze". */
export const SOMEBODY =
  '(?:m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|child(?:ren)?|kids?|toddlers?|bab(?:y|ies)|infants?|victims?|persons?|people|students?|officers?|deput(?:y|ies)|mothers?|moms?|fathers?|dads?|step(?:father|mother|son|daughter)|sons?|daughters?|brothers?|sisters?|wife|husband|drivers?|clerks?|youths?|juveniles?|fe?males?|old|suspects?|gunm[ae]n)(?:,? \\d+,?)?';
