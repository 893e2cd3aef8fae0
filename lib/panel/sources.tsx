import type { Check } from '../model.ts';
import { writeApart, writeDay } from './dates.ts';
import { Icon } from './icon.tsx';
import { linkTo } from './passage.ts';
import { useWords } from './words.ts';

/** The sources that the article was compared with; the article itself is not listed. */
export function Sources({ check }: { check: Check }) {
  const { t, locale } = useWords();
  const { article } = check;
  const others = check.sources.filter((source) => source.id !== article.id);
  if (others.length === 0) return null;
  return (
    <section class="sources">
      <h2>{t('sources.title', others.length)}</h2>
      <ul>
        {others.map((source) => {
          const href = linkTo(source.url, undefined);
          const apart = writeApart(source.published, article.published, t);
          return (
            <li key={source.id}>
              <p class="piece-head">
                <strong>{source.publisher || t('evidence.unknownSource')}</strong>
                {source.published && (
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
                    aria-label={t('evidence.open', { title: source.title })}
                  >
                    <span>{t('evidence.openPage')}</span>
                    <Icon name="open" />
                  </a>
                )}
              </p>
              <p>{source.title}</p>
              <p class="meta">
                {source.authors.length > 0 && <span>{source.authors.join(', ')}</span>}
                {source.origin && <span>{t('evidence.origin', { origin: source.origin })}</span>}
                {source.factSet && <span>{t('sources.factSet', { name: source.factSet })}</span>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
