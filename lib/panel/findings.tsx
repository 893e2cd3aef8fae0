import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Check, Finding, Voice } from '../model.ts';
import { FindingRow } from './finding-row.tsx';
import { Icon } from './icon.tsx';
import { writeItself } from './itself.ts';
import { usePieces } from './pieces.ts';
import type { Group } from './select.ts';
import { useWords } from './words.ts';

export interface FindingsProps {
  check: Check;
  groups: Group[];
  /** Findings that no other source states are folded away until asked for. */
  unmatchedOpen: boolean;
  onUnmatched(open: boolean): void;
  reveal(finding: string, place: number): Promise<boolean>;
  /** Copies a citation; the same function each time, so that no row is drawn again for it. */
  copy(text: string): Promise<void>;
  say(text: string): void;
}

/** Always the same list, so that rows stay as they are. */
const NO_VOICES: readonly Voice[] = [];

/** How far a key moves among the rows; Home and End go to the ends. */
const STEPS: Record<string, number> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The findings under their headings. Arrow keys move among them; one row at a time is in the tab order. */
export function Findings({ check, groups, unmatchedOpen, onUnmatched, reveal, copy, say }: FindingsProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const sources = useMemo(() => new Map(check.sources.map((source) => [source.id, source])), [check]);

  const shown = groups.flatMap((group) =>
    group.heading === 'unmatched' && !unmatchedOpen ? [] : group.findings.map((finding) => finding.id),
  );
  const { drawn, all } = usePieces(shown.length);
  const inTabOrder = current !== undefined && shown.includes(current) ? current : shown[0];
  const isOpen = ({ id, verdict }: Finding) => opened.get(id) ?? verdict === 'differs';
  const open = useCallback((id: string, value: boolean) => setOpened((before) => new Map(before).set(id, value)), []);

  const look = async (id: string, place: number) => {
    setCurrent(id);
    setPlaces((before) => new Map(before).set(id, place));
    const found = await reveal(id, place);
    setGone((before) => {
      const after = new Set(before);
      if (found) after.delete(id);
      else after.add(id);
      return after;
    });
    if (!found) say(writeItself('gone', check.article, t));
  };
  const latest = useRef(look);
  latest.current = look;
  const go = useCallback((id: string, place: number) => void latest.current(id, place), []);

  /** The row that takes the focus once it is drawn. */
  const wanted = useRef<string | undefined>(undefined);
  const focusWanted = () => {
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-go]') ?? [];
    const button = [...buttons].find((each) => each.dataset.go === wanted.current);
    wanted.current = undefined;
    button?.focus();
  };
  useLayoutEffect(focusWanted, [drawn]);

  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.go : undefined;
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      const to = Math.max(0, Math.min(shown.indexOf(from) + step, shown.length - 1));
      wanted.current = shown[to];
      if (to < drawn) focusWanted();
      else all();
    } else if (event.key === 'ArrowRight') open(from, true);
    else if (event.key === 'ArrowLeft') open(from, false);
    else return;
    event.preventDefault();
  };

  const onFocusIn = (event: FocusEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-finding]') : null;
    if (row?.dataset.finding) setCurrent(row.dataset.finding);
  };

  let left = drawn;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only moves the focus among the buttons that it holds
    <div class="findings" ref={list} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
      {groups.map(({ heading, findings }) => {
        const folded = heading === 'unmatched' && !unmatchedOpen;
        const rows = folded ? [] : findings.slice(0, Math.max(0, left));
        left -= rows.length;
        const title = heading === 'text' ? t('findings.inText') : t(`tally.${heading}`, findings.length);
        return (
          <section class="group" key={heading} data-heading={heading}>
            <h2>
              {heading === 'unmatched' ? (
                <button
                  type="button"
                  class="quiet disclose"
                  aria-expanded={unmatchedOpen}
                  onClick={() => onUnmatched(!unmatchedOpen)}
                >
                  <Icon name="chevron" />
                  {title}
                </button>
              ) : (
                title
              )}
            </h2>
            {!folded && (
              <ol>
                {rows.map((finding) => (
                  <FindingRow
                    key={finding.id}
                    finding={finding}
                    sources={sources}
                    voices={check.voices ?? NO_VOICES}
                    article={check.article}
                    current={finding.id === inTabOrder}
                    open={isOpen(finding)}
                    place={places.get(finding.id) ?? 0}
                    gone={gone.has(finding.id)}
                    onOpen={open}
                    onGo={go}
                    copy={copy}
                  />
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}
