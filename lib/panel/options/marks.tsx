import {
  COLOURS,
  type Colour,
  LINES,
  type Line,
  type Look,
  MARKED,
  type Marked,
  MODES,
  PALETTES,
  type Settings,
  type SettingsChange,
} from '../../preferences.ts';
import { useWords } from '../words.ts';
import { Outcome, useOutcome } from './outcome.tsx';

const CHOICES = {
  differs: { label: 'options.showDiffers', why: 'options.showDiffersWhy' },
  updated: { label: 'options.showUpdated', why: 'options.showUpdatedWhy' },
  agrees: { label: 'options.showAgrees', why: 'options.showAgreesWhy' },
  compatible: { label: 'options.showCompatible', why: 'options.showCompatibleWhy' },
} as const;

export interface MarksProps {
  /** Undefined until the settings were read: nothing can be changed before. */
  settings: Settings | undefined;
  /** Rejects with a plain sentence. */
  onChange(change: SettingsChange): Promise<void>;
}

function styleOf({ line, colour }: Look): string {
  const value = colour === 'text' ? 'currentColor' : `light-dark(${PALETTES.light[colour]}, ${PALETTES.dark[colour]})`;
  return `text-decoration: underline ${line} 2px ${value}; text-decoration-skip-ink: none; text-underline-offset: 3px`;
}

/** Which mode, which marks, and how they look, with a sample of each. */
export function Marks({ settings, onChange }: MarksProps) {
  const { t } = useWords();
  const { outcome, attempt } = useOutcome('options.notSaved');
  const save = (change: SettingsChange) => void attempt(() => onChange(change), t('options.saved'));
  const lines = settings
    ? MARKED.filter((verdict) => settings.marks[verdict]).map((each) => settings.looks[each].line)
    : [];
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('options.marks')}</h2>
      <p>{t('options.marksIntro')}</p>
      <fieldset class="modes">
        <legend>{t('options.mode')}</legend>
        {MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="mode"
              checked={settings?.mode === mode}
              disabled={settings === undefined}
              onChange={() => save({ mode })}
            />
            <span>
              <strong>{t(`mode.${mode}`)}</strong> <span class="meta">{t(`mode.${mode}Why`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ul class="choices">
        {MARKED.map((verdict) => (
          <Choice key={verdict} verdict={verdict} settings={settings} save={save} />
        ))}
        <li>
          <label>
            <input
              type="checkbox"
              checked={settings?.hover ?? false}
              disabled={settings === undefined}
              onChange={(event) => save({ hover: event.currentTarget.checked })}
            />
            {t('options.hover')}
          </label>
        </li>
      </ul>
      {new Set(lines).size < lines.length && <p class="warning">{t('options.sameLine')}</p>}
      <Outcome text={outcome} />
    </section>
  );
}

interface ChoiceProps {
  verdict: Marked;
  settings: Settings | undefined;
  save(change: SettingsChange): void;
}

function Choice({ verdict, settings, save }: ChoiceProps) {
  const { t } = useWords();
  const name = t(CHOICES[verdict].label);
  const look = settings?.looks[verdict];
  const change = (part: Partial<Look>) => look && save({ looks: { [verdict]: { ...look, ...part } } });
  return (
    <li data-verdict={verdict}>
      <label>
        <input
          type="checkbox"
          checked={settings?.marks[verdict] ?? false}
          disabled={settings === undefined}
          aria-describedby={`why-${verdict}`}
          onChange={(event) => save({ marks: { [verdict]: event.currentTarget.checked } })}
        />
        <span style={look && styleOf(look)}>{name}</span>
      </label>
      <span class="meta" id={`why-${verdict}`}>
        {t(CHOICES[verdict].why)}
      </span>
      <span class="look">
        <select
          aria-label={t('options.line', { what: name })}
          disabled={!look}
          value={look?.line}
          onChange={(event) => change({ line: event.currentTarget.value as Line })}
        >
          {LINES.map((line) => (
            <option key={line} value={line}>
              {t(`line.${line}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('options.colour', { what: name })}
          disabled={!look}
          value={look?.colour}
          onChange={(event) => change({ colour: event.currentTarget.value as Colour })}
        >
          {COLOURS.map((colour) => (
            <option key={colour} value={colour}>
              {t(`colour.${colour}`)}
            </option>
          ))}
        </select>
      </span>
    </li>
  );
}
