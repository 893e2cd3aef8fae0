import { parseArgs } from 'node:util';
import { FORMATS } from '../citations/index.ts';
import { STYLES } from '../citations/styles.ts';
import { Complaint } from './complaint.ts';
import { isDay } from './dates.ts';

export const USAGE = `Compares the checkable details of news articles with what other sources say.

  npm run check -- PAGE… [--source FILE]… [--facts FILE]… [--date YYYY-MM-DD] [--json]
  npm run check -- PAGE --why SPAN [--source FILE]… [--facts FILE]…
  npm run --silent check -- PAGE --cite FORMAT [--style NAME] [--source FILE]… [--facts FILE]…
  npm run --silent check -- --pairs PAIRS.json
  npm run --silent check -- --reports REPORTS.jsonl

PAGE and FILE   .html, .txt, or .json with {title, url, published, text}
--source FILE   another report on the story; may be given again
--facts FILE    a fact set of your own (JSON, CSV or ClaimReview), beside those that ship; may be given again
--date DAY      when a page was published, where its file does not say
--json          one line of JSON a page, instead of a table
--why SPAN      how the verdict on one place came about: START-END in the text as --json prints it, or a phrase in quotes
--cite FORMAT   the citations instead: ${FORMATS.map(({ id }) => id).join(', ')}
--style NAME    how they are printed: ${STYLES.map(({ id }) => id).join(', ')}, or a .csl file
--pairs FILE    [{pair, page, source}] or [{pair, page, sources}]: a line of findings a pair
--reports FILE  a line {incident, articles} each: a line of claims an article

Exit code: 0 when it ran, 2 when some input could not be used.`;

/** What the command line asks for. */
export type Task =
  | { mode: 'help' }
  | {
      mode: 'pages';
      pages: string[];
      sources: string[];
      facts: string[];
      json: boolean;
      date?: string;
      why?: string;
      cite?: string;
      style?: string;
    }
  | { mode: 'pairs' | 'reports'; file: string };

/** Reads the arguments behind the program's name; throws a Complaint where they make no sense. */
export function parseTask(args: string[]): Task {
  const { values, positionals } = parse(args);
  if (values.help) return { mode: 'help' };
  if (values.pairs !== undefined || values.reports !== undefined) {
    const mode = values.pairs !== undefined ? 'pairs' : 'reports';
    const others = [
      ...positionals,
      ...(Object.keys(values) as (keyof typeof values)[]).filter((name) => name !== mode).map((name) => `--${name}`),
    ];
    if (others.length > 0) throw new Complaint(`--${mode} stands alone: it does not go with ${others.join(', ')}.`);
    return { mode, file: values[mode] ?? '' };
  }
  if (positionals.length === 0)
    throw new Complaint('no page was given. Name a .html, .txt or .json file, or use --help.');
  const { date } = values;
  if (date !== undefined && !isDay(date)) throw new Complaint(`--date "${date}" is not a day of the form YYYY-MM-DD.`);
  const { why } = values;
  if (why !== undefined && positionals.length > 1) throw new Complaint('--why explains one page: name only one.');
  if (why !== undefined && values.json) throw new Complaint('--why prints for reading: it does not go with --json.');
  if (why?.trim() === '') throw new Complaint('--why needs START-END or a phrase of the page.');
  const { cite, style } = values;
  if (cite !== undefined && !FORMATS.some(({ id }) => id === cite))
    throw new Complaint(`--cite "${cite}" is no format. There are ${FORMATS.map(({ id }) => id).join(', ')}.`);
  if (cite !== undefined && positionals.length > 1) throw new Complaint('--cite writes one list: name only one page.');
  if (cite !== undefined && (values.json || why !== undefined))
    throw new Complaint(`--cite does not go with ${values.json ? '--json' : '--why'}.`);
  if (style !== undefined && cite === undefined) throw new Complaint('--style goes with --cite.');
  return {
    mode: 'pages',
    pages: positionals,
    sources: values.source ?? [],
    facts: values.facts ?? [],
    json: values.json ?? false,
    ...(date === undefined ? {} : { date }),
    ...(why === undefined ? {} : { why }),
    ...(cite === undefined ? {} : { cite }),
    ...(style === undefined ? {} : { style }),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string', multiple: true },
        facts: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        why: { type: 'string' },
        date: { type: 'string' },
        cite: { type: 'string' },
        style: { type: 'string' },
        pairs: { type: 'string' },
        reports: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const first = (error as Error).message.split(/\n|\. To specify/, 1)[0] ?? '';
    throw new Complaint(`${first.replace(/\.$/, '')}. Use --help to see what can be given.`);
  }
}
