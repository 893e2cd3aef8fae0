import type { Claim, Fact, Kind, SourceFacts, Subject, ValueOf } from '../../lib/model.ts';

/** A claim of the given kind and value, with as little as may be around it. */
export function claim<K extends Kind>(kind: K, value: ValueOf[K], subject: Subject = {}): Claim {
  const sentence = { text: 'x', start: 0, end: 1 };
  return { kind, value, subject, start: 0, end: 1, words: 'x', sentence, block: 'paragraph' } as Claim;
}

/** The name of a person: the last word is the surname. */
export function person(full: string): Claim {
  const words = full.split(' ');
  const family = words.at(-1) ?? '';
  return claim('name', { entity: 'person', full, given: words.slice(0, -1), family }, { name: full });
}

export function town(name: string): Claim {
  return claim('place', { type: 'town', name });
}

export function day(date: string): Claim {
  return claim('time', { days: { from: date, to: date } }, { event: 'shooting' });
}

export function source(id: string, claims: Claim[]): SourceFacts {
  const said = { type: 'statement', text: 'x', by: 'a test' } as const;
  return {
    source: { id, publisher: id, title: id, authors: [] },
    facts: claims.map((each, n) => ({ ...each, id: `${id}#${n}`, source: id, said }) as Fact),
  };
}
