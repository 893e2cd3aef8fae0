const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY_MONTH_YEAR = /\b(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3})[a-z]*[\s.,-]+(\d{4})\b/i;
const MONTH_DAY_YEAR = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const IN_PATH = /\/(20\d{2}|19\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/;

function day(year: string, month: string | number, date: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (!(y >= 1800 && y <= 2200 && m >= 1 && m <= 12 && d >= 1)) return undefined;
  // The 31st of a short month is no date. The day before the first of the next one is the last that there is.
  if (d > 28 && d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/**
 * A stated date as ISO 8601. The clock time is kept only with its zone as stated, so that the local day stays what the
 * publisher says; written-out dates give the day alone. `undefined` for what is no date, numbers with slashes among them
 * (3/4/2019 is two days).
 */
export function isoDate(stated: string): string | undefined {
  const text = stated.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const date = day(iso[1]!, iso[2]!, iso[3]!);
    if (!date || !iso[4]) return date;
    const whole = `${date}T${iso[4]}${zoneOf(iso[5])}`;
    return Number.isNaN(Date.parse(whole)) ? date : whole;
  }
  const compact = COMPACT.exec(text);
  if (compact) return day(compact[1]!, compact[2]!, compact[3]!);
  const european = DAY_MONTH_YEAR.exec(text);
  if (european) return written(european[3]!, european[2]!, european[1]!);
  const american = MONTH_DAY_YEAR.exec(text);
  return american ? written(american[3]!, american[1]!, american[2]!) : undefined;
}

/** A stated zone as ISO 8601 writes it; empty where none is stated. */
function zoneOf(stated: string | undefined): string {
  if (stated === undefined || stated === 'Z') return stated ?? '';
  return stated
    .toUpperCase()
    .replace(/^(?:UTC|GMT)$/, 'Z')
    .replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}

function written(year: string, month: string, date: string): string | undefined {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number > 0 ? day(year, number, date) : undefined;
}

/** The day that many publishers write into an address: /2024/03/01/. */
export function dateInAddress(address: string): string | undefined {
  const found = IN_PATH.exec(address);
  return found ? day(found[1]!, found[2]!, found[3]!) : undefined;
}
