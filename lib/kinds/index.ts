import type { Kind } from '../model.ts';
import { age } from './age.ts';
import { amount } from './amount.ts';
import { charge } from './charge.ts';
import { count } from './count.ts';
import { kin } from './kin.ts';
import { name } from './name.ts';
import { place } from './place.ts';
import { quote } from './quote.ts';
import { role } from './role.ts';
import type { Room } from './room.ts';
import { status } from './status.ts';
import { time } from './time.ts';

/** Every kind of claim, in the order of `KINDS`: who, then when and where, then how many. */
export const ROOMS = { name, role, age, kin, time, place, count, amount, charge, status, quote } satisfies {
  [K in Kind]?: Room<K>;
};

/** The room of a kind; undefined for a kind without one. */
export function roomOf<K extends Kind>(kind: K): Room<K> | undefined {
  return (ROOMS as { [P in Kind]?: Room<P> })[kind] as Room<K> | undefined;
}
