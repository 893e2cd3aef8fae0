import type { Claim } from '../model.ts';
import { oneLine } from './clean.ts';
import { aboutOf, placeOf, printedDate, printedMoment } from './evidence.ts';
import type { CitationFormat } from './format.ts';
import { type FormattedWorks, type Run, withLinks } from './formatted.ts';
import type { CitationList, Entry, Work } from './list.ts';
import { aloneSentence, detailsOf } from './text.ts';

/** A longer sentence of the page gives way to the words that carry the value, in UTF-16 code units. */
const LONGEST_SENTENCE = 240;

/**
 * The citation list as Markdown (CommonMark with GFM tables): a heading, a table with one row a piece of evidence, and the
 * cited works, numbered, as the style prints them. Nothing that comes from a page or a source acts as Markdown or HTML.
 */
export function toMarkdown(list: CitationList, works: FormattedWorks): string {
  const numbers = new Map(list.works.map(({ id }, index) => [id, index + 1]));
  const lines = [`# Citations: ${escaped(list.article.title) || '\\[Untitled\\]'}`, ''];
  if (list.checked !== undefined) lines.push(`Checked ${escaped(printedMoment(list.checked))}.`, '');
  if (list.entries.length > 0) {
    const heads = [
      'Claim',
      'Verdict',
      'The article’s words',
      ...(list.quotes ? ['The source’s words'] : []),
      'Citation',
    ];
    lines.push(`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`);
    for (const entry of list.entries) lines.push(row(entry, list.quotes, numbers.get(entry.work.id) ?? 0));
    lines.push('');
  }
  const alone = aloneSentence(list);
  if (alone) lines.push(alone, '');
  lines.push('## Sources', '');
  for (const [index, work] of list.works.entries()) lines.push(`${index + 1}. ${citation(work, works)}`);
  return `${lines.join('\n')}\n`;
}

export const markdown: CitationFormat = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  styled: true,
  write: toMarkdown,
};

function row(entry: Entry, quotes: boolean, number: number): string {
  const { finding, evidence, work, passage } = entry;
  const { said } = evidence;
  const saidHere =
    said.type === 'quote' ? `“${escaped(said.text)}”` : `summarised by ${escaped(said.by)}: ${escaped(said.text)}`;
  const cells = [
    `${escaped(aboutOf(finding.claim))}: ${escaped(finding.claim.words)} (${escaped(placeOf(entry))})`,
    `${evidence.verdict}. ${escaped(evidence.reason)}`,
    `“${escaped(pageWords(finding.claim))}”`,
    ...(quotes ? [saidHere] : []),
    `${escaped(work.publisher)}, ${printedDate(work.published)} \\[${number}\\]${passage ? ` ${linked('passage', passage)}` : ''}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function pageWords({ sentence, words }: Claim): string {
  return sentence.text.length <= LONGEST_SENTENCE ? sentence.text : words;
}

/** A work as the style prints it, its address a link, with what else is known of it. */
function citation(work: Work, works: FormattedWorks): string {
  const details = detailsOf(work);
  const runs = withLinks(works.get(work.key)?.body ?? [], work.url);
  return `${runs.map(written).join('')}${details ? ` (${escaped(details)})` : ''}`;
}

/** A run with its emphasis; the space around it stays outside, where emphasis needs it. */
function written({ text, emphasis, address }: Run & { address?: string }): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const plain = address ? linked(escaped(inner), address) : escaped(inner);
  const sign = plain === '' ? '' : emphasis.includes('bold') ? '**' : emphasis.includes('italic') ? '*' : '';
  return `${before}${sign}${plain}${sign}${after}`;
}

/** An inline link. `label` is Markdown already. */
function linked(label: string, address: string): string {
  const target = address
    .replace(/[\s"()<>[\\\]^`{|}]/g, (sign) => encodeURIComponent(sign).replace(/^[^%]$/, hex))
    .replaceAll('&', '&amp;');
  return `[${label}](${target})`;
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * One line of text that reads in Markdown as what it is: what could act as Markdown, as HTML, as an automatic link or as a
 * table's border is escaped; white space is one space; characters that control or reorder a line go.
 */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&#$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
