import { reportOf } from './bench-wording.ts';

/** Reports this far apart tell of different stories. */
const APART = 24;

/** Sentences without a claim, as most of a report is. */
const PLAIN = [
  'Those who live nearby said that they had heard nothing of it until the next morning, and that the street was quiet.',
  'What led to it was not clear, and nobody who was asked about it wanted to say more than had been said already.',
  'The families had been told beforehand, and those who wished to speak were heard before anybody else was.',
  'It was a matter of weeks, he thought, until the work that had been begun there could go on as it was meant to.',
  'Much of what was lost cannot be replaced, though some of it may yet be found where the water carried it.',
  'They walked along the fence, then back, and waited where the light from the windows did not reach.',
];

/** What befell people, one after another. */
const FATES = ['was hurt', 'was treated', 'was arrested', 'was released', 'is missing', 'was found'];

/**
 * A page with one made-up article of about so many words that names somebody else, of an age and from a town, in every
 * sentence: as many details as such a text can hold.
 */
export function densePage(words: number): string {
  const paragraphs: string[] = [];
  let sentences: string[] = [];
  for (let count = 0, n = 2_000_000; count < words; n += APART) {
    const { facts } = reportOf('dense', n);
    const [town = ''] = facts.flatMap(({ kind, value, words: said }) =>
      kind === 'place' && 'type' in value && value.type === 'town' ? [said] : [],
    );
    const people = new Map(
      facts.flatMap(({ kind, subject }) => (kind === 'age' && subject.name ? [[subject.name, subject.age]] : [])),
    );
    for (const [name, age] of people) {
      sentences.push(`${name}, ${age}, of ${town}, ${FATES[sentences.length % FATES.length]} that day.`);
      count += 9;
    }
    if (sentences.length < FATES.length) continue;
    paragraphs.push(`<p>${sentences.join(' ')}</p>`);
    sentences = [];
  }
  return pageOf(`Those of a week in ${words} words`, paragraphs);
}

/** A page with one made-up article of about so many words; `plain` sentences without a claim stand behind each that has some. */
export function madePage(words: number, plain: number): string {
  const paragraphs: string[] = [];
  for (let count = 0, n = 1_000_000; count < words; n += APART) {
    const sentences = [...new Set(reportOf('made', n).facts.map(({ sentence }) => sentence.text))];
    const all = sentences.flatMap((sentence, at) => [
      sentence,
      ...Array.from({ length: plain }, (_, more) => PLAIN[(n + at + more) % PLAIN.length]),
    ]);
    paragraphs.push(`<p>${all.join(' ')}</p>`);
    count += all.join(' ').split(/\s+/).length;
  }
  return pageOf(`Reports of a week in ${words} words`, paragraphs);
}

function pageOf(title: string, paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-03-01T10:00:00Z"></head>
<body><main><article><h1>${title}</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}
