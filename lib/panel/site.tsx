import { useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** The site of the article that is shown. */
export interface Site {
  /** `https://ledger.example` */
  origin: string;
  always: boolean;
}

export interface SiteSwitchProps {
  site: Site;
  /** Asks the browser for this one site, or gives it back; false where the user said no. */
  setAlways(origin: string, always: boolean): Promise<boolean>;
  say(text: string): void;
}

/** Reads every article of this site without being asked, once its user says so. */
export function SiteSwitch({ site, setAlways, say }: SiteSwitchProps) {
  const { t } = useWords();
  const [refused, setRefused] = useState(false);
  const name = site.origin.replace(/^https?:\/\/(?:www\.)?/, '');
  const set = async (always: boolean) => {
    const isSet = await setAlways(site.origin, always);
    setRefused(!isSet);
    say(t(isSet ? (always ? 'site.on' : 'site.off') : 'site.refused', { site: name }));
  };
  return (
    <p class="site">
      <label>
        <input
          type="checkbox"
          checked={site.always}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            // It shows what holds, not what was pressed: the browser may yet be told no.
            event.currentTarget.checked = site.always;
            void set(checked);
          }}
        />
        {t('site.always', { site: name })}
      </label>
      {refused && <span class="meta">{t('site.refused', { site: name })}</span>}
    </p>
  );
}
