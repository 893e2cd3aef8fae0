import type { Article, Block, Span } from '../model.ts';

/** A report as a file holds it. */
export interface Report {
  id: string;
  title?: string | undefined;
  text: string;
  url?: string | undefined;
  published?: string | undefined;
  modified?: string | undefined;
  publisher?: string | undefined;
  authors?: string[] | undefined;
  language?: string | undefined;
}

const BETWEEN = '\n\n';
const LINE = /[^\r\n\u2028\u2029]+/g;

/** Text with a plain space for each no-break space, as a page is read. Offsets stay what they are. */
export const withPlainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/**
 * An article from plain text. Its text is the title, a blank line, and the report's text, both unchanged, so that
 * `locate` leads back to the report's own offsets. Each line that is not blank is a block, trimmed.
 */
export function articleFromText(report: Report): Article {
  // Kept as it is, white space and all: `locate` counts on its length.
  const title = report.title?.trim() ? report.title : '';
  const text = title ? `${title}${BETWEEN}${report.text}` : report.text;
  const blocks: Block[] = [];
  const add = (type: Block['type'], start: number, end: number): void => {
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    const to = start + words.trimEnd().length;
    if (from < to) blocks.push({ type, start: from, end: to });
  };
  if (title) add('headline', 0, title.length);
  const from = text.length - report.text.length;
  for (const line of report.text.matchAll(LINE))
    add('paragraph', from + line.index, from + line.index + line[0].length);
  const article: Article = {
    id: report.id,
    title,
    authors: report.authors ?? [],
    text,
    blocks,
    coverage: { total: blocks.length, placed: blocks.length },
  };
  for (const key of ['url', 'published', 'modified', 'publisher', 'language'] as const) {
    const value = report[key];
    if (value !== undefined) article[key] = value;
  }
  return article;
}

/**
 * Leads a span of an article made by `articleFromText` back to the report's own title or text.
 * A span that begins in the title ends there at the latest.
 */
export function locate(article: Article, span: Span): Span & { in: 'title' | 'text' } {
  const { length } = article.title;
  if (length === 0) return { in: 'text', start: span.start, end: span.end };
  if (span.start < length) return { in: 'title', start: span.start, end: Math.min(span.end, length) };
  const from = length + BETWEEN.length;
  return { in: 'text', start: Math.max(0, span.start - from), end: Math.max(0, span.end - from) };
}
