import { useWords } from '../words.ts';

/** A work by others that ships with the extension. */
export interface Credit {
  name: string;
  /** SPDX expression; of several the one by which it is used here comes first. */
  licence: string;
  by: string;
  /** Where its source is, without `https://`. */
  at: string;
}

const npm = (name: string) => `www.npmjs.com/package/${name}`;
const citationJs = (name: string): Credit => ({ name, licence: 'MIT', by: 'Lars Willighagen', at: 'citation.js.org' });
const floatingUi = (name: string): Credit => ({ name, licence: 'MIT', by: 'Floating UI', at: 'floating-ui.com' });
const wxt = (name: string): Credit => ({ name, licence: 'MIT', by: 'Aaron Klinker', at: 'wxt.dev' });

/** The packages whose code ships, by their names; a test holds this list to what the build takes in. */
export const PACKAGES: readonly Credit[] = [
  citationJs('@citation-js/core'),
  citationJs('@citation-js/date'),
  citationJs('@citation-js/name'),
  citationJs('@citation-js/plugin-bibtex'),
  citationJs('@citation-js/plugin-csl'),
  citationJs('@citation-js/plugin-ris'),
  floatingUi('@floating-ui/core'),
  floatingUi('@floating-ui/dom'),
  floatingUi('@floating-ui/utils'),
  { name: '@mozilla/readability', licence: 'Apache-2.0', by: 'Arc90, Mozilla', at: 'github.com/mozilla/readability' },
  wxt('@wxt-dev/browser'),
  wxt('@wxt-dev/i18n'),
  // Its package names the first version of the AGPL; its own licence file says version 3 or later.
  {
    name: 'citeproc',
    licence: 'CPAL-1.0 OR AGPL-3.0-or-later',
    by: 'Frank Bennett',
    at: 'github.com/Juris-M/citeproc-js',
  },
  { name: 'fuse.js', licence: 'Apache-2.0', by: 'Kiro Risk', at: 'www.fusejs.io' },
  { name: 'idb', licence: 'ISC', by: 'Jake Archibald', at: 'github.com/jakearchibald/idb' },
  { name: 'moo', licence: 'BSD-3-Clause', by: 'Tim Radvan', at: 'github.com/no-context/moo' },
  { name: 'papaparse', licence: 'MIT', by: 'Matthew Holt', at: 'www.papaparse.com' },
  { name: 'preact', licence: 'MIT', by: 'Jason Miller', at: 'preactjs.com' },
  { name: 'preact-render-to-string', licence: 'MIT', by: 'Jason Miller', at: npm('preact-render-to-string') },
  { name: 'valibot', licence: 'MIT', by: 'Fabian Hiller', at: 'valibot.dev' },
  wxt('wxt'),
];

/** Works that are no code. */
export const DATA: readonly Credit[] = [
  {
    name: 'CSL styles and locales',
    licence: 'CC-BY-SA-3.0',
    by: 'Citation Style Language project',
    at: 'citationstyles.org',
  },
];

/** What of others is in the extension, and by which licences. */
export function Credits() {
  const { t } = useWords();
  return (
    <details class="credits">
      <summary>{t('options.credits')}</summary>
      <ul class="entries">
        {[...PACKAGES, ...DATA].map(({ name, licence, by, at }) => (
          <li key={name}>
            <span>
              {name} <span class="meta">{by}</span>
            </span>
            <span class="meta">
              {licence} · {at}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
