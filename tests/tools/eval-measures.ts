/** A figure with what it must reach. Shares are from 0 to 1. */
export interface Measure {
  name: string;
  bound: 'least' | 'most';
  must: number;
  aim?: number;
  unit: 'share' | 'a page' | 'marks';
  now: number;
  /** Behind the figure: "45/49". */
  counts?: string;
}

/** Counters of score.mjs, as its `--json` file has them. */
export interface Counters {
  posGold: number;
  posHit: number;
  posRight: number;
  posWrong: number;
  negGold: number;
  negHit: number;
  negRight: number;
  negWrong: number;
  updGold: number;
  updHit: number;
}

export interface Score {
  core: Counters;
  kinds: Counters;
  everything: Counters;
  alarmsPerPage: number;
  missing: number;
}

type Bounds = [must: number, aim?: number];

export function pairMeasures({ core, kinds, everything, alarmsPerPage, missing }: Score): Measure[] {
  const measures = [
    share('`differs` and `updated` precision, core kinds', core.negRight, core.negRight + core.negWrong, [0.88, 0.95]),
    share('`differs` and `updated` recall, core kinds', core.negHit, core.negGold, [0.7, 0.9]),
    share('agree precision, core kinds', core.posRight, core.posRight + core.posWrong, [0.97]),
    share('agree recall, core kinds', core.posHit, core.posGold, [0.8, 0.9]),
    share('agree recall, all eleven kinds', kinds.posHit, kinds.posGold, [0.75]),
    share('differ recall, all eleven kinds', kinds.negHit, kinds.negGold, [0.5]),
    share('updated told as updated, recall', everything.updHit, everything.updGold, [0.5]),
    rate('false alarms a page', alarmsPerPage, [0.15, 0.05]),
  ];
  if (missing > 0)
    measures.push({ name: 'pairs without an answer', bound: 'most', must: 0, unit: 'marks', now: missing });
  return measures;
}

export function plantedMeasures({ everything }: Score): Measure[] {
  return [share('planted errors marked', everything.negHit, everything.negGold, [0.85, 0.95])];
}

/** Reads the line that records.mjs prints. */
export function recordMeasures(printed: string): Measure[] {
  const [, hit, stated] = need(/where stated: (\d+)\/(\d+)/.exec(printed), 'records.mjs', printed);
  return [share('(name, age) pairs of the records found', Number(hit), Number(stated), [0.95])];
}

/** Reads the line that silence.mjs prints. */
export function silenceMeasures(printed: string): Measure[] {
  const found = /differences a page ([\d.]+), agreements a page ([\d.]+)/.exec(printed);
  const [, differences, agreements] = need(found, 'silence.mjs', printed);
  return [
    rate('unrelated sources: differences a page', Number(differences), [0.01]),
    rate('unrelated sources: agreements a page', Number(agreements), [0.05]),
  ];
}

export function pageMeasures(marks: number, own: number, pages: number): Measure[] {
  const counts = `${pages} pages; besides, ${own} of a page against itself`;
  return [
    { name: 'saved pages with the bundled facts: marks', bound: 'most', must: 0, unit: 'marks', now: marks, counts },
  ];
}

/** Whether a measure is where it must be; a share of nothing is not. */
export function holds({ bound, must, now }: Measure): boolean {
  return bound === 'least' ? now >= must : now <= must;
}

/** The measures as a Markdown table. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const { name, bound, must, aim, now, counts } = measure;
    const sign = bound === 'least' ? '≥' : '≤';
    const figure = Number.isNaN(now) ? 'nothing to count' : said(measure, now);
    return [
      name,
      `${sign} ${said(measure, must)}`,
      aim === undefined ? '' : `${sign} ${said(measure, aim)}`,
      counts === undefined ? figure : `${figure} (${counts})`,
      holds(measure) ? 'yes' : '**no**',
    ];
  });
  const all = [['measure', 'must', 'aim', 'now', 'holds'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}

function said({ unit }: Measure, figure: number): string {
  if (unit === 'share') return `${Number((100 * figure).toFixed(1))}%`;
  return unit === 'a page' ? String(Number(figure.toFixed(3))) : String(figure);
}

function share(name: string, part: number, whole: number, [must, aim]: Bounds): Measure {
  const now = whole === 0 ? Number.NaN : part / whole;
  return {
    name,
    bound: 'least',
    must,
    ...(aim === undefined ? {} : { aim }),
    unit: 'share',
    now,
    counts: `${part}/${whole}`,
  };
}

function rate(name: string, now: number, [must, aim]: Bounds): Measure {
  return { name, bound: 'most', must, ...(aim === undefined ? {} : { aim }), unit: 'a page', now };
}

function need(found: RegExpExecArray | null, script: string, printed: string): RegExpExecArray {
  if (found) return found;
  throw new Error(`${script} printed something else than expected: ${printed.slice(0, 300)}`);
}
