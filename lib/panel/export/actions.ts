import type { SourceEdit } from '../../citations/correct.ts';
import type { FormattedWorks } from '../../citations/formatted.ts';
import type { CitationList } from '../../citations/list.ts';
import type { CitationStyle } from '../../citations/styles.ts';

/** All that the export page can ask for. A view never touches the browser itself. */
export interface ExportActions {
  /** Has the works printed in a style. Rejects with a plain sentence, and where another list was asked for since. */
  print(list: CitationList, style: CitationStyle): Promise<FormattedWorks>;
  /** Keeps what was put right on a source; undefined takes it back. */
  keepEdit(id: string, edit: SourceEdit | undefined): Promise<void>;
  /** Keeps a style that the user brought. */
  keepStyle(style: CitationStyle): Promise<void>;
  /** Puts a text on the clipboard, and beside it the same as HTML where there is such a thing. */
  copy(text: string, html?: string): Promise<void>;
  /** Hands a file to the browser to save. */
  save(name: string, mediaType: string, text: string): void;
}
