import { writeFile } from 'node:fs/promises';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';

/** Sends one command of the DevTools protocol; the commands that we need are not all in Playwright's types. */
type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** A document of the extension that Playwright does not list as a page, or a closed shadow root. */
export interface Inside {
  /** What a user reads there. */
  text(): Promise<string>;
  /** Evaluates an expression of plain JavaScript there; `root` is the document or the shadow root. */
  evaluate(expression: string): Promise<unknown>;
}

export interface Panel extends Inside {
  screenshot(path: string): Promise<void>;
}

/** Real Chromium with the extension loaded, and the means to use it as its user does. */
export interface Chromium {
  context: BrowserContext;
  page: Page;
  extensionId: string;
  /** Presses the toolbar button on this page, with the grant that a real press gives. */
  pressButton(page?: Page): Promise<void>;
  badge(): Promise<string>;
  /** Evaluates a function in the background. */
  background(): Promise<Worker>;
  /** Ends the background as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** The side panel, where it is open. */
  panel(): Promise<Panel | undefined>;
  /** The card, where it is open: the visible content of a closed shadow root. */
  card(page?: Page): Promise<Inside | undefined>;
  close(): Promise<void>;
}

/** Starts Chromium with the built extension of this folder in a profile of its own, which is gone once it closes. */
export async function openChromium(options: {
  extension: string;
  visible?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** A proxy for everything but this machine. */
  proxy?: string;
  /** The language that the browser speaks with its user. */
  language?: string;
}): Promise<Chromium> {
  const dark = options.colorScheme === 'dark';
  const context = await chromium.launchPersistentContext('', {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: !options.visible,
    // The sandbox needs rights that a container's root does not have.
    chromiumSandbox: false,
    // A user's browser has extensions, and keeps the page that was left to bring it back.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      // Playwright's own switch reaches pages only; the panel follows the browser.
      ...(dark ? ['--force-dark-mode'] : []),
      ...(options.language ? [`--lang=${options.language}`] : []),
    ],
    // Where the desktop has a say, it is asked before the switch.
    ...(options.language ? { env: { ...process.env, LANGUAGE: options.language } } : {}),
    viewport: options.visible ? null : (options.viewport ?? { width: 1280, height: 900 }),
    colorScheme: options.visible ? null : (options.colorScheme ?? 'light'),
    acceptDownloads: true,
    ...(options.proxy ? { proxy: { server: options.proxy, bypass: '127.0.0.1' } } : {}),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const page = context.pages().find((each) => !isWelcome(each)) ?? (await context.newPage());
  await closeWelcome(context);
  await page.bringToFront();
  const browser = context.browser();
  if (!browser) throw new Error('Chromium started without a browser to speak to.');
  const session = await browser.newBrowserCDPSession();
  const send: Send = (method, params = {}) =>
    (session.send as unknown as Send).call(session, method, params) as Promise<Record<string, unknown>>;

  async function targets(filter: object): Promise<Target[]> {
    const { targetInfos } = await send('Target.getTargets', { filter: [filter] });
    return targetInfos as Target[];
  }

  async function background(): Promise<Worker> {
    return context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  }

  return {
    context,
    page,
    extensionId,
    async pressButton(on = page) {
      await on.bringToFront();
      // Asked for as a tab: only a tab carries the toolbar.
      const tab = (await targets({ type: 'tab' })).find((target) => target.url === on.url());
      if (!tab) throw new Error(`No tab shows ${on.url()}.`);
      await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    },
    async badge() {
      return (await background()).evaluate(async () => {
        const { tabs, action } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
        const [tab] = await tabs.query({ active: true });
        return tab ? action.getBadgeText({ tabId: tab.id }) : '';
      });
    },
    background,
    async stopBackground() {
      for (const target of await targets({ type: 'service_worker' })) {
        if (target.url.includes(extensionId)) await send('Target.closeTarget', { targetId: target.targetId });
      }
    },
    async panel() {
      // The panel shows one page or the other in its place.
      const urls = ['sidepanel.html', 'draft.html?panel'].map((page) => `chrome-extension://${extensionId}/${page}`);
      const target = (await targets({ type: 'page' })).find((each) => urls.some((url) => each.url.startsWith(url)));
      return target && attachPanel(session, send, target.targetId);
    },
    async card(on = page) {
      return openCard(await context.newCDPSession(on));
    },
    close: () => context.close(),
  };
}

const WELCOME = '/welcome.html';
/** How long the page that opens after the install may take, in milliseconds. */
const WELCOME_MS = 5_000;
const isWelcome = (page: Page): boolean => page.url().endsWith(WELCOME);

/** The extension was installed just now: its user closes the welcome page, having read it. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const open = context.pages().find(isWelcome);
  const welcome = open ?? (await context.waitForEvent('page', { timeout: WELCOME_MS }).catch(() => undefined));
  await welcome?.waitForURL(`**${WELCOME}`);
  await welcome?.close();
}

/** The few calls of the extension API that are made from within the background. */
declare const browserApi: {
  tabs: { query(of: { active: boolean }): Promise<{ id: number }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

/** Speaks to the side panel through the browser, as no page object stands for it. */
async function attachPanel(session: CDPSession, send: Send, targetId: string): Promise<Panel> {
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const ask = (method: string, params: object = {}): Promise<Record<string, unknown>> =>
    new Promise((answer, refuse) => {
      const id = ++last;
      const listen = (event: { sessionId: string; message: string }): void => {
        if (event.sessionId !== sessionId) return;
        const message = JSON.parse(event.message) as { id?: number; result?: Record<string, unknown>; error?: object };
        if (message.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        if (message.result) answer(message.result);
        else refuse(new Error(`${method}: ${JSON.stringify(message.error)}`));
      };
      session.on('Target.receivedMessageFromTarget', listen);
      send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(refuse);
    });
  const evaluate = async (expression: string): Promise<unknown> =>
    answered(await ask('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true, userGesture: true }));
  return {
    evaluate: (expression) => evaluate(`((root) => ${expression})(document)`),
    text: async () => String(await evaluate("document.body?.innerText ?? ''")),
    async screenshot(path) {
      const { data } = await ask('Page.captureScreenshot', { format: 'png' });
      await writeFile(path, Buffer.from(String(data), 'base64'));
    },
  };
}

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** The protocol sees into closed shadow roots, which no script of the page can. */
async function openCard(session: CDPSession): Promise<Inside | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const closed = [...shadowRoots(root as DomNode)].find((each) => each.shadowRootType === 'closed');
  if (!closed) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
  const evaluate = async (expression: string): Promise<unknown> =>
    answered(
      await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: `function () { const root = this; return ${expression}; }`,
        returnByValue: true,
        awaitPromise: true,
        userGesture: true,
      }),
    );
  const text = async (): Promise<string> =>
    String(await evaluate("[...root.children].map((each) => each.innerText ?? '').join('\\n').trim()"));
  const visible = await evaluate(
    '[...root.children].some((each) => each.getClientRects().length > 0 && each.innerText?.trim())',
  );
  return visible ? { evaluate, text } : undefined;
}

function* shadowRoots(node: DomNode): Generator<DomNode> {
  for (const each of node.shadowRoots ?? []) {
    yield each;
    yield* shadowRoots(each);
  }
  for (const each of node.children ?? []) yield* shadowRoots(each);
}

function answered(answer: object): unknown {
  const { result, exceptionDetails } = answer as {
    result: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
