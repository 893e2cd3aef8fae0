import { type Asked, addressFault, fetchFactSet, hashFault, type Network } from './fetch-set.ts';
import { movedTo } from './file-fact.ts';
import { freeId } from './free-id.ts';
import type { ParsedFactSet } from './import.ts';
import type { FactSetRecord, NewFactSet, OwnLibrary, Subscription, Work } from './own.ts';

/** A set is asked after again when so much time has passed, in milliseconds. */
const DAY = 86_400_000;

/**
 * How an asking ended: `gone` where the set was removed meanwhile. With `problem` the copy that was here stays, and the sentence is
 * kept with it.
 */
export type Outcome = { set: string; outcome: 'new' | 'changed' | 'same' | 'gone' } | { set?: string; problem: string };

/**
 * Subscribes to the fact set at an address: the first copy is fetched, checked and loaded, or nothing is changed. `reserved` are
 * ids of sets that are not in the library (those that ship); `now` is ISO 8601. Rejects only where it is stopped.
 */
export async function subscribe(
  library: OwnLibrary,
  asked: Asked,
  network: Network,
  { now, reserved }: { now: string; reserved: readonly string[] },
  work: Work = {},
): Promise<Outcome> {
  const fault =
    addressFault(asked.url, network.loopback) ?? (asked.sha256 === undefined ? undefined : hashFault(asked.sha256));
  if (fault) return { problem: fault };
  const url = new URL(asked.url).href;
  const sets = await library.sets();
  const known = sets.find(({ subscription }) => subscription?.url === url);
  if (known) return { set: known.id, problem: `You are subscribed to this address already: “${known.title}”.` };
  const answer = await fetchFactSet({ ...asked, url }, network, work);
  if ('problem' in answer) return answer;
  if ('same' in answer) return { problem: `${new URL(url).host} gave no file.` };
  const id = freeId(answer.set.factSet.id, new Set([...reserved, ...sets.map((set) => set.id)]));
  const subscription: Subscription = {
    url,
    ...(asked.sha256 === undefined ? {} : { sha256: asked.sha256.toLowerCase() }),
    ...got(answer, now),
  };
  await library.loadSet(...loaded(answer.set, id, subscription), work);
  return { set: id, outcome: 'new' };
}

/**
 * Asks after a subscribed set. A new copy takes the place of the old one whole; whatever goes wrong is kept as a sentence with
 * the subscription, and the old copy stays. Rejects only where it is stopped, or where the library cannot be written.
 */
export async function refresh(
  library: OwnLibrary,
  record: FactSetRecord,
  network: Network,
  now: string,
  work: Work = {},
): Promise<Outcome> {
  const { id, subscription } = record;
  if (!subscription) return { set: id, problem: `“${record.title}” is no subscription.` };
  const { url, etag, sha256 } = subscription;
  const pinned = sha256 === undefined ? {} : { sha256 };
  const answer = await fetchFactSet({ url, ...pinned, ...(etag === undefined ? {} : { etag }) }, network, work);
  const gone = { set: id, outcome: 'gone' } as const;
  if ('problem' in answer) {
    const { problem } = answer;
    return (await library.noteCheck(id, { url, checked: now, problem })) ? { set: id, problem } : gone;
  }
  if ('same' in answer) {
    return (await library.noteCheck(id, { url, checked: now })) ? { set: id, outcome: 'same' } : gone;
  }
  const renewed = await library.renewSet(...loaded(answer.set, id, { url, ...pinned, ...got(answer, now) }), work);
  return renewed ? { set: id, outcome: 'changed' } : gone;
}

/** Whether a subscribed set was not asked after for a day. */
export function isDue({ subscription }: FactSetRecord, now: string): boolean {
  if (!subscription) return false;
  const passed = Date.parse(now) - Date.parse(subscription.checked ?? '');
  // A clock that was set back must not keep a set from being asked after.
  return Number.isNaN(passed) || passed >= DAY || passed < 0;
}

function got({ set, bytes, etag }: { set: ParsedFactSet; bytes: number; etag?: string }, now: string) {
  return { maintainer: set.factSet.maker, checked: now, updated: now, bytes, ...(etag === undefined ? {} : { etag }) };
}

/** The set as it is loaded under an id of this library: two makers may have chosen the same. */
function loaded(
  { factSet, sources }: ParsedFactSet,
  id: string,
  subscription: Subscription,
): [NewFactSet & { subscription: Subscription }, ParsedFactSet['sources']] {
  const { title, maker, licence, revised } = factSet;
  const set = { id, title, maker, licence, revised, kind: 'subscribed', subscription } as const;
  return [set, factSet.id === id ? sources : sources.map((source) => movedTo(id, source))];
}
