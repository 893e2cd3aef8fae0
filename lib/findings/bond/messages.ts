import type { Claim } from '../../model.ts';
import { areOneUnspaced, bareRoad, ROADS } from '../../text/places/keys.ts';
import type { Gap } from './gaps.ts';

/** Whether a sentence is one of a message that a report shows as it was sent: its slips are not the report's. */
export const isTweeted = (text: string): boolean => TWEETED.test(text);
const TWEETED = /\bpic\.twitter\.com\/|\(@\w+\)/;

/** A road that is spelt otherwise in a message differs from nothing; its house or block may. */
export function gapOfMessages(page: Claim<'place'>, fact: Claim<'place'>): Gap | undefined {
  if (!ROADS.has(page.value.type) || !ROADS.has(fact.value.type)) return undefined;
  if (areOneUnspaced(bareRoad(page.value.name), bareRoad(fact.value.name))) return undefined;
  return isTweeted(page.sentence.text) || isTweeted(fact.sentence.text) ? 'scene' : undefined;
}
