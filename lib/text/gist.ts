import type { Article, Gist } from '../model.ts';
import { ordinaryWords } from './capitals.ts';
import { contextOf } from './context.ts';
import { weightOfWord } from './everyday-words.ts';
import { readingOf } from './reading.ts';
import { MONTHS_LOWER, WEEKDAY_LOWER } from './times/calendar.ts';

/** Capitalised words that tell no story. */
const COMMON = new RegExp(
  `^(?:${WEEKDAY_LOWER}|${MONTHS_LOWER}|police|sgt|officer|county|street|avenue|road|hospital|department|news|sheriff|chief|city)$`,
);
/** More words than this add nothing to telling stories apart. */
const MOST_WORDS = 600;

/** What stands behind a dash or a line in the titles of pages, and names the site. */
const SITE =
  /\s+[-–—|]\s+(?=[^-–—|]*(?:\b(?:news|weather|sports|tv|radio|times|post|press|journal|herald|tribune|gazette|daily|star|chronicle|record|online|channel|patch)\b|\.com\b)).*$/i;
/** "WABC", "KTLA": a station's call sign. */
const STATION = /\s+[-–—|]\s+(?=[^-–—|]*\b[KW][A-Z]{3}\b).*$/;
/** A title shorter than this was no headline. */
const SHORTEST_TITLE = 15;

/** A page's title without the name of its site. */
function withoutSite(title: string): string {
  const without = title.replace(SITE, '').replace(STATION, '');
  return without.length >= SHORTEST_TITLE ? without : title;
}

/** From this weight on a headline's word tells something of its story. */
const TELLING = 2;

/** What a text is about in single words. Linear in the text. */
export function gistOf(article: Pick<Article, 'title' | 'text' | 'blocks'>): Gist {
  const reading = readingOf(article);
  const ordinary = ordinaryWords(reading);
  const words = new Set<string>();
  const names = new Set<string>();
  for (const sentence of reading.sentences) {
    const told = sentence.type === 'headline' ? withoutSite(sentence.text) : sentence.text;
    if (words.size < MOST_WORDS) for (const word of contextOf(told)) words.add(word);
    if (sentence.titled) continue;
    sentence.tokens.forEach((token, at) => {
      if (at > 0 && token.capital && token.lower.length > 2 && !ordinary.has(token.lower) && !COMMON.test(token.lower))
        names.add(token.lower);
    });
  }
  const title = [...contextOf(withoutSite(article.title))];
  // reports that share no name may yet share what their headlines are on
  for (const word of title) if (weightOfWord(word) >= TELLING) names.add(word);
  return { title, words: [...words], names: [...names] };
}
