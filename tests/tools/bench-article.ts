import { reportOf } from './bench-wording.ts';

/** A page with one made-up article of about so many words, of which one in six carries a claim. */
export function madePage(words: number): string {
  const paragraphs: string[] = [];
  for (let count = 0, n = 1_000_000; count < words; n++) {
    const sentences = [...new Set(reportOf('made', n).facts.map(({ sentence }) => sentence.text))];
    paragraphs.push(`<p>${sentences.join(' ')}</p>`);
    count += sentences.join(' ').split(/\s+/).length;
  }
  const title = `Reports of a week in ${words} words`;
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-03-01T10:00:00Z"></head>
<body><main><article><h1>${title}</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}
