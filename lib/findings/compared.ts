import { roomOf } from '../kinds/index.ts';
import type { Comparison, Room } from '../kinds/room.ts';
import type { Claim, Kind } from '../model.ts';
import { once } from './once.ts';

/** How two claims of one kind stand to each other. */
export function compared(one: Claim, other: Claim): Comparison | undefined {
  return roomOfAny(one.kind)?.compare(one, other);
}

/** A claim or a fact with the number of what it says; unset where it says what no other does. */
export interface Numbered<C extends Claim> {
  claim: C;
  says: number | undefined;
}

/** Numbers the claims of one text by what they say: those of one number are alike to whatever they are compared with. */
export function numbering(): <C extends Claim>(claim: C) => Numbered<C> {
  const numbers = new Map<string, number>();
  return (claim) => {
    const words = roomOfAny(claim.kind)?.comparedBy?.(claim);
    if (words === undefined) return { claim, says: undefined };
    const key = `${claim.kind} ${words}`;
    const says = numbers.get(key) ?? numbers.size;
    numbers.set(key, says);
    return { claim, says };
  };
}

/** The claims of a page, each with its number: several sources are compared with them. */
export const numberedOf = once((claims: readonly Claim[]): ReadonlyMap<Claim, Numbered<Claim>> => {
  const number = numbering();
  return new Map(claims.map((claim) => [claim, number(claim)]));
});

/** Compares the claims of two texts, each of which says some things again and again: two things are compared once. */
export function comparing(): (one: Numbered<Claim>, other: Numbered<Claim>) => Comparison | undefined {
  const known: (Comparison | null)[][] = [];
  return (one, other) => {
    if (one.says === undefined || other.says === undefined) return compared(one.claim, other.claim);
    known[one.says] ??= [];
    const row = known[one.says]!;
    const before = row[other.says];
    if (before !== undefined) return before ?? undefined;
    const now = compared(one.claim, other.claim);
    row[other.says] = now ?? null;
    return now;
  };
}

function roomOfAny(kind: Kind): Room<Kind> | undefined {
  return roomOf(kind) as Room<Kind> | undefined;
}
