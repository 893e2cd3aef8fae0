import type { Article } from '../model.ts';

/** Characters of one value, and values of one sort, that are taken from a page. */
export const LONGEST_STATED = 2_000;
export const MOST_STATED = 50;
/** The same for an address: sites put much into them that is cut off before one is kept. */
export const LONGEST_ADDRESS = 10_000;

/**
 * What a page states about its article, in the words in which it does. Of each list the first counts that can be used. It is made
 * out (`articleFromPage`) where that holds up no page: the patterns for dates and addresses are long, and each page would have to
 * have its own.
 */
export interface Stated {
  /** The address at which it was read, and that to which its links are relative. */
  url: string;
  base: string;
  /** Of the window, with the site's name more often than not. */
  pageTitle: string;
  canonical: string[];
  publisher: string[];
  published: string[];
  modified: string[];
  section: string[];
  language: string[];
  /** What the publisher says that it corrected. */
  correction: string[];
}

/** What is made of it in an article. */
export type Made =
  | 'url'
  | 'canonicalUrl'
  | 'publisher'
  | 'published'
  | 'modified'
  | 'section'
  | 'language'
  | 'correction';

/** An article as its page has it. */
export interface PageArticle extends Omit<Article, 'id' | Made> {
  stated: Stated;
}
