import { findClaims } from '../claims/find.ts';
import type { Library } from '../facts/library.ts';
import type { Article, Check, Claim, Evidence, Source, SourceChoices, SourceFacts, Uncounted } from '../model.ts';
import { sketchOf } from '../text/sketch.ts';
import { timed } from '../timed.ts';
import { accuses } from './candidate.ts';
import { onePerChange } from './changes.ts';
import { citedFor } from './citations.ts';
import { findingsOf } from './findings.ts';
import { judge } from './judge.ts';
import { once } from './once.ts';
import { openFindings } from './public.ts';
import { pageAsSource, selfEvidence } from './self.ts';
import { isCompared, type LookedAt, mayAccuse, othersOf, sourcesFor } from './sources.ts';
import { isSameText, voicesOf } from './voices.ts';
import type { Heard } from './weighed.ts';

/**
 * Finds the claims of an article, looks up the sources of its story and those that the user chose, judges each claim, and
 * tells whose voices the sources are. `claims` are those of the article, where its caller has found them already.
 */
export async function checkArticle(
  article: Article,
  library: Library,
  choices: SourceChoices = {},
  claims: readonly Claim[] = findClaims(article),
): Promise<Check> {
  const looked = await timed('look up', () => sourcesFor(article, claims, library, choices));
  return timed('judge', () => judged(article, claims, looked, choices));
}

function judged(
  article: Article,
  claims: readonly Claim[],
  looked: readonly LookedAt[],
  choices: SourceChoices,
): Check {
  const ofStory = looked.filter(isCompared);
  const compared = ofStory.map(({ set }) => set);
  // of sources without a text of their own nothing can be told by it
  const page = compared.some(({ sketch }) => sketch) ? sketchOf(article.text) : [];
  const heard = new Map<Claim, Heard>(claims.map((claim) => [claim, { evidence: [], uncounted: [] }]));
  for (const each of ofStory) {
    const { set } = each;
    const facts = factsById(set);
    const isCopy = isSameText(page, set);
    for (const [claim, evidence] of judge(claims, set, article.published)) {
      if (accuses(evidence) && !mayAccuse(each)) continue;
      const fact = facts.get(evidence.fact);
      const cited = fact && citedFor(fact);
      const piece = cited ? { ...evidence, cited } : evidence;
      const because = whyUncounted(set, piece, isCopy);
      if (because) heard.get(claim)?.uncounted.push({ ...piece, because });
      else heard.get(claim)?.evidence.push(piece);
    }
  }
  const own = selfEvidence(article, claims);
  for (const [claim, evidence] of own) heard.get(claim)?.evidence.push(evidence);
  const sources = compared.map(({ source }): Source => source);
  const voices = voicesOf(page, compared);
  const findings = findingsOf(article.id, claims, heard, voices, sources);
  const open = openFindings(article.id, findings, voices, sources);
  return {
    article,
    sources: own.size > 0 ? [...sources, pageAsSource(article)] : sources,
    findings: onePerChange(findings, claims),
    ...(open ? { open: onePerChange(open, claims) } : {}),
    voices,
    others: othersOf(looked),
    choices,
  };
}

/** Sources stay in memory for the next page. */
const factsById = once(({ facts }: SourceFacts) => new Map(facts.map((fact) => [fact.id, fact])));

/**
 * Why a source's word counts for nothing, if so: its publisher took it back; or it is the page's own text, which bears nothing
 * out. Where a copy differs, somebody changed the text, which counts.
 */
function whyUncounted(
  { source }: SourceFacts,
  { verdict }: Evidence,
  isCopy: boolean,
): Uncounted['because'] | undefined {
  if (source.standing) return source.standing;
  return isCopy && (verdict === 'agrees' || verdict === 'compatible') ? 'same-text' : undefined;
}
