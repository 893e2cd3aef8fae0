const SEPARATOR = /\s+[|\-–—»·•:]+\s+/;

/** Words with single spaces between them, and none around. */
export const plainly = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The parts of a window's title as `plainly` gives it: the article's, and the site's before or behind it. Never none. */
export const partsOfTitle = (title: string): string[] => title.split(SEPARATOR);
