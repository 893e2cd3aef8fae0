import { plainAddress } from '../text/address.ts';
import { parseByline } from './authors.ts';
import { dateInAddress, isoDate } from './dates.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';
import { textNodes } from './tree.ts';

/** What a page states about its article. Dates are ISO 8601, addresses absolute and free of tracking. */
export interface Metadata {
  /** As the page's metadata call the article, likeliest first; for finding the headline in the page. */
  titles: string[];
  description: string;
  publisher?: string;
  authors: string[];
  /** Whether its head names the authors, and not only its text. */
  isSigned: boolean;
  published?: string;
  modified?: string;
  url?: string;
  canonicalUrl?: string;
  section?: string;
  language?: string;
  /** What the publisher says that it corrected. */
  correction?: string;
  /** The page says of itself that it is an article. */
  isArticle: boolean;
  linked?: LinkedData;
}

const SEPARATOR = /\s+[|\-–—»·•:]+\s+/;

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

type Stated = string | undefined | null;

/** The first value that the reading accepts. Places to look are asked in turn, and no further than needed. */
function first<T>(
  read: (value: string) => T | undefined,
  ...places: (Stated | (() => Iterable<Stated>))[]
): T | undefined {
  for (const place of places) {
    for (const value of typeof place === 'function' ? place() : [place]) {
      const found = value ? read(value) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

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

function timesOf(document: Document, itemprop: string): (string | null)[] {
  const marked = `[itemprop~="${itemprop}"]`;
  return [...document.querySelectorAll(marked)].map(
    (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
  );
}

function firstTimes(document: Document): (string | null)[] {
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
  const metas =
    (...keys: string[]) =>
    () =>
      values(...keys);
  const any = (text: string): string | undefined => text.replace(/\s+/g, ' ').trim() || undefined;

  const base = address ?? document.baseURI;
  const url = plainAddress(address ?? document.URL);
  const pageTitle = (document.title ?? '').replace(/\s+/g, ' ').trim();
  const parts = pageTitle.split(SEPARATOR);
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '');
  const titles = [
    linked?.headline,
    ...values('og:title', 'twitter:title', 'parsely-title', 'headline'),
    longest,
    pageTitle,
  ]
    .map((title) => any(title ?? ''))
    .filter((title) => title !== undefined);

  const canonical = first(
    (stated) => {
      const found = stated === address ? url : plainAddress(stated, base);
      // Some sites name their front page as the canonical address of every page.
      return found && (found === url || new URL(found).pathname !== '/' || !url || new URL(url).pathname === '/')
        ? found
        : undefined;
    },
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    metas('og:url'),
    linked?.url,
  );
  const inHead = authorsInHead(linked, meta);
  const isSigned = inHead.length > 0;
  const metadata: Metadata = {
    titles: [...new Set(titles)],
    description: first(any, metas('og:description', 'description', 'twitter:description'), linked?.description) ?? '',
    authors: isSigned ? inHead : authorsInText(document),
    isSigned,
    isArticle: linked?.isArticle === true || values('og:type').some((type) => /article/i.test(type)),
  };
  const set = <K extends keyof Metadata>(key: K, value: Metadata[K] | undefined): void => {
    if (value !== undefined) metadata[key] = value;
  };
  set('linked', linked);
  set('url', url);
  set('canonicalUrl', canonical);
  set(
    'publisher',
    first(
      siteName,
      linked?.publisher,
      metas('og:site_name', 'citation_journal_title', 'dc.publisher', 'application-name'),
    ) ??
      siteInTitle(parts) ??
      (url ? new URL(url).hostname.replace(/^www\./, '') : undefined),
  );
  set(
    'published',
    first(
      isoDate,
      linked?.published,
      metas(...PUBLISHED),
      () => timesOf(document, 'datePublished'),
      () => firstTimes(document),
    ) ?? dateInAddress(canonical ?? url ?? ''),
  );
  set(
    'modified',
    // What describes the article in its head leaves nothing of the sort to its text.
    first(isoDate, linked?.modified, metas(...MODIFIED), () =>
      linked?.isArticle ? [] : timesOf(document, 'dateModified'),
    ),
  );
  set('section', first(any, metas('article:section', 'parsely-section', 'section'), linked?.section));
  set('correction', linked?.correction);
  set(
    'language',
    first(
      (stated) => /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.exec(stated.trim())?.[0].replaceAll('_', '-'),
      document.documentElement.getAttribute('lang'),
      linked?.language,
      metas('content-language', 'language', 'og:locale'),
    ),
  );
  return metadata;
}

/** A name, not an address. */
function siteName(text: string): string | undefined {
  return /^https?:/i.test(text) ? undefined : text.replace(/\s+/g, ' ').trim();
}

/** The site's name at the end of a title: "… | The Daily". */
function siteInTitle(parts: string[]): string | undefined {
  const last = parts.at(-1);
  return parts.length > 1 && last && last.split(' ').length <= 5 ? last : undefined;
}
