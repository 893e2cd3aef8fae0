import type { Article, Block, BlockType, Span } from '../model.ts';
import { sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A sentence with its tokens and the block it stands in. */
export interface ReadSentence extends Span {
  block: number;
  type: BlockType;
  text: string;
  tokens: Token[];
  /** Most words are capitalised, as in a headline: capitals say nothing about names here. */
  titled: boolean;
}

/** A text made ready for the finders. Spans point into `text`. */
export interface Reading {
  text: string;
  blocks: Block[];
  sentences: ReadSentence[];
  /** ISO date (or date and time) of publication, where the article has one. */
  published?: string;
  publisher?: string;
}

type Readable = Pick<Article, 'text' | 'blocks' | 'published' | 'publisher'>;

/** Claims and gist are found in the same article, one after the other. */
const known = new WeakMap<Readable, Reading>();

/** Makes an article's text ready for the finders. Asked for the same article again, it gives the same. */
export function readingOf(article: Readable): Reading {
  const before = known.get(article);
  const { text, blocks, published, publisher } = article;
  const isSame =
    before?.text === text &&
    before.blocks === blocks &&
    before.published === (published || undefined) &&
    before.publisher === (publisher || undefined);
  if (before && isSame) return before;
  const reading = readAnew(article);
  known.set(article, reading);
  return reading;
}

function readAnew(article: Readable): Reading {
  const sentences: ReadSentence[] = [];
  article.blocks.forEach((block, index) => {
    for (const span of sentencesOf(article.text, block)) {
      const tokens = tokensOf(article.text, span);
      sentences.push({
        start: span.start,
        end: span.end,
        block: index,
        type: block.type,
        text: article.text.slice(span.start, span.end),
        tokens,
        titled: isTitled(tokens, block.type === 'headline'),
      });
    }
  });
  const reading: Reading = { text: article.text, blocks: article.blocks, sentences };
  if (article.published) reading.published = article.published;
  if (article.publisher) reading.publisher = article.publisher;
  return reading;
}

/** Words that headlines in title case leave small however long they are. */
const SMALL = new Set([
  'after',
  'about',
  'under',
  'against',
  'between',
  'during',
  'while',
  'with',
  'from',
  'over',
  'into',
  'that',
  'than',
]);

/** True where (nearly) all longer words are capitalised, as in a headline; there must be four of them. */
function isTitled(tokens: Token[], headline: boolean): boolean {
  let long = 0;
  let capital = 0;
  for (const token of tokens) {
    if (token.type !== 'word' || token.text.length < 4 || SMALL.has(token.lower) || token.lower.endsWith('-old'))
      continue;
    long++;
    if (token.capital) capital++;
  }
  return headline
    ? long >= 3 && capital >= long * 0.75
    : long >= 4 &&
        capital === long &&
        !tokens.some(
          (token) => token.type === 'word' && !token.capital && token.text.length > 4 && !SMALL.has(token.lower),
        );
}

/** The index of the sentence that holds an offset, or -1. Binary search. */
export function sentenceAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = reading.sentences[middle]!;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The words of a span. */
export function wordsOf(reading: Reading, span: Span): string {
  return reading.text.slice(span.start, span.end);
}
