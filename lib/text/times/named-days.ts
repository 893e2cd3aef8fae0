import { dayNumber, monthSpan, weekdayOf } from './calendar.ts';

/** Days that have a name: feasts and holidays, and days of which everybody knows the year. */

/** The day number of a day of a month, 0 is January; undefined where it has no such day. */
export function dayIn(year: number, month: number, day: number): number | undefined {
  return dayNumber(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** A date without a year is the one nearest to publication, but rather past than future: at most 90 days ahead. */
export function nearestYear(
  today: number | undefined,
  dayOf: (year: number) => number | undefined,
): number | undefined {
  if (today === undefined) return undefined;
  const year = new Date(today * 86_400_000).getUTCFullYear();
  return [year - 1, year, year + 1]
    .map(dayOf)
    .filter((day) => day !== undefined && day <= today + 90)
    .at(-1);
}

/** Holidays by month (0 is January) and day; or by month, weekday (0 is Sunday) and which of the month, -1 the last. */
const HOLIDAYS: Record<string, [number, number] | [number, number, number]> = {
  "new year's day": [0, 1],
  "new year's eve": [11, 31],
  'christmas day': [11, 25],
  christmas: [11, 25],
  'christmas eve': [11, 24],
  'boxing day': [11, 26],
  halloween: [9, 31],
  'fourth of july': [6, 4],
  'independence day': [6, 4],
  'veterans day': [10, 11],
  'armistice day': [10, 11],
  "valentine's day": [1, 14],
  "st. patrick's day": [2, 17],
  'cinco de mayo': [4, 5],
  'earth day': [3, 22],
  'memorial day': [4, 1, -1],
  'labor day': [8, 1, 1],
  thanksgiving: [10, 4, 4],
  'thanksgiving day': [10, 4, 4],
  "mother's day": [4, 0, 2],
  "father's day": [5, 0, 3],
  "presidents' day": [1, 1, 3],
  'presidents day': [1, 1, 3],
  'martin luther king jr. day': [0, 1, 3],
  'mlk day': [0, 1, 3],
  'columbus day': [9, 1, 2],
};
export const HOLIDAY =
  /\b(?:New Year['’]?s (?:Day|Eve)|Christmas(?: Day| Eve)?|Boxing Day|Halloween|Fourth of July|Independence Day|Veterans Day|Armistice Day|Valentine['’]s Day|St\. Patrick['’]s Day|Cinco de Mayo|Earth Day|Memorial Day|Labor Day|Thanksgiving(?: Day)?|Mother['’]s Day|Father['’]s Day|Presidents['’]? Day|(?:Martin Luther King Jr\.|MLK) Day|Columbus Day)\b( weekend\b)?/gi;

/** The days that the name of a holiday means in a report of a day, with its weekend where that is meant. */
export function holidayOf(words: string, today: number | undefined): { from: number; to: number } | undefined {
  const name = words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^new years/, "new year's")
    .replace(/ weekend$/, '');
  const rule = HOLIDAYS[name];
  if (!rule) return undefined;
  const day = nearestYear(today, (year) => dayOfHoliday(year, rule));
  if (day === undefined) return undefined;
  return name.length < words.length && / weekend$/i.test(words)
    ? { from: day - 3, to: day + 3 }
    : { from: day, to: day };
}

function dayOfHoliday(
  year: number,
  [month, day, which]: [number, number] | [number, number, number],
): number | undefined {
  if (which === undefined) return dayIn(year, month, day);
  const { from, to } = monthSpan(year, month);
  if (which < 0) return to - ((weekdayOf(to) - day + 7) % 7);
  return from + ((day - weekdayOf(from) + 7) % 7) + 7 * (which - 1);
}

/** Days that are spoken of without their year, by month and day, and the words beside them that tell which year is meant. */
const REMEMBERED: { month: number; day: number; year: number; behind: RegExp; before: RegExp }[] = [
  {
    month: 8,
    day: 11,
    year: 2001,
    behind:
      /^,? (?:terror\w*|attacks?|hijack\w*|survivors?|victims?|families|commission|memorials?|museum|first responders|plot\w*)\b/i,
    before: /\b(?:attacks?|anniversary|victims|survivors|events) (?:of|on) (?:the )?$/i,
  },
  {
    month: 0,
    day: 6,
    year: 2021,
    behind:
      /^,? (?:(?:u\.s\. )?capitol|committee|insurrection\w*|riot\w*|attacks?|select committee|panel|siege|assault|commission|probe|investigat\w+|hearings?|defendants?)\b/i,
    before:
      /\b(?:insurrection|riots?|attacks?|siege|assault|events) (?:of|on) $|\b(?:insurrection|riots?|attack|siege|assault) (?:on|at) (?:the )?(?:u\.s\. )?capitol on $/i,
  },
  {
    month: 9,
    day: 7,
    year: 2023,
    behind: /^,? (?:attacks?|massacre|hamas|assault)\b/i,
    before: /\b(?:attacks?|massacre|assault|events) (?:of|on) $/i,
  },
];

/** The day of which everybody knows the year, where the words around a date say that it is meant and the report is no older. */
export function rememberedDay(
  month: number,
  day: number,
  before: string,
  behind: string,
  today: number | undefined,
): number | undefined {
  const one = REMEMBERED.find((known) => known.month === month && known.day === day);
  if (!one || !(one.behind.test(behind) || one.before.test(before))) return undefined;
  const number = dayIn(one.year, month, day);
  return today !== undefined && number !== undefined && number > today ? undefined : number;
}
