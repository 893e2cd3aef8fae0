import { useState } from 'preact/hooks';
import type { FactChange } from '../model.ts';
import { useWords, type Words } from './words.ts';

/** Changes that are shown at once; the rest is one press away. */
const SHOWN = 4;

function writeChange({ was, now }: FactChange, t: Words['t']): string {
  if (was !== undefined && now !== undefined) return t('keep.wasNow', { was, now });
  return now === undefined ? t('keep.gone', { was: was ?? '' }) : t('keep.new', { now });
}

/** How many details changed, came and went, in one line; empty where none did. */
export function writeChanges(changes: readonly FactChange[], t: Words['t']): string {
  const changed = changes.filter(({ was, now }) => was !== undefined && now !== undefined).length;
  const came = changes.filter(({ was }) => was === undefined).length;
  const went = changes.filter(({ now }) => now === undefined).length;
  return [changed > 0 && t('keep.changed', changed), came > 0 && t('keep.came', came), went > 0 && t('keep.went', went)]
    .filter(Boolean)
    .join(' · ');
}

/** What a source says otherwise than when it was kept before. */
export function Changes({ changes }: { changes: readonly FactChange[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <p class="meta">{t('keep.unchanged')}</p>;
  const shown = all ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <p class="meta">{writeChanges(changes, t)}</p>
      <ul class="changes">
        {shown.map((change) => (
          <li key={`${change.kind} ${change.about} ${change.was} ${change.now}`} title={change.sentence}>
            <span class="meta">
              <span>{t(`kind.${change.kind}`)}</span>
              {change.about && <span>{change.about}</span>}
            </span>{' '}
            {writeChange(change, t)}
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {t('keep.more', changes.length - shown.length)}
        </button>
      )}
    </>
  );
}
