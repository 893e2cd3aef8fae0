import type { Course } from '../../model.ts';

/** Least room between two reports on the line of time, and the room at its ends, in CSS pixels. */
const APART = 96;
const EDGE = 56;
const COURSE_HEIGHT = 74;
/** Where the line of time lies, below a report's name, day and hour. */
export const AXIS = 58;
const COURSE_TOP = AXIS + 20;

export interface Stop {
  id: string;
  at: string;
  x: number;
}

export interface DrawnPoint {
  x: number;
  y: number;
  from: number;
  to?: number;
  words: string;
  sentence: string;
  source: string;
  /** The figure is another than the one before it. */
  moved: boolean;
}

export interface DrawnCourse {
  of: string;
  /** Where its band begins and ends. */
  top: number;
  bottom: number;
  /** A line that steps where a report has another figure. */
  path: string;
  points: DrawnPoint[];
}

export interface Drawing {
  width: number;
  height: number;
  stops: Stop[];
  courses: DrawnCourse[];
}

/**
 * Where the reports stand on a line of time, true to the time between them but never closer than can be read, and above
 * it each count as a stepped line in a band of its own. `reports` without a readable date are left out; `room` is the
 * width that there is, which a story of many reports may outgrow.
 */
export function layOut(
  reports: readonly { id: string; at: string | undefined }[],
  courses: readonly Course[],
  room: number,
): Drawing {
  const dated = reports
    .flatMap(({ id, at }) =>
      at === undefined || Number.isNaN(Date.parse(at)) ? [] : [{ id, at, when: Date.parse(at) }],
    )
    .sort((a, b) => a.when - b.when);
  const [first, last] = [dated[0]?.when ?? 0, dated.at(-1)?.when ?? 0];
  const length = Math.max(room, dated.length * APART + EDGE) - 2 * EDGE;
  let before = Number.NEGATIVE_INFINITY;
  const stops = dated.map(({ id, at, when }) => {
    const fair = EDGE + (last === first ? 0 : ((when - first) / (last - first)) * length);
    before = Math.max(fair, before + APART);
    return { id, at, x: before };
  });
  // Reports close together at the end move back rather than out of sight.
  let after = EDGE + Math.max(length, (stops.length - 1) * APART) + APART;
  for (const stop of stops.toReversed()) {
    stop.x = Math.min(stop.x, after - APART);
    after = stop.x;
  }
  const width = Math.max(room, (stops.at(-1)?.x ?? 0) + EDGE);
  const xs = new Map(stops.map(({ id, x }) => [id, x]));
  const drawn = courses.map((course, index) => drawCourse(course, COURSE_TOP + index * COURSE_HEIGHT, xs, width));
  return { width, height: COURSE_TOP + courses.length * COURSE_HEIGHT + 8, stops, courses: drawn };
}

function drawCourse({ of, points }: Course, top: number, xs: ReadonlyMap<string, number>, width: number): DrawnCourse {
  const bottom = top + COURSE_HEIGHT - 14;
  const figures = points.map(({ from, to }) => to ?? from);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const height = (figure: number) =>
    least === most ? (top + 26 + bottom) / 2 : bottom - 6 - ((figure - least) / (most - least)) * (bottom - top - 34);
  const placed = points
    .flatMap((point) => {
      const x = xs.get(point.source);
      return x === undefined ? [] : [{ ...point, x, y: height(point.to ?? point.from) }];
    })
    .sort((a, b) => a.x - b.x)
    .map((point, index, all) => ({ ...point, moved: index > 0 && all[index - 1]?.from !== point.from }));
  const steps = placed.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x} V${y}`));
  return { of, top, bottom, path: `${steps.join(' ')} H${width - EDGE / 2}`, points: placed };
}
