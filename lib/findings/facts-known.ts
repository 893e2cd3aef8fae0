import type { Claim, Fact, Kind, NameValue, SourceFacts } from '../model.ts';
import { listIn } from '../text/grouped.ts';
import { NameIndex } from '../text/names/meeting.ts';
import { type Numbered, numbering } from './compared.ts';
import { once } from './once.ts';

/**
 * The facts of a source that pages are held against: who is named is named, be it in a call for information. A source stays in
 * memory for the next page, and with this list what was told of it as a whole.
 */
export const knownOf = once((source: SourceFacts): Known => {
  const facts = source.facts.filter((fact) => !fact.aside || (fact.kind === 'name' && fact.aside === 'boilerplate'));
  const byKind = new Map<Kind, Numbered<Fact>[]>();
  const numbered = numbering();
  for (const fact of facts) listIn(byKind, fact.kind).push(numbered(fact));
  return { facts, byKind, names: withoutRepeats(byKind.get('name') ?? []) };
});

/** The facts of a source by their kinds, and of its names those that say something new. */
interface Known {
  facts: readonly Fact[];
  byKind: ReadonlyMap<Kind, Numbered<Fact>[]>;
  names: readonly Numbered<Fact>[];
}

/** The first of the facts that say one thing; what somebody wrote of a claim stays. */
function withoutRepeats(facts: readonly Numbered<Fact>[]): Numbered<Fact>[] {
  const said = new Set<number>();
  return facts.filter(({ claim, says }) => {
    if (says === undefined || claim.said.type !== 'quote') return true;
    const isNew = !said.has(says);
    said.add(says);
    return isNew;
  });
}

/** The names of a source by what the names of a page may have in common with them. */
const indexOf = once(
  (names: readonly Numbered<Fact>[]) =>
    new NameIndex(names.flatMap(({ claim }) => (claim.kind === 'name' ? claim.value : []))),
);

/** Of some of a source's names those that a page's may be compared with, in their order; most have nothing in common. */
export function meeting(names: readonly Numbered<Fact>[]): (one: Numbered<Claim<'name'>>) => Numbered<Fact>[] {
  const known: Numbered<Fact>[][] = [];
  const meet = (name: NameValue) => {
    const places = indexOf(names).meeting(name);
    return places.map((at) => names[at]!);
  };
  return ({ claim, says }) => {
    if (says === undefined) return meet(claim.value);
    known[says] ??= meet(claim.value);
    return known[says]!;
  };
}
