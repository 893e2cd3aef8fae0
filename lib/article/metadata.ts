import { parseByline } from './authors.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';
import { LONGEST_ADDRESS, LONGEST_STATED, MOST_STATED, type Stated } from './stated.ts';
import { partsOfTitle, plainly } from './title.ts';
import { textNodes } from './tree.ts';

/** What of a page's head has to be known in the page itself, to read its article; the rest is `stated`, and looked at elsewhere. */
export interface Metadata {
  /** As the page's metadata call the article, likeliest first; for finding the headline in the page. */
  titles: string[];
  description: string;
  authors: string[];
  /** Whether its head names the authors, and not only its text. */
  isSigned: boolean;
  /** The page says of itself that it is an article. */
  isArticle: boolean;
  linked?: LinkedData;
  stated: Stated;
}

/** `meta` elements by lower-case property, name or itemprop; the first of each counts, authors are listed. */
function metaOf(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (key: string, content: string) => {
    const values = found.get(key);
    if (values) values.push(content);
    else found.set(key, [content]);
  };
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')!.trim();
    if (!content) continue;
    for (const attribute of NAMES) {
      const stated = element.getAttribute(attribute)?.toLowerCase();
      if (!stated) continue;
      // Hardly any has two names.
      if (!/\s/.test(stated)) add(stated, content);
      else for (const key of stated.split(/\s+/)) if (key) add(key, content);
    }
  }
  return found;
}

const NAMES = ['property', 'name', 'itemprop'];

const PUBLISHED =
  'article:published_time og:article:published_time og:published_time datepublished dc.date.issued dcterms.issued dcterms.created dc.date dc.date.created parsely-pub-date sailthru.date citation_publication_date citation_date cxenseparse:recs:publishtime pubdate publish-date publish_date publication_date date.release date'.split(
    ' ',
  );
const MODIFIED =
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified lastmod last-modified'.split(
    ' ',
  );
const AUTHOR =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator citation_author byl'.split(' ');

type Value = string | undefined | null;

/** What can be used: not empty, no longer than what is stated ever is, and not more than is ever looked at. */
const upTo = (longest: number, values: Value[]): string[] =>
  values.filter((value): value is string => !!value && value.length <= longest).slice(0, MOST_STATED);
const usable = (...values: Value[]): string[] => upTo(LONGEST_STATED, values);

/** An address, without its query where that is what makes it longer than any that is kept. */
const short = (address: string): string => (address.length > LONGEST_ADDRESS ? address.split(/[?#]/, 1)[0]! : address);

/** How a date begins that every calendar has, and no database puts where it has none. Without one the text is asked as well. */
const SURE_DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])/;

/** The dates that the head states, and behind them those of the text where it has none that is sure. */
function datesOf(inHead: Value[], inText: () => Value[]): string[] {
  const dates = usable(...inHead);
  return dates.some((date) => SURE_DATE.test(date)) ? dates : usable(...dates, ...inText());
}

function timesOf(document: Document, itemprop: string): Value[] {
  const marked = `[itemprop~="${itemprop}"]`;
  return [...document.querySelectorAll(marked)].map(
    (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
  );
}

function firstTimes(document: Document): Value[] {
  const times = document.querySelectorAll(
    'time[pubdate], article time[datetime], main time[datetime], header time[datetime]',
  );
  return [...times].slice(0, 3).map((element) => element.getAttribute('datetime'));
}

/** Names, each once. */
function onceEach(names: Iterable<string>): string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, name);
  }
  return [...found.values()];
}

/** The authors as linked data or the first of the `meta` elements tells them. */
function authorsInHead(linked: LinkedData | undefined, meta: Map<string, string[]>): string[] {
  const told = (linked?.authors ?? []).flatMap(({ name, organisation }) =>
    organisation ? [name.trim()] : parseByline(name),
  );
  if (told.length > 0) return onceEach(told);
  for (const key of AUTHOR) {
    const authors = meta.get(key)?.flatMap(parseByline) ?? [];
    if (authors.length > 0) return onceEach(authors);
  }
  return [];
}

/** The authors as the first element tells them that says of itself that it does. */
function authorsInText(document: Document): string[] {
  for (const element of document.querySelectorAll('[itemprop~="author"], [rel~="author"], .byline, .author')) {
    const name = element.querySelector('[itemprop~="name"]') ?? element;
    // Each author has an element, or a line, of their own more often than not.
    const line = textNodes(name)
      .map(({ data }) => data.trim())
      .filter(Boolean)
      .join(', ');
    const authors = line.length <= 120 ? parseByline(line) : [];
    if (authors.length > 0) return onceEach(authors);
  }
  return [];
}

/** Reads what the page at an address states about its article. Never throws. */
export function readMetadata(document: Document, address: string | undefined): Metadata {
  const linked = readLinkedData(document);
  const meta = metaOf(document);
  const values = (...keys: string[]): string[] => keys.flatMap((key) => meta.get(key) ?? []);

  const pageTitle = plainly(document.title ?? '');
  const parts = partsOfTitle(pageTitle);
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '');
  const titles = [
    linked?.headline ?? '',
    ...values('og:title', 'twitter:title', 'parsely-title', 'headline'),
    longest,
    pageTitle,
  ].map(plainly);
  const inHead = authorsInHead(linked, meta);
  const isSigned = inHead.length > 0;
  const isArticle = linked?.isArticle === true;
  const metadata: Metadata = {
    titles: [...new Set(titles)].filter(Boolean),
    description: plainly(
      values('og:description', 'description', 'twitter:description')[0] ?? linked?.description ?? '',
    ),
    authors: isSigned ? inHead : authorsInText(document),
    isSigned,
    isArticle: isArticle || values('og:type').some((type) => /article/i.test(type)),
    stated: {
      url: short(address ?? document.URL),
      base: short(address ?? document.baseURI),
      pageTitle: pageTitle.slice(0, LONGEST_STATED),
      canonical: upTo(LONGEST_ADDRESS, [
        document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
        ...values('og:url'),
        linked?.url,
      ]),
      publisher: usable(
        linked?.publisher,
        ...values('og:site_name', 'citation_journal_title', 'dc.publisher', 'application-name'),
      ),
      published: datesOf([linked?.published, ...values(...PUBLISHED)], () => [
        ...timesOf(document, 'datePublished'),
        ...firstTimes(document),
      ]),
      modified: datesOf([linked?.modified, ...values(...MODIFIED)], () =>
        // What describes the article in its head leaves nothing of the sort to its text.
        isArticle ? [] : timesOf(document, 'dateModified'),
      ),
      section: usable(...values('article:section', 'parsely-section', 'section'), linked?.section),
      language: usable(
        document.documentElement.getAttribute('lang'),
        linked?.language,
        ...values('content-language', 'language', 'og:locale'),
      ),
      correction: usable(linked?.correction),
    },
  };
  if (linked) metadata.linked = linked;
  return metadata;
}
