import type { Check, Evidence, Finding, Source, Voice } from '../model.ts';
import type { Ignored, IgnoredWhat } from '../preferences.ts';
import { plainAddress } from '../text/address.ts';
import { publicPart } from './public.ts';
import { weighed } from './weighed.ts';

/** The host that a page or a site is known by, without `www.`; undefined where there is no web address. */
export function siteOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).host.replace(/^www\./, '') || undefined;
}

const claimKey = ({ kind, claim }: Finding) =>
  `${kind}|${claim.subject.name ?? claim.subject.role ?? ''}|${claim.words}`;

/** Ids of facts change when an article is kept again: a fact is known by its source and its words. */
const factKey = ({ kind }: Finding, { source, words }: Evidence) => `${source}|${kind}|${words}`;

/**
 * A check without the facts that the user ignores, each finding judged by what is left; `hidden` are the ids of the
 * findings that are not to be shown at all: their detail, their kind on this site, or the whole site is ignored.
 */
export function heedIgnored(check: Check, ignored: readonly Ignored[]): { check: Check; hidden: string[] } {
  if (ignored.length === 0) return { check, hidden: [] };
  const { article } = check;
  const facts = new Set(ignored.flatMap((each) => (each.what === 'fact' ? each.fact : [])));
  const left = hearing(check, (finding, piece) => !facts.has(factKey(finding, piece)));
  const page = article.url && plainAddress(article.url);
  const site = siteOf(article.url);
  const isHidden = (finding: Finding) =>
    ignored.some(
      (each) =>
        (each.what === 'claim' && each.page === page && each.claim === claimKey(finding)) ||
        (each.what === 'kind' && each.site === site && each.kind === finding.kind) ||
        (each.what === 'site' && each.site === site),
    );
  const hidden = [...left.findings, ...(left.open ?? [])].filter(isHidden).map(({ id }) => id);
  return { check: left, hidden: [...new Set(hidden)] };
}

/**
 * What is to be kept where the user ignores something of a finding; `fact` names the evidence. Undefined where the check
 * has no such finding or fact, or its page no web address.
 */
export function ignoringOf(
  check: Check,
  id: string,
  what: IgnoredWhat,
  fact: string | null,
  at: string,
): Ignored | undefined {
  const finding = check.findings.find((each) => each.id === id);
  const site = siteOf(check.article.url);
  const page = check.article.url && plainAddress(check.article.url);
  if (!finding || !site || !page) return undefined;
  switch (what) {
    case 'claim':
      return { what, claim: claimKey(finding), page, words: finding.claim.words, at };
    case 'fact': {
      const piece = finding.evidence.find((each) => each.fact === fact);
      if (!piece) return undefined;
      return {
        what,
        fact: factKey(finding, piece),
        publisher: publisherOf(check.sources, piece.source),
        words: piece.words,
        at,
      };
    }
    case 'kind':
      return { what, kind: finding.kind, site, at };
    case 'site':
      return { what, site, at };
  }
}

function publisherOf(sources: readonly Source[], id: string): string {
  const source = sources.find((each) => each.id === id);
  return source?.publisher || source?.title || id;
}

/** A check without what the page says against itself. */
export function withoutSelf(check: Check): Check {
  return hearing(check, (_, { source }) => source !== check.article.id);
}

/** A check with each of its findings judged by the evidence that is to be heard. */
function hearing(check: Check, isHeard: (finding: Finding, piece: Evidence) => boolean): Check {
  const judged =
    ({ sources, voices }: Pick<Check, 'sources'> & { voices: readonly Voice[] }) =>
    (finding: Finding): Finding => {
      const evidence = finding.evidence.filter((piece) => isHeard(finding, piece));
      if (evidence.length === finding.evidence.length) return finding;
      return weighed(finding, check.article.id, { evidence, uncounted: finding.uncounted ?? [] }, voices, sources);
    };
  const { sources, voices = [] } = check;
  return {
    ...check,
    findings: check.findings.map(judged({ sources, voices })),
    ...(check.open ? { open: check.open.map(judged(publicPart(check))) } : {}),
  };
}
