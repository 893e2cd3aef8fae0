import { vi } from 'vitest';
import { all } from '../entrypoints/thinking/all.ts';

// What the background loads when it first needs it is there from the start.
Object.assign(globalThis, { thinking: all });

/** Stands in for the browser's API in tests: as much of it as the background, the messages and the settings use. */

type Heard = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;

function event<L extends (...given: never[]) => unknown>() {
  const listeners = new Set<L>();
  return {
    listeners,
    addListener: (listener: L) => void listeners.add(listener),
    removeListener: (listener: L) => void listeners.delete(listener),
    fire: (...given: Parameters<L>) => {
      for (const listener of [...listeners]) listener(...given);
    },
  };
}

export const changed = event<(changes: Record<string, { newValue?: unknown }>, area: string) => void>();
export const messages = event<Heard>();

/** A port as the background gets one, or as the reader does. */
export function aPort(postMessage: (message: unknown) => void, sender?: object) {
  const port = {
    name: 'reader',
    sender,
    onMessage: event<(message: unknown) => void>(),
    onDisconnect: event<() => void>(),
    postMessage: vi.fn(postMessage),
    disconnect: vi.fn(),
  };
  return port;
}
export type Port = ReturnType<typeof aPort>;
export const lines = event<(port: Port) => void>();

function area(name: string) {
  let kept: Record<string, unknown> = {};
  return {
    get: async (key: string | null) => {
      await Promise.resolve();
      return structuredClone(key === null ? kept : key in kept ? { [key]: kept[key] } : {});
    },
    set: async (items: Record<string, unknown>) => {
      await Promise.resolve();
      kept = { ...kept, ...structuredClone(items) };
      changed.fire(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])), name);
    },
    remove: async (keys: string | string[]) => {
      await Promise.resolve();
      for (const key of [keys].flat()) delete kept[key];
    },
    clear: async () => {
      kept = {};
    },
  };
}

/** The open tabs, by number; a tab that is not in it is closed. */
export const tabs = new Map<number, { id: number; incognito: boolean; url?: string }>();
/** The match patterns of the sites that the user let the extension read. */
export const granted = new Set<string>();
/** What was announced to the extension's pages, in order. */
export const announced: { call: string; given: unknown[] }[] = [];
/** What stands on the button, by tab. */
export const badges = new Map<number, string>();

export const browser = {
  runtime: {
    id: 'second-source',
    getURL: (path: string) => `extension://second-source${path}`,
    getManifest: vi.fn((): { host_permissions?: string[] } => ({})),
    onMessage: messages,
    onConnect: lines,
    /** What goes over a line is answered as what goes alone is; a background that is stopped ends the line. */
    connect: vi.fn(() => {
      const port = aPort((message) => {
        // says only what will be asked soon
        if (typeof message === 'string') return;
        const { number } = message as { number: number };
        browser.runtime.sendMessage(message as never).then(
          (reply) => {
            const { noted, ...told } = reply as unknown as { noted?: string | Error };
            port.onMessage.fire({ ...told, number });
            if (noted instanceof Error) port.onDisconnect.fire();
            else if (noted) port.onMessage.fire({ noted, number });
          },
          () => port.onDisconnect.fire(),
        );
      });
      return port;
    }),
    sendMessage: vi.fn(async (message: { call: string; given: unknown[] }) => void announced.push(message)),
  },
  storage: { local: area('local'), session: area('session'), onChanged: changed },
  tabs: {
    query: async () => [...tabs.values()],
    get: async (id: number) => {
      const tab = tabs.get(id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return tab;
    },
    sendMessage: vi.fn(async (_tab: number, _message: unknown, _options: unknown): Promise<unknown> => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }),
  },
  permissions: {
    getAll: async () => ({ origins: [...granted], permissions: [] }),
    contains: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin))),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.add(origin);
      return true;
    }),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.delete(origin);
      return true;
    }),
  },
  scripting: {
    insertCSS: vi.fn(async () => undefined),
    removeCSS: vi.fn(async () => undefined),
    executeScript: vi.fn(async (_injection: { files: string[] }): Promise<unknown> => []),
  },
  action: {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
    setBadgeTextColor: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
  },
};

export default browser;

/** Sends a message as the browser would; `undefined` where nobody answers it. */
export async function send(message: unknown, sender: object): Promise<unknown> {
  for (const listener of messages.listeners) {
    // What crosses is a copy.
    let answered: (answer: unknown) => void = () => undefined;
    const answer = new Promise<unknown>((go) => {
      answered = go;
    });
    if (listener(structuredClone(message), sender, answered) === true) return answer;
  }
  return undefined;
}

export async function reset(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  tabs.clear();
  badges.clear();
  granted.clear();
  announced.length = 0;
  messages.listeners.clear();
  lines.listeners.clear();
  changed.listeners.clear();
  vi.clearAllMocks();
  browser.tabs.sendMessage.mockImplementation(async () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  browser.scripting.executeScript.mockImplementation(async () => []);
  browser.scripting.removeCSS.mockImplementation(async () => undefined);
}
