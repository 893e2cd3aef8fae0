import type { CitationFormat } from './format.ts';
import type { FormattedWorks } from './formatted.ts';
import type { CitationList } from './list.ts';
import type { CitationStyle } from './styles.ts';

/** Reads a file of the assets: `styles/apa.csl`. */
export type ReadAsset = (path: string) => Promise<string>;

/** Has the works of a list printed in a style, or nothing where the format needs no style. */
export async function formatFor(
  format: CitationFormat,
  list: CitationList,
  style: CitationStyle,
  read: ReadAsset,
): Promise<FormattedWorks> {
  if (!format.styled) return new Map();
  const xml = style.xml ?? (await read(style.file ?? ''));
  return (await import('./engine.ts')).formatWorks(list, xml);
}

/** The list in a format, as text. Rejects with a plain sentence where the style cannot be used. */
export async function writeCitations(
  format: CitationFormat,
  list: CitationList,
  style: CitationStyle,
  read: ReadAsset,
): Promise<string> {
  return format.write(list, await formatFor(format, list, style, read));
}
