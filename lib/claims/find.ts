import type { Article, Claim } from '../model.ts';

/** All claims of an article, in text order. */
export function findClaims(_article: Article): Claim[] {
  return [];
}
