import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { annoteOf, itemOf, noteOf } from './csl.ts';
import { dateParts, entriesByWork, printedDate } from './evidence.ts';
import type { CitationList, Work } from './list.ts';
import type { CslName } from './names.ts';

/** The two dialects of BibTeX. */
export type Dialect = 'bibtex' | 'biblatex';

interface BibtexEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}

/**
 * The list as BibTeX or BibLaTeX. citation-js says which field holds what. It gets the texts with LaTeX's own signs already
 * escaped and is asked to leave all letters as they are (UTF-8): by itself it drops what it has no command for, CJK among it.
 */
export function toBibtex(list: CitationList, dialect: Dialect): string {
  const { format } = plugins.config.get('@bibtex');
  Object.assign(format, { asciiOnly: false, checkLabel: false, useIdAsLabel: false });
  const evidence = entriesByWork(list);
  const items = list.works.map((work) => {
    const { URL: address, id, type, 'citation-key': key, author = [], ...item } = itemOf(work);
    const annote = (evidence.get(work.id) ?? []).map((entry) => annoteOf(entry, list.quotes)).join('\n\n');
    const note = noteOf(work);
    const texts = { ...item, ...(note ? { note } : {}), ...(annote ? { annote } : {}) };
    const names = author.length > 0 ? { author: author.map(escapedName) } : {};
    return {
      ...escapedTexts(texts),
      ...names,
      id,
      type,
      'citation-key': key,
      ...(address ? { URL: heldAddress(address) } : {}),
    };
  });
  const entries = new Cite(items, { generateGraph: false }).format(dialect, { format: 'object' }) as BibtexEntry[];
  return entries
    .map((entry, at) => {
      const work = list.works[at];
      const fields = completed(entry.properties, dialect, work);
      const lines = fields.map(([field, value]) => `  ${field} = ${field === 'month' ? value : `{${value}}`},\n`);
      return `@${entry.type}{${entry.label},\n${lines.join('')}}\n`;
    })
    .join('\n');
}

/** The months as BibTeX itself names them: no text in braces but words that it knows. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Fields in the order of citation-js, put right: what is a date is a date, and a newspaper is named as one where that can be. */
function completed(
  { howpublished: _, month: __, note = '', ...fields }: BibtexEntry['properties'],
  dialect: Dialect,
  work: Work | undefined,
): [field: string, value: string][] {
  const [, month = 0, day] = dateParts(work?.published) ?? [];
  const name = MONTHS[month - 1];
  const ofPress =
    work?.type === 'article-newspaper' ? 'newspaper' : work?.type === 'article-magazine' ? 'magazine' : '';
  const added = {
    ...(dialect === 'bibtex' && name ? { month: name, ...(day === undefined ? {} : { day: String(day) }) } : {}),
    ...(dialect === 'biblatex' && ofPress ? { entrysubtype: ofPress } : {}),
    ...(dateParts(work?.accessed) ? { urldate: printedDate(work?.accessed) } : {}),
    ...(note === '' || /^\[Online; accessed [\d-]+\]$/.test(note) ? {} : { note }),
  };
  const held = fields.title === undefined ? {} : { title: heldCapitals(fields.title) };
  return Object.entries({ ...fields, ...held, ...added });
}

/** Styles lower the capitals of a title that no braces hold. citation-js holds those of A to Z alone. */
function heldCapitals(title: string): string {
  return title.replace(/(?<=\s)[^\s{}\\]+(?=\s|$)/g, (word) => (/(?![A-Z])\p{Lu}/u.test(word) ? `{${word}}` : word));
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** A text in which nothing acts in LaTeX: neither a sign, nor two that would be drawn as another one. */
export function escapedLatex(text: string): string {
  return text.replace(/[\\{}&%$#_~^<>]/g, (sign) => SIGNS[sign] ?? sign).replace(/([-`',])(?=\1)|[!?](?=`)/g, '$&{}');
}

/** In names a comma and the word "and" part one from the next. */
function escapedName(name: CslName): CslName {
  const parts = Object.entries(name).map(([part, text]) => [
    part,
    escapedLatex(text ?? '')
      .replaceAll(',', '{,}')
      .replace(/\band\b/gi, '{$&}'),
  ]);
  return Object.fromEntries(parts) as CslName;
}

function escapedTexts<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? escapedLatex(each) : each,
  ) as T;
}

/** An address keeps its signs, but for those that would end the field or that LaTeX cannot print in an address. */
function heldAddress(address: string): string {
  return address.replace(/[{}\\^`|<>"]/g, encodeURIComponent);
}
