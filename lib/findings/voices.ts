import type { Source, SourceFacts, Voice } from '../model.ts';
import { agencyNamed } from '../text/credit.ts';
import { alikeness, SAME_TEXT } from '../text/sketch.ts';

/**
 * Share of text from which two reports that credit one agency are its one report, as two newsrooms cut and mended it. Two
 * reports by one agency on one incident that were written on different days share at most 0.26 (six pairs).
 */
const SAME_REPORT = 0.3;
/** Sites that show what others write, by name or by host: that two texts stand there says nothing of who wrote them. */
const CARRIER =
  /(?:^|\.)(?:archive\.(?:org|today|is|ph)|(?:msn|yahoo|newsbreak|smartnews|flipboard|medium|substack)\.com|news\.google\.com)$|^(?:msn|yahoo!?(?: news)?|google news|apple news|newsbreak|smartnews|flipboard|medium|substack)$/i;

/** A source as far as its voice is concerned. */
export type Text = Pick<SourceFacts, 'source' | 'sketch'>;
type Tie = NonNullable<Voice['by']>;
interface Group {
  texts: Text[];
  ties: Set<Tie>;
}

/** Whether a text of this sketch is the page's own, be it cut, added to or mended in places. */
export function isSameText(page: readonly number[], { sketch }: Pick<SourceFacts, 'sketch'>): boolean {
  return sketch !== undefined && alikeness(page, sketch) >= SAME_TEXT;
}

/**
 * The sources of a story by voice: the same text is one voice, so are like texts that credit one agency, and the reports of
 * one publisher. In the order of their first sources. `page` is the sketch of the article that they are compared with.
 */
export function voicesOf(page: readonly number[], texts: readonly Text[]): Voice[] {
  let groups: Group[] = [];
  for (const text of texts) {
    const grown: Group = { texts: [text], ties: new Set() };
    const apart: Group[] = [];
    let place: number | undefined;
    for (const group of groups) {
      const ties = group.texts.flatMap((other) => tieOf(text, other) ?? []);
      if (ties.length === 0) {
        apart.push(group);
        continue;
      }
      place ??= apart.length;
      grown.texts.unshift(...group.texts);
      for (const tie of [...group.ties, ...ties]) grown.ties.add(tie);
    }
    apart.splice(place ?? apart.length, 0, grown);
    groups = apart;
  }
  return groups.map(({ texts: together, ties }) => ({
    ...voiceNamed(together.map(({ source }) => source)),
    ...byOf(ties),
    ...(together.some((text) => isSameText(page, text)) ? { here: true } : {}),
  }));
}

function byOf(ties: ReadonlySet<Tie>): Pick<Voice, 'by'> {
  const by = (['text', 'credit', 'publisher'] as const).find((tie) => ties.has(tie));
  return by ? { by } : {};
}

/** The voice of these sources: named after the agency that most of them credit, else after the publisher of the earliest. */
export function voiceNamed(sources: readonly Source[]): Pick<Voice, 'name' | 'sources'> {
  const dated = [...sources].sort((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'));
  const credits = dated.flatMap((source) => creditName(source) ?? []);
  const count = (name: string) => credits.filter((each) => each === name).length;
  const [agency] = [...new Set(credits)].sort((a, b) => count(b) - count(a));
  return { name: agency ?? dated[0]?.publisher ?? '', sources: dated.map(({ id }) => id) };
}

/** Why two sources are one voice, if they are. */
function tieOf(one: Text, other: Text): Tie | undefined {
  const measured = one.sketch !== undefined && other.sketch !== undefined;
  const alike = measured ? alikeness(one.sketch ?? [], other.sketch ?? []) : 0;
  if (alike >= SAME_TEXT) return 'text';
  const credit = creditName(one.source);
  // Who wrote a fact set has read what it sums up: the origin that is stated there needs no text to bear it out.
  if (credit !== undefined && credit === creditName(other.source) && (alike >= SAME_REPORT || !measured))
    return 'credit';
  const publisher = one.source.publisher.toLowerCase();
  return publisher !== '' && publisher === other.source.publisher.toLowerCase() && !CARRIER.test(publisher)
    ? 'publisher'
    : undefined;
}

/** Whose text it is: the agency that it credits, or that publishes it itself. */
function creditName({ origin, publisher }: Source): string | undefined {
  return origin === undefined ? agencyNamed(publisher) : (agencyNamed(origin) ?? origin);
}
