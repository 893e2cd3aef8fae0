import { basename, extname } from 'node:path';
import { articleFromPage } from '../article/from-page.ts';
import { articleFromText, withPlainSpaces } from '../article/plain.ts';
import { readPage } from '../article/read.ts';
import type { Article } from '../model.ts';
import { Complaint } from './complaint.ts';
import { isDay } from './dates.ts';
import { needFile, readBytes, readJson, readText } from './files.ts';
import { articleOf, parseReport } from './report.ts';

/** A first line longer than this is no headline: the text begins at once. In characters. */
const LONGEST_HEADLINE = 150;

/**
 * Reads an article from a `.html`, `.txt` or `.json` file; its id is the path as given. `date` stands in where the file
 * has none. Throws a Complaint that begins with the path.
 */
export async function readArticle(path: string, date?: string): Promise<Article> {
  await needFile(path);
  const article = { ...(await readAs(extname(path).toLowerCase(), path)), id: path };
  if (article.text.trim() === '') throw new Complaint(`${path}: there is no text in it.`);
  return article.published !== undefined || date === undefined ? article : { ...article, published: date };
}

async function readAs(extension: string, path: string): Promise<Article> {
  if (extension === '.html' || extension === '.htm') return fromHtml(await readBytes(path), path);
  if (extension === '.txt') return fromTxt(await readText(path), path);
  if (extension === '.json') {
    const data = await readJson(path);
    if (typeof data === 'object' && data !== null && 'sources' in data && 'facts' in data) {
      throw new Complaint(`${path}: this is a fact set; give it with --facts.`);
    }
    return articleOf(parseReport(data, path), path);
  }
  throw new Complaint(`${path}: a page is a .html, .txt or .json file.`);
}

/**
 * An article from plain text. A leading ` date YYYY-MM-DD` gives the date and is cut off; the first line is the headline
 * unless it is longer than 150 characters. The file's name stands for the publisher, which a plain text does not state.
 */
export function fromTxt(content: string, path: string): Article {
  const head = /^\s*date (\d{4}-\d{2}-\d{2})(?!\d)/.exec(content);
  const published = head?.[1];
  if (published !== undefined && !isDay(published))
    throw new Complaint(`${path}: "${published}" is not a day of the calendar.`);
  const text = withPlainSpaces(content.slice(head?.[0].length ?? 0).trim());
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const title = firstLine.length > LONGEST_HEADLINE ? '' : firstLine;
  return articleFromText({
    id: path,
    title: title.trim(),
    text: text.slice(title.length).trim(),
    publisher: basename(path),
    ...(published === undefined ? {} : { published }),
  });
}

async function fromHtml(bytes: Buffer, path: string): Promise<Article> {
  // Loaded here only: it takes longer to load than a batch of reports takes to check.
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const dom = new JSDOM(bytes, { virtualConsole: new VirtualConsole() });
  try {
    const page = readPage(dom.window.document);
    if (page.problem) throw new Complaint(`${path}: ${page.problem.sentence}`);
    const article = articleFromPage(page.article);
    return article.publisher === undefined ? { ...article, publisher: basename(path) } : article;
  } finally {
    dom.window.close();
  }
}
