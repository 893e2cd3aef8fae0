import { findClaims } from '../claims/find.ts';
import type { Library } from '../facts/library.ts';
import type { Article, Check, Claim, Evidence, Finding, Source } from '../model.ts';
import { VERDICTS } from '../model.ts';
import { judge } from './judge.ts';
import { pageAsSource, selfEvidence } from './self.ts';
import { sourcesFor } from './sources.ts';

/** Finds the claims of an article, looks up the sources of its story, judges each claim. */
export async function checkArticle(article: Article, library: Library): Promise<Check> {
  const claims = findClaims(article);
  const looked = await sourcesFor(article, claims, library);
  const sources = looked.flatMap(({ set, story }) => (story.same ? [set] : []));
  const evidence = new Map<Claim, Evidence[]>();
  for (const source of sources) {
    for (const [claim, said] of judge(claims, source, article.published))
      (evidence.get(claim) ?? evidence.set(claim, []).get(claim)!).push(said);
  }
  const own = selfEvidence(article, claims);
  for (const [claim, said] of own) (evidence.get(claim) ?? evidence.set(claim, []).get(claim)!).push(said);
  const named = sources.map(({ source }): Source => source);
  return {
    article,
    sources: own.size > 0 ? [...named, pageAsSource(article)] : named,
    findings: findingsOf(claims, evidence),
  };
}

/** Mentions of one claim with the same evidence become one finding with several places. */
function findingsOf(claims: readonly Claim[], evidence: ReadonlyMap<Claim, Evidence[]>): Finding[] {
  const findings = new Map<string, Finding>();
  for (const claim of claims) {
    if (claim.aside) continue;
    const said = evidence.get(claim) ?? [];
    const gravest =
      VERDICTS.find((verdict) => verdict === 'unmatched' || said.some((item) => item.verdict === verdict)) ??
      'unmatched';
    // that no other report tells of a "student" or an "official" is nothing to look into
    if (gravest === 'unmatched' && claim.kind === 'role' && !claim.subject.name) continue;
    const key = [
      claim.kind,
      claim.subject.name ?? claim.subject.role ?? claim.subject.event,
      JSON.stringify(claim.value),
      gravest,
      said.map((item) => `${item.fact}${item.verdict}`).join(),
    ].join('|');
    const known = findings.get(key);
    const place = { start: claim.start, end: claim.end };
    if (known) known.places.push(place);
    else {
      const reason =
        said.find((item) => item.verdict === gravest)?.reason ?? 'No other source on this story states it.';
      findings.set(key, {
        id: `f${findings.size}`,
        kind: claim.kind,
        verdict: gravest,
        reason,
        claim,
        places: [place],
        evidence: said,
      });
    }
  }
  return [...findings.values()];
}
