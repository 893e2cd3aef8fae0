import type { Claim, Fact } from '../../model.ts';
import { gathered, type Incident, incidentsIn, isApart } from './several.ts';

/** How much it says that two tell of one incident, by what they share. */
const SAYS = { name: 3, road: 2, block: 1, age: 1, time: 1.5, facility: 0.5 };
const MOST_AGES = 2;
/** From here on two tell of one incident: a road, a person, two ages, or an hour and a facility. */
const ENOUGH = 2;
/** One that has this share of what the likeliest has may as well be meant. */
const NEARLY = 0.6;
/** Two stated hours this near are one, in minutes. */
const NEAR = 15;

/**
 * Which facts of a source a claim of a page may be compared with, where either tells of several incidents: those of the same
 * incident. What is said of a round-up as a whole is compared with another round-up's only. Undefined for all of them, where both
 * tell of one.
 */
export function sameIncident(
  claims: readonly Claim[],
  facts: readonly Fact[],
): ((claim: Claim, fact: Fact) => boolean) | undefined {
  const [page, source] = [incidentsIn(claims), incidentsIn(facts)];
  if (!page && !source) return undefined;
  const mine = page?.incidents ?? [gathered(claims)];
  const theirs = source?.incidents ?? [gathered(facts)];
  const partners = new Map(mine.map((one) => [one, new Set<Incident>()]));
  for (const [one, other] of matched(mine, theirs)) partners.get(one)?.add(other);
  return (claim, fact) => {
    const here = page ? page.of(claim) : mine[0];
    const there = source ? source.of(fact) : theirs[0];
    if (!here || !there) return Boolean(page && source && !here && !there);
    return partners.get(here)?.has(there) ?? false;
  };
}

/** The pairs that tell of one incident; of several that could be, those that share most. */
function matched(mine: readonly Incident[], theirs: readonly Incident[]): [Incident, Incident][] {
  const pairs = mine.flatMap((one) =>
    theirs.flatMap((other) => {
      const score = sharedBy(one, other);
      return score >= ENOUGH ? [{ one, other, score }] : [];
    }),
  );
  return pairs
    .filter(({ one, other, score }) =>
      pairs.every((rival) => (rival.one !== one && rival.other !== other) || score >= NEARLY * rival.score),
    )
    .map(({ one, other }) => [one, other]);
}

function sharedBy(one: Incident, other: Incident): number {
  const roads = [...one.roads].filter((road) => other.roads.has(road));
  const ages = [...one.ages].filter((age) => other.ages.has(age)).length;
  const isOneHour = one.times.some((time) =>
    other.times.some((their) => time.exact && their.exact && !isApart(time, their, NEAR)),
  );
  return (
    SAYS.name * Number([...one.names].some((name) => other.names.has(name))) +
    SAYS.road * Number(roads.length > 0) +
    SAYS.block * Number(roads.length > 1) +
    SAYS.age * Math.min(ages, MOST_AGES) +
    SAYS.time * Number(isOneHour) +
    SAYS.facility * Number([...one.facilities].some((facility) => other.facilities.has(facility)))
  );
}
