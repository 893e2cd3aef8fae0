import type { Span } from '../model.ts';
import { oneLine } from './clean.ts';
import { dateParts, printedDate } from './evidence.ts';
import type { CitationFormat } from './format.ts';
import { uuidOf } from './identifiers.ts';
import type { CitationList, Entry, Work } from './list.ts';
import { printedName } from './names.ts';

/** Our own words in the annotations; the name is one that no site can have. */
export const NAMESPACE = 'https://second-source.invalid/ns#';

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    ss: NAMESPACE,
    verdict: 'ss:verdict',
    reason: 'ss:reason',
    claimKind: 'ss:claimKind',
    summarisedBy: 'ss:summarisedBy',
    contentHash: 'ss:contentHash',
    accessed: 'ss:accessed',
    factSet: 'ss:factSet',
    textBy: 'ss:textBy',
    passage: { '@id': 'ss:passage', '@type': '@id' },
    /** What the offsets count in: the text of the article's blocks, joined by blank lines. */
    countedIn: 'ss:countedIn',
  },
];

/** Characters of the article on each side of the words: enough to tell two places of the same words apart. */
const AROUND = 32;

/**
 * The list as W3C Web Annotations (JSON-LD): one annotation a piece of evidence, on each place of the claim in the article,
 * whose body is the quoted passage of the source or, for a summary, a text that says who wrote it.
 */
export function toAnnotations(list: CitationList): object {
  const { article, checked } = list;
  const created = moment(checked);
  const text = list.text.toWellFormed();
  const points = codePoints(text);
  const items = list.entries.map((entry) => ({
    id: `urn:uuid:${uuidOf(article.id, entry.finding.id, entry.work.id, entry.evidence.fact, entry.evidence.said.text)}`,
    type: 'Annotation',
    motivation: 'commenting',
    ...(created ? { created } : {}),
    generator: { id: NAMESPACE.slice(0, -1), type: 'Software', name: 'Second Source' },
    claimKind: entry.finding.kind,
    verdict: entry.evidence.verdict,
    reason: oneLine(entry.evidence.reason),
    body: bodyOf(entry, list.quotes),
    target: entry.finding.places.map((place) => ({
      source: resourceOf(article),
      selector: [quoteAt(text, place), positionAt(points, place)],
    })),
  }));
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${uuidOf('page', article.id, ...items.map(({ id }) => id))}`,
    type: 'AnnotationPage',
    items,
  };
}

function bodyOf({ evidence: { said }, work, passage }: Entry, quotes: boolean): object {
  if (said.type === 'statement' || !quotes) {
    const value =
      said.type === 'statement' && quotes ? `summarised by ${said.by}: ${said.text}` : work.title || work.publisher;
    return {
      type: 'TextualBody',
      purpose: said.type === 'statement' ? 'describing' : 'linking',
      format: 'text/plain',
      value: oneLine(value) || '[Untitled]',
      ...(said.type === 'statement' && quotes ? { summarisedBy: oneLine(said.by) } : {}),
      'dcterms:source': resourceOf(work),
    };
  }
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: resourceOf(work),
    // No position: of a source's text no more is kept than the passage, so its characters cannot be counted.
    selector: { type: 'TextQuoteSelector', exact: said.text.toWellFormed() },
    ...(passage ? { passage } : {}),
  };
}

/** The work, with what is known of it. One without an address gets an identifier of its own. */
function resourceOf(work: Work): object {
  const published = dateParts(work.published) ? printedDate(work.published) : undefined;
  const modified = dateParts(work.modified) ? printedDate(work.modified) : undefined;
  return {
    id: work.url ?? `urn:uuid:${uuidOf('work', work.id)}`,
    type: 'Text',
    ...(work.title ? { 'dcterms:title': work.title } : {}),
    ...(work.publisher ? { 'dcterms:publisher': work.publisher } : {}),
    ...(work.names.length > 0 ? { 'dcterms:creator': work.names.map(printedName) } : {}),
    ...(published ? { 'dcterms:issued': published } : {}),
    ...(modified ? { 'dcterms:modified': modified } : {}),
    ...(work.accessed ? { accessed: work.accessed } : {}),
    ...(work.origin ? { textBy: work.origin } : {}),
    ...(work.contentHash ? { contentHash: work.contentHash } : {}),
    ...(work.factSet ? { factSet: work.factSet } : {}),
  };
}

function quoteAt(text: string, { start, end }: Span): object {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    suffix: text.slice(end, end + AROUND).toWellFormed(),
  };
}

function positionAt(points: (offset: number) => number, { start, end }: Span): object {
  return {
    type: 'TextPositionSelector',
    start: points(start),
    end: points(end),
    countedIn: 'the text of the article’s blocks, joined by blank lines',
  };
}

/** From UTF-16 code units to code points, which the vocabulary counts in. */
function codePoints(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

function moment(iso: string | undefined): string | undefined {
  const stated = new Date(iso ?? '');
  return Number.isNaN(stated.getTime()) ? undefined : stated.toISOString();
}

export const annotations: CitationFormat = {
  id: 'web-annotation',
  label: 'Web Annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  styled: false,
  write: (list) => `${JSON.stringify(toAnnotations(list), null, 2)}\n`,
};
