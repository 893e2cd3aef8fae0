import { renderToStaticMarkup } from 'preact-render-to-string';
import { annoteOf } from './csl.ts';
import { entriesByWork } from './evidence.ts';
import type { CitationFormat } from './format.ts';
import { type FormattedWork, type FormattedWorks, plainText } from './formatted.ts';
import type { CitationList, Work } from './list.ts';
import { Runs } from './runs.tsx';

/** One entry of a bibliography, with the evidence below it where that was asked for. */
export interface BibliographyEntry {
  work: Work;
  printed: FormattedWork;
  notes: string[];
}

/** The bibliography in the style's order (the list's own, in text order). */
export function bibliographyEntries(list: CitationList, works: FormattedWorks): BibliographyEntry[] {
  const byKey = new Map(list.works.map((work) => [work.key, work]));
  const evidence = entriesByWork(list);
  return [...works].flatMap(([key, printed]) => {
    const work = byKey.get(key);
    if (!work) return [];
    const notes = list.quotes ? (evidence.get(work.id) ?? []).map((entry) => annoteOf(entry, true)) : [];
    return [{ work, printed, notes }];
  });
}

/** The bibliography as plain text; in styles that cite in notes, the notes first. */
export function toBibliography(list: CitationList, works: FormattedWorks): string {
  const entries = bibliographyEntries(list, works);
  const notes = entries.flatMap(({ printed }) => (printed.note ? [plainText(printed.note)] : []));
  const lines = entries.map(({ printed, notes: below }) =>
    [
      `${printed.label ? `${printed.label} ` : ''}${plainText(printed.body)}`,
      ...below.map((note) => `    ${note}`),
    ].join('\n'),
  );
  if (notes.length === 0) return `${lines.join('\n\n')}\n`;
  const numbered = notes.map((note, index) => `${index + 1}. ${note}`);
  return `${['Notes', ...numbered, 'Bibliography', ...lines].join('\n\n')}\n`;
}

/** The bibliography as elements; in styles that cite in notes, the notes first. */
export function Bibliography({ list, works }: { list: CitationList; works: FormattedWorks }) {
  const entries = bibliographyEntries(list, works);
  const notes = entries.flatMap(({ work, printed }) => (printed.note ? [{ work, note: printed.note }] : []));
  return (
    <div>
      {notes.length > 0 && (
        <>
          <h2>Notes</h2>
          <ol>
            {notes.map(({ work, note }) => (
              <li key={work.key}>
                <Runs runs={note} address={work.url} />
              </li>
            ))}
          </ol>
          <h2>Bibliography</h2>
        </>
      )}
      {entries.map(({ work, printed, notes: below }) => (
        <div key={work.key}>
          <p class="csl" style="padding-left:2em;text-indent:-2em">
            {printed.label ? `${printed.label} ` : ''}
            <Runs runs={printed.body} address={work.url} />
          </p>
          {below.map((note, index) => (
            <p key={index} class="meta" style="margin-left:2em">
              {note}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The bibliography as HTML for a word processor's clipboard. */
export function bibliographyHtml(list: CitationList, works: FormattedWorks): string {
  return renderToStaticMarkup(<Bibliography list={list} works={works} />);
}

export const bibliography: CitationFormat = {
  id: 'bibliography',
  label: 'Bibliography',
  extension: 'txt',
  mediaType: 'text/plain',
  styled: true,
  bare: true,
  write: toBibliography,
  rich: bibliographyHtml,
};
