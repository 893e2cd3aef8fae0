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

/** What is asked over a line. All else goes alone, and tells its sender anew each time. */
const ASKED = ['check', 'again', 'noted'] as const;
type Asked = (typeof ASKED)[number];

/** The name by which the background knows a line of the reader. */
const NAME = 'reader';

/** A line from the reader to the background, open while a page is read and checked. */
export interface Line {
  /** Asks over the line, one thing after another. Rejects where the line ends before the answer, and where that is an error. */
  ask<C extends Asked>(call: C, ...given: Given<'reader', C>): Promise<Answer<'reader', C>>;
  close(): void;
}

interface Waiting {
  go(reply: Reply): void;
  fail(error: Error): void;
}

/**
 * Opens a line before there is anything to ask: a message that comes alone has to wait until the background is awake and a
 * way to it is laid, and over a line both are done while the page is still read. Never throws.
 */
export function openLine(): Line {
  const waiting: Waiting[] = [];
  let port: Runtime.Port | undefined;
  const end = () => {
    port = undefined;
    for (const { fail } of waiting.splice(0)) fail(new Error('There was no answer.'));
  };
  try {
    port = browser.runtime.connect({ name: NAME });
    port.onMessage.addListener((reply) => waiting.shift()?.go(reply as Reply));
    port.onDisconnect.addListener(() => {
      // Read, since the browser complains of an error at which nobody looks.
      void browser.runtime?.lastError;
      end();
    });
  } catch {
    // The extension was updated or removed: whoever asks learns of it.
  }
  return {
    async ask<C extends Asked>(call: C, ...given: Given<'reader', C>): Promise<Answer<'reader', C>> {
      const reply = await new Promise<Reply>((go, fail) => {
        if (!port) throw new Error('There is no background.');
        port.postMessage({ door: 'reader', call, given } satisfies Envelope);
        waiting.push({ go, fail });
      });
      return opened<'reader', C>(reply);
    },
    close() {
      port?.disconnect();
      end();
    },
  };
}

/**
 * Answers what the reader asks over lines as `answer` does what it asks alone, and tells as soon as one is opened, so that what
 * the first question needs is there by then. A line from a sender that `admit` does not know is left unanswered.
 */
export function answerLines<From>(
  admit: (sender: Sender) => From | undefined,
  shapes: Shapes<'reader'>,
  handlers: Handlers<'reader', From>,
  begun: (from: From) => void,
): void {
  const serve = serving('reader', shapes, handlers, ASKED);
  browser.runtime.onConnect.addListener((port) => {
    const from = port.name === NAME && port.sender ? admit(port.sender) : undefined;
    if (from === undefined) return;
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    port.onMessage.addListener((message) => {
      void serve(message)?.(from).then((reply) => isOpen && port.postMessage(reply));
    });
    begun(from);
  });
}
