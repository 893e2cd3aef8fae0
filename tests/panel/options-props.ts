import type { OptionsProps } from '../../lib/panel/options.tsx';

/** The options with an invented fact set, for the view's tests and pictures. */
export const optionsProps: OptionsProps = {
  settings: { marks: { differs: true, updated: true, agrees: true, compatible: false }, hover: true },
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
  onChange: async () => {},
  onDeleteAll: async () => {},
};
