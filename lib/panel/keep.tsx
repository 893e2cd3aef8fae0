import { useEffect, useState } from 'preact/hooks';
import type { Keeping } from '../messages.ts';
import type { Article } from '../model.ts';
import { Changes, writeChanges } from './changes.tsx';
import { writeDay } from './dates.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words.ts';

/** The open article as it lies among the user's own sources. */
export interface KeptNow {
  /** ISO 8601, when it was kept last. */
  at: string;
  facts: number;
  private: boolean;
  limit?: NonNullable<Article['coverage']['limit']>;
}

export interface KeepActions {
  /** Keeps the article, or updates what was kept. What became of it comes with the state. */
  keep(): Promise<void>;
  /** Takes operations back, the last one first. Rejects with a plain sentence. */
  undo(operations: readonly string[]): Promise<void>;
  /** Rejects with a plain sentence. */
  setPrivate(on: boolean): Promise<void>;
}

interface KeepButtonProps {
  kept: KeptNow | undefined;
  keep: KeepActions['keep'];
  /** In the toolbar the label is short. */
  long?: boolean;
}

/** Keeps the open article as a source, or updates what was kept of it. */
export function KeepButton({ kept, keep, long = false }: KeepButtonProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await keep().finally(() => setBusy(false));
  };
  const whole = t(kept ? 'keep.updateLong' : 'keep.keepLong');
  const short = t(kept ? 'keep.update' : 'keep.keep');
  return (
    <button
      type="button"
      class={long ? 'main-action' : ''}
      // Disabled it would lose the focus.
      aria-disabled={busy}
      title={whole}
      aria-label={whole}
      onClick={() => void press()}
    >
      {!long && <Icon name={kept ? 'kept' : 'keep'} />}
      {busy ? t('keep.keeping') : long ? whole : short}
    </button>
  );
}

export interface KeepStatusProps {
  /** What became of keeping the article last, since it was read. */
  keeping: Keeping | undefined;
  kept: KeptNow | undefined;
  actions: KeepActions;
  say(text: string): void;
}

/** Whether the open article is kept, what keeping it just did, and how to take that back. */
export function KeepStatus({ keeping, kept, actions, say }: KeepStatusProps) {
  const { t, locale } = useWords();
  const [outcome, setOutcome] = useState('');
  // Taken back, or kept again elsewhere: then it is no news any more.
  const news = keeping?.status === 'kept' && keeping.at === kept?.at ? keeping : undefined;
  const tell = (text: string) => {
    setOutcome(text);
    say(text);
  };
  const headline = news
    ? news.before === undefined
      ? t('keep.keptNow')
      : t('keep.updatedNow', { date: writeDay(news.before, locale) })
    : kept && t('keep.kept', { date: writeDay(kept.at, locale) });
  const spoken = news
    ? [headline, news.before !== undefined && (writeChanges(news.changes, t) || t('keep.unchanged'))]
    : [keeping?.status === 'refused' && keeping.problem.sentence];
  const told = spoken.filter(Boolean).join('. ');
  useEffect(() => {
    // What was just taken back is no news any more, and yet the outcome stays.
    if (!told) return;
    say(told);
    setOutcome('');
  }, [told]);
  const attempt = async (work: Promise<void>, done: string) => {
    try {
      await work;
      tell(done);
    } catch (error) {
      tell(t('keep.undoFailed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };

  if (!kept && keeping?.status !== 'refused' && !outcome) return null;
  return (
    <section class="keep-status" aria-label={t('keep.keptNow')}>
      {keeping?.status === 'refused' && <p class="problem">{keeping.problem.sentence}</p>}
      {kept && (
        <div class="keep-line">
          <p class="meta">
            <span class="said-so">{headline}</span>
            <span>{t('keep.facts', kept.facts)}</span>
            {kept.limit && <span class="partly">{t('keep.partly')}</span>}
          </p>
          {news && (
            <button
              type="button"
              class="quiet"
              onClick={() => void attempt(actions.undo([news.operation]), t('keep.undone'))}
            >
              {t('keep.undo')}
            </button>
          )}
        </div>
      )}
      {kept && (
        <label class="private">
          <input
            type="checkbox"
            checked={kept.private}
            onChange={(event) => void attempt(actions.setPrivate(event.currentTarget.checked), '')}
          />
          {t('keep.private')}
        </label>
      )}
      {news?.before !== undefined && <Changes changes={news.changes} />}
      {outcome && <p class="meta">{outcome}</p>}
    </section>
  );
}
