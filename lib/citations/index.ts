import { annotations } from './annotation.ts';
import { bibliography } from './bibliography.tsx';
import { cslJson } from './csl.ts';
import { csv } from './csv.ts';
import type { CitationFormat } from './format.ts';
import { html } from './html.tsx';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

export type { CitationFormat } from './format.ts';

/** citation-js is loaded when it is first needed: it is larger than all else. */
const ris: CitationFormat = {
  id: 'ris',
  label: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  styled: false,
  write: async (list) => (await import('./ris.ts')).toRis(list),
};

const bibtex: CitationFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  styled: false,
  write: async (list) => (await import('./bibtex.ts')).toBibtex(list, 'bibtex'),
};

const biblatex: CitationFormat = {
  id: 'biblatex',
  label: 'BibLaTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  styled: false,
  write: async (list) => (await import('./bibtex.ts')).toBibtex(list, 'biblatex'),
};

/** Every format in which citations can be written, in the order in which they are offered. */
export const FORMATS: readonly CitationFormat[] = [
  bibliography,
  html,
  markdown,
  text,
  csv,
  cslJson,
  ris,
  bibtex,
  biblatex,
  annotations,
];
