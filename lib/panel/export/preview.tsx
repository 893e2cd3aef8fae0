import { Bibliography } from '../../citations/bibliography.tsx';
import { CitationPage } from '../../citations/html.tsx';
import { useWords } from '../words.ts';
import { nameFormat } from './format-name.ts';
import type { Writing } from './written.ts';

/** As much text as is drawn at once; a list of thousands of findings has megabytes. In UTF-16 code units. */
const MOST_TEXT = 60_000;
/** As many pieces of evidence, and works, as a drawn page shows. */
const MOST_PIECES = 150;

/** The file as it will be: a bibliography and a page as they look, everything else as it is written. */
export function Preview({ written, problem, isSlow, isBusy }: Writing) {
  const { t } = useWords();
  const format = written ? nameFormat(written.format, t) : '';
  return (
    <div class="preview" aria-busy={isBusy}>
      {isSlow && (
        <p class="working" role="status">
          <progress aria-label={t('export.working')} />
          <span>{t('export.working')}</span>
        </p>
      )}
      {problem !== undefined && (
        <p class="wrong" role="alert">
          {t('export.failed', { format, reason: problem })}
        </p>
      )}
      {written && <Shown written={written} />}
    </div>
  );
}

function Shown({ written: { format, list, works, text } }: { written: NonNullable<Writing['written']> }) {
  const { t } = useWords();
  const isDrawn = format.id === 'bibliography' || format.id === 'html';
  const isCut = isDrawn ? list.entries.length > MOST_PIECES || works.size > MOST_PIECES : text.length > MOST_TEXT;
  const shown = isDrawn && isCut ? { ...list, entries: list.entries.slice(0, MOST_PIECES) } : list;
  const first = isDrawn && isCut ? new Map([...works].slice(0, MOST_PIECES)) : works;
  return (
    <>
      {isCut && <p class="meta">{t('export.cut')}</p>}
      <article class="sheet" lang="en">
        {format.id === 'bibliography' && <Bibliography list={shown} works={first} />}
        {format.id === 'html' && <CitationPage list={shown} works={works} />}
        {!isDrawn && <pre>{isCut ? text.slice(0, MOST_TEXT) : text}</pre>}
      </article>
    </>
  );
}
