import type { FactSetRecord, Operation } from '../../facts/own.ts';
import { useWords, type Words } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { usePages } from './pager.tsx';
import { writeMoment } from './sets-view.tsx';

/** So many are read at first; where there are fewer there are no more. */
export const AT_FIRST = 200;

const SAID = {
  add: { set: 'history.addSet', source: 'history.addSource', fact: 'history.addFact' },
  correct: { set: 'history.correctSet', source: 'history.correctSource', fact: 'history.correctFact' },
  withdraw: { set: 'history.withdrawSet', source: 'history.withdrawSource', fact: 'history.withdrawFact' },
} as const;

/** What was changed in the library, latest first, each with the means to take it back. */
export function HistoryView(props: { operations: Operation[]; sets: FactSetRecord[]; actions: LibraryActions }) {
  const { t, locale } = useWords();
  const { operations, sets, actions } = props;
  const { shown, pager } = usePages(operations);
  const undone = new Set(operations.flatMap(({ undoes }) => undoes ?? []));
  const titles = new Map(sets.map(({ id, title }) => [id, title]));
  return (
    <section aria-label={t('library.history')}>
      <p>{t('history.intro')}</p>
      {operations.length === 0 && <p>{t('history.none')}</p>}
      <ol class="operations">
        {shown.map((operation) => (
          <li key={operation.id} class={undone.has(operation.id) ? 'undone' : ''}>
            <div class="told">
              <p>
                <strong>{saidOf(operation, t)}</strong>: {operation.title}
              </p>
              <p class="meta">
                <span>{writeMoment(operation.time, locale)}</span>
                {operation.of !== 'set' && <span>{titles.get(operation.set) ?? operation.set}</span>}
                {operation.undoes !== undefined && <span>{t('history.takesBack')}</span>}
                {undone.has(operation.id) && <span>{t('history.takenBack')}</span>}
              </p>
            </div>
            {!undone.has(operation.id) && operation.undoes === undefined && (
              <button type="button" onClick={() => actions.undo(operation.id)}>
                {t('library.undo')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {pager}
      {operations.length >= AT_FIRST && (
        <button type="button" onClick={actions.moreHistory}>
          {t('history.more')}
        </button>
      )}
    </section>
  );
}

function saidOf({ act, of }: Operation, t: Words['t']): string {
  return t(SAID[act][of]);
}
