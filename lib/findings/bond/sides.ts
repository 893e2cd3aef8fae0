import type { Claim } from '../../model.ts';
import { INCIDENTS } from '../../text/moments.ts';
import { LEAD } from '../lead.ts';
import type { Gap } from './gaps.ts';
import { tellsOfAnother, tellsOfPast } from './signs.ts';

/**
 * Two sides of one town differ only as where the act took place, which reports tell at their head: a gang, a home or an earlier
 * act has a side of its own.
 */
export function gapOfSides(page: Claim<'place'>, fact: Claim<'place'>): Gap | undefined {
  if (!page.value.side || !fact.value.side) return undefined;
  return isOfAct(page) && isOfAct(fact) ? undefined : 'scene';
}

function isOfAct({ start, block, subject, sentence: { text } }: Claim<'place'>): boolean {
  if (block !== 'headline' && start >= LEAD) return false;
  return INCIDENTS.has(subject.event ?? 'other') && !tellsOfAnother(text) && !tellsOfPast(text);
}
