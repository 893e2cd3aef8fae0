import browser, { type Tabs } from 'webextension-polyfill';
import { i18n } from '#i18n';
import { heedIgnored, ignoringOf } from '../../lib/findings/heed.ts';
import type { Noted } from '../../lib/messages/line.ts';
import { askPage, type Detail, type PageState, type Painting, type Unpainted } from '../../lib/messages.ts';
import type { Article, Problem } from '../../lib/model.ts';
import type { IgnoredWhat } from '../../lib/preferences.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import type { Choice } from './choices.ts';
import { dressPage } from './dress.ts';
import { type Gathered, gather } from './gather.ts';
import {
  amend,
  begin,
  finish,
  foreseenLeave,
  foreseenReading,
  forget,
  isFull,
  isPrivate,
  letPass,
  noteChoice,
  noteMarks,
  pageState,
  problemState,
  readingFor,
  readingOf,
  renew,
  setAside,
  tellOnly,
} from './pages.ts';
import { paintingOf, shownPart } from './painting.ts';
import { inTime } from './patience.ts';
import { readerOf, recall } from './recall.ts';
import { isClosed, refusedPage } from './refused.ts';
import { thinking } from './thinking.ts';

type DoneState = Extract<PageState, { status: 'done' }>;

export const READER = '/reader.js';
export const MARKS = '/marks.js';
export const CARD = '/card.js';

const interrupted = () => i18n.t('problem.interrupted');

/**
 * Reads a tab's page: puts the reader in, which then asks for the check. What keeps it from that becomes the tab's state, and is
 * given back. `pressed` is false where the user asked in the panel, which opens no page to the extension.
 */
export async function readTab(tab: number, pressed = true): Promise<Problem | undefined> {
  const run = await begin(tab).catch((error: unknown) => {
    if (!isFull(error)) throw error;
  });
  // There is no room to note even that: the panel is told.
  if (run === undefined) return tellNoRoom(tab);
  const problem = await putIn(tab, pressed).catch(problemOf);
  const open = problem && (await browser.tabs.get(tab).catch(() => undefined));
  if (open) await settle(tab, run, problemState(problem));
  return problem;
}

/** Puts the reader into a page, and the style of its marks. Gives why the browser let no reader in; rejects where all else fails. */
async function putIn(tab: number, pressed: boolean): Promise<Problem | undefined> {
  const { url } = await browser.tabs.get(tab);
  if (isClosed(url)) return refusedPage(url, undefined, pressed);
  const { looks } = await readSettings();
  // The reader goes first: a new style would have to be worked out before it could look at anything.
  const read = browser.scripting.executeScript({ target: { tabId: tab }, files: [READER] });
  const dressed = dressPage(tab, looks);
  // Where the page is closed both fail, and the reader alone tells why.
  dressed.catch(() => undefined);
  try {
    await read;
  } catch (error) {
    const open = await browser.tabs.get(tab);
    return refusedPage(open.url, error, pressed);
  }
  await dressed;
  return undefined;
}

async function tellNoRoom(tab: number): Promise<Problem> {
  const problem: Problem = { code: 'unexpected', sentence: i18n.t('problem.noRoom') };
  await tellOnly(tab, problemState(problem));
  return problem;
}

function problemOf(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'unexpected',
    sentence: isFull(error) ? i18n.t('problem.noRoom') : i18n.t('problem.unexpected', [reason]),
  };
}

/** Puts one more script into a page that is read: what lays marks, or their card. */
export async function bring(tab: number, script: typeof MARKS | typeof CARD): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [script] });
}

/** Finishes a reading, where it was not overtaken; a private page's is only told. */
async function settle(tab: number, run: string, state: PageState, hasPrivate?: boolean): Promise<boolean> {
  if (!(hasPrivate ?? (await isPrivate(tab)))) return finish(tab, run, state);
  await tellOnly(tab, state);
  return true;
}

/** The first press reads, the next hides the marks, the next shows them again; on a new page the first one reads again. */
export async function toggle(tab: number): Promise<void> {
  const reading = await readingFor(tab);
  const reader = await readerOf(tab);
  // Another press while the page is being read changes nothing, unless whoever read it is gone, or asked a background that was
  // stopped: a page that is painted was being noted then, and of any other nobody may have heard.
  if (reading?.here && reader) return;
  const page = reader?.page;
  if (page) await showMarks(tab, page.marks === 'shown' ? 'hidden' : 'shown');
  else await readTab(tab);
}

