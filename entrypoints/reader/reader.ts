import browser from 'webextension-polyfill';
import { readPage } from '../../lib/article/read.ts';
import type { PageArticle } from '../../lib/article/stated.ts';
import { unlessGone } from '../../lib/messages/gone.ts';
import { lineToBackground, type Noted } from '../../lib/messages/line.ts';
import { answer, ask, fromBackground, type Painting } from '../../lib/messages.ts';
import type { Problem } from '../../lib/model.ts';
import { BENCH, stretch, timed } from '../../lib/timed.ts';
import { benchAgain, benchAnswer } from './bench.ts';
import type { Room } from './room.ts';
import { pageShapes } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { address, watchPage } from './watch.ts';

/** Sends a message, and in the bench's build times that: the wait for the answer is no work of the page. */
function sending<T>(send: () => Promise<T>): Promise<T> {
  const sent = stretch('message');
  const asked = send();
  sent();
  return asked;
}

/** What one more script of ours brings, which the background puts into the page where it is not there yet. */
async function brought<S extends 'marks' | 'card'>(room: Room, script: S): Promise<Room[S]> {
  if (!room[script]) await ask<'reader', 'marks' | 'card'>('reader', script).catch(() => undefined);
  return room[script];
}

/**
 * Reads the page, asks the background, paints, and answers what is asked of the page, until the room's life ends. An extension that
 * was updated or removed ends it: its old readers fall silent and leave no mark behind.
 */
