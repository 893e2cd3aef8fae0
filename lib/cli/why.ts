import type { Library } from '../facts/library.ts';
import { reasonWith } from '../findings/evidence.ts';
import type { Explanation, SourceExplanation, WeighedCandidate } from '../findings/explain.ts';
import { explain } from '../findings/explain.ts';
import type { Rule } from '../findings/judge.ts';
import { roomOf } from '../kinds/index.ts';
import type { Room } from '../kinds/room.ts';
import type { Article, Claim, Kind, Source, Span } from '../model.ts';
import { Complaint } from './complaint.ts';
import { textOf } from './lines.ts';
import { printable } from './output.ts';

/** Of many candidates the surest are shown, and of many keys the first. */
const MOST_CANDIDATES = 6;
const MOST_KEYS = 12;

const RULES: Record<Rule, string> = {
  agreeing: 'it is borne out by the surest fact that agrees or can stand',
  differing: 'nothing bears it out, and it differs from what is surely said of the same thing',
  surer: 'one fact bears it out, but another is said more surely of the same thing and cannot stand',
  taken: 'it would differ, but another detail of the page has the better right to that fact',
  overtaken: 'it would differ, but only from a stage that one of the two reports goes on from',
  unsure: 'what could be compared is not surely enough about the same thing',
  loose: 'all that could bear it out is so vague that it may as well be said of something else',
  nothing: 'the source says nothing that can be compared with it',
};

/**
 * The explanation of what was found at a place of a page, as text: which claims, and for each source how its story, its facts
 * and their comparison led to the verdict. `why` is `START-END` in the page's text or a phrase of it. Throws a Complaint where
 * the page has no such place.
 */
export async function whyOf(
  article: Article,
  why: string,
  library: Library,
  others: readonly Source[],
): Promise<string> {
  const spans = spansOf(article, why);
  const explanations = await explain(article, spans, library);
  if (explanations.length === 0) {
    const words = printable(article.text.slice(spans[0]?.start, spans[0]?.end));
    return `“${words}”: no claim was found there. It is no detail of a kind that is looked for, or its words were not understood.`;
  }
  return explanations.map((each) => told(each, article, others)).join('\n\n');
}

/** The places that are asked about, in the article's text. */
function spansOf(article: Article, why: string): Span[] {
  const offsets = /^(\d+)-(\d+)$/.exec(why.trim());
  if (offsets) {
    const text = textOf(article);
    const [start, end] = [Number(offsets[1]), Number(offsets[2])];
    const shift = article.text.length - text.length;
    if (start < end && end <= text.length) return [{ start: start + shift, end: end + shift }];
    // "7-2" may be a tally that the page tells
    if (article.text.includes(why.trim())) return spansOf(article, `“${why.trim()}”`);
    throw new Complaint(`--why ${why}: the page's text has no such place; it goes from 0 to ${text.length}.`);
  }
  const phrase = why.replace(/^["“](.*)["”]$/s, '$1');
  const spans: Span[] = [];
  for (
    let at = phrase === '' ? -1 : article.text.indexOf(phrase);
    at >= 0;
    at = article.text.indexOf(phrase, at + phrase.length)
  )
    spans.push({ start: at, end: at + phrase.length });
  if (spans.length === 0) throw new Complaint(`--why: the page's text has no “${printable(phrase)}”.`);
  return spans;
}

function told({ claim, own, sources }: Explanation, article: Article, others: readonly Source[]): string {
  const unseen = others.filter((other) => !sources.some(({ source }) => source.id === other.id));
  const lines = [
    `${claim.kind} “${claim.words}” · ${placeOf(article, claim)}`,
    ...about(claim).map((line) => `  ${line}`),
    ...(claim.aside ? [`  set aside (${claim.aside}): it is compared with nothing`] : []),
    ...(own ? ['', '  this page itself', `    ${own.verdict}: ${own.reason}`] : []),
    ...sources.flatMap((source) => ['', ...toldBy(source).map((line) => `  ${line}`)]),
    ...unseen.flatMap((source) => ['', `  ${nameOf(source)}`, '    not of this story: it shares no key with the page']),
  ];
  return lines.map(cleaned).join('\n');
}

