import { oneLine } from './clean.ts';
import type { WorkType } from './correct.ts';
import { aboutOf, dateParts, entriesByWork, placeOf, saidInFull } from './evidence.ts';
import type { CitationFormat } from './format.ts';
import type { CitationList, Entry, Work } from './list.ts';
import type { CslName } from './names.ts';

/** A date of CSL-JSON: one list of year, month and day, as far as stated. */
export interface CslDate {
  'date-parts': number[][];
}

/** An item of CSL-JSON 1.0.2, in the variables that are used here. */
export interface CslItem {
  id: string;
  type: WorkType;
  'citation-key': string;
  title?: string;
  'container-title'?: string;
  publisher?: string;
  author?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  section?: string;
  /** What is known of the work beside its bibliography: whose text it carries, when it was modified, which fact set it came with. */
  note?: string;
  /** The evidence, one line a piece: what is checked, the verdict, the article's words, the work's words, the reason. */
  annote?: string;
}

/**
 * The works of a list as CSL-JSON, in its order. A date that is not stated is left out (styles print "n.d."); addresses come
 * without tracking parameters.
 */
export function toCslJson(list: CitationList): CslItem[] {
  const entries = entriesByWork(list);
  return list.works.map((work) => {
    const annote = (entries.get(work.id) ?? []).map((entry) => annoteOf(entry, list.quotes)).join('\n');
    const note = noteOf(work);
    return { ...itemOf(work), ...(note === '' ? {} : { note }), ...(annote === '' ? {} : { annote }) };
  });
}

/** CSL-JSON as a file: the master from which citation managers and styles make all else. */
export const cslJson: CitationFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  styled: false,
  write: (list) => `${JSON.stringify(toCslJson(list), null, 2)}\n`,
};

/** One work without notes: what a style prints. */
export function itemOf(work: Work): CslItem {
  const issued = dateParts(work.published);
  const accessed = dateParts(work.accessed);
  // A report has no container; who publishes it is its publisher.
  const publisher = work.type === 'report' ? 'publisher' : 'container-title';
  return {
    id: work.key,
    type: work.type,
    'citation-key': work.key,
    ...(work.title ? { title: work.title } : {}),
    ...(work.publisher ? { [publisher]: work.publisher } : {}),
    ...(work.names.length > 0 ? { author: work.names } : {}),
    ...(issued ? { issued: { 'date-parts': [issued] } } : {}),
    ...(accessed ? { accessed: { 'date-parts': [accessed] } } : {}),
    ...(work.url ? { URL: work.url } : {}),
    ...(work.language ? { language: work.language } : {}),
    ...(work.section ? { section: work.section } : {}),
  };
}

/** What is known of a work beside its bibliography, in short sentences. */
export function noteOf(work: Work): string {
  return [
    work.origin ? `Text by ${work.origin}.` : '',
    work.standing ? `The report was ${work.standing}.` : '',
    work.modified ? `Modified ${work.modified}.` : '',
    work.factSet ? `From the fact set ${work.factSet}.` : '',
    work.contentHash ? `Content hash ${work.contentHash}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** One piece of evidence as a line. */
export function annoteOf({ finding, evidence, passage }: Entry, quotes: boolean): string {
  const { claim } = finding;
  const parts = [
    `${aboutOf(claim)}: ${evidence.verdict}.`,
    `Article: “${oneLine(claim.words)}” (${placeOf({ finding })}).`,
  ];
  if (quotes) parts.push(`Source: ${saidInFull(evidence.said)}${passage ? ` (${passage})` : ''}`);
  return [...parts, oneLine(evidence.reason)].filter(Boolean).join(' ');
}
