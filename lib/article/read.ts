import type { Problem, Unread } from '../model.ts';
import { timed } from '../timed.ts';
import { appearanceOf, isNeverShown } from './appearance.ts';
import { parseByline } from './authors.ts';
import { withoutClutter } from './clutter.ts';
import { Composer } from './compose.ts';
import { surroundingsOf, wordsOf } from './headline.ts';
import { isEnglish, languageName, languageOf } from './language.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { type Picked, pickArticle } from './pick.ts';
import type { TextMap } from './place.ts';
import { isPreview } from './preview.ts';
import { hasRunningText } from './running-text.ts';
import type { PageArticle } from './stated.ts';
import { textNodes } from './tree.ts';

/** Elements on a page beyond which it is not read: Readability alone would hold it up for seconds. */
export const ELEMENT_LIMIT = 200_000;
/** Characters on a page beyond which it is not read. */
export const PAGE_LIMIT = 4_000_000;
/** Below this many characters it is worth looking whether there are any at all. */
const FEW = 1_000;
/** Characters of an article that are read; the rest is left out at the end of a block, and coverage says so. */
export const TEXT_LIMIT = 400_000;

export interface ReadOptions {
  /** The page's address; the document's own where it has one. */
  url?: string | undefined;
}

export type PageReading =
  | { article: PageArticle; map: TextMap; problem?: undefined }
  /** With `language` the article comes along, since it could be read. */
  | { problem: Problem; article?: PageArticle };

function problem(code: Problem['code'], sentence: string, unread: Unread): { problem: Problem } {
  return { problem: { code, sentence, unread } };
}

/**
 * Reads the article of a page and ties each character of its text to the live text node that shows it.
 * The document is only read: nothing in it is changed. Whatever keeps the page from being read comes back as a problem.
 */
export function readPage(document: Document, options: ReadOptions = {}): PageReading {
  try {
    return read(document, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem('unexpected', `This page could not be read, because of an error in reading it: ${reason}`, {
      why: 'error',
      reason,
    });
  }
}

function read(document: Document, options: ReadOptions): PageReading {
  if (isPdf(document)) {
    return problem('pdf', 'This is a PDF document. Second Source reads web pages only.', { why: 'pdf' });
  }
  if (!document.body) return problem('empty', 'There is no text on this page.', { why: 'empty' });
  const gate = timed('gate', () => passGate(document, options));
  if ('problem' in gate) return gate;
  const { stated, live } = gate;
  const picked = pickArticle(document, live, { title: stated.titles[0] ?? '', isSigned: stated.isSigned });
  if (!picked || picked.kept.size === 0) {
    return problem('no-article', 'No article could be told apart from the rest of this page.', { why: 'apart' });
  }
  if (stated.authors.length === 0 && picked.byline) stated.authors = parseByline(picked.byline);
  return timed('map', () => write(document, picked, stated));
}

/** A browser shows a PDF document in a page of its own, which has nothing in it but that. */
function isPdf({ contentType, body }: Document): boolean {
  const embedded = body?.firstElementChild;
  return (
    contentType === 'application/pdf' ||
    (embedded?.localName === 'embed' && embedded.getAttribute('type') === 'application/pdf')
  );
}

/** Whether the page is worth Readability's time, by what it states and how it looks; gives what it states, and its texts. */
function passGate(document: Document, options: ReadOptions): { stated: Metadata; live: Text[] } | { problem: Problem } {
  const elements = document.getElementsByTagName('*').length;
  if (elements > ELEMENT_LIMIT) return tooLarge(elements, 'elements', ELEMENT_LIMIT);
  const live = textNodes(document.body);
  const refusal = refuse(live);
  if (refusal) return refusal;
  const stated = readMetadata(document, options.url);
  if (!stated.isArticle && !hasRunningText(document)) {
    return problem('no-article', 'There is no article on this page, or it has not loaded yet.', { why: 'nothing' });
  }
  return { stated, live };
}

/** Counts before anything costly is begun. */
function refuse(live: readonly Text[]): { problem: Problem } | undefined {
  let length = 0;
  for (const text of live) length += text.length;
  if (length > PAGE_LIMIT) return tooLarge(length, 'characters', PAGE_LIMIT);
  if (length < FEW && !live.some((text) => text.data.trim() && !isNeverShown(text.parentElement))) {
    return problem('empty', 'There is no text on this page.', { why: 'empty' });
  }
  return undefined;
}

function tooLarge(count: number, what: 'elements' | 'characters', limit: number): { problem: Problem } {
  return problem(
    'too-long',
    `This page is too large to read: it has ${count.toLocaleString('en')} ${what}, and the limit is ${limit.toLocaleString('en')}.`,
    { why: what, count, limit },
  );
}

function write(document: Document, picked: Picked, metadata: Metadata): PageReading {
  const appearance = appearanceOf(document);
  const kept = [...picked.kept];
  const ends = { first: kept.find((text) => text.data.trim()) ?? kept[0]!, last: kept.at(-1)! };
  const around = surroundingsOf(document, ends, metadata, appearance);
  const composer = new Composer(appearance);
  if (around.headline) composer.write(around.headline, wordsOf(around.headline), 'headline');
  const title = composer.text().replaceAll('\n', ' ') || metadata.titles[0] || '';
  if (around.standfirst) composer.write(around.standfirst, wordsOf(around.standfirst), 'standfirst');
  for (const caption of around.captions) for (const text of wordsOf(caption)) picked.kept.add(text);
  composer.write(
    document.body,
    withoutClutter(picked.kept, metadata.authors, around.captions),
    undefined,
    new Map(around.captions.map((caption) => [caption, 'caption'])),
  );
  const whole = composer.result();

  const total = whole.blocks.length + picked.lost;
  const blocks = whole.blocks.filter((block) => block.end <= TEXT_LIMIT);
  const text = whole.text.slice(0, blocks.at(-1)?.end ?? 0);
  if (!blocks.some((block) => block.type !== 'headline')) {
    if (whole.text.length > TEXT_LIMIT) {
      return problem(
        'too-long',
        `This page has one block of more than ${TEXT_LIMIT.toLocaleString('en')} characters, which is too long to read.`,
        { why: 'block', limit: TEXT_LIMIT },
      );
    }
    return problem('no-article', 'The article on this page has no text that can be seen.', { why: 'unseen' });
  }
  const article: PageArticle = {
    title,
    authors: metadata.authors,
    text,
    blocks,
    coverage: { total, placed: blocks.length },
    stated: metadata.stated,
  };
  if (blocks.length < whole.blocks.length) article.coverage.limit = 'too-long';
  else if (isPreview(document, metadata.linked, text)) article.coverage.limit = 'preview';
  if (!isEnglish(text, metadata.stated.language)) {
    const language = languageOf(metadata.stated.language);
    const name = languageName(language);
    return {
      problem: {
        code: 'language',
        sentence: `This article is in ${name ?? 'another language'}. Second Source reads English only, so nothing was checked.`,
        unread: { why: 'language', ...(name && language ? { language } : {}) },
      },
      article,
    };
  }
  return { article, map: { ...whole.map, text } };
}
