import { weightOf } from '../facts/keys.ts';
import type { Claim, Source } from '../model.ts';
import { dayNumber } from '../text/calendar.ts';

/** Weighted shared keys (see `facts/keys`) that make two texts one story. */
const ENOUGH = 4;

/** True where a source tells of the same events as the page: enough rare shared names, places and days. */
export function sameStory(
  _claims: readonly Claim[],
  published: string | undefined,
  source: Source,
  shared: readonly string[],
): boolean {
  const weight = shared.reduce((sum, key) => sum + weightOf(key), 0);
  const [here, there] = [dayNumber(published ?? ''), dayNumber(source.published ?? '')];
  const apart = here === undefined || there === undefined ? 0 : Math.abs(here - there);
  return weight >= ENOUGH && apart <= 400;
}
