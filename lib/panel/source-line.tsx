import type { ComponentChildren } from 'preact';
import type { Article, Said, Source } from '../model.ts';
import { writeApart, writeDay } from './dates.ts';
import { Icon } from './icon.tsx';
import { writeItself } from './itself.ts';
import { linkTo } from './passage.ts';
import { useWords } from './words.ts';

export interface SourceLineProps {
  source: Source | undefined;
  article: Article;
  /** The passage that the link goes to; the page's top without one. */
  said?: Said;
  /** Stands before the name: a verdict. */
  children?: ComponentChildren;
  /** The article speaks against itself. */
  own?: boolean;
  tabIndex?: number;
}

/** Who says it: publisher, date, how long before or after the article, and the way there. */
export function SourceLine({ source, article, said, children, own = false, tabIndex }: SourceLineProps) {
  const { t, locale } = useWords();
  const publisher = source?.publisher || source?.title || t('evidence.unknownSource');
  const shown = own ? writeItself('elsewhere', article, t) : publisher;
  const apart = own ? undefined : writeApart(source?.published, article.published, t);
  const href = own ? undefined : linkTo(source?.url, said);
  return (
    <p class="piece-head">
      {children}
      <strong>{shown}</strong>
      {!own && source?.published && (
        <span class="meta">
          <span>{writeDay(source.published, locale)}</span>
          {apart && <span>{apart}</span>}
        </span>
      )}
      {href && (
        <a
          class="open"
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          {...(tabIndex === undefined ? {} : { tabIndex })}
          aria-label={t('evidence.open', { title: source?.title || shown })}
          title={t('evidence.open', { title: source?.title || shown })}
        >
          <span>{t('evidence.openPage')}</span>
          <Icon name="open" />
        </a>
      )}
    </p>
  );
}
