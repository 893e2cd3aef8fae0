import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Check, Problem } from '../model.ts';
import type { PanelActions } from './actions.ts';
import { DraftButton } from './draft-button.tsx';
import { KeepButton, type KeptNow } from './keep.tsx';
import { CompareTabs } from './tabs.tsx';
import { useWords } from './words.ts';

/** After this long a reading is surely stuck: a check takes well under a second. */
const SLOW_AFTER = 8_000;

function Notice({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="empty">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

export function Idle({ actions }: { actions: PanelActions }) {
  const { t } = useWords();
  return (
    <Notice title={t('empty.idle')}>
      <p>{t('empty.idleNext')}</p>
      <DraftButton openDraft={actions.openDraft} long />
    </Notice>
  );
}

/**
 * Shown while the page is read. Where that takes too long it asks what became of it, since a background that was stopped tells
 * nobody, and offers to start again.
 */
export function ReadingNow({ actions }: { actions: Pick<PanelActions, 'run' | 'askAgain'> }) {
  const { t } = useWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
      actions.askAgain();
    }, SLOW_AFTER);
    return () => clearTimeout(timer);
  }, [actions]);
  return (
    <Notice title={t('empty.reading')}>
      <div class="progress" aria-hidden="true" />
      {slow && (
        <>
          <p>{t('empty.readingSlow')}</p>
          <button type="button" class="main-action" onClick={actions.run}>
            {t('panel.retry')}
          </button>
        </>
      )}
    </Notice>
  );
}

/** Each problem's heading and next step, and whether reading again can help. */
const STEPS = {
  'no-article': { key: 'noArticle', retry: true },
  empty: { key: 'noArticle', retry: true },
  'too-long': { key: 'restricted', retry: false },
  language: { key: 'language', retry: false },
  pdf: { key: 'restricted', retry: false },
  private: { key: 'private', retry: false },
  restricted: { key: 'restricted', retry: false },
  interrupted: { key: 'interrupted', retry: true },
  'fact-set': { key: 'factSet', retry: true },
  unexpected: { key: 'unexpected', retry: true },
} as const satisfies Record<Problem['code'], { key: string; retry: boolean }>;

/** What went wrong in a plain sentence, and what to do next. */
export function ProblemNotice({ problem, actions }: { problem: Problem; actions: PanelActions }) {
  const { t } = useWords();
  const { key, retry } = STEPS[problem.code];
  return (
    <Notice title={t(`empty.${key}`)}>
      <p class="sentence">{problem.sentence}</p>
      <p>{t(`empty.${key}Next`)}</p>
      {retry && (
        <button type="button" class="main-action" onClick={actions.run}>
          {t('panel.retry')}
        </button>
      )}
      {problem.code === 'fact-set' && (
        <button type="button" onClick={actions.openOptions}>
          {t('panel.options')}
        </button>
      )}
      <DraftButton openDraft={actions.openDraft} long />
    </Notice>
  );
}

/** Whether an article was compared with anything but itself. */
export const hasOthers = ({ sources, article }: Check) => sources.some((source) => source.id !== article.id);

interface NothingComparedProps {
  check: Check;
  kept: KeptNow | undefined;
  actions: PanelActions;
  say(text: string): void;
}

/** Where nothing could be compared, the panel says so first, with what can be done: it never looks like "all clear". */
export function NothingCompared({ check, kept, actions, say }: NothingComparedProps) {
  const { t } = useWords();
  const isBare = check.findings.length === 0;
  if (!isBare && hasOthers(check)) return null;
  // What is kept is a source already: then it is another one that is wanting.
  const key = isBare ? 'nothingFound' : kept ? 'noneBeside' : 'none';
  return (
    <section class="nothing">
      <h2>{t(`sources.${key}`)}</h2>
      <p>{t(`sources.${key}Next`)}</p>
      {!isBare && (
        <div class="ways">
          {!kept && <KeepButton kept={kept} keep={actions.keep} long />}
          <CompareTabs actions={actions} say={say} />
        </div>
      )}
    </section>
  );
}
