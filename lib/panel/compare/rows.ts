import {
  type Article,
  type Check,
  type Claim,
  type EventType,
  type Evidence,
  type Finding,
  KINDS,
  type Kind,
  type Source,
  type StoryOutlook,
  VERDICTS,
  type Verdict,
} from '../../model.ts';

/** A column: the article itself, or a source that it was compared with. */
export interface Column {
  id: string;
  /** Set for the column of the article. */
  own?: true;
  name: string;
  source?: Source;
  published?: string;
}

/** What one column states on one claim. `evidence` is empty for the column that the claim was taken from. */
export interface Cell {
  words: string;
  verdict?: Exclude<Verdict, 'unmatched'>;
  evidence: Evidence[];
  /** Of the column that the claim was taken from: its sentence. */
  sentence?: string;
}

/** A claim, and what each column states on it, by column id. */
export interface Row {
  id: string;
  kind: Kind;
  verdict: Verdict;
  /** Whom it is about; empty where it is about an event, or the words say it all. */
  about: string;
  /** The event of the story that it belongs to, where it is about nobody. */
  event?: Exclude<EventType, 'other' | 'history'>;
  reason: string;
  finding: Finding;
  cells: ReadonlyMap<string, Cell>;
  /** Stated by sources only, not by the article. */
  elsewhere: boolean;
}

/** The columns of a check: the article, then its sources by date, those without one last. */
export function columnsOf({ article, sources }: Check): Column[] {
  const others = sources.filter(({ id }) => id !== article.id).sort((a, b) => whenOf(a) - whenOf(b));
  return [
    { id: article.id, own: true, name: article.publisher ?? '', ...dated(article) },
    ...others.map((source) => ({ id: source.id, name: source.publisher || source.title, source, ...dated(source) })),
  ];
}

const dated = ({ published }: Article | Source) => (published === undefined ? {} : { published });

function whenOf({ published }: Source): number {
  const when = published === undefined ? Number.NaN : Date.parse(published);
  return Number.isNaN(when) ? Number.POSITIVE_INFINITY : when;
}

/** The rows of a story, conflicts first, within a verdict in the order of the text; what only sources state comes behind. */
export function rowsOf(check: Check, elsewhere: StoryOutlook['elsewhere'] = []): Row[] {
  const rows = [
    ...check.findings.map((finding) => rowOf(finding, check.article.id, false)),
    ...elsewhere.map(({ source, finding }) => rowOf(finding, source, true)),
  ];
  const gravity = (row: Row) => VERDICTS.indexOf(row.verdict);
  return rows.sort(
    (a, b) =>
      gravity(a) - gravity(b) ||
      Number(a.elsewhere) - Number(b.elsewhere) ||
      a.finding.claim.start - b.finding.claim.start,
  );
}

function rowOf(finding: Finding, from: string, elsewhere: boolean): Row {
  const { claim } = finding;
  const cells = new Map<string, Cell>([[from, { words: claim.words, evidence: [], sentence: claim.sentence.text }]]);
  for (const { id, pieces } of bySource(finding.evidence)) {
    const gravest = [...pieces].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))[0];
    // An article that contradicts itself has its own words on both sides.
    if (!gravest || id === from) continue;
    cells.set(id, { words: gravest.words, verdict: gravest.verdict, evidence: pieces });
  }
  const { id, kind, verdict, reason } = finding;
  const about = aboutOf(claim);
  const { event } = claim.subject;
  // The event near a place is a guess that helps with a conflict and puzzles everywhere else.
  const helps = kind === 'time' || (kind !== 'name' && (verdict === 'differs' || verdict === 'updated'));
  const told = about === '' && helps && event !== undefined && event !== 'other' && event !== 'history';
  return { id, kind, verdict, about, ...(told ? { event } : {}), reason, finding, cells, elsewhere };
}

function bySource(evidence: readonly Evidence[]): { id: string; pieces: Evidence[] }[] {
  const sources = new Map<string, Evidence[]>();
  for (const piece of evidence) sources.set(piece.source, [...(sources.get(piece.source) ?? []), piece]);
  return [...sources].map(([id, pieces]) => ({ id, pieces }));
}

function aboutOf({ kind, subject, words }: Claim): string {
  if (kind === 'name') return '';
  const about = subject.name ?? subject.role ?? '';
  return about === words ? '' : about;
}

/** The rows of one kind (or of all), those stated by one column only kept or left out. */
export function selectRows(rows: readonly Row[], kind: Kind | undefined, single: boolean): Row[] {
  return rows.filter((row) => (kind === undefined || row.kind === kind) && (single || row.verdict !== 'unmatched'));
}

/** The kinds that rows have, in their usual order, each with how many rows it has. */
export function kindsOf(rows: readonly Row[]): { kind: Kind; count: number }[] {
  return KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}
