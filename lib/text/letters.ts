/**
 * The letters of English prose, names from other languages among them, for a class of a pattern: Latin ones with all their marks.
 * A pattern that asks Unicode what a letter is takes several times as long to be made, and the long ones took longer than all
 * else of a first check.
 */
export const LETTERS = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff';
