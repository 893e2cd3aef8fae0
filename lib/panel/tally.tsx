import { VERDICTS, type Verdict } from '../model.ts';
import { VerdictLine } from './verdict-line.tsx';
import { useWords, type Words } from './words.ts';

/** "2 differ · 1 updated · 14 agree", for ears and for one line. */
export function writeTally(counts: Record<Verdict, number>, t: Words['t']): string {
  const told = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    t(`tally.${verdict}`, counts[verdict]),
  );
  return told.length > 0 ? told.join(', ') : t('announce.nothing');
}

export interface TallyProps {
  counts: Record<Verdict, number>;
  chosen: ReadonlySet<Verdict>;
  onToggle(verdict: Verdict): void;
}

/** The verdict counts, which are the filters as well. */
export function Tally({ counts, chosen, onToggle }: TallyProps) {
  const { t } = useWords();
  return (
    <fieldset class="tally">
      <legend class="unseen">{t('tally.label')}</legend>
      {VERDICTS.map((verdict) => (
        <button
          key={verdict}
          type="button"
          class="chip"
          data-verdict={verdict}
          aria-pressed={chosen.has(verdict)}
          disabled={counts[verdict] === 0 && !chosen.has(verdict)}
          onClick={() => onToggle(verdict)}
        >
          <VerdictLine verdict={verdict} />
          {t(`tally.${verdict}`, counts[verdict])}
        </button>
      ))}
    </fieldset>
  );
}
