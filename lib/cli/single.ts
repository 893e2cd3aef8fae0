import { resolve } from 'node:path';
import { findClaims } from '../claims/find.ts';
import { factsOf } from '../facts/kept.ts';
import { memoryLibrary } from '../facts/memory.ts';
import { checkArticle } from '../findings/check.ts';
import type { Article, Check, SourceFacts } from '../model.ts';
import { citationsOf, readCitationStyle } from './citations.ts';
import { Complaint, sentenceOf } from './complaint.ts';
import { readFactSets } from './fact-sets.ts';
import { findingLines, textOf } from './lines.ts';
import type { Task } from './options.ts';
import type { Output } from './output.ts';
import { readArticle } from './pages.ts';
import { tableOf } from './table.ts';
import { whyOf } from './why.ts';

/**
 * Checks each page against the sources and fact sets named and the facts that ship; prints a table a page, or with
 * `json` a line, with `cite` its citations, with `why` how the verdicts on one place came about. A source or fact set that cannot be read ends the run before anything is checked; a page that cannot be
 * read gets a sentence, and the others are still checked. Returns how many were bad.
 */
export async function runPages(task: Extract<Task, { mode: 'pages' }>, output: Output): Promise<number> {
  const style = task.cite === undefined ? undefined : await readCitationStyle(task.style);
  const factSets = await readFactSets(task.facts, output.complain);
  const sources = new Map<string, { article: Article; facts: SourceFacts }>();
  for (const path of task.sources) {
    const article = await readArticle(path);
    sources.set(resolve(path), { article, facts: factsOf(article, findClaims(article)) });
  }
  let bad = 0;
  let printed = 0;
  for (const path of task.pages) {
    try {
      const article = await readArticle(path, task.date);
      const others = [...sources].filter(([file]) => file !== resolve(path)).map(([, source]) => source);
      if (others.length < sources.size)
        output.complain(`${path}: it is given as a source too, and not compared with itself.`);
      const library = memoryLibrary([...factSets, ...others.map(({ facts }) => facts)]);
      if (task.why !== undefined) {
        await output.print(
          await whyOf(
            article,
            task.why,
            library,
            others.map(({ facts }) => facts.source),
          ),
        );
        continue;
      }
      const check = await checkArticle(article, library);
      if (task.cite !== undefined) {
        await output.print(await citationsOf(check, task.cite, style));
      } else if (task.json) {
        const articles = new Map(others.map((source) => [source.article.id, source.article]));
        await output.print(JSON.stringify(jsonOf(check, articles)));
      } else {
        await output.print(`${printed === 0 ? '' : '\n\n'}${tableOf(check, output.width)}`);
      }
      printed++;
    } catch (error) {
      output.complain(error instanceof Complaint ? error.message : `${path}: ${sentenceOf(error)}`);
      bad++;
    }
  }
  return bad;
}

/**
 * `{id, page, sources, voices, unmatched, findings}`: the line of a batch, with what was read, what it was compared with and
 * whose voices these are, and how many details no source states. `in: "title"` and `in: "text"` point into `page.title` and `page.text`.
 */
function jsonOf(check: Check, articles: ReadonlyMap<string, Article>) {
  const { id, title, text: _text, blocks: _blocks, ...page } = check.article;
  return {
    id,
    page: { title, ...page, text: textOf(check.article) },
    sources: check.sources,
    voices: check.voices ?? [],
    unmatched: check.findings.filter((finding) => finding.verdict === 'unmatched').length,
    findings: findingLines(check, articles),
  };
}
