import * as v from 'valibot';

/** Days outside these years are taken for slips of the pen (year 0, year 9999), not for history. */
export const FIRST_YEAR = 1500;
export const LAST_YEAR = 2200;

/**
 * Text that a person reads: a tag, a control character, or a character that hides or reorders others (zero-width, bidi)
 * has no business in it, nor has the mark of a wrong encoding (U+FFFD). Flags are left out so that the pattern can stand in the JSON Schema.
 */
const PLAIN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out
  /^(?![\s\S]*(?:<[/!?A-Za-z]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]))[\s\S]*\S/;
const PLAIN_OR_NONE = new RegExp(`^$|${PLAIN.source}`);
const PLAIN_SAID = 'must be plain text, without markup and without control, hidden or unreadable characters';

/** One line of plain text, 1 to `longest` characters. Runs of white space become one space. */
export function line(longest: number) {
  const said = `must be text of 1 to ${longest} characters`;
  return v.pipe(
    v.string(said),
    v.minLength(1, said),
    v.maxLength(longest, said),
    v.regex(PLAIN, PLAIN_SAID),
    v.transform((text: string) => text.replace(/\s+/g, ' ').trim()),
  );
}

/** The same where there may be no text at all, up to `longest` characters. */
export function lineOrNone(longest: number) {
  const said = `must be text of at most ${longest} characters`;
  return v.pipe(
    v.string(said),
    v.maxLength(longest, said),
    v.regex(PLAIN_OR_NONE, PLAIN_SAID),
    v.transform((text: string) => text.replace(/\s+/g, ' ').trim()),
  );
}

/** Words of another, kept to the character, 1 to `longest` characters. */
export function verbatim(longest: number) {
  const said = `must be text of 1 to ${longest} characters`;
  return v.pipe(v.string(said), v.minLength(1, said), v.maxLength(longest, said), v.regex(PLAIN, PLAIN_SAID));
}

/** An id within one file: letters, digits, dot, hyphen, underscore. */
export const identifier = v.pipe(
  v.string('must be an id of letters, digits, dots, hyphens or underscores'),
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
    'must be an id of 1 to 100 letters, digits, dots, hyphens or underscores',
  ),
  v.notValues(['constructor', 'prototype'], 'is not allowed as an id'),
);

/** A whole number within bounds, both included. */
export function whole(least: number, most: number) {
  const said = `must be a whole number from ${least} to ${most}`;
  return v.pipe(v.number(said), v.integer(said), v.minValue(least, said), v.maxValue(most, said));
}

/** A number within bounds, both included. */
export function number(least: number, most: number) {
  const said = `must be a number from ${least} to ${most}`;
  return v.pipe(v.number(said), v.finite(said), v.minValue(least, said), v.maxValue(most, said));
}

const DAY_SAID = `must be a day like "2024-02-29" that is in the calendar, from ${FIRST_YEAR} to ${LAST_YEAR}`;
const MOMENT_SAID = `must be a date like "2024-02-29" or "2024-02-29T13:05:00Z" that is in the calendar, from ${FIRST_YEAR} to ${LAST_YEAR}`;

/** An ISO day that the calendar has. */
export const day = v.pipe(
  v.string(DAY_SAID),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, DAY_SAID),
  v.check(isCalendarDay, DAY_SAID),
);

/** An ISO day, or a day with a clock time (with or without a zone). */
export const moment = v.pipe(
  v.string(MOMENT_SAID),
  v.regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-][01]\d:?[0-5]\d)?)?$/, MOMENT_SAID),
  v.check(isCalendarDay, MOMENT_SAID),
);

const LINK_SAID = 'must be an address that begins with https:// or http://, without a user name or password';

/** A link that can be shown and opened: never `javascript:`, never with credentials. */
export const link = v.pipe(
  v.string(LINK_SAID),
  v.maxLength(2000, 'must be an address of at most 2000 characters'),
  v.regex(/^https?:\/\/[^\s<>"\\^`{|}]+$/, LINK_SAID),
  v.check(isPlainAddress, LINK_SAID),
);

function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = text.slice(0, 10).split('-').map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
}
