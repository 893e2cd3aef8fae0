import { useState } from 'preact/hooks';
import type { Verdict } from '../model.ts';
import { writeDay } from './dates.ts';
import { VerdictLine } from './verdict-line.tsx';
import { useWords } from './words.ts';

/** What can be painted in the text. */
export const PAINTED = ['differs', 'updated', 'agrees', 'compatible'] as const satisfies Verdict[];
export type Painted = (typeof PAINTED)[number];

/** The part of the settings that is set here; the shape of `Settings` in `settings.ts`. */
export interface PaintSettings {
  marks: Readonly<Record<Painted, boolean>>;
  hover: boolean;
}

export interface PaintChange {
  marks?: Partial<Record<Painted, boolean>>;
  hover?: boolean;
}

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
  settings: PaintSettings | undefined;
  factSets: FactSetEntry[];
  /** Fact sets that could not be read, each in a plain sentence. */
  problems: string[];
  version: string;
  /** Rejects with a plain sentence. */
  onChange(change: PaintChange): Promise<void>;
  /** Deletes all settings and all that was kept. Rejects with a plain sentence. */
  onDeleteAll(): Promise<void>;
}

const CHOICES = {
  differs: { label: 'options.showDiffers', why: 'options.showDiffersWhy' },
  updated: { label: 'options.showUpdated', why: 'options.showUpdatedWhy' },
  agrees: { label: 'options.showAgrees', why: 'options.showAgreesWhy' },
  compatible: { label: 'options.showCompatible', why: 'options.showCompatibleWhy' },
} as const;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function Marks({ settings, onChange }: Pick<OptionsProps, 'settings' | 'onChange'>) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState('');
  const save = async (change: PaintChange) => {
    try {
      await onChange(change);
      setOutcome(t('options.saved'));
    } catch (error) {
      setOutcome(t('options.notSaved', { reason: reasonOf(error) }));
    }
  };
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('options.marks')}</h2>
      <p>{t('options.marksIntro')}</p>
      <ul class="choices">
        {PAINTED.map((verdict) => (
          <li key={verdict} data-verdict={verdict}>
            <label>
              <input
                type="checkbox"
                checked={settings?.marks[verdict] ?? false}
                disabled={settings === undefined}
                aria-describedby={`why-${verdict}`}
                onChange={(event) => void save({ marks: { [verdict]: event.currentTarget.checked } })}
              />
              <VerdictLine verdict={verdict} />
              {t(CHOICES[verdict].label)}
            </label>
            <span class="meta" id={`why-${verdict}`}>
              {t(CHOICES[verdict].why)}
            </span>
          </li>
        ))}
        <li>
          <label>
            <input
              type="checkbox"
              checked={settings?.hover ?? false}
              disabled={settings === undefined}
              onChange={(event) => void save({ hover: event.currentTarget.checked })}
            />
            {t('options.hover')}
          </label>
        </li>
      </ul>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </section>
  );
}

function FactSets({ factSets, problems }: Pick<OptionsProps, 'factSets' | 'problems'>) {
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
    </section>
  );
}

function Data({ onDeleteAll }: Pick<OptionsProps, 'onDeleteAll'>) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState('');
  const remove = async () => {
    setAsking(false);
    try {
      await onDeleteAll();
      setOutcome(t('options.deleted'));
    } catch (error) {
      setOutcome(t('options.notDeleted', { reason: reasonOf(error) }));
    }
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
          <button type="button" class="danger" onClick={() => void remove()}>
            {t('options.deleteYes')}
          </button>
        </fieldset>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {t('options.deleteAll')}
        </button>
      )}
      <p role="status" class="outcome">
        {outcome}
      </p>
    </section>
  );
}

/** The options: what is painted, the fact sets, the data, and what this is. */
export function OptionsView({ settings, factSets, problems, version, onChange, onDeleteAll }: OptionsProps) {
  const { t } = useWords();
  return (
    <main class="options">
      <h1>{t('options.title')}</h1>
      <Marks settings={settings} onChange={onChange} />
      <FactSets factSets={factSets} problems={problems} />
      <Data onDeleteAll={onDeleteAll} />
      <section aria-labelledby="about">
        <h2 id="about">{t('options.about')}</h2>
        <p class="meta">
          <span>{t('options.version', { version })}</span>
          <span>{t('options.licence')}</span>
        </p>
        <p>{t('options.privacy')}</p>
      </section>
    </main>
  );
}
