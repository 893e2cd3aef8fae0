import type { AgeValue, Claim, Fact } from '../../model.ts';
import type { Told } from '../candidate.ts';
import { once } from '../once.ts';
import type { Cast } from '../people/cast.ts';

/** From and to which age, in months, a word may be said of somebody; loose, as newsrooms are. */
const RANGES: Record<string, [from: number, to: number]> = {
  newborn: [0, 3],
  infant: [0, 30],
  baby: [0, 36],
  toddler: [9, 59],
  preschooler: [30, 83],
  teen: [144, 251],
  teenager: [144, 251],
};
const CALLED = new RegExp(
  `\\b(${Object.keys(RANGES).join('|')})(?: (?:boy|girl|son|daughter|brother|sister))?,? $`,
  'i',
);
const MONTHS: Record<AgeValue['unit'], number> = { year: 12, month: 1, week: 0.25, day: 1 / 30 };

/** A name with the word for an age before it: "toddler Ana Ruiz". */
interface Called {
  fact: Fact;
  word: string;
}

/** Where the source names somebody with a word that the age given here rules out: the page's age, with the name there. */
export function calledOfAnotherAge(claims: readonly Claim[], facts: readonly Fact[], cast: Cast): Map<Claim, Told> {
  const found = new Map<Claim, Told>();
  const called = calledIn(facts);
  if (called.size === 0) return found;
  for (const claim of claims) {
    if (claim.kind !== 'age' || claim.aside || !claim.subject.name) continue;
    const there = called.get(cast.partners.get(claim.subject.name)?.name ?? '');
    if (!there || mayBeCalled(claim.value, there.word)) continue;
    const reason = `Here ${claim.words}; SOURCE has ${there.word} ${there.fact.words}.`;
    found.set(claim, { fact: there.fact, comparison: { verdict: 'differs', reason } });
  }
  return found;
}

/** Who is called by the word for an age, by name. */
const calledIn = once((facts: readonly Fact[]): ReadonlyMap<string, Called> => {
  const called = new Map<string, Called>();
  for (const fact of facts) {
    if (fact.kind !== 'name' || fact.aside || !fact.subject.name || called.has(fact.subject.name)) continue;
    const word = CALLED.exec(fact.sentence.text.slice(0, fact.start - fact.sentence.start))?.[1]?.toLowerCase();
    if (word) called.set(fact.subject.name, { fact, word });
  }
  return called;
});

function mayBeCalled({ from, to, unit }: AgeValue, word: string): boolean {
  const [least, most] = RANGES[word]!;
  return to * MONTHS[unit] >= least && from * MONTHS[unit] <= most;
}
