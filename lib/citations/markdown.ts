import type { Check, Claim, Source } from '../model.ts';
import { aboutOf, type CitedEvidence, citedEvidence, printedDate, printedMoment } from './evidence.ts';
import type { CitationFormat, CitationOptions } from './format.ts';
import { citedAddress, passageAddress } from './link.ts';
import { parseNames, printedName } from './names.ts';

/** A longer sentence of the page gives way to the words that carry the value, in UTF-16 code units. */
const LONGEST_SENTENCE = 240;

/**
 * The citation list as Markdown (CommonMark with GFM tables): a heading, the article, a table with one row a piece of
 * evidence, and the cited sources, numbered. Nothing that comes from a page or a source acts as Markdown or HTML.
 */
export function toMarkdown(check: Check, options: CitationOptions = {}): string {
  const { article } = check;
  const evidence = citedEvidence(check);
  const cited = check.sources.filter(({ id }) => evidence.some(({ source }) => source.id === id));
  const numbers = new Map(cited.map(({ id }, index) => [id, index + 1]));
  const alone = check.findings.filter((finding) => finding.evidence.length === 0).length;
  const lines = [
    `# Citations: ${escaped(article.title) || '\\[Untitled\\]'}`,
    '',
    citation({ ...article, publisher: article.publisher ?? '', url: article.canonicalUrl ?? article.url }),
    '',
  ];
  if (options.checked !== undefined) lines.push(`Checked ${escaped(printedMoment(options.checked))}.`, '');
  if (evidence.length > 0) {
    lines.push(
      '| Claim | Verdict | The article’s words | The source’s words | Citation |',
      '| --- | --- | --- | --- | --- |',
    );
    for (const each of evidence) lines.push(row(each, numbers.get(each.source.id) ?? 0));
    lines.push('', '## Sources', '');
    for (const [index, source] of cited.entries()) lines.push(`${index + 1}. ${citation(source)}`);
  } else {
    lines.push('No other source states any of the details that were found.');
  }
  if (evidence.length > 0 && alone > 0) {
    lines.push(
      '',
      alone === 1 ? 'One detail is stated by no other source.' : `${alone} details are stated by no other source.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

export const markdown: CitationFormat = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: toMarkdown,
};

function row({ finding, evidence, source }: CitedEvidence, number: number): string {
  const { said } = evidence;
  const saidHere =
    said.type === 'quote' ? `“${escaped(said.text)}”` : `summarised by ${escaped(said.by)}: ${escaped(said.text)}`;
  const passage = said.type === 'quote' ? passageAddress(source.url, said.text) : undefined;
  const cells = [
    `${escaped(aboutOf(finding.claim))}: ${escaped(finding.claim.words)}${times(finding.places.length)}`,
    `${evidence.verdict}. ${escaped(evidence.reason)}`,
    `“${escaped(pageWords(finding.claim))}”`,
    saidHere,
    `${escaped(source.publisher)}, ${printedDate(source.published)} \\[${number}\\]${passage ? ` ${linked('passage', passage)}` : ''}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function times(places: number): string {
  return places > 1 ? ` (${places} places)` : '';
}

function pageWords({ sentence, words }: Claim): string {
  return sentence.text.length <= LONGEST_SENTENCE ? sentence.text : words;
}

type Work = Pick<Source, 'title' | 'authors' | 'publisher'> & {
  [K in 'published' | 'modified' | 'accessed' | 'url' | 'origin' | 'factSet']?: string | undefined;
};

/** One work: authors, title (a description in brackets is no title), publisher, dates, address. */
function citation(work: Work): string {
  const title = escaped(work.title);
  const address = citedAddress(work.url);
  const parts = [
    escaped(parseNames(work.authors, work.publisher).map(printedName).join(', ')),
    title === '' ? '\\[Untitled\\]' : title.startsWith('\\[') ? title : `“${title}”`,
    escaped(work.publisher),
    work.origin ? `text by ${escaped(work.origin)}` : '',
    printedDate(work.published),
    work.modified ? `modified ${printedDate(work.modified)}` : '',
    work.accessed ? `accessed ${printedDate(work.accessed)}` : '',
    work.factSet ? `fact set ${escaped(work.factSet)}` : '',
    address ? linked(escaped(address), address) : '',
  ];
  return parts.filter(Boolean).join(', ');
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
  return (
    text
      .toWellFormed()
      .replace(/\s+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
      .replace(/[\\`*_[\]<>|~&#$@]/g, '\\$&')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
