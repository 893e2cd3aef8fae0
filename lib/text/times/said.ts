import type { TimeValue } from '../../model.ts';
import { dayInWords, WEEKDAYS } from './calendar.ts';

/** A time in words: "Thursday 29 February 2024, 13:00". */
export function timeInWords(value: TimeValue): string {
  const parts: string[] = [];
  if (value.days)
    parts.push(
      value.days.from === value.days.to
        ? dayInWords(value.days.from)
        : `${shortDay(value.days.from)} to ${shortDay(value.days.to)}`,
    );
  else if (value.weekday !== undefined) parts.push(WEEKDAYS[value.weekday]!.replace(/^./, (c) => c.toUpperCase()));
  if (value.clock)
    parts.push(
      value.clock.from === value.clock.to
        ? value.half
          ? clockInWords(value.clock.from).replace(/ [ap]\.m\.$/, ' o’clock')
          : clockInWords(value.clock.from)
        : `between ${clockInWords(value.clock.from)} and ${clockInWords(value.clock.to)}`,
    );
  if (parts.length === 0 && value.shift) parts.push(shiftInWords(value.shift));
  return parts.join(', ') || 'a time';
}

function shortDay(iso: string): string {
  return dayInWords(iso).replace(/^\w+ /, '');
}

function clockInWords(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440;
  if (day === 720) return 'noon';
  if (day === 0) return 'midnight';
  const hour = Math.floor(day / 60) % 12 || 12;
  const minute = day % 60;
  return `${hour}${minute ? `:${String(minute).padStart(2, '0')}` : ''} ${day < 720 ? 'a.m.' : 'p.m.'}`;
}

const UNITS: [string, number][] = [
  ['decade', 3652.5],
  ['year', 365.25],
  ['quarter', 91.3],
  ['month', 30.4],
  ['week', 7],
  ['day', 1],
];

/** "A week earlier": in the longest unit of which it is a whole number. */
function shiftInWords(shift: number): string {
  const days = Math.abs(shift);
  const [unit, length] = UNITS.find(
    ([, each]) => Math.round(Math.round(days / each) * each) === days && days >= each / 2,
  ) ?? ['day', 1];
  const number = Math.round(days / length);
  return `${number} ${unit}${number === 1 ? '' : 's'} ${shift < 0 ? 'earlier' : 'later'}`;
}
