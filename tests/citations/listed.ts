import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormattedWorks } from '../../lib/citations/formatted.ts';
import { FORMATS } from '../../lib/citations/index.ts';
import { type CitationList, citationList, type ListOptions } from '../../lib/citations/list.ts';
import { STYLES } from '../../lib/citations/styles.ts';
import { formatFor, writeCitations } from '../../lib/citations/write.ts';
import type { Check, Source } from '../../lib/model.ts';
import { root } from '../tools/root.ts';
import { article, exampleCheck } from './example.ts';

export const readAsset = (path: string) => readFile(join(root, 'assets', path), 'utf8');

export const exampleList = (options?: ListOptions): CitationList => citationList(exampleCheck(), options);

/** A list written as on the command line: by the format's name and the style's. */
export function written(list: CitationList, format: string, style = 'apa'): Promise<string> {
  return writeCitations(formatOf(format), list, styleOf(style), readAsset);
}

export function printed(list: CitationList, style: string): Promise<FormattedWorks> {
  return formatFor(formatOf('bibliography'), list, styleOf(style), readAsset);
}

function formatOf(id: string) {
  const format = FORMATS.find((each) => each.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
}

function styleOf(id: string) {
  const style = STYLES.find((each) => each.id === id);
  if (!style) throw new Error(`There is no style ${id}.`);
  return style;
}

/** A list that holds one source alone, without evidence. */
export function listOf(source: Partial<Source>, options: ListOptions = {}): CitationList {
  const whole: Source = { id: 'one', publisher: '', title: '', authors: [], ...source };
  const check: Check = { article, sources: [whole], findings: [] };
  return citationList(check, { ...options, choice: { scope: 'source', source: 'one', ...options.choice } });
}
