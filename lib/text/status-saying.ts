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
  state: string;
  pattern: RegExp;
  where: Where;
  /** Whom words without a subject of their own tell of. */
  role?: string;
}

/** Forms of "to be" before a participle. */
export const BE = `(?:is|are|was|were|been|be|being|got|gets?|remains?|remained|[’']s|[’']re)`;
/** Adverbs that may stand between. */
export const HOW =
  '(?:(?:\\w+ly|also|later|still|now|since|already|then|both|all|each|being|yet|first|reported|listed)\\b,? ){0,2}';

/** Builds a saying; its pattern stands between borders of words. */
export const say = (about: About, state: string, where: Where, pattern: string, role?: string): Saying => ({
  about,
  state,
  where,
  pattern: new RegExp(`(?<![\\w-])(?:${pattern})(?:(?<=\\s)|(?![\\w-]))`, 'gid'),
  ...(role ? { role } : {}),
});

/** What is done to somebody, where the object follows. */
export const OBJECT = `(?=(?:a|an|the|two|three|four|five|six|another|his|her|\\d[\\d,]*|him|them|suspects?|[A-Z][a-z]+)\\b)`;
