import type { Claim, Evidence, Finding, Kind, Source, Voice } from '../model.ts';
import { leavesChargesOpen } from './evidence.ts';
import { isHeldName } from './rules/named.ts';
import { type Heard, weighed } from './weighed.ts';

/** Mentions of one claim with the same evidence become one finding with several places. `page` is the article's id. */
export function findingsOf(
  page: string,
  claims: readonly Claim[],
  heard: ReadonlyMap<Claim, Heard>,
  voices: readonly Voice[],
  sources: readonly Source[],
): Finding[] {
  const findings = new Map<string, Finding>();
  for (const claim of claims) {
    if (claim.aside) continue;
    const { evidence, uncounted } = heard.get(claim) ?? { evidence: [], uncounted: [] };
    // that no other report tells of a "student" or an "official" is nothing to look into
    if (evidence.length + uncounted.length === 0 && claim.kind === 'role' && !claim.subject.name) continue;
    const key = [
      claim.kind,
      claim.subject.name ?? claim.subject.role ?? claim.subject.event,
      JSON.stringify(claim.value),
      ...[...evidence, ...uncounted].map((item) => `${item.fact}${item.verdict}`),
    ].join('|');
    const known = findings.get(key);
    const place = { start: claim.start, end: claim.end };
    if (known) known.places.push(place);
    else {
      const finding = { id: `f${findings.size}`, kind: kindOf(claim, evidence), claim, places: [place] };
      findings.set(key, weighed(finding, page, { evidence, uncounted }, voices, sources));
    }
  }
  return [...findings.values()];
}

/**
 * A name that is held back here and given elsewhere is a finding on the name, and a charge that was brought since one on the
 * charge; all else is one on what is claimed.
 */
function kindOf(claim: Claim, evidence: readonly Evidence[]): Kind {
  const moved = evidence.filter(({ verdict }) => verdict === 'updated');
  if (isHeldName(claim) && moved.length > 0) return 'name';
  return claim.kind === 'status' && moved.some(({ state }) => isOnCharges(claim.value.state, state))
    ? 'charge'
    : claim.kind;
}

/** That somebody is charged by the one report, and by the other nobody is, or not yet. */
const isOnCharges = (here: string, there: string | undefined): boolean =>
  (here === 'no-charges' && there === 'charged') || (here === 'charged' && leavesChargesOpen(there));
