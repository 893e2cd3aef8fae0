import puppeteer, { type Page } from 'puppeteer-core';

/** Raw WebDriver BiDi: the toolbar and the sidebar are in no page that Puppeteer would list. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** Real Firefox with the extension installed for the session, and the means to use it as its user does. */
export interface Firefox {
  page: Page;
  /** Presses the toolbar button on the page in front, with the grant that a real press gives. */
  pressButton(): Promise<void>;
  badge(): Promise<string>;
  /** What the sidebar shows; empty while it is closed. */
  sidebarText(): Promise<string>;
  close(): Promise<void>;
}

const EXTENSION = 'second-source@second-source.invalid';

/** Starts Firefox with the built extension of this folder in a profile of its own. */
export async function openFirefox(options: { extension: string }): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    // Lets BiDi evaluate in the browser's own window, where the toolbar is.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
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

  return {
    page,
    async pressButton() {
      await page.bringToFront();
      await inWindow('await button.triggerAction(window);');
    },
    badge: async () =>
      String(
        (await inWindow("return button.action.getProperty(window.gBrowser.selectedTab, 'badgeText') ?? '';")) ?? '',
      ),
    sidebarText: async () =>
      String(
        await inWindow(`
      const sidebar = window.SidebarController;
      const inner = sidebar.isOpen && sidebar.browser.contentDocument.getElementById('webext-panels-browser');
      if (!inner) return '';
      return new Promise((answer) => {
        inner.messageManager.addMessageListener('text', function listen(message) {
          inner.messageManager.removeMessageListener('text', listen);
          answer(message.data);
        });
        inner.messageManager.loadFrameScript(
          'data:,' + encodeURIComponent('sendAsyncMessage("text", content.document.body?.innerText ?? "")'), false);
      });`),
      ),
    close: () => browser.close(),
  };
}
