import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { isPersonNoun } from '../../text/people/nouns.ts';
import { tellsOfMany } from '../../text/round-ups.ts';
import { isElsewhere, isOfMany, tellsOfAnother, tellsOfPast } from '../bond/signs.ts';
import { once } from '../once.ts';
import type { Cast } from '../people/cast.ts';

/** The difference where more are held for it than the other report says are sought, or held; fewer may be some of these. */
export function moreCaught(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'count' || fact.kind !== 'count') return undefined;
  const more = isBeyond(fact, page) ? 'source' : isBeyond(page, fact) ? 'page' : undefined;
  if (!more || isOfMany(cast) || isElsewhere(page, fact, cast)) return undefined;
  return { verdict: 'updated', reason: `Here ${page.words}; SOURCE has ${fact.words}.`, more };
}

/** More are held than were sought, or a fourth beside the three who were held. */
function isBeyond(caught: Claim<'count'>, known: Claim<'count'>): boolean {
  if (caught.value.from <= known.value.from) return false;
  return isCaught(caught) ? isSought(known) : isOneMoreCaught(caught) && isCaught(known);
}

/** "A fourth man was arrested". */
const isOneMoreCaught = once(
  ({ aside, value, sentence: { text } }: Claim<'count'>): boolean =>
    !aside && value.nth === true && HELD.test(value.state ?? '') && !tellsOfAnother(text) && !tellsOfPast(text),
);
const HELD = /^(?:arrested|charged)$/;

/** "Police are looking for three suspects": all of whom they knew. */
const isSought = once((claim: Claim<'count'>): boolean => {
  const { start, sentence } = claim;
  return (
    isWhole(claim) &&
    SUSPECTS.test(claim.value.noun) &&
    SEEKING.test(sentence.text.slice(Math.max(0, start - sentence.start - 30), start - sentence.start))
  );
});
const SUSPECTS = /^(?:suspect|gunman|shooter|attacker|robber|man|woman|person|teen|teenager)$/;
const SEEKING = /\b(?:search(?:ing)? for|look(?:ing)? for|seek(?:ing)?|sought|hunt(?:ing)? for)(?: the| for)? $/i;

/** "Four men were arrested in the shooting". */
const isCaught = once((claim: Claim<'count'>): boolean => {
  return isWhole(claim) && isPersonNoun(claim.value.noun) && HELD.test(claim.value.state ?? '');
});

function isWhole({ aside, hedge, value, sentence: { text } }: Claim<'count'>): boolean {
  if (aside || hedge || value.part || value.other || value.nth || value.to !== value.from || value.from < 2)
    return false;
  return !tellsOfMany(text) && !tellsOfAnother(text) && !tellsOfPast(text);
}