function about(claim: Claim): string[] {
  const { name, role, sex, age, event } = claim.subject;
  const subject = [name, role, sex, age === undefined ? undefined : `aged ${age}`].filter(Boolean).join(', ');
  return [
    `value: ${describe(claim)} ${JSON.stringify(claim.value)}`,
    `hedge: ${claim.hedge ?? 'none'}`,
    `subject: ${subject || 'not told'}`,
    `event: ${event ?? 'not told'}`,
    `sentence: “${claim.sentence.text}” (${claim.block})`,
  ];
}

function toldBy({ source, story, decision }: SourceExplanation): string[] {
  const keys = story.shared.slice(0, MOST_KEYS);
  const more = story.shared.length - keys.length;
  const lines = [
    nameOf(source),
    `  ${story.same ? 'of this story' : 'not of this story'}: likeness ${figure(story.likeness)}, ${figure(story.needed)} needed${story.same && !story.sure ? ', not enough to tell of differences' : ''}${story.far ? '; too long before or after, and no person in common' : ''}`,
    `  for and against: ${
      story.signs
        .slice(0, MOST_KEYS)
        .map(({ sign, weight }) => `${sign} ${figure(weight)}`)
        .join(', ') || 'nothing'
    }`,
    `  shared keys: ${keys.join(', ') || 'none'}${more > 0 ? ` and ${more} more` : ''}`,
  ];
  if (!decision) return lines;
  const { rule, chosen, rival, candidates } = decision;
  const verdict = chosen && rule !== 'taken' ? chosen.comparison.verdict : 'no evidence';
  lines.push(`  ${verdict} (${rule}): ${RULES[rule]}${rival ? `: “${rival.words}” at ${rival.start}` : ''}`);
  if (decision.elsewhere)
    lines.push(`  not compared: ${decision.elsewhere} of its facts, which tell of another incident than this detail`);
  if (chosen && rule !== 'taken') lines.push(`  reason: ${reasonWith(chosen.comparison.reason, source.publisher)}`);
  const ordered = [...candidates].sort(
    (a, b) => Number(b === chosen) - Number(a === chosen) || b.sureness - a.sureness,
  );
  for (const candidate of ordered.slice(0, MOST_CANDIDATES)) lines.push(...weighed(candidate, candidate === chosen));
  if (ordered.length > MOST_CANDIDATES) lines.push(`  and ${ordered.length - MOST_CANDIDATES} candidates less sure`);
  return lines;
}

function weighed(
  { fact, comparison, sureness, needed, overtaken, signs }: WeighedCandidate,
  chosen: boolean,
): string[] {
  const { name, role, event } = fact.subject;
  const of = [name ?? role, event].filter(Boolean).join(', ');
  const shown = Object.entries(signs ?? {}).filter(([, value]) => value !== 0);
  return [
    `  ${chosen ? '→' : '·'} ${comparison.verdict}, sureness ${figure(sureness)} of ${figure(needed)}${overtaken ? ', overtaken' : ''}: “${fact.words}”${of ? ` of ${of}` : ''}`,
    `      in “${fact.sentence.text}”`,
    ...(signs ? [`      signs: ${shown.map(([sign, value]) => `${sign} ${figure(value)}`).join(', ') || 'none'}`] : []),
  ];
}

function describe(claim: Claim): string {
  return (roomOf(claim.kind) as Room<Kind> | undefined)?.describe(claim.value) ?? '';
}

/** Where a claim stands, in the offsets that `--json` prints. */
function placeOf(article: Article, { start, end }: Span): string {
  const shift = article.text.length - textOf(article).length;
  return start < shift ? `${start}-${end} in the title` : `${start - shift}-${end - shift} in the text`;
}

function nameOf({ publisher, published, id }: Source): string {
  return [publisher || id, published?.slice(0, 10)].filter(Boolean).join(', ');
}

function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Nothing of a page may steer the terminal; the spaces that a line begins with are ours. */
function cleaned(line: string): string {
  const own = /^ */.exec(line)?.[0] ?? '';
  return own + printable(line.slice(own.length));
}
