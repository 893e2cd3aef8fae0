import type { Article } from '../model.ts';
import { writeDay } from './dates.ts';
import { useWords, type Words } from './words.ts';

/** How much of the page was read, in one line. */
export function writeCoverage({ total, placed, limit }: Article['coverage'], t: Words['t']): string {
  const missing = total - placed;
  const read =
    missing > 0
      ? `${t('article.coveragePart', { placed, total })}; ${t('article.unplaced', missing)}`
      : t('article.coverageAll', total);
  if (limit === undefined) return read;
  return `${t(limit === 'preview' ? 'article.preview' : 'article.tooLong')}. ${t('article.coveragePart', { placed, total })}${
    missing > 0 ? `; ${t('article.unplaced', missing)}` : ''
  }`;
}

/** The article as it was read: headline, publisher, dates, and how much of it. */
export function ArticleHead({ article }: { article: Article }) {
  const { t, locale } = useWords();
  const { coverage, published, modified } = article;
  const partly = coverage.limit !== undefined || coverage.placed < coverage.total;
  const updated = modified && published && writeDay(modified, locale) !== writeDay(published, locale);
  return (
    <header class="article-head">
      <h1>{article.title || t('article.untitled')}</h1>
      <p class="meta">
        <span class="publisher">{article.publisher || t('article.noPublisher')}</span>
        <span>{published ? t('article.published', { date: writeDay(published, locale) }) : t('article.noDate')}</span>
        {updated && <span>{t('article.updated', { date: writeDay(modified, locale) })}</span>}
      </p>
      <p class={partly ? 'coverage partly' : 'coverage'}>{writeCoverage(coverage, t)}</p>
    </header>
  );
}
