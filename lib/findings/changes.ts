import type { Finding } from '../model.ts';

/**
 * One finding for each change of how somebody is or how a case stands. Reports tell such a change again and again ("arrest",
 * "was charged", "is accused of"), and an editor wants it marked once: findings on it that tell the reader the same are
 * one, on the words that say most, the first of these. `findings` in any order, kept as it is.
 */
export function onePerChange(findings: readonly Finding[]): Finding[] {
  const fullest = new Map<string, Finding[]>();
  for (const finding of findings.filter(isChange)) {
    const told = toldBy(finding);
    const persons = fullest.get(told) ?? [];
    const at = persons.findIndex((other) => mayBeOne(finding, other));
    if (at < 0) persons.push(finding);
    else if (saysMore(finding, persons[at]!)) persons[at] = finding;
    fullest.set(told, persons);
  }
  const kept = new Set([...fullest.values()].flat());
  return findings.flatMap((finding) => {
    if (!isChange(finding)) return finding;
    return kept.has(finding) ? { ...finding, places: finding.places.slice(0, 1) } : [];
  });
}

function isChange({ verdict, claim: { kind } }: Finding): boolean {
  return verdict === 'updated' && (kind === 'status' || kind === 'charge');
}

/** What the reader is told of a finding: who says so, and in which words it is put. */
function toldBy({ kind, evidence, uncounted = [] }: Finding): string {
  const pieces = [...evidence, ...uncounted].map(({ source, verdict, reason }) => `${source} ${verdict} ${reason}`);
  return [kind, ...pieces.sort()].join('|');
}

/** Whoever is not named may be who is, unless their sex, age or role in what happened tells them apart. */
function mayBeOne({ claim: { subject: one } }: Finding, { claim: { subject: other } }: Finding): boolean {
  return TELLING.every((sign) => one[sign] === undefined || other[sign] === undefined || one[sign] === other[sign]);
}
const TELLING = ['name', 'sex', 'age'] as const;

function saysMore({ claim: one }: Finding, { claim: other }: Finding): boolean {
  const more = one.words.length - other.words.length;
  return more > 0 || (more === 0 && one.start < other.start);
}
