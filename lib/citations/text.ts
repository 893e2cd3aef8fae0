import { oneLine } from './clean.ts';
import { aboutOf, placeOf, printedMoment, saidInFull } from './evidence.ts';
import type { CitationFormat } from './format.ts';
import { type FormattedWorks, plainText } from './formatted.ts';
import type { CitationList, Entry, Work } from './list.ts';

/** What is known of a work beside its citation: "Modified …; content hash …". */
export function detailsOf(work: Work): string {
  return [
    work.origin ? `text by ${work.origin}` : '',
    work.standing ?? '',
    work.modified ? `modified ${printedMoment(work.modified)}` : '',
    work.accessed ? `accessed ${printedMoment(work.accessed)}` : '',
    work.factSet ? `fact set ${work.factSet}` : '',
    work.contentHash ? `content hash ${work.contentHash}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** How many details nobody else states, as a sentence; empty where there are none. */
export function aloneSentence({ alone, entries }: CitationList): string {
  if (entries.length === 0 && alone > 0) return 'No other source states any of the details that were found.';
  if (alone === 0) return '';
  return alone === 1 ? 'One detail is stated by no other source.' : `${alone} details are stated by no other source.`;
}

/** The list as plain text: the article, each piece of evidence in a paragraph, and the works, numbered. */
export function toPlainText(list: CitationList, works: FormattedWorks): string {
  const numbers = new Map(list.works.map(({ id }, index) => [id, index + 1]));
  const paragraphs = [
    `Citations: ${list.article.title || '[Untitled]'}`,
    list.checked === undefined ? '' : `Checked ${oneLine(printedMoment(list.checked))}.`,
    ...list.entries.map((entry) => paragraph(entry, list.quotes, numbers.get(entry.work.id) ?? 0)),
    aloneSentence(list),
    ['Sources', ...list.works.map((work, index) => `${index + 1}. ${worked(work, works)}`)].join('\n'),
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

function paragraph(entry: Entry, quotes: boolean, number: number): string {
  const { finding, evidence, passage } = entry;
  const { claim } = finding;
  return [
    `${aboutOf(claim)}: ${oneLine(claim.words)} — ${evidence.verdict} [${number}]`,
    oneLine(evidence.reason),
    `Article (${placeOf(entry)}): “${oneLine(claim.sentence.text)}”`,
    quotes ? `Source: ${saidInFull(evidence.said)}` : '',
    passage ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}

function worked(work: Work, works: FormattedWorks): string {
  const details = detailsOf(work);
  return `${plainText(works.get(work.key)?.body ?? [])}${details ? ` (${details})` : ''}`;
}

export const text: CitationFormat = {
  id: 'text',
  label: 'Plain text',
  extension: 'txt',
  mediaType: 'text/plain',
  styled: true,
  write: toPlainText,
};
