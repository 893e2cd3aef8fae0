import * as v from 'valibot';
import { articleFromText, withPlainSpaces } from '../article/plain.ts';
import type { Article } from '../model.ts';
import { Complaint } from './complaint.ts';
import { isMoment } from './dates.ts';

const words = v.string('should be a text');
const name = v.pipe(v.union([v.string(), v.number()], 'should be a text or a number'), v.transform(String));
const optionalWords = v.pipe(
  v.nullish(words),
  v.transform((text) => text?.trim() || undefined),
);

const reportSchema = v.pipe(
  v.object(
    {
      id: v.nullish(name),
      title: v.nullish(words, ''),
      url: optionalWords,
      publisher: optionalWords,
      published: v.pipe(
        optionalWords,
        v.check((date) => date === undefined || isMoment(date), 'should be a date, YYYY-MM-DD or with a clock time'),
      ),
      text: words,
    },
    'should be a report: {title, url, published, text}',
  ),
  v.check(({ title, text }) => `${title}${text}`.trim() !== '', 'has neither a title nor a text'),
);

const pairSchema = v.pipe(
  v.object(
    {
      pair: v.union([v.string(), v.number()], 'should be a text or a number'),
      page: reportSchema,
      source: v.optional(reportSchema),
      sources: v.optional(v.array(reportSchema, 'should be a list of reports')),
    },
    'should be {pair, page, source} or {pair, page, sources}',
  ),
  v.check(
    ({ source, sources }) => (source === undefined) !== (sources === undefined),
    'should have either "source" or "sources"',
  ),
);

const incidentSchema = v.object(
  { articles: v.array(v.unknown(), 'should be a list of reports') },
  'should be {incident, articles}',
);

/** A report as files hold it: an article without its page. */
export type Report = v.InferOutput<typeof reportSchema>;
export type Pair = v.InferOutput<typeof pairSchema>;

/** Checks what a file or a record holds; `where` begins the complaint. */
export const parseReport = (data: unknown, where: string): Report => parse(reportSchema, data, where);
export const parsePair = (data: unknown, where: string): Pair => parse(pairSchema, data, where);
export const parseIncident = (data: unknown, where: string): { articles: unknown[] } =>
  parse(incidentSchema, data, where);

/** The report as an article; `id` names it where the report has no id of its own. */
export function articleOf(report: Report, id: string): Article {
  const { title, text, published, url, publisher } = report;
  return articleFromText({
    id: report.id ?? id,
    title: title && withPlainSpaces(title),
    text: withPlainSpaces(text),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher }),
  });
}

function parse<S extends v.GenericSchema>(schema: S, data: unknown, where: string): v.InferOutput<S> {
  // Valibot takes a list for an object.
  const result = v.safeParse(schema, Array.isArray(data) ? null : data);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const what = issue.received === 'undefined' && path ? 'is missing' : issue.message;
  throw new Complaint(`${where}: ${path ? `"${path}"` : 'it'} ${what}.`);
}
