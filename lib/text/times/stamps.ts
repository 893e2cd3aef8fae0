/** Time stamps and office hours are no part of a story: "Updated 5:12 PM", "call 8 a.m. to 5 p.m.". */
const STAMP =
  /\b(?:updated(?!:)|posted|published|last modified|edited|copyright|original story)\b[^.]{0,30}$|\b(?:shown|pictured|photographed|seen here)\b[^.]{0,12}$|\(@\w+\) $/i;

/** "UPDATE (3/9/21 at 2 p.m.)": no words between but such as tell a time; behind "Update:" and "Updated:" the news itself may stand. */
const UPDATE =
  /\b(?:UPDATED?|[Uu]pdated?)\b(?:[^.a-z]|\b(?:at|on|as of|a\.?m|p\.?m|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b){0,30}$/;

/** "Updated: Thursday, October 27, 2016 @ ": nothing but a stamp up to here. */
const STAMPED =
  /^\W*(?:(?:last|first) )?(?:updated?|published|posted|modified|created)(?: on)?(?:[\s,:;@|/.\d–-]|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)*$/i;
const LONGEST_STAMP = 80;

/** "LEEDS (": a date behind it is that of the report. */
const DATED_LINE = /^[\p{Lu}][^a-z(]{0,60}(?:,? \p{Lu}[\p{L}.]+)?\W{0,3}\($/u;

/** Whether a time at `start` to `end` of a sentence tells when lines were written, and not when something happened. */
export function isStamp(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - 45), start);
  if (STAMP.test(near) || UPDATE.test(near)) return true;
  const behind = text.slice(end, end + 12);
  // "9:15 p.m. update: The driver …"
  if (/^ updates?\b/i.test(behind)) return true;
  // "(09/01/94)": somebody's birth
  if (/\d\/\d+\/\d+$/.test(text.slice(start, end)) && text[start - 1] === '(') return true;
  if (start > LONGEST_STAMP) return false;
  const before = text.slice(0, start);
  // "(7:50 p.m.) The mayor …"
  if (/^\W*(?:date: )?\(?$/i.test(before) && /^\)|^:\d\d/.test(behind)) return true;
  return STAMPED.test(before) || (DATED_LINE.test(before) && /^\) ?[–—-]/.test(behind));
}
