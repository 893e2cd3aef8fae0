import type { Article } from '../model.ts';
import { plainAddress } from '../text/address.ts';
import { dateInAddress, isoDate } from './dates.ts';
import { languageOf } from './language.ts';
import type { Made, PageArticle, Stated } from './stated.ts';
import { partsOfTitle, plainly } from './title.ts';

/** The article that a page shows, by its own address where it states one. */
export function articleFromPage({ stated, ...shown }: PageArticle): Article {
  const made = madeOf(stated);
  return { id: made.canonicalUrl ?? made.url ?? shown.title, ...shown, ...made };
}

/** What can be made of what a page states: dates as ISO 8601, addresses absolute and free of tracking. Never throws. */
export function madeOf(stated: Stated): Pick<Article, Made> {
  const made: Pick<Article, Made> = {};
  const set = <K extends Made>(key: K, value: Article[K] | undefined): void => {
    if (value !== undefined) made[key] = value;
  };
  const url = keptAddress(stated.url);
  const canonical = first(stated.canonical, (address) => canonicalOf(address, stated, url));
  set('url', url);
  set('canonicalUrl', canonical);
  set('publisher', first(stated.publisher, siteName) ?? siteInTitle(stated.pageTitle) ?? hostOf(url));
  set('published', first(stated.published, isoDate) ?? dateInAddress(canonical ?? url ?? ''));
  set('modified', first(stated.modified, isoDate));
  set('section', first(stated.section, plainly));
  set('language', languageOf(stated.language));
  set('correction', stated.correction[0]);
  return made;
}

/** The first value of which something can be made. */
function first<T>(values: readonly string[], make: (value: string) => T | undefined): T | undefined {
  for (const value of values) {
    const made = make(value);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** The longest address that can be kept, in characters. */
const LONGEST = 2_000;

function keptAddress(stated: string, base?: string): string | undefined {
  const address = plainAddress(stated, base);
  return address !== undefined && address.length <= LONGEST ? address : undefined;
}

function canonicalOf(address: string, { url, base }: Stated, itself: string | undefined): string | undefined {
  const found = address === url ? itself : keptAddress(address, base);
  // Some sites name their front page as the canonical address of every page.
  const isFront = found !== undefined && found !== itself && new URL(found).pathname === '/';
  return isFront && itself && new URL(itself).pathname !== '/' ? undefined : found;
}

/** A name, not an address. */
const siteName = (text: string) => (/^https?:/i.test(text) ? undefined : plainly(text));

/** The site's name at the end of a title: "… | The Daily". */
function siteInTitle(title: string): string | undefined {
  const parts = partsOfTitle(title);
  const last = parts.at(-1);
  return parts.length > 1 && last && last.split(' ').length <= 5 ? last : undefined;
}

const hostOf = (url: string | undefined) => url && new URL(url).hostname.replace(/^www\./, '');
