import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Verdict } from '../model.ts';
import type { DoneState, PanelActions } from './actions.ts';
import { ArticleHead } from './article-head.tsx';
import { DraftButton } from './draft-button.tsx';
import { hasOthers, NothingCompared } from './empty.tsx';
import { Findings } from './findings.tsx';
import { Icon } from './icon.tsx';
import { KeepButton, KeepStatus, type KeptNow } from './keep.tsx';
import { type Choice, countVerdicts, heardOf, type Order, selectFindings } from './select.ts';
import { type Site, SiteSwitch } from './site.tsx';
import { Sources } from './sources.tsx';
import { CompareTabs, type TabResult, TabResults } from './tabs.tsx';
import { Tally } from './tally.tsx';
import { useWords } from './words.ts';

interface ToolbarProps {
  state: DoneState;
  kept: KeptNow | undefined;
  actions: PanelActions;
}

function Toolbar({ state, kept, actions }: ToolbarProps) {
  const { t } = useWords();
  const shown = state.marks === 'shown';
  return (
    <div class="toolbar" role="toolbar" aria-label={t('panel.actions')}>
      <span class="ways-on">
        <KeepButton kept={kept} keep={actions.keep} />
        {state.check.findings.length > 0 && (
          <button type="button" onClick={actions.exportCitations}>
            <Icon name="export" />
            {t('export.title')}
          </button>
        )}
        {hasOthers(state.check) && (
          <button type="button" onClick={actions.compare}>
            <Icon name="compare" />
            {t('compare.open')}
          </button>
        )}
      </span>
      <span class="last">
        <button
          type="button"
          // Else nothing in the panel would tell why the page has no marks.
          class={shown ? '' : 'main-action'}
          onClick={() => actions.show(shown ? 'hidden' : 'shown')}
        >
          <Icon name={shown ? 'shown' : 'hidden'} />
          {t(shown ? 'panel.hideMarks' : 'panel.showMarks')}
        </button>
        <IconButton name="again" label={t('panel.again')} press={actions.run} />
        <DraftButton openDraft={actions.openDraft} />
        <IconButton name="library" label={t('panel.library')} press={actions.openLibrary} />
        <IconButton name="options" label={t('panel.options')} press={actions.openOptions} />
      </span>
    </div>
  );
}

interface IconButtonProps {
  name: 'again' | 'library' | 'options';
  label: string;
  press(): void;
}

/** A button that shows its icon only, and says what it does. */
function IconButton({ name, label, press }: IconButtonProps) {
  return (
    <button type="button" class="square" aria-label={label} title={label} onClick={press}>
      <Icon name={name} />
    </button>
  );
}

interface FinderProps {
  choice: Choice;
  onChoice(choice: Choice): void;
}

/** The search box and the order. */
function Finder({ choice, onChoice }: FinderProps) {
  const { t } = useWords();
  const orders: Order[] = ['gravest', 'text'];
  return (
    <div class="finder">
      <label class="search">
        <span class="unseen">{t('findings.search')}</span>
        <Icon name="search" />
        <input
          type="search"
          placeholder={t('findings.search')}
          value={choice.search}
          onInput={(event) => onChoice({ ...choice, search: event.currentTarget.value })}
        />
      </label>
      <fieldset class="orders">
        <legend class="unseen">{t('findings.order')}</legend>
        {orders.map((order) => (
          <label key={order}>
            <input
              type="radio"
              name="order"
              checked={choice.order === order}
              onChange={() => onChoice({ ...choice, order })}
            />
            <span>{t(`findings.${order}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

export interface DonePageProps {
  state: DoneState;
  actions: PanelActions;
  kept: KeptNow | undefined;
  site: Site | undefined;
  results: readonly TabResult[];
  say(text: string): void;
}

const EVERYTHING: Choice = { order: 'gravest', verdicts: new Set(), search: '' };

/** A page that was read: what it is, the counts, the findings, the sources, the citations. */
export function DonePage({ state, actions, kept, site, results, say }: DonePageProps) {
  const { t } = useWords();
  const check = useMemo(() => heardOf(state), [state]);
  const ignored = state.hidden?.length ?? 0;
  const [choice, setChoice] = useState(EVERYTHING);
  const counts = useMemo(() => countVerdicts(check.findings), [check]);
  // Folded away, except where it is all there is.
  const [unmatchedOpen, setUnmatchedOpen] = useState(() => counts.unmatched === check.findings.length);
  const compared = useMemo(() => new Set(check.sources.map(({ id }) => id)), [check]);
  const groups = useMemo(() => selectFindings(check.findings, check.sources, choice), [check, choice]);

  const choose = (next: Choice) => {
    setChoice(next);
    const shown = selectFindings(check.findings, check.sources, next);
    say(
      t(
        'announce.shown',
        shown.reduce((sum, group) => sum + group.findings.length, 0),
      ),
    );
  };
  const copy = useCallback(
    (text: string) =>
      actions.copy(text).then(
        () => say(t('evidence.copied')),
        (error: unknown) => say(t('evidence.notCopied', { reason: String(error) })),
      ),
    [actions, say, t],
  );
  const toggle = (verdict: Verdict) => {
    const verdicts = new Set(choice.verdicts);
    if (!verdicts.delete(verdict)) verdicts.add(verdict);
    if (verdict === 'unmatched') setUnmatchedOpen(verdicts.has(verdict));
    choose({ ...choice, verdicts });
  };

  return (
    <>
      <ArticleHead article={check.article} />
      <main>
        {site && <SiteSwitch site={site} setAlways={actions.setAlways} say={say} />}
        <Toolbar state={state} kept={kept} actions={actions} />
        <KeepStatus keeping={state.keeping} kept={kept} actions={actions} say={say} />
        {state.notices?.map((notice) => (
          <p class="notice" key={notice.sentence}>
            {notice.sentence}
          </p>
        ))}
        <TabResults results={results} compared={compared} undo={actions.undoTabs} />
        <NothingCompared check={check} kept={kept} actions={actions} say={say} />
        {check.findings.length > 0 && (
          <>
            <div class="sticky">
              <Tally counts={counts} chosen={choice.verdicts} onToggle={toggle} />
              <Finder choice={choice} onChoice={choose} />
            </div>
            {groups.length === 0 && (
              <p class="none">
                {t('findings.none')}{' '}
                <button type="button" onClick={() => choose({ ...EVERYTHING, order: choice.order })}>
                  {t('findings.clear')}
                </button>
              </p>
            )}
            <Findings
              check={check}
              groups={groups}
              unmatchedOpen={unmatchedOpen || choice.search.trim() !== ''}
              onUnmatched={setUnmatchedOpen}
              reveal={actions.reveal}
              copy={copy}
              say={say}
            />
            {groups.length > 0 && <p class="keys meta">{t('findings.keys')}</p>}
          </>
        )}
        {ignored > 0 && (
          <p class="keys meta">
            {t('ignore.hidden', ignored)}{' '}
            <button type="button" onClick={actions.openOptions}>
              {t('ignore.list')}
            </button>
          </p>
        )}
        <Sources check={check} choose={actions.choose} />
        {hasOthers(check) && <CompareTabs actions={actions} say={say} />}
      </main>
    </>
  );
}
