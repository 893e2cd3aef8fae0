import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoryOutlook } from '../../model.ts';
import { writeDay, writeHour, writeZone } from '../dates.ts';
import { useWords } from '../words.ts';
import { AXIS, layOut } from './layout.ts';
import type { Column } from './rows.ts';

/** A name that fits between two reports on the line. */
const LONGEST_NAME = 15;
const shorten = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);

/** Narrower than this the drawing scrolls in its frame. */
const NARROWEST = 320;

const figure = ({ from, to }: { from: number; to?: number }) => (to === undefined ? `${from}` : `${from}–${to}`);

export interface TimelineProps {
  columns: readonly Column[];
  courses: StoryOutlook['courses'];
}

/** When each report came, and how the counts moved from one to the next: drawn, and as a table for those who read it so. */
export function Timeline({ columns, courses }: TimelineProps) {
  const { t, locale } = useWords();
  const [room, setRoom] = useState(NARROWEST);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!frame.current) return;
    const sized = new ResizeObserver(([entry]) =>
      setRoom(Math.max(NARROWEST, Math.floor(entry?.contentRect.width ?? 0))),
    );
    sized.observe(frame.current);
    return () => sized.disconnect();
  }, []);
  const drawing = layOut(
    columns.map(({ id, published }) => ({ id, at: published })),
    courses,
    room,
  );
  const names = new Map(columns.map(({ id, own, name }) => [id, own ? t('compare.here') : name]));
  // Clocks of several zones side by side would seem to run backwards.
  const zones = new Set(drawing.stops.map(({ at }) => writeZone(at)).filter(Boolean));
  const hourOf = (at: string) => [writeHour(at, locale), zones.size > 1 ? writeZone(at) : ''].filter(Boolean).join(' ');
  const undated = columns.filter(({ id }) => !drawing.stops.some((stop) => stop.id === id));
  if (drawing.stops.length < 2) return null;
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">{t('compare.timeline')}</h2>
      <div class="drawn" ref={frame}>
        <svg
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          width={drawing.width}
          height={drawing.height}
          aria-hidden="true"
        >
          <path class="axis" d={`M16 ${AXIS} H${drawing.width - 16}`} />
          {drawing.stops.map(({ id, at, x }) => (
            <g key={id} class={columns.find((column) => column.id === id)?.own ? 'stop own' : 'stop'}>
              <path class="guide" d={`M${x} ${AXIS} V${drawing.height - 8}`} />
              <circle cx={x} cy={AXIS} r="4" />
              <text x={x} y="16" class="name">
                {shorten(names.get(id) ?? '')}
                <title>{names.get(id)}</title>
              </text>
              <text x={x} y="31" class="when">
                {writeDay(at, locale)}
              </text>
              <text x={x} y="44" class="when">
                {hourOf(at)}
              </text>
            </g>
          ))}
          {drawing.courses.map((course, index) => (
            <g key={course.of} class="course" data-line={index % 4}>
              <text x="16" y={course.top + 14} class="of">
                {course.of}
              </text>
              <path class="line" d={course.path} />
              {course.points.map((point) => (
                <g key={point.source} class={point.moved ? 'point moved' : 'point'}>
                  <title>{point.sentence}</title>
                  <circle cx={point.x} cy={point.y} r="3.5" />
                  <text x={point.x} y={point.y - 8}>
                    {figure(point)}
                  </text>
                </g>
              ))}
            </g>
          ))}
        </svg>
      </div>
      {courses.length > 0 && (
        <div class="unseen">
          <table>
            <caption>{t('compare.timelineTable')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('compare.counted')}</th>
                {drawing.stops.map(({ id, at }) => (
                  <th key={id} scope="col">
                    {names.get(id)}, {writeDay(at, locale)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drawing.courses.map(({ of, points }) => (
                <tr key={of}>
                  <th scope="row">{of}</th>
                  {drawing.stops.map(({ id }) => {
                    const point = points.find(({ source }) => source === id);
                    return <td key={id}>{point ? point.words : ''}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {undated.length > 0 && (
        <p class="meta">{t('compare.undated', { names: undated.map(({ id }) => names.get(id)).join(', ') })}</p>
      )}
    </section>
  );
}
