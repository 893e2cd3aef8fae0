import { useState } from 'preact/hooks';
import type { Fact, Source } from '../../model.ts';
import { writeDay } from '../dates.ts';
import { Icon } from '../icon.tsx';
import { linkTo, partAround } from '../passage.ts';
import { SelfNamed } from '../self-named.tsx';
import { steady } from '../steady.tsx';
import { useWords, type Words } from '../words.ts';

/** A source as a list shows it, without its facts. */
export interface SourceEntry {
  source: Source;
  facts: number;
}

/** What can be done with one source. Each rejects with a plain sentence. */
export interface EntryActions {
  /** All that a source states, in the order of its text. */
  facts(id: string): Promise<readonly Fact[]>;
  setPrivate(id: string, on: boolean): Promise<void>;
  setStanding(id: string, standing: Source['standing']): Promise<void>;
  /** Deletes a source with its facts. */
  remove(source: Source): void;
}

interface SourceRowProps {
  entry: SourceEntry;
  actions: EntryActions;
  /** Tells a failure. */
  fail(error: unknown): void;
}

const STANDINGS = ['stands', 'corrected', 'withdrawn'] as const;

function writeDates({ published, modified, accessed }: Source, { t, locale }: Words): string[] {
  const day = (iso: string) => writeDay(iso, locale);
  const isLater = modified !== undefined && (published === undefined || day(modified) !== day(published));
  return [
    published && t('kept.published', { date: day(published) }),
    isLater && t('kept.modified', { date: day(modified) }),
    accessed && t('kept.accessed', { date: day(accessed) }),
  ].filter((text) => typeof text === 'string');
}

/** One source: who, what, when, how much of it; its switches; and all its facts when they are asked for. */
export const SourceRow = steady(function SourceRow({ entry, actions, fail }: SourceRowProps) {
  const words = useWords();
  const { t } = words;
  const { source, facts } = entry;
  const { limit } = source;
  const [stated, setStated] = useState<readonly Fact[]>();
  const open = async () => setStated(stated ? undefined : await actions.facts(source.id));
  const attempt = (work: Promise<unknown>) => void work.catch(fail);
  const href = linkTo(source.url, undefined);
  const title = source.title || t('article.untitled');
  return (
    <li class="source-entry" data-source={source.id} data-standing={source.standing}>
      <p class="piece-head">
        <strong>{source.publisher || t('evidence.unknownSource')}</strong>
        <span class="meta">
          {writeDates(source, words).map((date) => (
            <span key={date}>{date}</span>
          ))}
        </span>
        {href && (
          <a
            class="open"
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('evidence.open', { title })}
            title={t('evidence.open', { title })}
          >
            <span>{t('evidence.openPage')}</span>
            <Icon name="open" />
          </a>
        )}
      </p>
      <p class="source-title">{title}</p>
      <p class="meta">
        {source.authors.length > 0 && <span>{source.authors.join(', ')}</span>}
        {source.origin && <span>{t('evidence.origin', { origin: source.origin })}</span>}
        {limit && <span class="partly">{t(limit === 'preview' ? 'kept.preview' : 'kept.tooLong')}</span>}
        <SelfNamed source={source} />
      </p>
      <div class="entry-actions">
        <button
          type="button"
          class="quiet disclose"
          aria-expanded={stated !== undefined}
          onClick={() => attempt(open())}
        >
          <Icon name="chevron" />
          {t('kept.facts', facts)}
        </button>
        <label title={t('kept.privateWhy')}>
          <input
            type="checkbox"
            checked={source.private ?? false}
            onChange={(event) => attempt(actions.setPrivate(source.id, event.currentTarget.checked))}
          />
          {t('kept.private')}
        </label>
        <label title={t('kept.standingWhy')}>
          <span class="unseen">{t('kept.standing')}</span>
          <select
            value={source.standing ?? 'stands'}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const standing = value === 'corrected' || value === 'withdrawn' ? value : undefined;
              attempt(actions.setStanding(source.id, standing));
            }}
          >
            {STANDINGS.map((standing) => (
              <option key={standing} value={standing}>
                {t(`kept.${standing}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="quiet delete"
          aria-label={t('kept.deleteLong', { title })}
          onClick={() => actions.remove(source)}
        >
          {t('kept.delete')}
        </button>
      </div>
      {stated && <StatedFacts facts={stated} source={source} />}
    </li>
  );
});

/** Facts that are shown before more are asked for. */
const PIECE = 50;

/** What a source states, each with its words in the sentence that says them, and the way to the passage. */
function StatedFacts({ facts, source }: { facts: readonly Fact[]; source: Source }) {
  const { t } = useWords();
  const [shown, setShown] = useState(PIECE);
  if (facts.length === 0) return <p class="meta stated">{t('kept.noFacts')}</p>;
  return (
    <>
      <ul class="stated">
        {facts.slice(0, shown).map(({ id, kind, words, said }) => {
          const text = partAround(said.text, words);
          const href = said.type === 'quote' ? linkTo(source.url, said) : undefined;
          const isQuote = said.type === 'quote';
          return (
            <li key={id}>
              <span class="kind">{t(`kind.${kind}`)}</span>
              <p class="piece-head">
                <span>
                  {isQuote && '“'}
                  {text.before}
                  {text.words && <mark>{text.words}</mark>}
                  {text.after}
                  {isQuote && '”'}
                </span>
                {href && (
                  <a
                    class="open"
                    href={href}
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label={t('kept.openFact')}
                    title={t('kept.openFact')}
                  >
                    <Icon name="open" />
                  </a>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {facts.length > shown && (
        <button type="button" class="quiet" onClick={() => setShown(shown + 4 * PIECE)}>
          {t('kept.more', facts.length - shown)}
        </button>
      )}
    </>
  );
}
