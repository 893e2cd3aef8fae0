import { useWords } from '../words.ts';

export interface StandingProps {
  /** ISO day; empty for none. */
  published: string;
  onPublished(day: string): void;
  /** What the check is at; empty where it is done. */
  state: string;
  /** The line that was read as the headline; empty for none. */
  headline: string;
}

/** What the check rests on beside the words: the day on which the draft appears, and its headline. */
export function Standing({ published, onPublished, state, headline }: StandingProps) {
  const { t } = useWords();
  return (
    <div class="standing-line">
      <label>
        {t('draft.appears')}{' '}
        <input
          type="date"
          autocomplete="off"
          value={published}
          onInput={(event) => onPublished(event.currentTarget.value)}
        />
      </label>
      <p class="meta">{state || (headline && t('draft.headline'))}</p>
    </div>
  );
}
