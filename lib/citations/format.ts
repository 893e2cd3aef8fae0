import type { FormattedWorks } from './formatted.ts';
import type { CitationList } from './list.ts';

/** One way to write a citation list. A format is one file and one line in `index.ts`. */
export interface CitationFormat {
  /** As it is named on the command line: "markdown", "csl-json". */
  id: string;
  /** As it is shown to a person. */
  label: string;
  /** Of a saved file, without the dot. */
  extension: string;
  mediaType: string;
  /** Whether it prints citations in a style: only then does `write` need the formatted works. */
  styled: boolean;
  /** Set where the sources' words stand in it only if they are asked for. */
  bare?: true;
  write(list: CitationList, works: FormattedWorks): string | Promise<string>;
  /** The same for a word processor, as HTML that is nothing but text, emphasis and links. */
  rich?(list: CitationList, works: FormattedWorks): string | Promise<string>;
}
