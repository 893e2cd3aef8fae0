import type { Claim, Finding } from '../model.ts';
import { isCatch, isEnd, isFree } from '../text/status/stages.ts';
import { leavesChargesOpen, stateToldBy } from './evidence.ts';

/** A place of a finding, with the claim that stands there. */
interface Mention {
  finding: Finding;
  claim: Claim;
}

/**
 * One finding for each change of how somebody is or how a case stands. Reports tell such a change again and again ("arrest",
 * "was charged", "is accused of"), and an editor wants it marked once, where it is told as news: the arrest itself before
 * what followed on it, "has died" before "the death of", then the words that say most. `findings` in any order, kept as
 * it is; `claims` are those of the page.
 */
export function onePerChange(findings: readonly Finding[], claims: readonly Claim[]): Finding[] {
  const changes = findings.filter(isChange);
  if (changes.length === 0) return [...findings];
  const standing = new Map(claims.map((claim) => [`${claim.kind} ${claim.start}`, claim]));
  const kept = new Map<string, Mention[]>();
  for (const finding of changes) {
    const told = toldBy(finding);
    const persons = kept.get(told) ?? [];
    kept.set(told, persons);
    for (const { start } of finding.kind === 'name' ? finding.places.slice(0, 1) : finding.places) {
      const mention = { finding, claim: standing.get(`${finding.claim.kind} ${start}`) ?? finding.claim };
      const at = persons.findIndex((other) => mayBeOne(mention, other));
      if (at < 0) persons.push(mention);
      else if (saysMore(mention.claim, persons[at]!.claim)) persons[at] = mention;
    }
  }
  const marked = new Map([...kept.values()].flat().map((mention) => [mention.finding, mention.claim]));
  return findings.flatMap((finding) => {
    if (!isChange(finding)) return finding;
    const claim = marked.get(finding);
    return claim ? { ...finding, claim, places: [{ start: claim.start, end: claim.end }] } : [];
  });
}

function isChange({ verdict, claim: { kind } }: Finding): boolean {
  return verdict === 'updated' && (kind === 'status' || kind === 'charge');
}

/**
 * What the reader is told of a finding: who says so, and in which words it is put. That somebody was caught, or how a case ended,
 * is one thing in all words.
 */
function toldBy({ kind, claim, evidence, uncounted = [] }: Finding): string {
  const here = stateToldBy(claim);
  const pieces = [...evidence, ...uncounted].map(
    ({ source, verdict, reason, state }) => `${source} ${verdict} ${changeBetween(here, state) ?? reason}`,
  );
  return [kind, ...pieces.sort()].join('|');
}

/** What changed, where that is one thing in all words; whether and when somebody was charged is, whatever the charge. */
function changeBetween(here: string | undefined, there: string | undefined): string | undefined {
  if (leavesChargesOpen(here) || leavesChargesOpen(there)) return 'charges';
  if (here === undefined || there === undefined) return undefined;
  if (isEnd(here)) return `ended after ${there}`;
  if (isEnd(there)) return `ended with ${there}`;
  return isCatch(here, there) ? `${isFree(here) ? 'free' : 'caught'} here` : undefined;
}

/** Whoever is not named may be who is, unless their sex or age tells them apart. */
function mayBeOne({ claim: { subject: one } }: Mention, { claim: { subject: other } }: Mention): boolean {
  return TELLING.every((sign) => one[sign] === undefined || other[sign] === undefined || one[sign] === other[sign]);
}
const TELLING = ['name', 'sex', 'age'] as const;

function saysMore(one: Claim, other: Claim): boolean {
  const more = newsIn(one) - newsIn(other);
  return more > 0 || (more === 0 && one.start < other.start);
}

/** How much a mention says of a change. */
function newsIn({ kind, value, words, start, sentence }: Claim): number {
  const acts = kind === 'status' ? (ACTS.get(value.state) ?? 0) : 0;
  const told = NEWS.test(words) || HAS.test(sentence.text.slice(0, start - sentence.start));
  return (
    words.length -
    (sentence.start === 0 ? IN_HEADLINE : 0) +
    (told ? AS_NEWS : words.startsWith('being ') ? -AS_NEWS : 0) +
    acts * AN_ACT
  );
}
/** What ends a search, or a case, before what goes with it; and that nobody was arrested. */
const ACTS = new Map([
  ['arrested', 2],
  ['surrendered', 2],
  ['no-arrests', 1],
  ['sentenced', 1],
]);
const NEWS = /^ha(?:s|ve)\b|\b(?:died|dies|passed away|succumbed)\b/i;
const HAS = /\bha(?:s|ve)(?: been)? $/;
/** Words are no longer than 80 code units; a headline says less than a sentence. */
const [AS_NEWS, AN_ACT, IN_HEADLINE] = [100, 1000, 50];
