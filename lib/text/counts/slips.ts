import type { Claim } from '../../model.ts';
import { sharedBetween } from '../context.ts';

/** Numbers from here on are rare enough that two reports of one story hardly share one by chance. */
export const RARE = 1000;

/** Two large exact numbers so near to each other are one told wrongly where their sentences share another number, or much else. */
const SLIP = 0.02;
const ALIKE = 0.3;

/** Whether two counts are one large number of which a digit slipped. */
export function areSlips(page: Claim<'count'>, source: Claim<'count'>): boolean {
  const [a, b] = [page.value.from, source.value.from];
  if (page.hedge || source.hedge || a === b || Math.min(a, b) < RARE || Math.abs(a - b) > SLIP * Math.max(a, b))
    return false;
  if (sharedBetween(page.sentence.text, source.sentence.text) < ALIKE) return false;
  const figures = (claim: Claim): string[] => claim.sentence.text.match(FIGURE) ?? [];
  const there = figures(source);
  return (
    figures(page).some((figure) => there.includes(figure)) ||
    (REVISED.test(before(page)) && REVISED.test(before(source)))
  );
}
const FIGURE = /\b\d+(?:\.\d+)?(?:%| percent)|\b\d+,\d{3}\b/g;
const REVISED = /\brevised\b/i;
const before = ({ sentence, start }: Claim) =>
  sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start);
