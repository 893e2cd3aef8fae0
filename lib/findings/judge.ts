import type { Claim, Evidence, SourceFacts } from '../model.ts';
import { sameIncident } from './bond/same-incident.ts';
import {
  ALONE,
  accuses,
  type Candidate,
  isDayAlone,
  isMoreExact,
  isWithinDay,
  rank,
  SURELY,
  weight,
} from './candidate.ts';
import { candidatesOf, type Which, weighingOf } from './candidates.ts';
import { type Numbered, numberedOf } from './compared.ts';
import { evidenceOf } from './evidence.ts';
import { knownOf, meeting } from './facts-known.ts';
import { isLoose } from './loose/loose.ts';
import { surenessOf, THRESHOLDS } from './pair.ts';
import { type Cast, castOf } from './people/cast.ts';
import { repeats, rivalOf, stands, WEIGHED } from './rival.ts';
import { isTornOn } from './rules/slips.ts';
import { tiesOf } from './rules/tied.ts';
import { besides } from './rules/undecided.ts';

/**
 * What settled a claim: a fact that bears it out · one that it differs from, with none to bear it out · one that it differs
 * from more surely than another bears it out · a difference that another claim of the page has the better right to · only
 * stages that a report goes on from · only facts that may well be about something else · only one that is too vague to bear it
 * out · no fact that speaks of it.
 */
export type Rule = 'agreeing' | 'differing' | 'surer' | 'taken' | 'overtaken' | 'unsure' | 'loose' | 'nothing';

export interface Decision {
  rule: Rule;
  /** What the rule rests on; evidence but for the rules that end without any. */
  chosen?: Candidate;
  /** The claim of the page that has the better right to the chosen fact. */
  rival?: Claim;
  candidates: Candidate[];
  /** How many facts of the kind were left out, as they tell of another incident than the claim, where a report tells of several. */
  elsewhere?: number;
}

/** What one source says on each claim of a page, at most one piece of evidence a claim. Claims set aside accuse nobody. */
export function judge(
  claims: readonly Claim[],
  source: SourceFacts,
  published: string | undefined,
): Map<Claim, Evidence> {
  const { decide } = decisionsOf(claims, source, published, 'deciding');
  const verdicts = new Map<Claim, Evidence>();
  for (const claim of claims) {
    if (claim.aside) continue;
    const { rule, chosen } = decide(claim);
    if (chosen && rule !== 'taken') verdicts.set(claim, evidenceOf(chosen, source.source));
  }
  return verdicts;
}

/**
 * How a source decides on the claims of a page, claim by claim, and which persons of the two were taken for one. Of the
 * candidates `deciding` leaves out times and numbers that are too unsure to decide anything: most are, and what keeps them
 * apart takes long to tell.
 */
export function decisionsOf(
  claims: readonly Claim[],
  source: SourceFacts,
  published: string | undefined,
  which: Which = 'all',
): { cast: Cast; decide(claim: Claim): Decision } {
  const { facts, byKind, names } = knownOf(source);
  const cast = castOf(claims, facts);
  const weighing = weighingOf(claims, source, cast, published, which);
  const { apart, past } = weighing;
  const page = numberedOf(claims);
  const tie = tiesOf(claims, facts, cast, apart);
  const comparable = sameIncident(claims, facts);
  // of names that say the same the first is as good as any
  const namesFor = meeting(which === 'deciding' ? names : (byKind.get('name') ?? []));
  return {
    cast,
    decide(claim) {
      const also = besides(claim, byKind);
      const ofKind = byKind.get(claim.kind) ?? [];
      const all = also.length > 0 ? [...ofKind, ...also] : ofKind;
      const ofIncident = comparable ? all.filter((fact) => comparable(claim, fact.claim)) : all;
      const one = page.get(claim) ?? { claim, says: undefined };
      const telling = isNamed(one) && !comparable ? namesFor(one) : ofIncident;
      const candidates = candidatesOf(one, telling, weighing);
      const given = tie(claim, candidates);
      if (given && (!comparable || comparable(claim, given.fact)))
        candidates.push({
          ...given,
          sureness: 1,
          needed: 1,
          overtaken: false,
          // an age has no rival among words for the young
          ...(given.fact.kind === claim.kind ? {} : { whole: true }),
        });
      const elsewhere = all.length - ofIncident.length;
      return { ...settle(claim, candidates, past, claims, cast), candidates, ...(elsewhere > 0 ? { elsewhere } : {}) };
    },
  };
}

const isNamed = (one: Numbered<Claim>): one is Numbered<Claim<'name'>> => one.claim.kind === 'name';

/** The best decision that no other claim of the page has the better right to; where all are taken, the first of them. */
function settle(
  claim: Claim,
  candidates: readonly Candidate[],
  past: ReadonlySet<Claim>,
  claims: readonly Claim[],
  cast: Cast,
): Omit<Decision, 'candidates'> {
  let taken: Omit<Decision, 'candidates'> | undefined;
  const isWhole = candidates.some(({ whole }) => whole);
  for (let left = candidates; ; ) {
    const best = bestOf(claim, left, past, cast);
    const rival = isWhole ? undefined : best.chosen && rivalOf(claim, best.chosen, claims, cast);
    if (!rival)
      return best.chosen || best.rule === 'loose'
        ? best
        : (taken ?? aloneWith(claim, candidates, claims, cast) ?? best);
    taken ??= { ...best, rule: 'taken', rival };
    left = left.filter((candidate) => candidate !== best.chosen);
  }
}

