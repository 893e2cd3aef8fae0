import type { OptionsProps } from '../../../lib/panel/options/options.tsx';
import { DEFAULTS } from '../../../lib/preferences.ts';

/** The options with an invented fact set, for the view's tests and pictures. */
export const optionsProps: OptionsProps = {
  settings: {
    ...DEFAULTS,
    marks: { ...DEFAULTS.marks, compatible: false },
    sites: ['https://tarnvalleypost.example'],
    ignored: [
      { what: 'kind', kind: 'age', site: 'tarnvalleypost.example', at: '2031-05-12' },
      { what: 'fact', fact: 'echo/7', publisher: 'Lower Tarn Echo', words: '57', at: '2031-05-13' },
    ],
  },
  factSets: [
    {
      id: 'tarn-ferry',
      title: 'Tarn Ferry bridge',
      maker: 'the Tarn archive group',
      licence: 'CC0-1.0',
      revised: '2031-07-02',
      sources: 3,
      facts: 41,
    },
  ],
  problems: [],
  version: '0.1.0',
  shortcuts: [
    { name: 'press', description: 'Press the button', keys: 'Alt+Shift+S' },
    { name: 'next-mark', description: 'Go to the next mark', keys: '' },
  ],
  onChange: async () => {},
  onRemoveSite: async () => {},
  onOpenShortcuts: () => {},
  onOpenLibrary: () => {},
  onDeleteAll: async () => {},
};
