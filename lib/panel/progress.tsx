import { useEffect, useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** Long work under way, as a page shows it. */
export interface Progress {
  /** What is being done: "Reading facts.json". */
  label: string;
  /** Of any unit. */
  done: number;
  /** Undefined where nobody knows how much it will be. */
  total: number | undefined;
}

/** Work that is done sooner is not shown: a bar that flashes up tells nobody anything. In milliseconds. */
const PATIENCE = 500;

/** How far long work is, with a button that stops it. */
export function ProgressLine({ label, done, total, onCancel }: Progress & { onCancel(): void }) {
  const { t, locale } = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const written = (value: number) => new Intl.NumberFormat(locale, { notation: 'compact' }).format(value);
  const far =
    total === undefined
      ? t('progress.done', { done: written(done) })
      : t('progress.of', { done: written(Math.min(done, total)), total: written(total) });
  return (
    <div class="progress">
      <p role="status">{label}</p>
      {/* Without a value the bar only says that something moves. */}
      <progress aria-label={label} {...(total ? { value: Math.min(1, done / total) } : {})} />
      {done > 0 && <span class="meta">{far}</span>}
      <button type="button" onClick={onCancel}>
        {t('progress.cancel')}
      </button>
    </div>
  );
}
