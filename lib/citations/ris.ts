import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { oneLine } from './clean.ts';
import { annoteOf, itemOf, noteOf } from './csl.ts';
import { dateParts, entriesByWork } from './evidence.ts';
import type { CitationList, Work } from './list.ts';
import type { CslName } from './names.ts';

/**
 * The list as RIS. citation-js says which tag holds what; the lines are written here, because it breaks them after 70
 * characters and reads them back with a space at each break, which tears words and addresses apart. Each piece of evidence is
 * a note (N1) of its own.
 */
export function toRis(list: CitationList): string {
  const entries = entriesByWork(list);
  const records = list.works.map((work) => {
    const { TY: type, ...tags } = tagsOf(work);
    const notes = [noteOf(work), ...(entries.get(work.id) ?? []).map((entry) => annoteOf(entry, list.quotes))];
    const lines = [
      ...Object.entries(tags).flatMap(([tag, value]) => [value].flat().map((each) => line(tag, String(each)))),
      ...notes.filter(Boolean).map((note) => line('N1', note)),
    ];
    return [line('TY', String(type)), ...lines, 'ER  - ', ''].join('\r\n');
  });
  return records.join('\r\n');
}

function tagsOf(work: Work): Record<string, string | string[]> {
  const { author = [], ...item } = itemOf(work);
  const [tags = {}] = new Cite([item], { generateGraph: false }).format('ris', { format: 'object' }) as Record<
    string,
    string | string[]
  >[];
  const issued = dateParts(work.published);
  const accessed = dateParts(work.accessed);
  return {
    TY: 'GEN',
    ...tags,
    // citation-js takes the authors of a newspaper's article (AU) for its reporters, and writes none.
    ...(author.length > 0 ? { AU: author.map(namedInRis) } : {}),
    // It knows the year alone of such an article.
    ...(issued ? { PY: String(issued[0]).padStart(4, '0'), DA: slashed(issued) } : {}),
    ...(accessed ? { Y2: slashed(accessed) } : {}),
    ...(work.publisher && !('T2' in tags) && !('PB' in tags) ? { T2: work.publisher } : {}),
  };
}

/** "Berg, Jan, Jr.": RIS knows no particle, which is a part of the family name there. A body's name has no comma. */
function namedInRis(name: CslName): string {
  if ('literal' in name) return name.literal.replaceAll(',', ' ');
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** `2024/03/08/`: year, month, day, and nothing else. */
function slashed(parts: number[]): string {
  const [year = 0, month, day] = parts;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

/** One line: two spaces and a hyphen after a tag begin a value, and never stand within one. */
function line(tag: string, value: string): string {
  return `${tag}  - ${oneLine(value)}`;
}
