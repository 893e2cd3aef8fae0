import type { Check } from '../model.ts';

export interface CitationOptions {
  /** When the check was made: ISO 8601. Nothing stands in for it where it is not told. */
  checked?: string;
}

/** One way to write the citations of a check. A format is one file and one line in `index.ts`. */
export interface CitationFormat {
  /** As it is named on the command line: "markdown", "csl-json". */
  id: string;
  /** As it is shown to a person. */
  label: string;
  /** Of a saved file, without the dot. */
  extension: string;
  mediaType: string;
  write(check: Check, options?: CitationOptions): string;
}
