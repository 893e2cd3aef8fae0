import { useState } from 'preact/hooks';
import type { Settings, SettingsChange } from '../../preferences.ts';
import { writeDay } from '../dates.ts';
import { useWords } from '../words.ts';
import { Credits } from './credits.tsx';
import { IgnoredList, type Shortcut, Shortcuts, Sites } from './lists.tsx';
import { Marks } from './marks.tsx';
import { Outcome, useOutcome } from './outcome.tsx';

/** A fact set as the options list it. */
export interface FactSetEntry {
  id: string;
  title: string;
  maker: string;
  licence: string;
  /** ISO day of its last revision. */
  revised: string;
  sources: number;
  facts: number;
}

export interface OptionsProps {
  /** Undefined until the settings were read: nothing can be changed before. */
  settings: Settings | undefined;
  factSets: FactSetEntry[];
  /** Fact sets that could not be read, each in a plain sentence. */
  problems: string[];
  shortcuts: Shortcut[];
  version: string;
  /** Rejects with a plain sentence. */
  onChange(change: SettingsChange): Promise<void>;
  onRemoveSite(site: string): Promise<void>;
  onOpenShortcuts(): void;
  /** Opens the page of the user's own sources and fact sets, which also saves and restores them. */
  onOpenLibrary(): void;
  /** Deletes all settings and all that was kept. Rejects with a plain sentence. */
  onDeleteAll(): Promise<void>;
}

function FactSets({
  factSets,
  problems,
  onOpenLibrary,
}: Pick<OptionsProps, 'factSets' | 'problems' | 'onOpenLibrary'>) {
  const { t, locale } = useWords();
  return (
    <section aria-labelledby="fact-sets">
      <h2 id="fact-sets">{t('options.factSets')}</h2>
      <p>{t('options.factSetsIntro')}</p>
      {factSets.length === 0 && problems.length === 0 && <p>{t('options.factSetsNone')}</p>}
      <ul class="fact-sets">
        {factSets.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.title}</strong>
            <p class="meta">
              <span>{t('options.factSetMaker', { maker: entry.maker })}</span>
              <span>{t('options.factSetLicence', { licence: entry.licence })}</span>
              <span>{t('options.factSetRevised', { date: writeDay(entry.revised, locale) })}</span>
            </p>
            <p class="meta">
              <span>{t('options.factSetSources', entry.sources)}</span>
              <span>{t('options.factSetFacts', entry.facts)}</span>
            </p>
          </li>
        ))}
        {problems.map((sentence) => (
          <li key={sentence} class="problem">
            {sentence}
          </li>
        ))}
      </ul>
      <button type="button" onClick={onOpenLibrary}>
        {t('options.library')}
      </button>
    </section>
  );
}

function Data({ onDeleteAll, onOpenLibrary }: Pick<OptionsProps, 'onDeleteAll' | 'onOpenLibrary'>) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const { outcome, attempt } = useOutcome('options.notDeleted');
  const remove = () => {
    setAsking(false);
    void attempt(onDeleteAll, t('options.deleted'));
  };
  return (
    <section aria-labelledby="data">
      <h2 id="data">{t('options.data')}</h2>
      <p>{t('options.dataIntro')}</p>
      {asking ? (
        <fieldset class="ask">
          <legend>{t('options.deleteAsk')}</legend>
          {/* The harmless answer takes the focus that the vanished button gives up. */}
          <button type="button" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
            {t('options.deleteNo')}
          </button>
          <button type="button" class="danger" onClick={remove}>
            {t('options.deleteYes')}
          </button>
        </fieldset>
      ) : (
        <div class="ask">
          <button type="button" onClick={onOpenLibrary}>
            {t('sets.backup')} / {t('sets.restore')}…
          </button>
          <button type="button" onClick={() => setAsking(true)}>
            {t('options.deleteAll')}
          </button>
        </div>
      )}
      <Outcome text={outcome} />
    </section>
  );
}

/** The options: what is painted and how, sites, what is ignored, fact sets, keys, the data, and what this is. */
export function OptionsView(props: OptionsProps) {
  const { settings, factSets, problems, shortcuts, version, onChange } = props;
  const { t } = useWords();
  return (
    <main class="options">
      <h1>{t('options.title')}</h1>
      <Marks settings={settings} onChange={onChange} />
      <FactSets factSets={factSets} problems={problems} onOpenLibrary={props.onOpenLibrary} />
      <Sites sites={settings?.sites ?? []} onRemoveSite={props.onRemoveSite} />
      <IgnoredList ignored={settings?.ignored ?? []} onChange={onChange} />
      <Shortcuts shortcuts={shortcuts} onOpen={props.onOpenShortcuts} />
      <Data onDeleteAll={props.onDeleteAll} onOpenLibrary={props.onOpenLibrary} />
      <section aria-labelledby="about">
        <h2 id="about">{t('options.about')}</h2>
        <p class="meta">
          <span>{t('options.version', { version })}</span>
          <span>{t('options.licence')}</span>
        </p>
        <p>{t('options.privacy')}</p>
        <Credits />
      </section>
    </main>
  );
}
