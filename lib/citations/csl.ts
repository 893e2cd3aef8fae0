import type { Check, Source } from '../model.ts';
import { aboutOf, type CitedEvidence, citedEvidence, dateParts, saidInFull } from './evidence.ts';
import type { CitationFormat, CitationOptions } from './format.ts';
import { citedAddress, passageAddress } from './link.ts';
import { type CslName, parseNames } from './names.ts';

/** A date of CSL-JSON: one list of year, month and day, as far as stated. */
export interface CslDate {
  'date-parts': number[][];
}

/** An item of CSL-JSON 1.0.2, in the variables that are used here. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title?: string;
  'container-title'?: string;
  author?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  section?: string;
  /** What is known of the source beside its bibliography: whose text it carries, which fact set it came with. */
  note?: string;
  /** The evidence, one line a piece: what is checked, the verdict, the page's words, the source's words, the reason. */
  annote?: string;
}

/**
 * The works that a check cites: the article itself, then each source that gives evidence, in the order of the check. A date
 * that is not stated is left out (styles print "n.d."); addresses come without tracking parameters. The article was accessed
 * when it was checked.
 */
export function toCslJson(check: Check, { checked }: CitationOptions = {}): CslItem[] {
  const { article } = check;
  const evidence = citedEvidence(check);
  const itself: CslItem = {
    ...workOf({ ...article, accessed: checked, url: article.canonicalUrl ?? article.url }),
    ...(article.language ? { language: article.language } : {}),
    ...(article.section ? { section: article.section } : {}),
  };
  const own = evidence.filter(({ source }) => source.id === article.id);
  const items = [own.length > 0 ? { ...itself, annote: annoteOf(own) } : itself];
  for (const source of check.sources) {
    const cited = evidence.filter((each) => each.source === source);
    if (source.id === article.id || cited.length === 0) continue;
    const note = noteOf(source);
    items.push({ ...workOf(source), ...(note === '' ? {} : { note }), annote: annoteOf(cited) });
  }
  return withOwnIds(items);
}

/** Two works may be left with one id when their addresses are cleaned: the later gets a number. */
function withOwnIds(items: CslItem[]): CslItem[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let id = item.id;
    for (let n = 2; taken.has(id); n++) id = `${item.id} (${n})`;
    taken.add(id);
    return { ...item, id };
  });
}

/** CSL-JSON as a file: the master from which citation managers and styles make all else. */
export const cslJson: CitationFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (check, options) => `${JSON.stringify(toCslJson(check, options), null, 2)}\n`,
};

type Work = Pick<Source, 'id' | 'title' | 'authors'> & {
  [K in 'publisher' | 'published' | 'accessed' | 'url']?: string | undefined;
};

function workOf(work: Work): CslItem {
  const author = parseNames(work.authors, work.publisher);
  const issued = dateParts(work.published);
  const accessed = dateParts(work.accessed);
  const URL = citedAddress(work.url);
  return {
    id: citedAddress(work.id) ?? (work.id || 'source'),
    type: 'article-newspaper',
    ...(work.title ? { title: work.title } : {}),
    ...(work.publisher ? { 'container-title': work.publisher } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(issued ? { issued: { 'date-parts': [issued] } } : {}),
    ...(accessed ? { accessed: { 'date-parts': [accessed] } } : {}),
    ...(URL ? { URL } : {}),
  };
}

function noteOf(source: Source): string {
  return [
    source.origin ? `Text by ${source.origin}.` : '',
    source.modified ? `Modified ${source.modified}.` : '',
    source.factSet ? `From the fact set ${source.factSet}.` : '',
    source.contentHash ? `Content hash ${source.contentHash}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function annoteOf(cited: readonly CitedEvidence[]): string {
  return cited
    .map(({ finding, evidence, source }) => {
      const { said } = evidence;
      const passage = said.type === 'quote' ? passageAddress(source.url, said.text) : undefined;
      const where = passage ? ` (${passage})` : '';
      return `${aboutOf(finding.claim)}: ${evidence.verdict}. Article: “${finding.claim.words}”. Source: ${saidInFull(said)}${where} ${evidence.reason}`;
    })
    .join('\n');
}
