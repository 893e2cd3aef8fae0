import { renderToStaticMarkup } from 'preact-render-to-string';
import { oneLine } from './clean.ts';
import { aboutOf, placeOf, printedMoment } from './evidence.ts';
import type { CitationFormat } from './format.ts';
import type { FormattedWorks } from './formatted.ts';
import type { CitationList, Entry, Work } from './list.ts';
import { Runs } from './runs.tsx';
import { SHEET } from './sheet.ts';
import { aloneSentence, detailsOf } from './text.ts';

interface EntryProps {
  entry: Entry;
  number: number;
  source: number;
  quotes: boolean;
}

function Claim({ entry, number, source, quotes }: EntryProps) {
  const { finding, evidence, passage, place } = entry;
  const { claim } = finding;
  const { said } = evidence;
  return (
    <section class="claim" id={`claim-${number}`}>
      <h3>
        {aboutOf(claim)}: {oneLine(claim.words)} <span class="verdict">{evidence.verdict}</span>{' '}
        <a href={`#source-${source}`}>[{source}]</a>
      </h3>
      <p>{oneLine(evidence.reason)}</p>
      <p class="meta">
        Article ({placeOf(entry)}):{' '}
        {place && (
          <a href={place} rel="noreferrer">
            in the article
          </a>
        )}
      </p>
      <blockquote>“{oneLine(claim.sentence.text)}”</blockquote>
      {quotes && said.type === 'quote' && (
        <>
          <p class="meta">
            Source:{' '}
            {passage && (
              <a href={passage} rel="noreferrer">
                passage
              </a>
            )}
          </p>
          <blockquote>“{oneLine(said.text)}”</blockquote>
        </>
      )}
      {quotes && said.type === 'statement' && (
        <p>
          Source, summarised by {oneLine(said.by)}: {oneLine(said.text)}
        </p>
      )}
    </section>
  );
}

function Source({ work, number, works }: { work: Work; number: number; works: FormattedWorks }) {
  const details = detailsOf(work);
  return (
    <li id={`source-${number}`}>
      <Runs runs={works.get(work.key)?.body ?? []} address={work.url} />
      {details && <p class="meta">{details}</p>}
    </li>
  );
}

/** What stands in the body of the exported page; the preview shows the same. */
export function CitationPage({ list, works }: { list: CitationList; works: FormattedWorks }) {
  const numbers = new Map(list.works.map(({ id }, index) => [id, index + 1]));
  return (
    <main>
      <h1>Citations: {list.article.title || '[Untitled]'}</h1>
      {list.checked !== undefined && <p class="meta">Checked {oneLine(printedMoment(list.checked))}.</p>}
      {list.entries.length > 0 && <h2>Evidence</h2>}
      {list.entries.map((entry, index) => (
        <Claim
          key={index}
          entry={entry}
          number={index + 1}
          source={numbers.get(entry.work.id) ?? 0}
          quotes={list.quotes}
        />
      ))}
      {aloneSentence(list) && <p>{aloneSentence(list)}</p>}
      <h2>Sources</h2>
      <ol>
        {list.works.map((work, index) => (
          <Source key={work.key} work={work} number={index + 1} works={works} />
        ))}
      </ol>
    </main>
  );
}

/**
 * The list as one HTML page of its own: no script, nothing fetched, every claim and source with an anchor, made for printing too.
 * All text of pages and sources is text in it.
 */
export function toHtml(list: CitationList, works: FormattedWorks): string {
  const title = `Citations: ${list.article.title || '[Untitled]'}`;
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{SHEET}</style>
      </head>
      <body>
        <CitationPage list={list} works={works} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}

export const html: CitationFormat = {
  id: 'html',
  label: 'HTML',
  extension: 'html',
  mediaType: 'text/html',
  styled: true,
  write: toHtml,
  rich: (list, works) => renderToStaticMarkup(<CitationPage list={list} works={works} />),
};
