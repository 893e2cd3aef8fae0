import type { Claim } from '../../model.ts';
import { RELATIVE, relationOf } from '../../text/people/kinship.ts';
import { once } from '../once.ts';

/** Somebody's relatives told of without their names, and with them: "his daughter, whom the sheriff did not identify". */

const OWNER = "(?:[Hh]is|[Hh]er|[Tt]heir|['’]s|s['’])";
const BESIDE = '(?:(?!and |or )[\\p{L}\\d-]+ ){0,2}?';
const BEFORE_HELD = new RegExp(`${OWNER} ${BESIDE}(${RELATIVE}),? (?:whose )?$`, 'u');
const IN_HELD = new RegExp(`${OWNER} ${BESIDE}(${RELATIVE})(?=['’ ,.]|$)`, 'u');
const BEFORE_NAME = new RegExp(`${OWNER} ${BESIDE}(${RELATIVE}),? (?:\\d{1,3}[- ]year[- ]old )?$`, 'u');
const BEHIND_NAME = new RegExp(`^,(?: \\d{1,3},)? ${OWNER} ${BESIDE}(${RELATIVE})(?=[,.;]|$)`, 'u');

/** The relation of whom words hold the name back, where they tell of somebody's relative: "wife". */
export const relationHeld = once(({ words, start, sentence }: Claim): string | undefined => {
  const before = sentence.text.slice(0, start - sentence.start);
  const isBehind = /^(?:whom?|whose|names?|identity)\b/.test(words);
  const relative = IN_HELD.exec(words)?.[1] ?? (isBehind ? BEFORE_HELD.exec(before)?.[1] : undefined);
  return relative ? relationOf(relative) : undefined;
});

/** The relation that the words around a name tell. */
export const relationNamed = once(({ start, end, sentence }: Claim): string | undefined => {
  const [before, behind] = [sentence.text.slice(0, start - sentence.start), sentence.text.slice(end - sentence.start)];
  const relative = BEFORE_NAME.exec(before)?.[1] ?? BEHIND_NAME.exec(behind)?.[1];
  return relative ? relationOf(relative) : undefined;
});
