import type { Ignored, SettingsChange } from '../../preferences.ts';
import { writeDay } from '../dates.ts';
import { useWords, type Words } from '../words.ts';
import { Outcome, useOutcome } from './outcome.tsx';

export interface SitesProps {
  sites: readonly string[];
  /** Stops reading a site without being asked, and gives its permission back. Rejects with a plain sentence. */
  onRemoveSite(site: string): Promise<void>;
}

/** Sites that are read without being asked. */
export function Sites({ sites, onRemoveSite }: SitesProps) {
  const { t } = useWords();
  const { outcome, attempt } = useOutcome('options.notSaved');
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('options.sites')}</h2>
      <p>{t(sites.length > 0 ? 'options.sitesIntro' : 'options.sitesNone')}</p>
      <ul class="entries">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              aria-label={t('options.siteRemove', { site })}
              onClick={() => void attempt(() => onRemoveSite(site), t('options.saved'))}
            >
              {t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
      <Outcome text={outcome} />
    </section>
  );
}

function describe(ignored: Ignored, t: Words['t']): string {
  switch (ignored.what) {
    case 'claim':
      return t('ignored.claim', { words: ignored.words, page: ignored.page });
    case 'fact':
      return t('ignored.fact', { words: ignored.words, publisher: ignored.publisher });
    case 'kind':
      return t('ignored.kind', { kind: t(`kind.${ignored.kind}`), site: ignored.site });
    case 'site':
      return t('ignored.site', { site: ignored.site });
  }
}

export interface IgnoredListProps {
  ignored: readonly Ignored[];
  onChange(change: SettingsChange): Promise<void>;
}

/** What the user does not want to be told of again, the latest first, each to be taken back. */
export function IgnoredList({ ignored, onChange }: IgnoredListProps) {
  const { t, locale } = useWords();
  const { outcome, attempt } = useOutcome('options.notSaved');
  const heed = (one: Ignored) =>
    onChange({ ignored: (before) => before.filter((each) => JSON.stringify(each) !== JSON.stringify(one)) });
  return (
    <section aria-labelledby="ignored">
      <h2 id="ignored">{t('options.ignored')}</h2>
      <p>{t(ignored.length > 0 ? 'options.ignoredIntro' : 'options.ignoredNone')}</p>
      <ul class="entries">
        {ignored.toReversed().map((one) => (
          <li key={JSON.stringify(one)}>
            <span>
              {describe(one, t)} <span class="meta">{writeDay(one.at, locale)}</span>
            </span>
            <button
              type="button"
              aria-label={t('options.heed', { what: describe(one, t) })}
              onClick={() => void attempt(() => heed(one), t('options.saved'))}
            >
              {t('options.heedShort')}
            </button>
          </li>
        ))}
      </ul>
      <Outcome text={outcome} />
    </section>
  );
}

/** A key of the extension, as the browser knows it. */
export interface Shortcut {
  name: string;
  description: string;
  /** Empty where none is set. */
  keys: string;
}

export interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for them. */
  onOpen(): void;
}

/** The keys, which the browser's own page changes. */
export function Shortcuts({ shortcuts, onOpen }: ShortcutsProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('options.shortcuts')}</h2>
      <dl class="keys">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="meta">{t('options.shortcutNone')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onOpen}>
        {t('options.shortcutsChange')}
      </button>
    </section>
  );
}