/** Shows or hides the marks of a page that was read. Rejects where its reader is gone. */
export async function showMarks(tab: number, marks: 'shown' | 'hidden'): Promise<void> {
  await askPage(tab, 'show', marks);
  if (!(await isPrivate(tab)) && !(await setAside(tab))) return noteMarks(tab, marks);
  await tellOnly(tab, await stateOf(tab));
}

/** What the panel is to show for a tab. A page that is not kept here, in a private window or for want of room, is asked anew each time. */
export async function stateOf(tab: number): Promise<PageState> {
  await noting.get(tab);
  const hasPrivate = await isPrivate(tab);
  const aside = hasPrivate ? {} : await setAside(tab);
  if (!aside) return pageState(tab, interrupted());
  const page = await recall(tab);
  if (!page) return { status: 'idle' };
  const gathered = await gather(tab, page.article, hasPrivate);
  return { ...(await doneState(page.article, page.marks, hasPrivate, gathered)), ...aside };
}

async function doneState(
  article: Article,
  marks: 'shown' | 'hidden',
  hasPrivate: boolean,
  { library, problems, choices, settings, claims }: Gathered,
): Promise<DoneState> {
  const checked = await (await thinking()).checkArticle(article, library, choices, claims);
  const { check, hidden } = heedIgnored(checked, settings.ignored);
  const told: Problem[] = hasPrivate ? [{ code: 'private', sentence: i18n.t('problem.private') }] : [];
  return { status: 'done', check, marks, at: new Date().toISOString(), hidden, notices: [...told, ...problems] };
}

/** The tab of a reader, as the browser names it. */
export type ReaderTab = Pick<Tabs.Tab, 'incognito' | 'url'> & { id: number };

type Answer = Painting | { problem: Problem } | Unpainted;

/** Checks what the reader of a tab read, where that tab is being read. Answers with what to paint. */
export async function checkPage(tab: ReaderTab, article: Article): Promise<Answer> {
  const { id, incognito } = tab;
  const reading = incognito ? Promise.resolve('') : foreseenReading(id);
  return check(
    tab,
    article,
    reading.then((run) => run !== undefined),
    async (state) => {
      const run = await reading;
      return run !== undefined && settle(id, run, state, incognito);
    },
  );
}

/** Checks what a page shows by now that was asked for before and lives on. Answers with what to paint. */
export async function checkAgain(tab: ReaderTab, article: Article): Promise<Answer> {
  const { id, incognito } = tab;
  return check(tab, article, incognito ? Promise.resolve(true) : foreseenLeave(id), async (state) => {
    if (!incognito) return renew(id, state);
    await tellOnly(id, state);
    return true;
  });
}

/** What becomes of noting a check that was answered. It ends with the background; then its reader checks again. */
const noting = new Map<number, Promise<boolean>>();

/**
 * `mayBe` tells whether the page was asked for, `note` keeps what became of the check; false where the page was read anew
 * meanwhile. The answer does not wait for that: what it costs to keep a check would hold up its marks. The reader is told
 * after it.
 */
async function check(
  { id, incognito }: ReaderTab,
  article: Article,
  mayBe: Promise<boolean>,
  note: (state: PageState) => Promise<boolean>,
): Promise<Answer> {
  try {
    const [isAsked, gathered] = await Promise.all([mayBe, gather(id, article, incognito)]);
    if (!isAsked) return { unpainted: true };
    const state = await doneState(article, 'shown', incognito, gathered);
    const painting = await paintingOf(state, incognito, gathered.settings);
    letPass(id);
    const noted = note(state).catch(async (error: unknown) => {
      await tellProblem(id, error, note);
      return false;
    });
    noting.set(id, noted);
    return painting;
  } catch (error) {
    return { problem: await tellProblem(id, error, note) };
  }
}

async function tellProblem(tab: number, error: unknown, note: (state: PageState) => Promise<boolean>) {
  const problem = problemOf(error);
  // Where there is no room for the check there may be none for this.
  await note(problemState(problem)).catch(() => tellOnly(tab, problemState(problem)));
  return problem;
}

/** What became of noting what a tab's reader painted last; `lost` where this background knows nothing of it. */
export async function notedFor(tab: number): Promise<Noted> {
  const noted = noting.get(tab);
  if (!noted) return 'lost';
  const isNoted = await noted;
  if (noting.get(tab) === noted) noting.delete(tab);
  return isNoted ? 'noted' : 'refused';
}

