import { useState } from 'preact/hooks';
import type { Keeping } from '../messages.ts';
import { useWords } from './words.ts';

/** A tab that could be compared with. */
export interface OpenTab {
  id: number;
  title: string;
  /** With the port, where it is not the usual one. */
  host: string;
}

/** What became of a tab that was chosen. */
export interface TabResult {
  tab: OpenTab;
  keeping: Keeping;
}

export interface TabActions {
  /** Asks for the permission to see the open tabs and lists them; undefined where the user gives none. */
  openTabs(): Promise<readonly OpenTab[] | undefined>;
  /** Asks for the permission to read these tabs, and keeps their articles. What became of them comes as `results`. */
  keepTabs(tabs: readonly OpenTab[]): Promise<void>;
  /** Takes the keeping of tabs back, the last one first. Rejects with a plain sentence. */
  undoTabs(operations: readonly string[]): Promise<void>;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

interface ChooserProps {
  tabs: readonly OpenTab[];
  busy: boolean;
  onCompare(tabs: readonly OpenTab[]): void;
  onClose(): void;
}

function Chooser({ tabs, busy, onCompare, onClose }: ChooserProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (id: number) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div class="chooser">
      <p class="meta">{t(tabs.length === 0 ? 'tabs.none' : 'tabs.intro')}</p>
      <ul>
        {tabs.map(({ id, title, host }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.has(id)} disabled={busy} onChange={() => toggle(id)} />
              <span>
                <span class="tab-title">{title || t('tabs.untitled')}</span>
                <span class="meta">{host}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="chooser-actions">
        {tabs.length > 0 && (
          <button
            type="button"
            class="main-action"
            disabled={busy || chosen.size === 0}
            onClick={() => onCompare(tabs.filter(({ id }) => chosen.has(id)))}
          >
            {busy ? t('tabs.reading') : chosen.size === 0 ? t('tabs.choose') : t('tabs.compare', chosen.size)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('tabs.close')}
        </button>
      </p>
    </div>
  );
}

/** Lets the user choose from the open tabs, each of which becomes a source. */
export function CompareTabs({ actions, say }: { actions: TabActions; say(text: string): void }) {
  const { t } = useWords();
  const [tabs, setTabs] = useState<readonly OpenTab[]>();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const tell = (text: string) => {
    setProblem(text);
    if (text) say(text);
  };
  const open = async () => {
    try {
      const listed = await actions.openTabs();
      setTabs(listed);
      tell(listed ? '' : t('tabs.refused'));
    } catch (error) {
      tell(t('tabs.failed', { reason: reasonOf(error) }));
    }
  };
  const compare = async (chosen: readonly OpenTab[]) => {
    setBusy(true);
    try {
      await actions.keepTabs(chosen);
      setTabs(undefined);
    } catch (error) {
      tell(t('tabs.failed', { reason: reasonOf(error) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="compare-tabs">
      {tabs ? (
        <Chooser
          tabs={tabs}
          busy={busy}
          onCompare={(chosen) => void compare(chosen)}
          onClose={() => setTabs(undefined)}
        />
      ) : (
        <button type="button" onClick={() => void open()}>
          {t('tabs.open')}
        </button>
      )}
      {problem && <p class="problem">{problem}</p>}
    </div>
  );
}

export interface TabResultsProps {
  results: readonly TabResult[];
  /** Ids of the sources that the article was compared with. */
  compared: ReadonlySet<string>;
  undo: TabActions['undoTabs'];
}

/** What became of each tab that was chosen: kept, kept but of another story, or why it could not be. */
export function TabResults({ results, compared, undo }: TabResultsProps) {
  const { t } = useWords();
  const [problem, setProblem] = useState('');
  if (results.length === 0) return null;
  const operations = results.flatMap(({ keeping }) => (keeping.status === 'kept' ? [keeping.operation] : []));
  const write = (keeping: Keeping) => {
    if (keeping.status === 'refused') return keeping.problem.sentence;
    const kept = t(keeping.before === undefined ? 'tabs.kept' : 'tabs.keptAgain');
    return compared.has(keeping.source) ? kept : `${kept}; ${t('tabs.otherStory')}`;
  };
  const takeBack = () =>
    undo(operations).catch((error: unknown) => setProblem(t('keep.undoFailed', { reason: reasonOf(error) })));
  return (
    <section class="tab-results">
      <h2>{t('tabs.results')}</h2>
      <ul>
        {results.map(({ tab, keeping }) => (
          <li key={tab.id} class={keeping.status === 'refused' ? 'problem' : ''}>
            <span class="tab-title">{tab.title || t('tabs.untitled')}</span>{' '}
            <span class="meta">
              <span>{tab.host}</span>
              <span class="became">{write(keeping)}</span>
            </span>
          </li>
        ))}
      </ul>
      {operations.length > 0 && (
        <button type="button" class="quiet" onClick={() => void takeBack()}>
          {t('tabs.undoAll')}
        </button>
      )}
      {problem && <p class="problem">{problem}</p>}
    </section>
  );
}
