import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Check, Verdict } from '../../model.ts';
import { hasOthers } from '../empty.tsx';
import { Findings } from '../findings.tsx';
import { countVerdicts, selectFindings } from '../select.ts';
import { Sources, type SourcesProps } from '../sources.tsx';
import { Tally } from '../tally.tsx';
import { useWords } from '../words.ts';

export interface ResultsProps {
  check: Check;
  choose: SourcesProps['choose'];
  reveal(finding: string, place: number): Promise<boolean>;
  copy(text: string): Promise<void>;
  openLibrary(): void;
  say(text: string): void;
}

/** What was found in a draft, gravest first, and the sources that it was compared with. */
export function Results({ check, choose, reveal, copy, openLibrary, say }: ResultsProps) {
  const { t } = useWords();
  const [verdicts, setVerdicts] = useState<ReadonlySet<Verdict>>(new Set());
  const [unmatchedOpen, setUnmatchedOpen] = useState(false);
  const counts = useMemo(() => countVerdicts(check.findings), [check]);
  // A filter whose last finding was just put right holds nothing back.
  const chosen = useMemo(() => new Set([...verdicts].filter((verdict) => counts[verdict] > 0)), [verdicts, counts]);
  const groups = useMemo(
    () => selectFindings(check.findings, check.sources, { order: 'gravest', verdicts: chosen, search: '' }),
    [check, chosen],
  );
  const copied = useCallback(
    (text: string) =>
      copy(text).then(
        () => say(t('evidence.copied')),
        (error: unknown) => say(t('evidence.notCopied', { reason: String(error) })),
      ),
    [copy, say, t],
  );
  const toggle = (verdict: Verdict) => {
    const next = new Set(chosen);
    if (!next.delete(verdict)) next.add(verdict);
    if (verdict === 'unmatched') setUnmatchedOpen(next.has(verdict));
    setVerdicts(next);
  };
  return (
    <>
      {!hasOthers(check) && (
        <section class="nothing">
          <h2>{t(check.findings.length === 0 ? 'sources.nothingFound' : 'sources.none')}</h2>
          <p>{t(check.findings.length === 0 ? 'draft.nothingFoundNext' : 'draft.noneNext')}</p>
          {check.findings.length > 0 && (
            <button type="button" onClick={openLibrary}>
              {t('panel.library')}
            </button>
          )}
        </section>
      )}
      {check.findings.length > 0 && (
        <>
          <div class="sticky">
            <Tally counts={counts} chosen={chosen} onToggle={toggle} />
          </div>
          <Findings
            check={check}
            groups={groups}
            unmatchedOpen={unmatchedOpen}
            onUnmatched={setUnmatchedOpen}
            reveal={reveal}
            copy={copied}
            say={say}
          />
        </>
      )}
      <Sources check={check} choose={choose} />
    </>
  );
}
