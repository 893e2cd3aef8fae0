import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LONGEST_DRAFT } from '../../messages/draft.ts';
import type { SourceChoices } from '../../model.ts';
import { Icon } from '../icon.tsx';
import { countVerdicts } from '../select.ts';
import { writeTally } from '../tally.tsx';
import { useWords } from '../words.ts';
import type { DraftActions, FollowedField } from './actions.ts';
import { useChecked } from './checking.ts';
import { Editor, type EditorHandle } from './editor.tsx';
import { Results } from './results.tsx';
import { Standing } from './standing.tsx';

export interface DraftPageProps {
  actions: DraftActions;
  /** The field that is followed in place of the own text. */
  followed: FollowedField | undefined;
  /** What the writer should know of a field: why there is none, or none any more. */
  told: string;
  /** ISO day: when a draft appears that says nothing else. */
  today: string;
  /** The article in the tab beside, where one was read: its story's sources can be pinned. */
  beside?: { title: string; sources: readonly string[] } | undefined;
  /** Counts changes of the library: each has the draft checked anew. */
  revision: number;
}

const OWN = 'own';

/** The page on which a draft is written, or followed in another page, with what was found beside it. Nothing outlives it. */
export function DraftPage({ actions, followed, told, today, beside, revision }: DraftPageProps) {
  const { t } = useWords();
  const [own, setOwn] = useState('');
  const [published, setPublished] = useState(today);
  const [choices, setChoices] = useState<SourceChoices>({});
  const [spoken, setSpoken] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const editor = useRef<EditorHandle>(undefined);
  const results = useRef<HTMLElement>(null);
  const text = followed?.text ?? own;
  const isTooLong = followed?.isTooLong === true || text.length > LONGEST_DRAFT;

  const draft = useMemo(
    () => (isTooLong ? undefined : { text, choices, ...(published ? { published } : {}) }),
    [text, published, choices, isTooLong],
  );
  const { checked, isCurrent } = useChecked(draft, followed ? `field ${followed.host}` : OWN, actions.check, revision);
  const check = checked && 'check' in checked ? checked.check : undefined;
  const tally = useMemo(() => check && writeTally(countVerdicts(check.findings), t), [check, t]);
  // The same counts again are no news.
  useEffect(() => setSpoken(tally ? t('draft.checked', { tally }) : ''), [tally]);
  useEffect(() => setSpoken(told), [told]);

  const choose = (source: string, choice: 'add' | 'drop' | 'auto') =>
    setChoices(({ [source]: _, ...others }) => (choice === 'auto' ? others : { ...others, [source]: choice }));
  const pin = (sources: readonly string[]) =>
    setChoices((before) => ({ ...before, ...Object.fromEntries(sources.map((id) => [id, 'add' as const])) }));
  const unpinned = beside?.sources.filter((id) => choices[id] !== 'add') ?? [];

  const rowOf = (finding: string) =>
    [...(results.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find(
      (row) => row.dataset.finding === finding,
    );
  const last = useRef<string>(undefined);
  const leave = () => (own.trim() && !isLeaving ? setLeaving(true) : actions.leave?.());

  return (
    <div class="draft">
      <p role="status" class="unseen">
        {spoken}
      </p>
      <header class="draft-head">
        <h1>{t('draft.title')}</h1>
        {actions.leave && (
          <button type="button" class="quiet" onClick={leave}>
            <Icon name="previous" />
            {t('draft.back')}
          </button>
        )}
        <p class="meta">{t('draft.promise')}</p>
        {isLeaving && (
          <div class="leaving" role="alertdialog" aria-label={t('draft.leaving')}>
            <p>{t('draft.leaving')}</p>
            <button type="button" class="main-action" onClick={() => setLeaving(false)}>
              {t('draft.stay')}
            </button>
            <button type="button" onClick={() => actions.leave?.()}>
              {t('draft.leave')}
            </button>
          </div>
        )}
      </header>
      <section class="writing" aria-label={t('draft.text')}>
        {(actions.follow || followed) && (
          <div class="following">
            {followed ? (
              <>
                <p>{followed.host ? t('draft.following', { host: followed.host }) : t('draft.followingFrame')}</p>
                <button type="button" onClick={actions.stop}>
                  {t('draft.stop')}
                </button>
              </>
            ) : (
              <button type="button" onClick={actions.follow}>
                <Icon name="field" />
                {t('draft.follow')}
              </button>
            )}
          </div>
        )}
        {told && <p class="notice">{told}</p>}
        <Editor
          key={followed ? 'field' : OWN}
          text={text}
          onText={followed ? undefined : setOwn}
          check={check}
          paint={actions.paint}
          onPlace={(finding) => rowOf(finding)?.scrollIntoView({ block: 'nearest' })}
          onBack={() => last.current && rowOf(last.current)?.querySelector<HTMLElement>('[data-go]')?.focus()}
          handle={editor}
        />
        <Standing
          published={published}
          onPublished={setPublished}
          state={
            isTooLong
              ? t('draft.tooLong', { most: LONGEST_DRAFT.toLocaleString() })
              : !text.trim()
                ? ''
                : !checked || (check && !isCurrent)
                  ? t('draft.checking')
                  : ''
          }
          headline={check?.article.title ?? ''}
        />
      </section>
      <main class="results" ref={results}>
        {checked && 'problem' in checked && <p class="notice">{checked.problem.sentence}</p>}
        {checked &&
          'notices' in checked &&
          checked.notices.map(({ sentence }) => (
            <p class="notice" key={sentence}>
              {sentence}
            </p>
          ))}
        {beside && unpinned.length > 0 && (
          <div class="beside">
            <p>{t('draft.beside', { title: beside.title })}</p>
            <button type="button" onClick={() => pin(unpinned)}>
              {t('draft.pin', unpinned.length)}
            </button>
          </div>
        )}
        {check && (
          <Results
            check={check}
            choose={choose}
            reveal={async (finding, place) => {
              last.current = finding;
              return editor.current?.reveal(finding, place) ?? false;
            }}
            copy={actions.copy}
            openLibrary={actions.openLibrary}
            say={setSpoken}
          />
        )}
        {!text.trim() && (
          <div class="begin">
            <p>{t('draft.begin')}</p>
          </div>
        )}
      </main>
    </div>
  );
}
