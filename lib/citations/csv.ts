import papaparse from 'papaparse';
import { oneLine, withLines } from './clean.ts';
import { aboutOf } from './evidence.ts';
import type { CitationFormat } from './format.ts';
import { type FormattedWorks, plainText } from './formatted.ts';
import type { CitationList, Entry } from './list.ts';
import { printedName } from './names.ts';

type Column = readonly [
  string,
  (entry: Entry, list: CitationList, works: FormattedWorks) => string | number | undefined,
];

/** The first five say it all; the others are for sorting and for finding it again. */
const COLUMNS: readonly Column[] = [
  ['Claim', ({ finding }) => `${aboutOf(finding.claim)}: ${oneLine(finding.claim.words)}`],
  ['Verdict', ({ evidence }) => evidence.verdict],
  ['Article’s words', ({ finding }) => withLines(finding.claim.sentence.text)],
  ['Source’s words', ({ evidence: { said } }, { quotes }) => (quotes ? saidIn(said) : '')],
  ['Citation', ({ work }, _, works) => plainText(works.get(work.key)?.body ?? [])],
  ['Reason', ({ evidence }) => oneLine(evidence.reason)],
  ['Source’s words are', ({ evidence: { said } }) => (said.type === 'quote' ? 'a quotation' : 'a summary')],
  ['Block', ({ finding }) => finding.claim.block],
  ['Start', ({ finding }) => finding.claim.start],
  ['End', ({ finding }) => finding.claim.end],
  ['Mentions', ({ finding }) => finding.places.length],
  ['Publisher', ({ work }) => work.publisher],
  ['Authors', ({ work }) => work.names.map(printedName).join('; ')],
  ['Title', ({ work }) => work.title],
  ['Published', ({ work }) => work.published ?? 'n.d.'],
  ['Modified', ({ work }) => work.modified],
  ['Accessed', ({ work }) => work.accessed],
  ['Address', ({ work }) => work.url],
  ['Passage', ({ passage }) => passage],
  ['In the article', ({ place }) => place],
  ['Text by', ({ work }) => work.origin],
  ['Fact set', ({ work }) => work.factSet],
  ['Content hash', ({ work }) => work.contentHash],
  ['Key', ({ work }) => work.key],
];

function saidIn(said: Entry['evidence']['said']): string {
  return said.type === 'quote' ? withLines(said.text) : `summarised by ${oneLine(said.by)}: ${withLines(said.text)}`;
}

/** What a spreadsheet would run as a formula, also behind white space and quotation marks, and in the wide forms of the signs. */
const FORMULA = /^[\s\p{Cf}"'“”‘’]*[=+\-@＝＋－＠]/u;

/**
 * The list as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), one row a piece of evidence. A cell that a
 * spreadsheet would take for a formula has an apostrophe before it.
 */
export function toCsv(list: CitationList, works: FormattedWorks): string {
  const rows = list.entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry, list, works) ?? ''));
  const csv = papaparse.unparse([COLUMNS.map(([name]) => name), ...rows], {
    newline: '\r\n',
    escapeFormulae: FORMULA,
  });
  return `\ufeff${csv}\r\n`;
}

export const csv: CitationFormat = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  styled: true,
  write: toCsv,
};
