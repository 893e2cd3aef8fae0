import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';

/** A table of more rows is told in pages: a hundred thousand rows at once would hold the browser up. */
const ROWS = 50;

/** The rows of the page that is shown, and the buttons to the others. `rows` may shrink while it is looked at. */
export function usePages<T>(rows: readonly T[]): { shown: readonly T[]; pager: preact.ComponentChild } {
  const { t, locale } = useWords();
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const page = Math.min(wanted, pages - 1);
  const written = (number: number) => new Intl.NumberFormat(locale).format(number);
  const pager = pages > 1 && (
    <nav class="pager" aria-label={t('pages.label')}>
      <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
        {t('pages.previous')}
      </button>
      <span class="meta">{t('pages.at', { page: written(page + 1), total: written(pages) })}</span>
      <button type="button" disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
        {t('pages.next')}
      </button>
    </nav>
  );
  return { shown: rows.slice(page * ROWS, (page + 1) * ROWS), pager };
}
