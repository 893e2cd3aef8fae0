import type { Check, Claim, Evidence, Finding, SourceFacts, StoryOutlook } from '../model.ts';
import { VERDICTS } from '../model.ts';
import { coursesOf } from './courses.ts';
import { judge } from './judge.ts';
import { pageAsSource } from './self.ts';

/** Sources are compared with each other two by two; of more than this only the first are. */
const MOST_SOURCES = 12;

/**
 * What the sources of a checked article's story state beside it. `claims` are the article's own; `sets` hold the facts of
 * the sources that the check names.
 */
export function outlookOf(check: Check, claims: readonly Claim[], sets: readonly SourceFacts[]): StoryOutlook {
  const { article } = check;
  // what its publisher took back is no word on the story
  const standing = sets.filter(({ source }) => !source.standing);
  return {
    elsewhere: elsewhereOf(check, standing.slice(0, MOST_SOURCES)),
    courses: coursesOf([
      { source: pageAsSource(article), claims },
      ...standing.map(({ source, facts }) => ({ source, claims: facts })),
    ]),
  };
}

/** Facts that another voice speaks to as well and no finding rests on, each once, with what the others have on it. */
function elsewhereOf(check: Check, sets: readonly SourceFacts[]): StoryOutlook['elsewhere'] {
  const used = new Set(
    check.findings.flatMap(({ evidence, uncounted = [] }) => [...evidence, ...uncounted].map(({ fact }) => fact)),
  );
  const voiceOf = (id: string) => check.voices?.find(({ sources }) => sources.includes(id)) ?? id;
  const found: StoryOutlook['elsewhere'] = [];
  for (const [index, set] of sets.entries()) {
    const evidence = new Map<string, Evidence[]>();
    for (const other of sets.slice(index + 1)) {
      if (voiceOf(other.source.id) === voiceOf(set.source.id)) continue;
      for (const [claim, said] of judge(set.facts, other, set.source.published)) {
        const { id } = claim as SourceFacts['facts'][number];
        evidence.set(id, [...(evidence.get(id) ?? []), said]);
      }
    }
    const told = new Set<string>();
    for (const fact of set.facts) {
      const said = evidence.get(fact.id)?.filter((piece) => !used.has(piece.fact)) ?? [];
      const same = `${fact.kind}|${fact.subject.name ?? fact.subject.event ?? ''}|${JSON.stringify(fact.value)}`;
      if (used.has(fact.id) || fact.aside || said.length === 0 || told.has(same)) continue;
      told.add(same);
      for (const piece of said) used.add(piece.fact);
      used.add(fact.id);
      found.push({ source: set.source.id, finding: findingOf(fact, said, set.source.publisher) });
    }
  }
  const gravity = ({ finding }: (typeof found)[number]) => VERDICTS.indexOf(finding.verdict);
  return found.sort((a, b) => gravity(a) - gravity(b));
}

/** Reasons speak of the article as "here"; these are about two sources, so the first is named instead. */
function findingOf(fact: SourceFacts['facts'][number], said: Evidence[], publisher: string): Finding {
  const evidence = said.map((piece) => ({ ...piece, reason: piece.reason.replace(/^Here /, () => `${publisher}: `) }));
  const verdict = VERDICTS.find((each) => evidence.some((piece) => piece.verdict === each)) ?? 'unmatched';
  return {
    id: `elsewhere ${fact.id}`,
    kind: fact.kind,
    verdict,
    reason: evidence.find((piece) => piece.verdict === verdict)?.reason ?? '',
    claim: fact,
    places: [],
    evidence,
  };
}
