import type { Claim, EventType, PlaceValue } from '../../model.ts';
import { bareRoad } from '../../text/places/keys.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';
import type { Gap } from './gaps.ts';

/** A crossing differs from none where the other report tells of both its roads, be it of a third that runs beside one. */
export function gapOfCrossings(page: Claim<'place'>, fact: Claim<'place'>, cast: Cast): Gap | undefined {
  // of two that differ in a word for a sort both tell of both
  if (areAlike(page.value, fact.value)) return undefined;
  if (page.value.cross !== undefined && fact.value.cross !== undefined && (isNoScene(page) || isNoScene(fact)))
    return 'scene';
  return tellsOf(cast.theirs, page.value) || tellsOf(cast.mine, fact.value) ? 'other-road' : undefined;
}

/** Where police look around, hold somebody, or where people gather and remember is at another corner than the act. */
function isNoScene({ subject, sentence }: Claim<'place'>): boolean {
  return AFTER.has(subject.event ?? 'other') || REMEMBERED.test(sentence.text);
}
const AFTER = new Set<EventType>(['search', 'arrest', 'vigil', 'funeral', 'visitation', 'history']);
const REMEMBERED = /\bnamed (?:after|for)\b|\bin (?:his|her|their) (?:name|memory|honou?r)\b/;

function areAlike(one: PlaceValue, other: PlaceValue): boolean {
  const [mine, theirs] = [one, other].map(({ name, cross }) => [name, cross ?? ''].map(bareRoad).sort().join('&'));
  return mine === theirs;
}

function tellsOf(side: Side, { name, cross }: PlaceValue): boolean {
  if (cross === undefined) return false;
  const roads = roadsOf(side);
  return roads.has(bareRoad(name)) && roads.has(bareRoad(cross));
}

const roadsOf = once(
  ({ roads }: Side): ReadonlySet<string> => new Set(roads.flatMap(({ names }) => names.map(bareRoad))),
);
