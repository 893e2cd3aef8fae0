import type { Found } from '../kinds/room.ts';
import type { Subject } from '../model.ts';
import type { Reading, ReadSentence } from '../text/reading.ts';
import type { People } from './people.ts';
import { statusSubject } from './status-subject.ts';

/**
 * Whom a charge is brought against: who stands before the words of charging or is their object, read as a status is read;
 * nobody where two are charged together, for which of them a count is meant the words do not say.
 */
export function chargeSubject(
  scene: { reading: Reading; people: People },
  sentence: ReadSentence,
  index: number,
  item: Found<'charge'>,
): Subject {
  const { event } = item.subject ?? {};
  const { near } = item;
  if (!near) return event ? { event } : {};
  const before = near.start === sentence.start;
  const subject = statusSubject(scene, sentence, index, {
    kind: 'status',
    start: near.end,
    end: item.end,
    value: { about: 'custody', state: 'arrested' },
    ...(before ? {} : { near }),
  });
  delete subject.event;
  const family = subject.name?.split(' ').at(-1);
  const lead = scene.reading.text.slice(near.start, near.end);
  const together =
    family &&
    new RegExp(
      `\\b(?:and|,) (?:[\\p{L}\\d.’'-]+ ){0,5}${escaped(family)}\\b[^.;]{0,60}\\b(?:are|were|each|both|have)\\b`,
      'u',
    ).test(lead);
  return { ...(together ? { role: 'suspects' } : subject), ...(event ? { event } : {}) };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
