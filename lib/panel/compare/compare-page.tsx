import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Check, KINDS, type Kind, type StoryOutlook } from '../../model.ts';
import { EvidenceList } from '../evidence.tsx';
import { partAround } from '../passage.ts';
import { countVerdicts } from '../select.ts';
import { writeTally } from '../tally.tsx';
import { useWords } from '../words.ts';
import { type Chosen, Grid } from './grid.tsx';
import { columnsOf, kindsOf, type Row, rowsOf, selectRows } from './rows.ts';
import { Timeline } from './timeline.tsx';

export interface ComparePageProps {
  check: Check;
  /** Undefined until the background has answered. */
  outlook: StoryOutlook | undefined;
  print(): void;
}

/** One story on one page: what each source says on each claim, and how its counts moved. */
export function ComparePage({ check, outlook, print }: ComparePageProps) {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind>();
  const [single, setSingle] = useState(false);
  const [chosen, setChosen] = useState<Chosen>();
  const columns = useMemo(() => columnsOf(check), [check]);
  const rows = useMemo(() => rowsOf(check, outlook?.elsewhere), [check, outlook]);
  const shown = useMemo(() => selectRows(rows, kind, single), [rows, kind, single]);
  const kinds = useMemo(() => {
    const counted = new Map(kindsOf(selectRows(rows, undefined, single)).map((each) => [each.kind, each.count]));
    if (kind && !counted.has(kind)) counted.set(kind, 0);
    return KINDS.flatMap((each) => (counted.has(each) ? [{ kind: each, count: counted.get(each) ?? 0 }] : []));
  }, [rows, single, kind]);
  const row = rows.find(({ id }) => id === chosen?.row);
  const [across, isWide] = useOverflow();
  return (
    <main class="compare">
      <header>
        <h1>{check.article.title || t('article.untitled')}</h1>
        <p class="meta">
          <span>{t('sources.title', columns.length - 1)}</span>
          <span>{writeTally(countVerdicts(check.findings), t)}</span>
        </p>
      </header>
      <Timeline columns={columns} courses={outlook?.courses ?? []} />
      <div class="steer" role="toolbar" aria-label={t('compare.filter')}>
        <label>
          {t('compare.kind')}{' '}
          <select
            value={kind ?? ''}
            onChange={(event) => setKind((event.currentTarget.value || undefined) as Kind | undefined)}
          >
            <option value="">{t('compare.allKinds')}</option>
            {kinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {t(`kind.${each.kind}`)} ({each.count})
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input type="checkbox" checked={single} onChange={(event) => setSingle(event.currentTarget.checked)} />
          {t('compare.single')}
        </label>
        <button type="button" class="last" onClick={print}>
          {t('compare.print')}
        </button>
      </div>
      <div class={isWide ? 'across wide' : 'across'} ref={across}>
        {shown.length > 0 ? (
          <Grid columns={columns} rows={shown} chosen={chosen} onChoose={setChosen} />
        ) : (
          <p class="none">{t('compare.none')}</p>
        )}
      </div>
      <Quote check={check} row={row} column={chosen?.column} close={() => setChosen(undefined)} />
    </main>
  );
}

/** Whether what an element holds is wider than itself: only then does it scroll on its own, within a page that scrolls too. */
function useOverflow(): [RefObject<HTMLDivElement | null>, boolean] {
  const frame = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  const measure = () => frame.current && setWide(frame.current.scrollWidth > frame.current.clientWidth);
  useLayoutEffect(() => {
    if (!frame.current) return;
    const sized = new ResizeObserver(measure);
    sized.observe(frame.current);
    return () => sized.disconnect();
  }, []);
  // Other rows may need other widths.
  useLayoutEffect(() => void measure());
  return [frame, isWide];
}

interface QuoteProps {
  check: Check;
  row: Row | undefined;
  column: string | undefined;
  close(): void;
}

/** What the chosen cell's source says, in its words; Escape closes it and gives the focus back. */
function Quote({ check, row, column, close }: QuoteProps) {
  const { t } = useWords();
  const place = useRef<HTMLElement>(null);
  const from = useRef<Element | null>(null);
  const sources = useMemo(() => new Map(check.sources.map((source) => [source.id, source])), [check]);
  const cell = column === undefined ? undefined : row?.cells.get(column);
  const open = cell !== undefined;
  useLayoutEffect(() => {
    if (!open) return;
    from.current = document.activeElement;
    place.current?.focus();
    return () => from.current instanceof HTMLElement && from.current.focus();
  }, [open]);
  if (!row || !cell) return null;
  const own = partAround(cell.sentence ?? '', cell.words);
  // One source speaks here: what others say beside it stands in their own cells.
  const { uncounted: _uncounted, sharedCitations: _shared, ...finding } = row.finding;
  const maker = column === check.article.id ? t('compare.here') : sources.get(column ?? '')?.publisher;
  return (
    <aside
      id="quote"
      class="quote"
      ref={place}
      tabIndex={-1}
      aria-label={t('compare.quote')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <p class="piece-head">
        <span class="kind">{t(`kind.${row.kind}`)}</span>
        <strong>{row.about || row.finding.claim.words}</strong>
        <button type="button" class="quiet last" onClick={close}>
          {t('card.close')}
        </button>
      </p>
      {cell.sentence === undefined ? (
        <EvidenceList
          finding={{ ...finding, reason: '', evidence: cell.evidence }}
          sources={sources}
          voices={[]}
          article={check.article}
          tabIndex={0}
        />
      ) : (
        <>
          <p class="piece-head">
            <strong>{maker}</strong>
          </p>
          <blockquote class="said">
            “{own.before}
            <mark>{own.words}</mark>
            {own.after}”
          </blockquote>
        </>
      )}
    </aside>
  );
}
