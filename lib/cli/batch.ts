import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { findClaims } from '../claims/find.ts';
import { factsOf } from '../facts/kept.ts';
import { memoryLibrary } from '../facts/memory.ts';
import { checkArticle } from '../findings/check.ts';
import type { Article, SourceFacts } from '../model.ts';
import { Complaint, sentenceOf } from './complaint.ts';
import { needFile, parseJson, readJson, unreadable } from './files.ts';
import { claimLines, findingLines } from './lines.ts';
import type { Output } from './output.ts';
import { articleOf, type Pair, parseIncident, parsePair, parseReport, type Report } from './report.ts';

interface ReadSource {
  article: Article;
  facts: SourceFacts;
}

/**
 * Checks each page of a pairs file against its own sources and nothing else; prints a line `{id, findings}` a pair, in the
 * file's order. A bad record gets a sentence with its index and the others are still checked; returns how many were bad.
 */
export async function runPairs(file: string, output: Output): Promise<number> {
  const pairs = await readJson(file);
  if (!Array.isArray(pairs)) throw new Complaint(`${file}: it should be a list of {pair, page, source}.`);
  const sources = sourceReader();
  let bad = 0;
  for (const [index, record] of pairs.entries()) {
    const where = `${file}, record ${index}`;
    try {
      const pair = parsePair(record, where);
      await output.print(JSON.stringify({ id: pair.pair, findings: await checkPair(pair, where, sources, output) }));
    } catch (error) {
      output.complain(error instanceof Complaint ? error.message : `${where}: ${sentenceOf(error)}`);
      bad++;
    }
  }
  return bad;
}

/** Prints a line `{id, claims}` for each article of a reports file; bad lines and articles as in `runPairs`. */
export async function runReports(file: string, output: Output): Promise<number> {
  await needFile(file);
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let bad = 0;
  const attempt = async (where: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      output.complain(error instanceof Complaint ? error.message : `${where}: ${sentenceOf(error)}`);
      bad++;
    }
  };
  let number = 0;
  try {
    for await (const line of lines) {
      number++;
      const where = `${file}, line ${number}`;
      const json = line.replace(/^\uFEFF/, '');
      if (json.trim() === '') continue;
      await attempt(where, async () => {
        const { articles } = parseIncident(parseJson(json, where), where);
        for (const [index, record] of articles.entries()) {
          const place = `${where}, article ${index}`;
          await attempt(place, async () => {
            const article = articleOf(parseReport(record, place), `${number}/${index}`);
            await output.print(JSON.stringify({ id: article.id, claims: claimLines(article, findClaims(article)) }));
          });
        }
      });
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return bad;
}

async function checkPair(pair: Pair, where: string, read: (report: Report, id: string) => ReadSource, output: Output) {
  const page = articleOf(pair.page, `${pair.pair}/page`);
  const reports = pair.sources ?? (pair.source ? [pair.source] : []);
  const sources = new Map<string, ReadSource>();
  for (const [index, report] of reports.entries()) {
    const source = read(report, `${pair.pair}/source-${index}`);
    // A page's own id as a source means that the page contradicts itself.
    if (source.article.id === page.id) output.complain(`${where}: source ${index} is the page itself; it is left out.`);
    else sources.set(source.article.id, source);
  }
  const library = memoryLibrary([...sources.values()].map(({ facts }) => facts));
  const check = await checkArticle(page, library);
  return findingLines(check, new Map([...sources].map(([id, { article }]) => [id, article])));
}

/** Finds the claims of each different report once, however many pairs it is a source of. */
function sourceReader(): (report: Report, id: string) => ReadSource {
  const known = new Map<string, ReadSource>();
  return (report, id) => {
    const article = articleOf(report, id);
    const key = createHash('sha256').update(JSON.stringify(article)).digest('base64');
    const before = known.get(key);
    if (before) return before;
    const source = { article, facts: factsOf(article, findClaims(article)) };
    known.set(key, source);
    return source;
  };
}
