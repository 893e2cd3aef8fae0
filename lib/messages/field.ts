import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { fromBackground } from '../messages.ts';
import { LONGEST_DRAFT } from './draft.ts';
import { unlessGone } from './gone.ts';

/**
 * How the panel follows a field that its user writes in: a line that the panel opens to the field's script and to nobody else.
 * It ends when either side goes, so nothing of a draft passes the background or waits anywhere.
 */

/** What a page's script finds where the focus is: a field, none, or one that is not read (passwords, payment cards, codes). */
export const FOUND = ['ready', 'none', 'secret'] as const;
export type FieldFound = (typeof FOUND)[number];

const newsShape = v.variant('news', [
  v.object({
    news: v.literal('text'),
    text: v.pipe(v.string(), v.maxLength(LONGEST_DRAFT)),
    /** The site's host, as the page's address has it. */
    host: v.pipe(v.string(), v.maxLength(300)),
  }),
  v.object({ news: v.literal('too-long') }),
  v.object({ news: v.literal('ended'), why: v.picklist(['gone', 'secret']) }),
]);
/** What the script of a field tells the panel that follows it. */
export type FieldNews = v.InferOutput<typeof newsShape>;

/** A field's frame. */
export interface FieldFrame {
  tab: number;
  frame: number;
}

const LINE = 'second-source.field';

/** Opens the line to the script of a frame. What comes is checked: it is of a page's process. Gives what ends it. */
export function followField({ tab, frame }: FieldFrame, told: (news: FieldNews) => void): () => void {
  const port = browser.tabs.connect(tab, { name: LINE, frameId: frame });
  let isOpen = true;
  port.onMessage.addListener((message: unknown) => {
    const read = v.safeParse(newsShape, message);
    if (isOpen && read.success) told(read.output);
  });
  port.onDisconnect.addListener(() => {
    if (isOpen) told({ news: 'ended', why: 'gone' });
    isOpen = false;
  });
  return () => {
    isOpen = false;
    port.disconnect();
  };
}

/**
 * In the field's script: answers the panel's line, one at a time, until `life` ends. `followed` is given how to tell news, and a
 * signal for when the panel is gone.
 */
export function awaitFollower(
  life: AbortSignal,
  followed: (tell: (news: FieldNews) => void, line: AbortSignal) => void,
): void {
  const listener = (port: Runtime.Port) => {
    if (port.name !== LINE || port.sender?.id !== browser.runtime.id) return;
    const line = new AbortController();
    port.onDisconnect.addListener(() => line.abort());
    life.addEventListener('abort', () => unlessGone(() => port.disconnect()), { signal: line.signal });
    const tell = (news: FieldNews) => {
      if (!line.signal.aborted && !unlessGone(() => port.postMessage(news))) line.abort();
    };
    followed(tell, line.signal);
  };
  browser.runtime.onConnect.addListener(listener);
  life.addEventListener('abort', () => unlessGone(() => browser.runtime.onConnect.removeListener(listener)));
}

const placeShape = v.strictTuple([
  v.object({
    window: v.optional(v.number()),
    tab: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    frame: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
]);
/** Where the user asked for a field to be checked. */
export type FieldPlace = v.InferOutput<typeof placeShape>[0];

/** A panel that opens takes some tenths of a second until it listens, on a slow machine seconds. In milliseconds. */
const EVERY = 150;
const LONGEST_WAIT = 8_000;

/** Tells the panel of a window where its user asked for a field, as soon as it listens. Gives up where none opens. */
export async function tellField(place: FieldPlace): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT; waited += EVERY) {
    const message = { door: 'announcement', call: 'field', given: [place] };
    if ((await browser.runtime.sendMessage(message).catch(() => undefined)) === true) return;
    await new Promise((done) => setTimeout(done, EVERY));
  }
}

/** In the panel: hears where a field is to be checked. `taken` says whether this panel is the one of that window. */
export function hearField(taken: (place: FieldPlace) => boolean): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (taken: boolean) => void) => {
    const { door, call, given } = (message ?? {}) as Record<string, unknown>;
    if (door !== 'announcement' || call !== 'field' || !fromBackground(sender)) return undefined;
    const read = v.safeParse(placeShape, given);
    if (!read.success || !taken(read.output[0])) return undefined;
    reply(true);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}
