import { remembered } from './remembered.ts';

/** Which of several lists of strings fewer sentences have, so that a look for them rules out the most. */

/** Strings one of which is needed, and what they weigh once somebody has asked: every piece around asks anew. */
export interface Needs {
  strings: readonly string[];
  weight?: Weight;
}

/** Strings as signs, and how likely a text is to have one of them. */
interface Weight {
  signs: readonly string[];
  chance: number;
}

/** Strings that are all a piece can be, as a list of which one is needed. */
export const listed = (strings: readonly string[] | undefined): Needs | undefined => strings && { strings };

/** Of several lists of strings the one that the fewest texts have; each string as the signs that it must be found as. */
export function best(lists: readonly (Needs | undefined)[]): Needs | undefined {
  let found: Weight | undefined;
  for (const list of lists) {
    if (!list) continue;
    list.weight ??= weigh(list.strings);
    if (list.weight.chance < (found?.chance ?? 1)) found = list.weight;
  }
  return found && { strings: found.signs, weight: found };
}

/** Strings as the signs that a text is looked through for, without those that are found with others. */
export function weigh(strings: readonly string[]): Weight {
  const all = [...new Set(strings.map(inSigns))];
  // what has another one in it is found with that
  const signs =
    all.length < 2 ? all : all.filter((each) => !all.some((other) => other !== each && each.includes(other)));
  return { signs, chance: 1 - signs.reduce((none, each) => none * (1 - chanceOf(each)), 1) + signs.length * COST };
}

/** A border of a word beside a letter is something that is none; beside anything else it says no more. */
function inSigns(string: string): string {
  if (!string.includes('|')) return string;
  return string.replace(/\|+/g, (border, at: number) =>
    /[a-z0_]/.test(string[at - 1] ?? string[at + border.length] ?? '') &&
    !(at > 0 && at + border.length < string.length)
      ? ' '
      : '',
  );
}

const EVERYWHERE = new Set(
  'a an the of in on at to by for from with and or is was are were be been has have had not no his her their it he she that this who as will i s t'.split(
    ' ',
  ),
);

/** What it costs to look for one more string. */
const COST = 0.002;

/** How likely a sentence is to have a string, roughly. One string is needed by many patterns. */
const chanceOf = remembered((signs: string): number => {
  const told = signs.trim();
  if (told === '') return 1;
  if (told.split(' ').every((word) => EVERYWHERE.has(word))) return told.includes(' ') ? 0.3 : 0.5;
  if (/[%$©]/.test(signs)) return 0.03;
  if (/^[0_]/.test(told)) return 0.3 / told.length;
  return [0.95, 0.3, 0.08, 0.02, 0.008][signs.length - 1] ?? 0.004;
});