/** Two times that nothing in the other text bears out are likelier one time told differently than two times told once each. */
function aloneWith(
  claim: Claim,
  candidates: readonly Candidate[],
  claims: readonly Claim[],
  cast: Cast,
): Omit<Decision, 'candidates'> | undefined {
  if (claim.kind !== 'time') return undefined;
  let best: Candidate | undefined;
  for (const candidate of candidates)
    if (accuses(candidate.comparison) && candidate.sureness >= (best?.sureness ?? ALONE)) best = candidate;
  if (!best) return undefined;
  const { fact } = best;
  const borneOut = claims.some(
    (other) =>
      other.kind === claim.kind &&
      other !== claim &&
      !other.aside &&
      stands(other, fact) &&
      surenessOf(other, fact, cast) >= THRESHOLDS[claim.kind].agree,
  );
  return borneOut ? undefined : { rule: 'differing', chosen: best };
}

/** The fact that bears the claim out best; else the one that it surely differs from. */
function bestOf(
  claim: Claim,
  candidates: readonly Candidate[],
  past: ReadonlySet<Claim>,
  cast: Cast,
): Pick<Decision, 'rule' | 'chosen'> {
  let agreeing: Candidate | undefined;
  let loose: Candidate | undefined;
  let differing: Candidate | undefined;
  let [highest, highestLoose] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const candidate of candidates) {
    if (candidate.overtaken || candidate.sureness < candidate.needed) continue;
    if (accuses(candidate.comparison)) {
      if (!differing || weight(candidate) > weight(differing)) differing = candidate;
      continue;
    }
    const ranked = rank(claim, candidate);
    if (ranked <= highest) continue;
    if (!isLoose(claim, candidate.fact, candidate.comparison, cast)) [agreeing, highest] = [candidate, ranked];
    else if (ranked > highestLoose) [loose, highestLoose] = [candidate, ranked];
  }
  const standing = agreeing ?? loose;
  if (standing && differing && outweighs(claim, differing, standing, past, cast))
    return { rule: 'surer', chosen: differing };
  if (!standing && differing && isOneOfSeveral(claim, differing, candidates)) return { rule: 'unsure' };
  if (agreeing) return { rule: 'agreeing', chosen: agreeing };
  // what fits anything bears nothing out, and a difference that it stood against may still be none
  if (loose) return { rule: 'loose' };
  if (differing) return { rule: 'differing', chosen: differing };
  if (candidates.length === 0) return { rule: 'nothing' };
  return { rule: candidates.some((candidate) => candidate.overtaken) ? 'overtaken' : 'unsure' };
}

/** An unnamed person's age differs from nothing where the source has another unnamed person who may as well be meant. */
function isOneOfSeveral(claim: Claim, differing: Candidate, candidates: readonly Candidate[]): boolean {
  if (claim.kind !== 'age' || claim.subject.name || differing.sureness >= SURELY) return false;
  return candidates.some(
    (other) =>
      accuses(other.comparison) &&
      other.sureness > differing.sureness - 0.1 &&
      other.fact.kind === 'age' &&
      differing.fact.kind === 'age' &&
      other.fact.value.from !== differing.fact.value.from,
  );
}

/** Whether a difference stands although another fact bears the claim out. */
function outweighs(
  claim: Claim,
  differing: Candidate,
  agreeing: Candidate,
  past: ReadonlySet<Claim>,
  cast: Cast,
): boolean {
  const vaguer = agreeing.comparison.verdict === 'compatible' && !isWithinDay(claim, agreeing.fact);
  if (claim.kind === 'name') return isTornOn(claim, differing.fact, cast);
  // a source that tells the same in two sentences with two values contradicts itself, and an editor wants to know
  if (areOneCount(agreeing.fact, differing.fact) && repeats(agreeing.fact, differing.fact)) return true;
  // what another report's course has overtaken bears nothing out that its end differs from
  if (past.has(agreeing.fact)) return true;
  // "his relative" bears no sister out whom the other report has as his cousin
  if (claim.kind === 'kin' && vaguer && differing.whole) return true;
  // whoever is not named may well be the other one who is of that age
  if (claim.kind === 'age' && !claim.subject.name && !vaguer) return false;
  // "in hospital" does not make good for "expected to survive" against "fighting for his life"
  if (claim.kind === 'status' && vaguer) return true;
  // what is merely vaguer does not make good for what is about as surely of the same thing and cannot stand
  const lead = isDayAlone(claim, agreeing.fact) || isMoreExact(differing.fact, agreeing.fact) ? MORE_EXACT : 0;
  if (WEIGHED.has(claim.kind) && vaguer && differing.sureness >= agreeing.sureness - lead) return true;
  return differing.sureness > agreeing.sureness + 0.25;
}

/** How much less sure a plain difference may be than agreement on the bare day, or on what the source puts vaguely. */
const MORE_EXACT = 0.2;

function areOneCount(one: Claim, other: Claim): boolean {
  return one.kind === 'count' && other.kind === 'count' && one.value.noun === other.value.noun;
}
