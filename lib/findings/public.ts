import type { Check, Source, Voice } from '../model.ts';
import { voiceNamed } from './voices.ts';
import { weighed } from './weighed.ts';

/**
 * What of a check may be shown in its page: the same findings, judged without the private sources. What only these say is
 * unmatched there, so that neither a mark nor a card tells of them.
 */
export function publicPart(check: Check): Pick<Check, 'sources' | 'findings'> & { voices: Voice[] } {
  const sources = check.sources.filter((source) => !source.private);
  if (sources.length === check.sources.length) return { sources, findings: check.findings, voices: check.voices ?? [] };
  const open = new Map(sources.map((source) => [source.id, source]));
  const isOpen = ({ source }: { source: string }) => open.has(source);
  const voices = (check.voices ?? []).flatMap((voice) => publicVoice(voice, open));
  const findings = check.findings.map((finding) =>
    weighed(
      finding,
      check.article.id,
      { evidence: finding.evidence.filter(isOpen), uncounted: (finding.uncounted ?? []).filter(isOpen) },
      voices,
      sources,
    ),
  );
  return { sources, findings, voices };
}

function publicVoice({ by, here, ...voice }: Voice, open: ReadonlyMap<string, Source>): Voice[] {
  const left = voice.sources.flatMap((id) => open.get(id) ?? []);
  if (left.length === 0) return [];
  return [{ ...voiceNamed(left), ...(by && left.length > 1 ? { by } : {}), ...(here ? { here } : {}) }];
}
