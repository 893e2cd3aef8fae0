import type { Claim, NameValue } from '../../model.ts';
import { isGivenName } from './given-names.ts';
import { plain } from './spelling.ts';

/** "Lumen Fives", "Tarn Lumen Fives" beside "Lumen Five": a thing and several of it, as no word in it is anybody's given name. */
export function isPlural(many: NameValue, one: NameValue): boolean {
  const isMany = plain(many.family) === `${plain(one.family)}s`;
  return isMany && one.given.length > 0 && ![...one.given, ...many.given].some((given) => isGivenName(given));
}

/** "The Marrows": a family, though one of them is called Marrow. */
export function isFamily({ words, value, subject }: Claim<'name'>): boolean {
  return !/\s/.test(words) && plain(value.family) === `${plain(subject.name?.split(' ').at(-1) ?? '')}s`;
}
