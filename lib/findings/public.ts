import type { Check, Finding, Source, Voice } from '../model.ts';
import { voiceNamed } from './voices.ts';
import { weighed } from './weighed.ts';

/**
 * What of a check may be shown in its page: the same findings, judged without the private sources. What only these say is
 * unmatched there, so that neither a mark nor a card tells of them.
 */
export function publicPart({ article, sources, findings, open, voices = [] }: Check): {
  sources: Source[];
  findings: Finding[];
  voices: Voice[];
} {
  const shown = sources.filter((source) => !source.private);
  return {
    sources: shown,
    findings: open ?? openFindings(article.id, findings, voices, sources) ?? findings,
    voices: publicVoices(voices, shown),
  };
}

/**
 * The findings on a page, each judged by its sources that are not private: all of them, before those on one change are made one,
 * since a page could tell from a mark that is gone what a private source says. Undefined where no source is private.
 */
export function openFindings(
  page: string,
  findings: readonly Finding[],
  voices: readonly Voice[],
  sources: readonly Source[],
): Finding[] | undefined {
  const shown = sources.filter((source) => !source.private);
  if (shown.length === sources.length) return undefined;
  const open = new Set([page, ...shown.map(({ id }) => id)]);
  const isOpen = ({ source }: { source: string }) => open.has(source);
  const heard = publicVoices(voices, shown);
  return findings.map((finding) =>
    weighed(
      finding,
      page,
      { evidence: finding.evidence.filter(isOpen), uncounted: (finding.uncounted ?? []).filter(isOpen) },
      heard,
      shown,
    ),
  );
}

function publicVoices(voices: readonly Voice[], shown: readonly Source[]): Voice[] {
  const open = new Map(shown.map((source) => [source.id, source]));
  return voices.flatMap((voice) => publicVoice(voice, open));
}

function publicVoice({ by, here, ...voice }: Voice, open: ReadonlyMap<string, Source>): Voice[] {
  const left = voice.sources.flatMap((id) => open.get(id) ?? []);
  if (left.length === 0) return [];
  return [{ ...voiceNamed(left), ...(by && left.length > 1 ? { by } : {}), ...(here ? { here } : {}) }];
}
