import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article, Check, Source, Voice } from '../model.ts';
import type { PanelActions } from './actions.ts';
import { writeItself } from './itself.ts';
import { SelfNamed } from './self-named.tsx';
import { SourceLine } from './source-line.tsx';
import { useWords } from './words.ts';

type Choose = PanelActions['choose'];

interface ListedProps {
  source: Source;
  article: Article;
  /** The voice's own name says it already. */
  voice?: string;
  /** It is the page's own text. */
  here: boolean;
  chosen: 'add' | 'drop' | undefined;
  compared: boolean;
  choose: Choose;
}

/** One source, with what is to be known of it before its word counts, and the button that takes it in or leaves it out. */
function Listed({ source, article, voice, here, chosen, compared, choose }: ListedProps) {
  const { t } = useWords();
  const { title, publisher, origin } = source;
  // What was chosen before is taken back, so that the list does not grow a memory of clicks.
  const next = chosen ? 'auto' : compared ? 'drop' : 'add';
  const names = { title: title || publisher, publisher };
  return (
    <li class="listed" data-source={source.id}>
      <SourceLine source={source} article={article} />
      <p class="title">{title}</p>
      <p class="meta">
        {source.authors.length > 0 && <span>{source.authors.join(', ')}</span>}
        {origin && origin !== voice && <span>{t('evidence.origin', { origin })}</span>}
        {source.factSet && <span>{t('sources.factSet', { name: source.factSet })}</span>}
        <SelfNamed source={source} />
        {source.private && <span>{t('sources.private')}</span>}
        {chosen && <span>{t(chosen === 'add' ? 'sources.added' : 'sources.dropped')}</span>}
      </p>
      {source.standing && <p class="standing">{t(`sources.${source.standing}`)}</p>}
      {here && <p class="standing">{writeItself('here', article, t)}</p>}
      <button
        type="button"
        class="choose"
        aria-label={t(compared ? 'sources.dropThis' : 'sources.addThis', names)}
        onClick={() => choose(source.id, next)}
      >
        {t(compared ? 'sources.drop' : 'sources.add')}
      </button>
    </li>
  );
}

export interface SourcesProps {
  check: Check;
  choose: Choose;
}

/**
 * The sources that the article was compared with, by voice, and those that may be about its story as well. The article itself
 * is not listed.
 */
export function Sources({ check, choose }: SourcesProps) {
  const { t } = useWords();
  const { article, others = [], choices = {} } = check;
  const place = useRef<HTMLElement>(null);
  /** A source goes from one list to the other, and the focus with it. */
  const moved = useRef<string | undefined>(undefined);
  const chooseHere: Choose = (source, choice) => {
    moved.current = source;
    choose(source, choice);
  };
  useLayoutEffect(() => {
    const rows = place.current?.querySelectorAll<HTMLElement>('.listed') ?? [];
    const row = [...rows].find(({ dataset }) => dataset.source === moved.current);
    moved.current = undefined;
    row?.querySelector<HTMLElement>('.choose')?.focus();
  }, [check]);
  const compared = new Map(check.sources.filter(({ id }) => id !== article.id).map((source) => [source.id, source]));
  const alone = [...compared.keys()].map((id): Voice => ({ name: '', sources: [id] }));
  const voices = check.voices ?? alone;
  if (compared.size + others.length === 0) return null;
  const listed = (source: Source, isCompared: boolean, voice?: string, here = false) => (
    <Listed
      key={source.id}
      source={source}
      article={article}
      {...(voice ? { voice } : {})}
      here={here}
      chosen={choices[source.id]}
      compared={isCompared}
      choose={chooseHere}
    />
  );
  return (
    <section class="sources" ref={place}>
      {compared.size > 0 && (
        <>
          <h2>
            {t('sources.title', compared.size)}
            {voices.length < compared.size && `, ${t('sources.voices', voices.length)}`}
          </h2>
          <ul class="voices">
            {voices.map((voice) => {
              const members = voice.sources.flatMap((id) => compared.get(id) ?? []);
              if (members.length < 2) {
                return members.map((source) => (
                  <li key={source.id} class="voice">
                    <ul>{listed(source, true, undefined, voice.here)}</ul>
                  </li>
                ));
              }
              return (
                <li key={voice.sources[0]} class="voice several">
                  <p class="voice-head">
                    <strong>
                      {voice.name}, {t('evidence.via', members.length)}
                    </strong>{' '}
                    {voice.by && <span class="meta">{t(`sources.${voice.by}`)}</span>}
                  </p>
                  {voice.here && <p class="standing">{writeItself('here', article, t)}</p>}
                  <ul>{members.map((source) => listed(source, true, voice.name))}</ul>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{t('sources.others')}</h2>
          <ul class="voices">{others.map((source) => listed(source, false))}</ul>
        </>
      )}
    </section>
  );
}
