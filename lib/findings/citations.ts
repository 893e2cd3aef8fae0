import type { Claim, Evidence, SharedCitation, Voice } from '../model.ts';
import { citedIn, citeSame } from '../text/cited.ts';
import { once } from './once.ts';

/** Whom a claim or a fact cites, as it states or as its sentence shows. Whoever is quoted is no source for the quotation. */
export const citedFor = once((claim: Claim): string | undefined => {
  return claim.cited ?? (claim.kind === 'quote' ? undefined : citedIn(claim.sentence.text));
});

interface Citing {
  source: string;
  cited: string;
}

/**
 * The persons and bodies that several voices cite for one claim alike: those that bear it out, the page `page` among them, or
 * those that differ from it. What was set down as "two sources" may be one police chief.
 */
export function sharedCitations(
  claim: Claim,
  page: string,
  evidence: readonly Evidence[],
  voices: readonly Voice[],
): SharedCitation[] {
  // what the page cites is one, and two are wanted
  if (!evidence.some(({ cited }) => cited)) return [];
  const own = citedFor(claim);
  const alike = { bears: own ? [{ source: page, cited: own }] : [], differs: [] as Citing[] };
  const heard = { bears: new Set<Voice>(), differs: new Set<Voice>() };
  for (const { source, cited, verdict } of evidence) {
    const side = verdict === 'agrees' || verdict === 'compatible' ? 'bears' : 'differs';
    const voice = voices.find(({ sources }) => sources.includes(source));
    if (!cited || !voice || heard[side].has(voice)) continue;
    heard[side].add(voice);
    alike[side].push({ source, cited });
  }
  return [...groupsOf(alike.bears), ...groupsOf(alike.differs)];
}

function groupsOf(citing: readonly Citing[]): SharedCitation[] {
  const groups: Citing[][] = [];
  for (const one of citing) {
    const group = groups.find(([first]) => first && citeSame(first.cited, one.cited));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => ({
      cited: group.map(({ cited }) => cited).reduce((fullest, each) => (each.length > fullest.length ? each : fullest)),
      sources: group.map(({ source }) => source),
    }));
}
