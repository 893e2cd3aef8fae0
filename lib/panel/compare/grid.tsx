import type { Verdict } from '../../model.ts';
import { VERDICTS } from '../../model.ts';
import { writeApart, writeDay } from '../dates.ts';
import { VerdictLine } from '../verdict-line.tsx';
import { useWords, type Words } from '../words.ts';
import type { Cell, Column, Row } from './rows.ts';

export interface Chosen {
  row: string;
  column: string;
}

export interface GridProps {
  columns: readonly Column[];
  rows: readonly Row[];
  chosen: Chosen | undefined;
  onChoose(chosen: Chosen): void;
}

/** Claims down, sources across, verdicts as cells with the words; conflicts first. */
export function Grid({ columns, rows, chosen, onChoose }: GridProps) {
  const { t, locale } = useWords();
  const article = columns.find(({ own }) => own);
  return (
    <table class="grid">
      <caption class="unseen">{t('compare.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" class="claim">
            {t('compare.claim')}
          </th>
          {columns.map(({ id, own, name, published, source }) => (
            <th key={id} scope="col" class={own ? 'own' : undefined}>
              <span class="name">{own ? t('compare.here') : name}</span>
              {own && name && <span class="meta"> {name}</span>}
              {published && (
                <span class="meta">
                  <span>{writeDay(published, locale)}</span>
                  {!own && <span>{writeApart(published, article?.published, t)}</span>}
                </span>
              )}
              {source?.standing && <span class="standing">{t(`standing.${source.standing}`)}</span>}
            </th>
          ))}
        </tr>
      </thead>
      {VERDICTS.map((verdict) => (
        <Body
          key={verdict}
          verdict={verdict}
          columns={columns}
          rows={rows.filter((row) => row.verdict === verdict)}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </table>
  );
}

/** A column's heading in a line: where rows are stacked each cell has it. */
function labelOf({ own, name, published, source }: Column, { t, locale }: Words): string {
  const standing = source?.standing && t(`standing.${source.standing}`);
  return [own ? t('compare.here') : name, published && writeDay(published, locale), standing]
    .filter(Boolean)
    .join(' · ');
}

function Body({ verdict, columns, rows, chosen, onChoose }: GridProps & { verdict: Verdict }) {
  const words = useWords();
  const { t } = words;
  if (rows.length === 0) return null;
  return (
    <tbody data-verdict={verdict}>
      <tr class="heading">
        <th scope="rowgroup" colSpan={columns.length + 1}>
          <span>
            <VerdictLine verdict={verdict} />
            {t(`tally.${verdict}`, rows.length)}
          </span>
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.id} data-row={row.id}>
          <th scope="row" class="claim">
            <span class="kind">{t(`kind.${row.kind}`)}</span>
            {row.about && <span class="about">{row.about}</span>}
            {row.event && <span class="about">{t(`event.${row.event}`)}</span>}
            {row.elsewhere && <span class="meta">{t('compare.notHere')}</span>}
          </th>
          {columns.map((column) => (
            <td
              key={column.id}
              data-verdict={row.cells.get(column.id)?.verdict}
              data-label={labelOf(column, words)}
              class={row.cells.has(column.id) ? undefined : 'none-said'}
            >
              <CellButton
                cell={row.cells.get(column.id)}
                row={row}
                column={column}
                pressed={chosen?.row === row.id && chosen.column === column.id}
                onChoose={onChoose}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface CellProps {
  cell: Cell | undefined;
  row: Row;
  column: Column;
  pressed: boolean;
  onChoose(chosen: Chosen): void;
}

function CellButton({ cell, row, column, pressed, onChoose }: CellProps) {
  const { t } = useWords();
  if (!cell) return <span class="silent">{t('compare.silent')}</span>;
  return (
    <button
      type="button"
      class="cell"
      aria-pressed={pressed}
      aria-controls={pressed ? 'quote' : undefined}
      onClick={() => onChoose({ row: row.id, column: column.id })}
    >
      {cell.verdict && (
        <>
          <VerdictLine verdict={cell.verdict} />
          <span class="unseen">{t(`verdict.${cell.verdict}`)}: </span>
        </>
      )}
      <span class="words">{cell.words}</span>
      {cell.evidence.length > 1 && <span class="more">+{cell.evidence.length - 1}</span>}
    </button>
  );
}
