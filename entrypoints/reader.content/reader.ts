import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { readPage } from '../../lib/article/read.ts';
import { answer, ask, fromBackground } from '../../lib/messages.ts';
import type { Problem } from '../../lib/model.ts';
import { cardDoor, type OpenFinding } from '../card/slot.ts';
import { watchGestures } from './gestures.ts';
import { pageShapes } from './shapes.ts';
import { Sheet } from './sheet.ts';

/** The address without its fragment: another fragment is the same page. */
const address = () => location.href.replace(/#.*$/s, '');

async function fetchCard(): Promise<OpenFinding | undefined> {
  await ask('reader', 'card').catch(() => undefined);
  return cardDoor();
}

/**
 * Reads the page, asks the background, paints, and answers what is asked of the page, until `life` ends. An extension that
 * was updated or removed ends it: its old readers fall silent and leave no mark behind.
 */
export function startReader(life: AbortController): void {
  const { signal } = life;
  const sheet = new Sheet(fetchCard);
  const readAt = address();
  signal.addEventListener('abort', () => sheet.clear());

  // What an extension that was updated or removed leaves behind has no name any more.
  const hasExtension = () => browser.runtime?.id !== undefined;
  const isAlive = () => {
    if (!hasExtension()) life.abort();
    return !signal.aborted;
  };

  const report = async (problem: Problem) => {
    if (isAlive()) await ask('reader', 'report', problem).catch(() => undefined);
  };

  const read = async () => {
    const reading = readPage(document, { url: location.href });
    if (reading.problem) return report(reading.problem);
    const { article, map } = reading;
    try {
      const painting = await ask('reader', 'check', article);
      if (signal.aborted || address() !== readAt || 'problem' in painting) return;
      sheet.lay(article, map, painting);
    } catch {
      // The background was stopped before it could answer; telling it wakes it up again.
      await report({ code: 'interrupted', sentence: i18n.t('problem.interrupted') });
    }
  };

  const stopAnswering = answer('page', fromBackground, pageShapes, {
    show: (_, marks) => sheet.show(marks),
    reveal: (_, finding, place) => sheet.reveal(finding, place),
    step: (_, by) => sheet.step(by),
    recall() {
      if (address() === readAt) return sheet.recall();
      life.abort();
      return undefined;
    },
    forget: () => life.abort(),
  });
  signal.addEventListener('abort', () => hasExtension() && stopAnswering());

  watchGestures(
    {
      marks: () => (isAlive() ? sheet.marks : []),
      card: () => sheet.open,
      hover: () => sheet.hover,
      open: (mark, by) => void sheet.openCard(mark, by),
      close: () => sheet.closeCard(),
    },
    signal,
  );

  addEventListener(
    'pagehide',
    () => {
      if (isAlive()) void ask('reader', 'leave').catch(() => undefined);
      // A page that comes back from the browser's cache has to be asked for again.
      life.abort();
    },
    { signal },
  );

  void read().catch((error: unknown) =>
    report({ code: 'unexpected', sentence: i18n.t('problem.unexpected', [String(error)]) }),
  );
}
