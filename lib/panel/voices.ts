import type { Article, Evidence, Finding, SharedCitation, Source, Uncounted, Verdict, Voice } from '../model.ts';
import { VERDICTS } from '../model.ts';
import { writeItself } from './itself.ts';
import type { Words } from './words.ts';

/** The voice of a source; a source that is in none is its own. */
function voiceOf(source: string, voices: readonly Voice[]): Voice | string {
  return voices.find(({ sources }) => sources.includes(source)) ?? source;
}

/** How many voices speak for each verdict on a finding, gravest first; verdicts without any are left out. */
export function countVoices(
  { evidence }: Pick<Finding, 'evidence'>,
  voices: readonly Voice[],
): { verdict: Exclude<Verdict, 'unmatched'>; count: number }[] {
  return VERDICTS.flatMap((verdict) => {
    if (verdict === 'unmatched') return [];
    const heard = evidence.filter((piece) => piece.verdict === verdict).map(({ source }) => voiceOf(source, voices));
    return heard.length > 0 ? [{ verdict, count: new Set(heard).size }] : [];
  });
}

/**
 * "3 agree, 1 differs, both cite the police chief", and "2 sources" where all have the finding's own verdict, which stands
 * beside it. Empty where nobody says anything.
 */
export function writeVoices(
  finding: Finding,
  voices: readonly Voice[],
  article: Pick<Article, 'id'>,
  t: Words['t'],
): string {
  const counts = countVoices(finding, voices);
  const left = finding.uncounted?.length ?? 0;
  return [
    ...(counts.length === 1
      ? [writeSources(finding, counts[0]?.count ?? 0, article, t)]
      : counts.map(({ verdict, count }) => t(`tally.${verdict}`, count))),
    ...(finding.sharedCitations ?? []).slice(0, 1).map((shared) => writeCiting(shared, finding, voices, t)),
    ...(left > 0 ? [t('tally.uncounted', left)] : []),
  ].join(', ');
}

/** How many speak, all with one verdict; an article that speaks against itself is no other source. */
function writeSources({ evidence }: Finding, count: number, article: Pick<Article, 'id'>, t: Words['t']): string {
  if (evidence.every(({ source }) => source === article.id)) return writeItself('elsewhere', article, t);
  return t('tally.sources', count);
}

/** "both cite …" where everybody does who says so, the page included; else how many do. */
function writeCiting(shared: SharedCitation, { evidence }: Finding, voices: readonly Voice[], t: Words['t']): string {
  const { cited, sources } = shared;
  const bears = (verdict: Verdict | undefined) => verdict === 'agrees' || verdict === 'compatible';
  const verdictOf = (source: string) => evidence.find((piece) => piece.source === source)?.verdict;
  const side = sources.some((source) => bears(verdictOf(source)));
  const alike = evidence.filter(({ verdict }) => bears(verdict) === side).map(({ source }) => source);
  const everybody = new Set([...alike, ...sources].map((source) => voiceOf(source, voices))).size;
  if (sources.length < everybody) return t('cited.some', { count: String(sources.length), cited });
  return t(sources.length === 2 ? 'cited.both' : 'cited.all', { cited });
}

/** "This article and Lower Tarn Echo both cite the harbour master." */
export function nameCiting(
  { cited, sources }: SharedCitation,
  article: Pick<Article, 'id'>,
  known: ReadonlyMap<string, Source>,
  { t, locale }: Words,
): string {
  const names = sources.map((source) =>
    source === article.id
      ? writeItself('itself', article, t)
      : known.get(source)?.publisher || t('evidence.unknownSource'),
  );
  const outlets = new Intl.ListFormat(locale).format(names);
  return t(names.length === 2 ? 'cited.bothNamed' : 'cited.allNamed', { outlets, cited });
}

/** A piece of evidence as it is shown once, with those that say the same words for the same voice. */
export interface Told<E extends Evidence = Evidence> {
  piece: E;
  also: E[];
  voice: Voice | undefined;
}

/** Evidence with each wording of a voice once: the same quotation on five sites is one. */
export function toldOnce<E extends Evidence>(evidence: readonly E[], voices: readonly Voice[]): Told<E>[] {
  const told = new Map<string, Told<E>>();
  for (const piece of evidence) {
    const voice = voices.find(({ sources }) => sources.includes(piece.source));
    const key = voice?.by
      ? `${voices.indexOf(voice)} ${piece.verdict} ${wordsOf(piece.said.text)}`
      : `${piece.source} ${piece.fact}`;
    const known = told.get(key);
    if (known) known.also.push(piece);
    else told.set(key, { piece, also: [], voice });
  }
  return [...told.values()];
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Why a piece counts for nothing. */
export function writeBecause({ because }: Uncounted, article: Pick<Article, 'id'>, t: Words['t']): string {
  return because === 'same-text' ? writeItself('sameText', article, t) : t(`evidence.${because}`);
}
