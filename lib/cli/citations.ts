import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FORMATS } from '../citations/index.ts';
import { citationList } from '../citations/list.ts';
import { type CitationStyle, readStyle, STYLES } from '../citations/styles.ts';
import { writeCitations } from '../citations/write.ts';
import type { Check } from '../model.ts';
import { Complaint } from './complaint.ts';
import { readText } from './files.ts';

const ASSETS = new URL('../../assets/', import.meta.url);

/** The style of that name, or of that file; the first that ships where none is named. Complains where there is none. */
export async function readCitationStyle(name: string | undefined): Promise<CitationStyle | undefined> {
  if (name === undefined) return STYLES[0];
  const known = STYLES.find(({ id }) => id === name);
  if (known) return known;
  if (!/\.(?:csl|xml)$/i.test(name)) {
    throw new Complaint(
      `--style "${name}" is no style. There are ${STYLES.map(({ id }) => id).join(', ')}; or name a .csl file.`,
    );
  }
  const read = readStyle(await readText(name), basename(name));
  if ('problem' in read) throw new Complaint(read.problem);
  return read.style;
}

/** The citations of a check in a format, as the export page writes them, without the line break at the end. */
export async function citationsOf(check: Check, id: string, style: CitationStyle | undefined): Promise<string> {
  const format = FORMATS.find((each) => each.id === id);
  if (!format || !style) throw new Complaint(`--cite "${id}" is no format.`);
  const list = citationList(check, { choice: { quotes: !format.bare }, checked: new Date().toISOString() });
  const text = await writeCitations(format, list, style, (path) => readFile(new URL(path, ASSETS), 'utf8'));
  return text.replace(/\r?\n$/, '');
}
