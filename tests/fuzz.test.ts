import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleFromPage } from '../lib/article/from-page.ts';
import { readPage } from '../lib/article/read.ts';
import { citationList } from '../lib/citations/list.ts';
import { findClaims } from '../lib/claims/find.ts';
import { factsOf } from '../lib/facts/kept.ts';
import { memoryLibrary } from '../lib/facts/memory.ts';
import { checkArticle } from '../lib/findings/check.ts';
import { probesOf } from '../lib/findings/probe.ts';
import { publicPart } from '../lib/findings/public.ts';
import type { Span } from '../lib/model.ts';
import { documentOf } from './article/pages.ts';
import { written } from './citations/listed.ts';
import { root } from './tools/root.ts';

/** The environment may ask for more. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 25);

const PAGES = ['demo/independence', 'kiln/courier', 'kiln/gazette', 'kiln/radio', 'odd/ferry'].map((name) =>
  readFileSync(join(root, `tests/pages/${name}.html`), 'utf8'),
);
const TAGS = [
  'p',
  'div',
  'b',
  'li',
  'table',
  'td',
  'script',
  'template',
  'svg',
  'h1',
  'figcaption',
  'blockquote',
  'article',
];
const LETTERS = [
  '\u200b',
  '\u202e',
  '\ud83d',
  '\udc00',
  '\u{1f600}',
  '\u0000',
  '\ufeff',
  '\u0301',
  '\u2028',
  '&#x202d;',
  '\u00ad',
];

/** A change of a page's markup: where, as a part of its length, and what. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(400),
  what: fc.constantFrom('cut', 'double', 'letter', 'tag', 'close', 'text', 'swap'),
  tag: fc.constantFrom(...TAGS),
  letter: fc.constantFrom(...LETTERS),
  text: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<', '-->', '<!--', '&', '"', '$&'),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

function changed(html: string, { at, length, what, tag, letter, text }: Change): string {
  const start = Math.floor(at * html.length);
  const [before, part, after] = [html.slice(0, start), html.slice(start, start + length), html.slice(start + length)];
  switch (what) {
    case 'cut':
      return before + after;
    case 'double':
      return before + part + part + after;
    case 'letter':
      return before + [...part].join(letter) + after;
    case 'tag':
      return `${before}<${tag}>${part}${after}`;
    case 'close':
      return `${before}</${tag}>${part}${after}`;
    case 'text':
      return before + text + part + after;
    case 'swap':
      return before + after.slice(0, length) + part + after.slice(length);
  }
}

function onBorders(text: string, { start, end }: Span): boolean {
  const inPair = (at: number) => at > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  return start >= 0 && start < end && end <= text.length && !inPair(start) && !inPair(end);
}

it(
  'a page mutated in any way is read, searched, judged and cited, and every span lies within its text',
  async () => {
    let read = 0;
    let findings = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PAGES),
        fc.constantFrom(...PAGES),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        async (page, other, changes) => {
          const reading = readPage(documentOf(changes.reduce(changed, page)));
          expect(reading.problem?.code).not.toBe('unexpected');
          const against = readPage(documentOf(other));
          if (reading.problem || against.problem) return;
          read++;
          const article = articleFromPage(reading.article);
          for (const block of article.blocks) expect(onBorders(article.text, block)).toBe(true);
          const source = { ...articleFromPage(against.article), id: 'other', url: 'https://other.example/story' };
          const library = memoryLibrary([factsOf(source, findClaims(source))]);
          const check = await checkArticle(article, library, { other: 'add' });
          findings += check.findings.length;
          for (const { places, claim, evidence } of check.findings) {
            for (const place of places) expect(onBorders(article.text, place), claim.words).toBe(true);
            expect(article.text.slice(claim.start, claim.end)).toBe(claim.words);
            for (const { said, source: of } of evidence) {
              const text = of === 'other' ? source.text : article.text;
              if (said.type === 'quote') expect(onBorders(text, said), said.text).toBe(true);
            }
          }
          expect(publicPart(check).findings).toHaveLength(check.findings.length);
          expect(probesOf(check.findings).size).toBeLessThanOrEqual(check.findings.length);
          const list = citationList(check);
          for (const format of ['csv', 'ris', 'bibtex']) expect(await written(list, format)).toBeTypeOf('string');
        },
      ),
      { numRuns: ROUNDS },
    );
    console.log(
      `Mutated ${ROUNDS} pages: ${read} were read as articles, with ${findings} findings; nothing was thrown.`,
    );
    expect(findings).toBeGreaterThan(0);
  },
  60_000 + ROUNDS * 2_000,
);
