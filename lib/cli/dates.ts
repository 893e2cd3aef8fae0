/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether a text is such a day, alone or with a clock time behind it, as ISO 8601 has it. */
export function isMoment(text: string): boolean {
  return isDay(text.slice(0, 10)) && (text.length === 10 || (text[10] === 'T' && !Number.isNaN(Date.parse(text))));
}
