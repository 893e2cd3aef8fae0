import { LONGEST_STATED } from './stated.ts';

/** What JSON-LD on a page says of its article. Nothing of it is trusted: each field is taken only in a shape we know. */
export interface LinkedData {
  /** False where only the page is described, not an article on it. */
  isArticle: boolean;
  headline?: string;
  description?: string;
  published?: string;
  modified?: string;
  section?: string;
  language?: string;
  publisher?: string;
  url?: string;
  /** What the publisher says that it corrected: a note of its own, not the page where it says how it corrects. */
  correction?: string;
  /** Names of persons, and of organisations that are to be kept as printed. */
  authors: { name: string; organisation: boolean }[];
  /** False where the publisher says that the whole text is not for everyone. */
  free?: boolean;
  /** Selectors of the parts that are not for everyone. */
  locked: string[];
  /** Characters of the text as the publisher holds it, where the page tells. */
  length?: number;
}

type Fields = Record<string, unknown>;

/** Types of schema.org that are articles, beside all that end in `NewsArticle`. */
const ARTICLES = new Set(
  'Article Report BlogPosting LiveBlogPosting SocialMediaPosting ScholarlyArticle TechArticle SatiricalArticle AdvertiserContentArticle'.split(
    ' ',
  ),
);
const LIMIT = 2_000;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string | undefined {
  for (const one of list(value)) {
    if (typeof one === 'string' && one.trim()) return one.trim();
    if (isFields(one)) {
      const inner = one['@value'] ?? one.name ?? one['@id'];
      if (typeof inner === 'string' && inner.trim()) return inner.trim();
    }
  }
  return undefined;
}

function isArticle(fields: Fields): boolean {
  return list(fields['@type']).some((type) => typeof type === 'string' && isArticleType(type));
}

function isArticleType(type: string): boolean {
  const name = type.replace(/^https?:\/\/schema\.org\//, '');
  return ARTICLES.has(name) || /^\w*NewsArticle$/.test(name);
}

/** Some publishers describe the page instead of the article; its date is the article's. */
function isDatedPage(fields: Fields): boolean {
  return (
    fields.datePublished !== undefined &&
    list(fields['@type']).some((type) => type === 'WebPage' || type === 'CreativeWork')
  );
}

/** How all of it begins: what begins otherwise is wrapped, and an error takes a browser longer than all the rest. */
const BEGINS = /^\s*[[{]/;

/** Broken by raw line breaks in strings, comment wrappers or a last semicolon more often than by anything else. */
function parse(source: string): unknown {
  const isBare = BEGINS.test(source);
  let json = isBare ? source : unwrapped(source);
  for (let mended = isBare ? 0 : 1; ; mended += 1) {
    try {
      return JSON.parse(json);
    } catch {
      // The next attempt mends more; after the last one the block is left out.
      const mend = MENDS[mended];
      if (!mend) return undefined;
      json = mend(json);
    }
  }
}

const unwrapped = (json: string): string =>
  json.replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g, '').replace(/;\s*$/, '');

const MENDS: ((json: string) => string)[] = [
  unwrapped,
  (json) => json.replace(/\p{Cc}+/gu, ' '),
  (json) => json.replace(/,\s*([}\]])/g, '$1'),
];

/** All objects in a document's JSON-LD, graphs and nested entities opened, by their `@id` too. */
function objects(document: Document): { all: Fields[]; byId: Map<string, Fields> } {
  const waiting: unknown[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    waiting.push(parse(script.textContent ?? ''));
  }
  const all: Fields[] = [];
  const byId = new Map<string, Fields>();
  for (let index = 0; index < waiting.length && all.length < LIMIT; index += 1) {
    const value = waiting[index];
    if (Array.isArray(value)) waiting.push(...value.slice(0, LIMIT));
    else if (isFields(value)) {
      all.push(value);
      const id = value['@id'];
      if (typeof id === 'string' && Object.keys(value).length > 1) byId.set(id, value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'liveBlogUpdate', 'author', 'publisher']) {
        if (typeof value[key] === 'object') waiting.push(value[key]);
      }
    }
  }
  return { all, byId };
}

function authorsOf(value: unknown, byId: Map<string, Fields>): LinkedData['authors'] {
  return list(value).flatMap((one) => {
    if (typeof one === 'string') return [{ name: one, organisation: false }];
    if (!isFields(one)) return [];
    const full = typeof one['@id'] === 'string' ? { ...byId.get(one['@id']), ...one } : one;
    const organisation = list(full['@type']).some((type) => typeof type === 'string' && /Organization/.test(type));
    return list(full.name).flatMap((name) => (typeof name === 'string' ? [{ name, organisation }] : []));
  });
}

function named(value: unknown, byId: Map<string, Fields>): string | undefined {
  for (const one of list(value)) {
    const full = isFields(one) && typeof one['@id'] === 'string' ? (byId.get(one['@id']) ?? one) : one;
    const name = isFields(full) ? (text(full.name) ?? text(full.legalName)) : text(full);
    if (name && !/^https?:/.test(name)) return name;
  }
  return undefined;
}

function isFalse(value: unknown): boolean {
  return list(value).some((one) => one === false || (typeof one === 'string' && /(?:^|\/)false$/i.test(one)));
}

/** Reads the article's JSON-LD, `undefined` where there is none. Never throws. */
export function readLinkedData(document: Document): LinkedData | undefined {
  const { all, byId } = objects(document);
  const own = all.filter(isArticle);
  const articles = own.length > 0 ? own : all.filter(isDatedPage);
  // A page may describe the stories it links to as well: its own is the one with the most to say.
  const article = articles.sort((one, other) => Object.keys(other).length - Object.keys(one).length)[0];
  if (!article) return undefined;
  const found: LinkedData = {
    isArticle: own.length > 0,
    authors: authorsOf(article.author ?? article.creator, byId),
    locked: [],
  };
  const set = <K extends keyof LinkedData>(key: K, value: LinkedData[K] | undefined): void => {
    if (value !== undefined) found[key] = value;
  };
  set('headline', text(article.headline) ?? text(article.name));
  set('description', text(article.description));
  set('published', text(article.datePublished) ?? text(article.dateCreated));
  set('modified', text(article.dateModified));
  set('section', text(article.articleSection));
  set('language', languageOf(article.inLanguage));
  set('publisher', named(article.publisher ?? article.sourceOrganization, byId));
  set('url', text(article.url) ?? text(article.mainEntityOfPage));
  set('correction', correctionOf(article.correction));
  const body = text(article.articleBody);
  const count = Number(text(article.wordCount) ?? article.wordCount);
  if (body) found.length = body.length;
  else if (count > 0) found.length = count * 6;
  if (isFalse(article.isAccessibleForFree)) found.free = false;
  for (const part of list(article.hasPart)) {
    if (!isFields(part) || !isFalse(part.isAccessibleForFree)) continue;
    found.free = false;
    for (const selector of list(part.cssSelector)) if (typeof selector === 'string') found.locked.push(selector);
  }
  return found;
}

/** A CorrectionComment, or words; an address alone tells of a page on corrections, not of one. */
function correctionOf(value: unknown): string | undefined {
  for (const one of list(value)) {
    const words = isFields(one) ? (text(one.text) ?? text(one.description) ?? text(one.name)) : text(one);
    if (words && !/^https?:\S+$/.test(words)) return words.slice(0, LONGEST_STATED);
  }
  return undefined;
}

function languageOf(value: unknown): string | undefined {
  const one = list(value)[0];
  const stated = isFields(one) ? (text(one.alternateName) ?? text(one.name)) : text(one);
  return stated;
}
