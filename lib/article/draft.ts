import { type Article, DRAFT } from '../model.ts';
import { articleFromText } from './plain.ts';

/** Longer first lines are paragraphs; the longest headlines of news sites stay below. In characters. */
const LONGEST_HEADLINE = 160;
/** A line that stands alone, and ends as no sentence does. */
const HEADLINE = /^(?![ \t\r\n])([^\r\n]+)\n\n(?=.|\n)/;
const ENDS_A_SENTENCE = /[.!?:;,…]["”’'»)\]]*\s*$/;

/**
 * A draft as an article: the first line is its headline where it stands alone and is no sentence. The article's text is the
 * draft's own, unchanged, so that offsets into the one hold in the other. `published` is the day it is to appear, `name` what
 * the draft is called where it is held against itself.
 */
export function articleFromDraft(text: string, name: string, published?: string): Article {
  const line = HEADLINE.exec(text)?.[1] ?? '';
  const title = line.trim() && line.length <= LONGEST_HEADLINE && !ENDS_A_SENTENCE.test(line) ? line : '';
  return articleFromText({
    id: DRAFT,
    title,
    text: title ? text.slice(title.length + 2) : text,
    publisher: name,
    published,
  });
}
