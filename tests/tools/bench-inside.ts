/** Runs in a page of the bench's extension: fills the library, has tabs read, and keeps another report on each story. */
import { findClaims } from '../../lib/claims/find.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { openOwnLibrary } from '../../lib/facts/store/index.ts';
import type { PageState } from '../../lib/messages.ts';
import type { Article } from '../../lib/model.ts';
import { reportOf } from './bench-wording.ts';

declare const chrome: {
  tabs: { query(of: object): Promise<{ id?: number; url?: string }[]> };
  scripting: {
    executeScript<T>(
      what: { target: { tabId: number } } & ({ files: string[] } | { func: () => T }),
    ): Promise<{ result: T }[]>;
  };
  runtime: { sendMessage(message: object): Promise<{ answer?: unknown; error?: string }> };
};

const STORIES = 'stories';
const library = openOwnLibrary();

const about = (id: string, kind: 'own' | 'imported') =>
  ({ id, title: id, maker: 'Bench', licence: 'CC0-1.0', revised: '2024-01-01', kind }) as const;

/** Fills the library with so many facts of made-up reports. */
async function fill(facts: number): Promise<void> {
  function* reports() {
    for (let n = 0, made = 0; made < facts; n++) {
      const report = reportOf('wire', n);
      made += report.facts.length;
      yield report;
    }
  }
  await library.loadSet(about('wire', 'imported'), reports());
  await library.createSet(about(STORIES, 'own'));
}

async function ask(call: string, given: unknown[]): Promise<unknown> {
  const reply = await chrome.runtime.sendMessage({ door: 'panel', call, given });
  if (reply?.error !== undefined) throw new Error(reply.error);
  return reply?.answer;
}

async function tabOf(url: string): Promise<number> {
  const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
  if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
  return tab.id;
}

/** Has a tab read, as the panel's button does. Gives what became of it, once its reader is done. */
async function read(url: string): Promise<{ status: string; problem?: string; words: number; findings: number }> {
  const tab = await tabOf(url);
  await ask('run', [tab]);
  for (let tries = 0; tries < 600; tries++) {
    const state = await stateOf(tab);
    if (state.status === 'done') {
      const { article, findings } = state.check;
      return { status: 'done', words: article.text.split(/\s+/).length, findings: findings.length };
    }
    if (state.status === 'problem') return { status: 'problem', problem: state.problem.code, words: 0, findings: 0 };
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error(`${url} was not read within 30 seconds`);
}

async function stateOf(tab: number): Promise<PageState> {
  return (await ask('state', [tab])) as PageState;
}

/** Keeps a report of another publisher on the story of a tab, which states all that its article states. Gives its facts. */
async function keepStory(url: string): Promise<number> {
  const state = await stateOf(await tabOf(url));
  if (state.status !== 'done') return 0;
  const { article } = state.check;
  const host = 'https://other.example';
  const { url: _, canonicalUrl: __, ...rest } = article;
  const other: Article = {
    ...rest,
    id: `${STORIES}/${url}`,
    url: `${host}/${encodeURIComponent(url)}`,
    publisher: 'Other',
  };
  const made = factsOf(other, findClaims(article));
  // Its words are its own: a copy of the page would bear nothing out.
  const { sketch: ___, ...set } = made;
  await library.putSource(STORIES, set);
  return made.facts.length;
}

/** Puts the yardstick into a tab, in the world where its reader is or would be. */
async function bringYardstick(url: string): Promise<void> {
  await chrome.scripting.executeScript({ target: { tabId: await tabOf(url) }, files: ['bench-yardstick.js'] });
}

/** Runs the yardstick in a tab that it was put into; gives what that took, in milliseconds. */
async function runYardstick(url: string): Promise<number> {
  const [run] = await chrome.scripting.executeScript({
    target: { tabId: await tabOf(url) },
    func: () => {
      const { yardstick } = globalThis as { yardstick?: () => unknown };
      const began = performance.now();
      yardstick?.();
      return yardstick && performance.now() - began;
    },
  });
  // Where it throws, the browser gives nothing.
  if (typeof run?.result !== 'number') throw new Error(`No yardstick ran in ${url}`);
  return run.result;
}

const inside = { fill, read, keepStory, bringYardstick, runYardstick };
export type Inside = typeof inside;
Object.assign(globalThis, { inside });