/** What the card of a finding tells. Undefined where the tab's page has no such finding, or none that is painted. */
export async function detailOf(tab: number, id: string): Promise<Detail | undefined> {
  const [state, settings] = await Promise.all([stateOf(tab), readSettings()]);
  if (state.status !== 'done' || state.hidden?.includes(id)) return undefined;
  const { findings, sources, voices } = shownPart(state.check, settings);
  const finding = findings.find((each) => each.id === id);
  if (!finding || (await thinking()).probesOf(findings).has(id)) return undefined;
  const told = new Set([...finding.evidence, ...(finding.uncounted ?? [])].map(({ source }) => source));
  for (const { sources: citing } of finding.sharedCitations ?? []) for (const source of citing) told.add(source);
  const { text: _text, blocks: _blocks, ...article } = state.check.article;
  return {
    finding,
    article,
    sources: sources.filter((source) => told.has(source.id)),
    voices: voices.filter((voice) => voice.sources.some((source) => told.has(source))),
  };
}

/** Keeps that the user ignores something of a tab's page. Of a private window nothing is kept. */
export async function ignore(tab: number, what: IgnoredWhat, finding: string, fact: string | null): Promise<void> {
  const state = await stateOf(tab);
  if (state.status !== 'done' || (await isPrivate(tab))) return;
  const ignored = ignoringOf(state.check, finding, what, fact, new Date().toISOString());
  if (ignored) await changeSettings({ ignored: (before) => [...before, ignored] });
}

/** Compares the article of a tab with a source, or does not, as the user chose, and paints what changed by that. */
export async function chooseSource(tab: number, source: string, choice: Choice): Promise<void> {
  const hasPrivate = await isPrivate(tab);
  const isHere = !hasPrivate && !(await setAside(tab));
  const page = isHere ? undefined : await recall(tab);
  if (!isHere && !page) return;
  const article = await noteChoice(tab, source, choice, hasPrivate, page?.article);
  if (article) await compareAnew(tab, article, page?.marks ?? 'shown', hasPrivate);
}

/** Compares the articles of all tabs with what the library holds by now, and paints what changed by that; none is read again. */
export async function compareAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const compared = tabs.map(async ({ id, incognito }) => {
    const page = id === undefined ? undefined : await inTime(recall(id));
    if (page) await compareAnew(id as number, page.article, page.marks, incognito);
  });
  await Promise.all(compared);
}

async function compareAnew(
  tab: number,
  article: Article,
  marks: 'shown' | 'hidden',
  hasPrivate: boolean,
): Promise<void> {
  const gathered = await gather(tab, article, hasPrivate);
  const state = await doneState(article, marks, hasPrivate, gathered);
  if (hasPrivate) await tellOnly(tab, state);
  else if (!(await amend(tab, state))) return;
  // A page that was left has no marks to change.
  await inTime(askPage(tab, 'paint', await paintingOf(state, hasPrivate, gathered.settings))).catch(() => undefined);
}

/** Notes why a tab's page could not be read, as its reader tells it. Nothing of that reader stays where nobody asked for the page. */
export async function reportPage(tab: number, problem: Problem): Promise<Unpainted | undefined> {
  const hasPrivate = await isPrivate(tab);
  const run = hasPrivate ? '' : await readingOf(tab);
  // A page that was read before may have become one that cannot be.
  const isNoted = await (run === undefined
    ? renew(tab, problemState(problem))
    : settle(tab, run, problemState(problem)));
  return isNoted ? undefined : { unpainted: true };
}

/** How long a reader may take to be there, in milliseconds, before a page that has loaded counts as another one. */
const ARRIVAL_MS = 2000;

/**
 * Looks whether a tab that loads still shows what was read, and forgets it where not. A reading that has only begun is
 * left alone: its reader may not be there yet. A problem has no reader to ask; it ends when the tab begins to load anew.
 */
export async function lookAgain(tab: number, loads: 'loading' | 'complete'): Promise<void> {
  const reading = await readingFor(tab);
  const { status } = await pageState(tab, interrupted());
  const ended =
    reading !== undefined
      ? loads === 'complete' && reading.ms > ARRIVAL_MS && !(await readerOf(tab))
      : status === 'done'
        ? !(await recall(tab))
        : status === 'problem' && loads === 'loading';
  if (ended) await forget(tab, 'told');
}

/** Forgets what was read in every tab: here, in the page, and in the panels. Private windows are told like the others. */
export async function forgetAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ended = tabs.flatMap(({ id }) =>
    // Most tabs have no reader.
    id === undefined
      ? []
      : [askPage(id, 'forget').catch(() => undefined), forget(id, 'told').then(() => forget(id, 'gone'))],
  );
  await Promise.all(ended);
}
