import puppeteer, { type Page } from 'puppeteer-core';

/** Raw WebDriver BiDi: the toolbar and the sidebar are in no page that Puppeteer would list. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** Real Firefox with the extension installed for the session, and the means to use it as its user does. */
export interface Firefox {
  page: Page;
  /** Opens a page of the browser itself, `about:…`, in a tab in front; no page object reaches it. */
  openOwnPage(address: string): Promise<void>;
  /** Opens a page of the extension, "library.html", in a tab in front. */
  openExtensionPage(name: string): Promise<void>;
  /** Evaluates an expression of text in the page in front; `content` is its window, seen as its own scripts see it. */
  inFront(expression: string): Promise<string>;
  /** Presses the toolbar button on the page in front, with the grant that a real press gives. */
  pressButton(): Promise<void>;
  badge(): Promise<string>;
  /** Ends the background as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** What the sidebar shows; empty while it is closed. */
  sidebarText(): Promise<string>;
  /** Presses what a selector and a part of its text or label name in the sidebar, as its user would. False where it is not there. */
  pressInSidebar(selector: string, named?: string): Promise<boolean>;
  /** What the card shows: the text in a closed shadow root of the page in front; empty while none is open. */
  cardText(): Promise<string>;
  close(): Promise<void>;
}

/** The sidebar's own document, as the browser's window has it. */
const SIDEBAR =
  "window.SidebarController.isOpen ? window.SidebarController.browser.contentDocument.getElementById('webext-panels-browser') : null";

const EXTENSION = 'second-source@second-source.invalid';

/** Starts Firefox with the built extension of this folder in a profile of its own. */
export async function openFirefox(options: {
  extension: string;
  /** Grants each permission that the extension asks for, as a user who always says yes. */
  grants?: boolean;
}): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    // Lets BiDi evaluate in the browser's own window, where the toolbar is.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    ...(options.grants ? { extraPrefsFirefox: { 'extensions.webextOptionalPermissionPrompts': false } } : {}),
  });
  await browser.installExtension(options.extension);
  const connection = (browser as unknown as { connection: Connection }).connection;
  const page = (await browser.pages())[0] ?? (await browser.newPage());

  /** Evaluates the body of an async function in the browser's window, where `action` is our toolbar button. */
  async function inWindow(body: string): Promise<unknown> {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const contexts = tree.result.contexts as { context: string; url: string }[];
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no window.');
    const expression = `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
      const button = ExtensionParent.apiManager.global.browserActionFor(extension);
      ${body}
    })()`;
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    });
    const answer = result as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer.result?.value;
  }

  /** Evaluates an expression of text in a document of another process; empty where there is no such document. */
  async function textIn(browserElement: string, expression: string): Promise<string> {
    const text = await inWindow(`
      const inner = ${browserElement};
      if (!inner) return '';
      return new Promise((answer) => {
        inner.messageManager.addMessageListener('second-source-text', function listen(message) {
          inner.messageManager.removeMessageListener('second-source-text', listen);
          answer(message.data);
        });
        const script = ${JSON.stringify(`sendAsyncMessage('second-source-text', ${expression})`)};
        inner.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
      });`);
    return String(text ?? '');
  }

  // The extension was installed just now: its user closes the welcome page, having read it.
  await inWindow(`for (let tries = 0; tries < 100; tries++) {
    const welcome = window.gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
    if (welcome) { window.gBrowser.removeTab(welcome); break; }
    await new Promise((go) => window.setTimeout(go, 50));
  }`);
  await page.bringToFront();

  return {
    page,
    openOwnPage: async (address) => {
      await inWindow(`window.gBrowser.selectedTab = window.gBrowser.addTrustedTab(${JSON.stringify(address)});
        while (window.gBrowser.currentURI.spec !== ${JSON.stringify(address)}) await new Promise((go) => window.setTimeout(go, 50));`);
    },
    openExtensionPage: async (name) => {
      await inWindow(`const address = extension.baseURL + ${JSON.stringify(name)};
        window.gBrowser.selectedTab = window.gBrowser.addTrustedTab(address);
        while (window.gBrowser.currentURI.spec !== address) await new Promise((go) => window.setTimeout(go, 50));`);
    },
    inFront: (expression) =>
      textIn('window.gBrowser.selectedBrowser', `((content) => ${expression})(content.wrappedJSObject)`),
    pressButton: async () => {
      await inWindow('await button.triggerAction(window);');
    },
    badge: async () =>
      String(
        (await inWindow("return button.action.getProperty(window.gBrowser.selectedTab, 'badgeText') ?? '';")) ?? '',
      ),
    stopBackground: async () => {
      await inWindow('await extension.terminateBackground({ ignoreDevToolsAttached: true });');
    },
    sidebarText: () => textIn(SIDEBAR, "content.document.body?.innerText ?? ''"),
    pressInSidebar: async (selector, named = '') =>
      (await textIn(
        SIDEBAR,
        `(() => {
          const named = (element) => element.getAttribute('aria-label') ?? element.innerText;
          const found = [...content.document.querySelectorAll(${JSON.stringify(selector)})];
          const wanted = found.find((element) => named(element).includes(${JSON.stringify(named)}));
          // Permissions are granted only where somebody pressed something.
          const input = content.windowUtils.setHandlingUserInput(true);
          wanted?.click();
          input.destruct();
          return wanted ? 'pressed' : '';
        })()`,
      )) === 'pressed',
    cardText: () =>
      textIn(
        'window.gBrowser.selectedBrowser',
        // Only the browser's own scripts see into a closed shadow root.
        "[...content.document.documentElement.children].map((each) => each.openOrClosedShadowRoot?.querySelector('[role=dialog]')?.innerText ?? '').join('')",
      ),
    close: () => browser.close(),
  };
}
