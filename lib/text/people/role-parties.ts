import type { RoleValue } from '../../model.ts';
import { partyOf } from '../parts.ts';
import { stateOf } from '../places/regions.ts';

/** Heads of roles that are told by a party or a state. */
export const AFFILIATION = /^(?:democrat|republican|independent|lawmaker)$/;

/** The party of a role, by its words or its head. */
export function partyIn({ head, full }: RoleValue): string | undefined {
  return partyOf(full) ?? (/^(?:democrat|republican)$/.test(head) ? head : undefined);
}

/** The state of "R-Iowa", or that a title opens with: "Iowa Republican Sen." */
export function stateIn({ head, full, of }: RoleValue): string | undefined {
  if (AFFILIATION.test(head)) return of;
  return /^(?:\p{Lu}[\p{L}.]+ ){1,2}?(?=(?:Democratic|Republican|GOP|Sen|Rep|Gov|senator|representative|governor))/u
    .exec(full)?.[0]
    .trim();
}

/** "The Norway Democrat" for one behind whose name stands "(D., Norway)": one party and one state. */
export function isOfState(a: RoleValue, b: RoleValue): boolean {
  const [told, described] = a.of && AFFILIATION.test(a.head) ? [a, b] : [b, a];
  if (!told.of || !AFFILIATION.test(told.head) || described.of || partyOf(described.full) !== partyIn(told))
    return false;
  const state = stateOf(described.full.replace(/ \S+$/, ''));
  return state !== undefined && state === stateOf(told.of);
}

/** "Senate Republicans" and "GOP senators": one party in one house. */
export function isChamber(a: RoleValue, b: RoleValue): boolean {
  const [mine, theirs] = [chamberOf(a), chamberOf(b)];
  return mine !== undefined && mine === theirs && partyOf(a.full) !== undefined && partyOf(a.full) === partyOf(b.full);
}

const chamberOf = ({ full }: RoleValue): 'senate' | 'house' | undefined =>
  /\bsenat(?:e|ors?)\b/i.test(full) ? 'senate' : /\b(?:house|representatives?)\b/i.test(full) ? 'house' : undefined;

/** "Republicans" for "Republican senators". */
export function isPartyman(a: RoleValue, b: RoleValue): boolean {
  return a.head !== b.head && /^(?:democrat|republican)$/.test(a.head) && partyOf(b.full) === a.head;
}