export function startReader(room: Room): void {
  const { life } = room;
  const { signal } = life;
  const sheet = new Sheet(async () => {
    // The background may have been stopped while it was asked.
    const makeLayer = (await brought(room, 'marks')) ?? (await brought(room, 'marks'));
    return makeLayer?.({
      card: () => brought(room, 'card'),
      detail: (finding) => ask('reader', 'detail', finding).catch(() => undefined),
      ignore: (what, finding, fact) => void ask('reader', 'ignore', what, finding, fact).catch(() => undefined),
      isAlive,
    });
  });
  let readAt = address();
  /** Counts readings, so that an answer that was overtaken paints nothing. */
  let readings = 0;
  let told: Problem['code'] | undefined;
  /** The questions about the page that are not answered yet. */
  const open = new Set<Promise<unknown>>();
  const line = lineToBackground();
  signal.addEventListener('abort', () => {
    sheet.clear();
    line.close();
  });

  const isAlive = () => {
    // What an extension that was updated or removed leaves behind has no name any more.
    if (browser.runtime?.id === undefined) life.abort();
    return !signal.aborted;
  };

  const report = async (problem: Problem) => {
    const answered = isAlive() ? await ask('reader', 'report', problem).catch(() => undefined) : undefined;
    if (answered) life.abort();
  };

  /** Reads the page, the first time or again, and paints what the background answers. */
  const read = async (call: 'check' | 'again') => {
    const painted = stretch('painted');
    // Where nothing lies yet, whatever is read is asked about: the background makes ready meanwhile.
    const isForeseen = !sheet.isLaid;
    if (isForeseen) timed('message', () => line.soon(call));
    const reading = timed('read', () => readPage(document, { url: location.href }));
    const run = ++readings;
    readAt = address();
    if (reading.problem) {
      sheet.clear();
      // A page that goes on changing is told of once.
      const isTold = call === 'again' && told === reading.problem.code;
      told = reading.problem.code;
      return isTold ? undefined : report(reading.problem);
    }
    told = undefined;
    const { article, map } = reading;
    const isStale = () => signal.aborted || run !== readings || address() !== readAt;
    const isHeld = call === 'again' && sheet.holds(article);
    if (isHeld) {
      void sheet.move(map);
      if (open.size === 0) return;
      // Something else was asked about in between, and would be what panel and badge tell of: this is asked about after that.
      await Promise.allSettled(open);
      if (isStale()) return;
    }
    const lay = async (painting: Painting) => {
      const isPainted = await (isHeld ? sheet.repaint(painting) : sheet.lay(article, map, painting));
      painted();
      if (!isPainted) void interrupted();
      if (BENCH) benchAnswer(painting);
    };
    let outcome = await checkOver(call, article, isStale, lay);
    // It may have been stopped while the page was read, and never have heard the question.
    if (outcome === 'stopped' && isForeseen && !isStale()) outcome = await checkOver(call, article, isStale, lay);
    if (outcome === 'stopped') return isStale() ? undefined : interrupted();
    // Nobody waits for it: what is painted stands, unless the background says otherwise.
    if (outcome !== 'not painted') void stand(outcome.noted, article, isStale, 'again');
  };

  /** Asks what to paint and paints it. `stopped` where the background was, before it could answer. */
  const checkOver = async (
    call: 'check' | 'again',
    article: PageArticle,
    isStale: () => boolean,
    lay: (painting: Painting) => Promise<void>,
  ): Promise<'not painted' | 'stopped' | { noted: Promise<Noted> }> => {
    const answered = sending(() => line.ask(call, article));
    open.add(answered);
    try {
      const { answer, noted } = await answered;
      if ('unpainted' in answer) life.abort();
      else if (isStale()) return 'not painted';
      else if ('problem' in answer) sheet.clear();
      else {
        await lay(answer);
        return { noted };
      }
      return 'not painted';
    } catch {
      return 'stopped';
    } finally {
      open.delete(answered);
    }
  };
  /** Telling the background wakes it up again. */
  const interrupted = () => report({ code: 'interrupted', sentence: 'The work was stopped in the middle.' });

  /**
   * What is painted stands where the background has noted it. Where it was stopped before, it is asked once more, so that panel
   * and badge tell what the page shows.
   */
  const stand = async (
    noted: Promise<Noted>,
    article: PageArticle,
    isStale: () => boolean,
    or: 'again' | 'give up',
  ): Promise<void> => {
    const became = await noted;
    if (became === 'noted' || !isAlive() || isStale()) return;
    if (became === 'refused') return sheet.clear();
    if (or === 'give up') return interrupted();
    const outcome = await checkOver(
      'again',
      article,
      isStale,
      async (painting) => void (await sheet.repaint(painting)),
    );
    if (outcome === 'stopped') return isAlive() && !isStale() ? interrupted() : undefined;
    if (outcome !== 'not painted') return stand(outcome.noted, article, isStale, 'give up');
  };
  const readOrTell = (call: 'check' | 'again') =>
    void read(call).catch((error: unknown) => report({ code: 'unexpected', sentence: String(error).slice(0, 500) }));

  // First of all: what else the page needs of the reader is set up while the background thinks.
  readOrTell('check');
  if (signal.aborted) return;
  const ready = stretch('evaluate');

  const stopAnswering = answer('page', fromBackground, pageShapes, {
    show: async (_, marks) => void (await sheet.show(marks)),
    paint: async (_, painting) => void (await sheet.repaint(painting)),
    reveal: (_, finding, place) => sheet.reveal(finding, place),
    step: (_, by) => sheet.step(by),
    recall: () => (address() === readAt ? sheet.recall() : undefined),
    forget: () => life.abort(),
  });
  signal.addEventListener('abort', () => unlessGone(stopAnswering));

  watchPage(
    {
      scope: () => sheet.scope(),
      moved: () => sheet.suspend(),
      settled: () => isAlive() && readOrTell('again'),
    },
    signal,
  );

  window.addEventListener(
    'pagehide',
    ({ persisted }) => {
      if (isAlive()) void ask('reader', 'leave').catch(() => undefined);
      sheet.clear();
      // A page that the browser keeps comes back with a line that leads nowhere. What was asked over it is asked anew then.
      readings += 1;
      line.close();
      if (!persisted) life.abort();
    },
    { signal },
  );
  // The browser kept the page as it was, and shows it again.
  window.addEventListener('pageshow', ({ persisted }) => persisted && isAlive() && readOrTell('again'), { signal });

  if (BENCH) {
    const again = () => {
      sheet.clear();
      return read('again');
    };
    benchAgain(again, signal);
  }
  ready();
}
