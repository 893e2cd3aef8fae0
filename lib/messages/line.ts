import browser, { type Runtime } from 'webextension-polyfill';
import type { PageArticle } from '../article/stated.ts';
import {
  type Answer,
  type Envelope,
  type Handlers,
  opened,
  type Reply,
  type Sender,
  type Shapes,
  serving,
} from '../messages.ts';
import { unlessGone } from './gone.ts';

/** What is asked over a line. All else goes alone, and tells its sender anew each time. */
const CHECKS = ['check', 'again'] as const;
export type CheckCall = (typeof CHECKS)[number];
const isCheck = (given: unknown): given is CheckCall => (CHECKS as readonly unknown[]).includes(given);

/** Before the name by which the background knows a line of the reader; behind it stands what will be asked first. */
const NAME = 'reader/';

/**
 * What becomes of noting a check that was answered with what to paint. `refused` where the page was left or read anew meanwhile,
 * or there was no room; `lost` where the background was stopped before.
 */
export type Noted = 'noted' | 'refused' | 'lost';

/** The background answers first and notes what it found after, so that nothing of that holds up the marks. */
export interface Answered {
  answer: Answer<'reader', CheckCall>;
  noted: Promise<Noted>;
}

/** A line from the reader to the background: opened when it is first needed, and again where it ended. */
export interface Line {
  /** Says that this will be asked soon, for the background to wake and to ask for what it needs. Never throws. */
  soon(call: CheckCall): void;
  /** Asks over the line. Rejects where the line ends before the answer, and where that is an error. */
  ask(call: CheckCall, article: PageArticle): Promise<Answered>;
  close(): void;
}

/** A question over a line, by a number that all that is told of it has too: what is asked later may be answered before. */
type Question = Envelope & { number: number };
type Told = (Reply | { noted: Noted }) & { number: number };

interface Waiting {
  go(reply: Reply): void;
  fail(error: Error): void;
  noted(noted: Noted): void;
}

/** Whether something is told of it once more, when it is noted. */
const isPainting = (told: Reply): boolean =>
  'answer' in told && (told.answer as { findings?: unknown } | undefined)?.findings !== undefined;

/**
 * A line to be opened before there is anything to ask: a message that comes alone has to wait until the background is awake and
 * a way to it is laid, and over a line both are done while the page is still read.
 */
export function lineToBackground(): Line {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let port: Runtime.Port | undefined;
  const end = () => {
    port = undefined;
    const unanswered = [...waiting.values()];
    waiting.clear();
    for (const { fail, noted } of unanswered) {
      fail(new Error('There was no answer.'));
      noted('lost');
    }
  };
  const open = (call: CheckCall): Runtime.Port => {
    const opening = browser.runtime.connect({ name: NAME + call });
    port = opening;
    opening.onMessage.addListener((message) => {
      const told = message as Told;
      const question = waiting.get(told.number);
      if ('noted' in told) question?.noted(told.noted);
      else question?.go(told);
      if ('noted' in told || !isPainting(told)) waiting.delete(told.number);
    });
    opening.onDisconnect.addListener(() => {
      // Read, since the browser complains of an error at which nobody looks.
      void browser.runtime?.lastError;
      if (port === opening) end();
    });
    return opening;
  };
  return {
    soon(call) {
      try {
        if (port) port.postMessage(call);
        else open(call);
      } catch {
        // The extension was updated or removed: whoever asks learns of it.
        port = undefined;
      }
    },
    async ask(call, article) {
      let tell: (noted: Noted) => void = () => undefined;
      const noted = new Promise<Noted>((told) => {
        tell = told;
      });
      const reply = await new Promise<Reply>((go, fail) => {
        const over = port ?? open(call);
        const number = ++asked;
        over.postMessage({ door: 'reader', call, given: [article], number } satisfies Question);
        waiting.set(number, { go, fail, noted: tell });
      });
      return { answer: opened<'reader', CheckCall>(reply), noted };
    },
    close() {
      const closing = port;
      end();
      unlessGone(() => closing?.disconnect());
    },
  };
}

function numberOf(message: unknown): number | undefined {
  const { number } = message as Partial<Question>;
  return typeof number === 'number' ? number : undefined;
}

/**
 * Answers what the reader asks over lines as `answer` does what it asks alone, and tells as soon as something is to be asked, so
 * that what it needs is there by then. Where the answer is to be painted, what `noted` gives is told after it. A line from a
 * sender that `admit` does not know is left unanswered.
 */
export function answerLines<From>(
  admit: (sender: Sender) => From | undefined,
  shapes: Shapes<'reader'>,
  handlers: Handlers<'reader', From>,
  soon: (from: From, call: CheckCall) => void,
  noted: (from: From) => Promise<Noted>,
): void {
  const serve = serving('reader', shapes, handlers, CHECKS);
  browser.runtime.onConnect.addListener((port) => {
    const first = port.name.startsWith(NAME) && port.name.slice(NAME.length);
    const from = isCheck(first) && port.sender ? admit(port.sender) : undefined;
    if (from === undefined) return;
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    const tell = (told: Reply | { noted: Noted }, number: number | undefined) => {
      if (isOpen) port.postMessage({ ...told, number });
    };
    const answer = async (message: unknown, served: (from: From) => Promise<Reply>) => {
      const number = numberOf(message);
      const reply = await served(from);
      tell(reply, number);
      if (isPainting(reply)) tell({ noted: await noted(from) }, number);
    };
    port.onMessage.addListener((message) => {
      if (isCheck(message)) return soon(from, message);
      const served = serve(message);
      if (served) void answer(message, served);
    });
    if (isCheck(first)) soon(from, first);
  });
}
