import { nameCloseness } from '../kinds/name.ts';
import type { Claim, Fact, NameValue } from '../model.ts';

/** How a person of the page stands to a person of a source. */
export type Closeness = 'same' | 'form' | 'misspelt';

/** Which persons of a source are which persons of the page, by full name. */
export interface Cast {
  /** Page's full name → source's full name with the closeness. */
  partners: Map<string, { name: string; closeness: Closeness }>;
}

/** The persons that claims or facts name, by full name. */
function personsOf(claims: readonly Claim[]): Map<string, NameValue> {
  const persons = new Map<string, NameValue>();
  for (const claim of claims) {
    if (claim.kind !== 'name' || claim.value.entity !== 'person' || claim.aside) continue;
    const name = claim.subject.name ?? claim.value.full;
    if (!persons.has(name) || claim.value.given.length > (persons.get(name)?.given.length ?? 0))
      persons.set(name, claim.value);
  }
  return persons;
}

/**
 * Matches the persons of two reports: the same name first, then forms of it, then names a slip apart, each person once.
 * A slip counts only where neither report holds the other's spelling as well.
 */
export function castOf(page: readonly Claim[], source: readonly Fact[]): Cast {
  const [mine, theirs] = [personsOf(page), personsOf(source)];
  const partners: Cast['partners'] = new Map();
  const taken = new Set<string>();
  for (const wanted of ['same', 'form', 'misspelt'] as const) {
    for (const [name, value] of mine) {
      if (partners.has(name)) continue;
      for (const [other, theirValue] of theirs) {
        if (wanted === 'misspelt' && taken.has(other)) continue;
        if (nameCloseness(value, theirValue) !== wanted) continue;
        partners.set(name, { name: other, closeness: wanted });
        taken.add(other);
        break;
      }
    }
  }
  return { partners };
}
