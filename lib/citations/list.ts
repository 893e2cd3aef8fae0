import type { Article, Check, Evidence, Finding, Source } from '../model.ts';
import { type Choice, choose, EVERYTHING } from './choose.ts';
import { oneLine } from './clean.ts';
import { corrected, editKey, type SourceEdits, type WorkType } from './correct.ts';
import { citationKeys } from './keys.ts';
import { citedAddress, passageAddress } from './link.ts';
import { type CslName, cleanName, parseNames, sortName } from './names.ts';

/** One work that is cited: the article itself, or a source. Every text is one clean line; dates are ISO 8601 as stated. */
export interface Work {
  /** The source's id; the article's for the article itself. */
  id: string;
  /** Short, of ASCII letters and digits, and its own within the list: what a document cites it by. */
  key: string;
  type: WorkType;
  title: string;
  publisher: string;
  names: CslName[];
  published?: string;
  modified?: string;
  accessed?: string;
  /** http(s), without tracking parameters and fragment. */
  url?: string;
  contentHash?: string;
  /** Whose text it is, where it is another's. */
  origin?: string;
  factSet?: string;
  language?: string;
  section?: string;
  /** Its publisher, or the user, took it back or corrected it. */
  standing?: 'corrected' | 'withdrawn';
}

/** One piece of evidence: what the article says, what one work says on it, and where both can be read. */
export interface Entry {
  finding: Finding;
  evidence: Evidence;
  work: Work;
  /** The address of the quoted passage; none for a summary. */
  passage?: string;
  /** The address of the article's own sentence. */
  place?: string;
}

/** What every format is written from: the works and the entries that were chosen, corrected and in order. */
export interface CitationList {
  article: Work;
  /** The article's text, into which the places point. */
  text: string;
  /** Those to be cited, in the order asked for; the article is among them unless one source alone was asked for. */
  works: Work[];
  entries: Entry[];
  /** Whether the sources' words are to stand in the list. */
  quotes: boolean;
  order: Choice['order'];
  /** How many chosen findings no source states. */
  alone: number;
  /** When the check was made: ISO 8601. Nothing stands in for it where it is not told. */
  checked?: string;
}

export interface ListOptions {
  choice?: Partial<Choice>;
  edits?: SourceEdits;
  checked?: string;
}

/** Makes the list of a check. Evidence whose source is not among the check's is left out. */
export function citationList(check: Check, { choice = {}, edits = {}, checked }: ListOptions = {}): CitationList {
  const whole: Choice = { ...EVERYTHING, ...choice };
  const { findings, sources } = choose(check, whole);
  const url = check.article.canonicalUrl ?? check.article.url;
  const itself = corrected({ ...check.article, url, accessed: checked }, edits[editKey(check.article.id)]);
  const keys = citationKeys([itself, ...sources.map((source) => corrected(source, edits[editKey(source.id)]))]);
  const article = workOf({ ...itself, key: keys[0] ?? '' });
  const works = new Map(
    sources.map((source, at) => [
      source.id,
      source.id === check.article.id
        ? article
        : workOf({ ...corrected(source, edits[editKey(source.id)]), key: keys[at + 1] ?? '' }),
    ]),
  );
  const entries = findings.flatMap((finding) =>
    finding.evidence.flatMap((evidence): Entry[] => {
      const work = works.get(evidence.source);
      return work ? [entryOf(finding, evidence, work, article)] : [];
    }),
  );
  const cited = whole.scope === 'source' ? [...works.values()] : [...new Set([article, ...works.values()])];
  return ordered({
    article,
    text: check.article.text,
    works: cited,
    entries,
    quotes: whole.quotes,
    order: whole.order,
    alone: findings.filter((finding) => finding.evidence.length === 0).length,
    ...(checked === undefined ? {} : { checked }),
  });
}

function entryOf(finding: Finding, evidence: Evidence, work: Work, article: Work): Entry {
  const passage = evidence.said.type === 'quote' ? passageAddress(work.url, evidence.said.text) : undefined;
  const place = passageAddress(article.url, finding.claim.sentence.text);
  return { finding, evidence, work, ...(passage ? { passage } : {}), ...(place ? { place } : {}) };
}

type Optional =
  | keyof Pick<
      Source,
      'publisher' | 'published' | 'modified' | 'accessed' | 'url' | 'contentHash' | 'origin' | 'factSet'
    >
  | keyof Pick<Article, 'language' | 'section'>;
type Stated = { [K in Optional]?: string | undefined } & Pick<Source, 'id' | 'title' | 'authors'> & {
    key: string;
    names?: CslName[];
    type?: WorkType;
    standing?: 'corrected' | 'withdrawn';
  };

/** Who is named as author: those who signed it; where nobody did, whose text it is. */
function workOf(stated: Stated): Work {
  const names = stated.names?.flatMap(cleanName) ?? parseNames(stated.authors.map(oneLine), stated.publisher);
  const origin = oneLine(stated.origin ?? '');
  const { url } = stated;
  const address = citedAddress(url);
  const optional = {
    published: stated.published,
    modified: stated.modified,
    accessed: stated.accessed,
    contentHash: stated.contentHash,
    factSet: stated.factSet,
    language: stated.language,
    section: stated.section,
  };
  return {
    id: stated.id,
    key: stated.key,
    type: stated.type ?? 'article-newspaper',
    title: oneLine(stated.title),
    publisher: oneLine(stated.publisher ?? ''),
    names: names.length > 0 || origin === '' ? names : [{ literal: origin }],
    ...(Object.fromEntries(
      Object.entries(optional).flatMap(([name, value]) => {
        const clean = oneLine(value ?? '');
        return clean === '' ? [] : [[name, clean]];
      }),
    ) as Partial<Work>),
    ...(origin === '' ? {} : { origin }),
    ...(stated.standing ? { standing: stated.standing } : {}),
    ...(address ? { url: address } : {}),
  };
}

const collator = new Intl.Collator('en', { numeric: true });
const firstPlace = ({ claim, places }: Finding) => Math.min(claim.start, ...places.map(({ start }) => start));

/** By author: works by their first author (or title), entries by their work. In text order: by the first place in the article. */
function ordered(list: CitationList): CitationList {
  const inText = [...list.entries].sort((one, other) => firstPlace(one.finding) - firstPlace(other.finding));
  if (list.order === 'author') {
    const works = [...list.works].sort((one, other) => collator.compare(sortedBy(one), sortedBy(other)));
    const at = new Map(works.map((work, index) => [work.id, index]));
    const entries = inText.sort((one, other) => (at.get(one.work.id) ?? 0) - (at.get(other.work.id) ?? 0));
    return { ...list, works, entries };
  }
  const first = new Map<string, number>();
  for (const { work } of inText) if (!first.has(work.id)) first.set(work.id, first.size);
  const rank = (work: Work) => (work === list.article ? -1 : (first.get(work.id) ?? first.size));
  return { ...list, works: [...list.works].sort((one, other) => rank(one) - rank(other)), entries: inText };
}

function sortedBy(work: Work): string {
  const [name] = work.names;
  return `${name ? sortName(name) : work.title || work.publisher} ${work.title}`;
}
