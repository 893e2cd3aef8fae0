import browser, { type Runtime } from 'webextension-polyfill';
import {
  type Answer,
  type Envelope,
  type Given,
  type Handlers,
  opened,
  type Reply,
  type Sender,
  type Shapes,
  serving,
} from '../messages.ts';
import { unlessGone } from './gone.ts';

/** What is asked over a line. All else goes alone, and tells its sender anew each time. */
const ASKED = ['check', 'again', 'noted'] as const;
type Asked = (typeof ASKED)[number];

/** What the background can make ready for. */
const CHECKS = ['check', 'again'] as const;
export type CheckCall = (typeof CHECKS)[number];
const isCheck = (given: unknown): given is CheckCall => (CHECKS as readonly unknown[]).includes(given);

/** Before the name by which the background knows a line of the reader; behind it stands what will be asked first. */
const NAME = 'reader/';

/** A line from the reader to the background: opened when it is first needed, and again where it ended. */
export interface Line {
  /** Says that this will be asked soon, for the background to make ready. Never throws. */
  soon(call: CheckCall): void;
  /** Asks over the line. Rejects where the line ends before the answer, and where that is an error. */
  ask<C extends Asked>(call: C, ...given: Given<'reader', C>): Promise<Answer<'reader', C>>;
  close(): void;
}

/** A question over a line, by a number that its answer has too: what is asked later may be answered before. */
type Question = Envelope & { number: number };
type Numbered = Reply & { number: number };

interface Waiting {
  go(reply: Reply): void;
  fail(error: Error): void;
}

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
    for (const { fail } of unanswered) fail(new Error('There was no answer.'));
  };
  const open = (call: CheckCall): Runtime.Port => {
    const opening = browser.runtime.connect({ name: NAME + call });
    port = opening;
    opening.onMessage.addListener((message) => {
      const reply = message as Numbered;
      waiting.get(reply.number)?.go(reply);
      waiting.delete(reply.number);
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
    async ask<C extends Asked>(call: C, ...given: Given<'reader', C>): Promise<Answer<'reader', C>> {
      const reply = await new Promise<Reply>((go, fail) => {
        const over = port ?? open(call === 'check' ? call : 'again');
        const number = ++asked;
        over.postMessage({ door: 'reader', call, given, number } satisfies Question);
        waiting.set(number, { go, fail });
      });
      return opened<'reader', C>(reply);
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
 * that what it needs is there by then. A line from a sender that `admit` does not know is left unanswered.
 */
export function answerLines<From>(
  admit: (sender: Sender) => From | undefined,
  shapes: Shapes<'reader'>,
  handlers: Handlers<'reader', From>,
  soon: (from: From, call: CheckCall) => void,
): void {
  const serve = serving('reader', shapes, handlers, ASKED);
  browser.runtime.onConnect.addListener((port) => {
    const first = port.name.startsWith(NAME) && port.name.slice(NAME.length);
    const from = isCheck(first) && port.sender ? admit(port.sender) : undefined;
    if (from === undefined) return;
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    port.onMessage.addListener((message) => {
      if (isCheck(message)) soon(from, message);
      else
        void serve(message)?.(from).then(
          (reply) => isOpen && port.postMessage({ ...reply, number: numberOf(message) }),
        );
    });
    if (isCheck(first)) soon(from, first);
  });
}
