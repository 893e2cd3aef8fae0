import { vi } from 'vitest';
import type { PanelActions } from '../../lib/panel/actions.ts';
import type { OpenTab } from '../../lib/panel/tabs.tsx';

/** All that the panel can ask for, watched. `found` is whether words are still in the page. */
export function panelActions(found = true) {
  return {
    run: vi.fn(),
    askAgain: vi.fn(),
    show: vi.fn(),
    reveal: vi.fn(async () => found),
    exportCitations: vi.fn(),
    copy: vi.fn(async () => {}),
    compare: vi.fn(),
    choose: vi.fn(),
    setAlways: vi.fn(async () => true),
    openDraft: vi.fn(),
    openLibrary: vi.fn(),
    openOptions: vi.fn(),
    keep: vi.fn(async () => {}),
    undo: vi.fn(async () => {}),
    undoTabs: vi.fn(async () => {}),
    setPrivate: vi.fn(async () => {}),
    openTabs: vi.fn(async (): Promise<readonly OpenTab[] | undefined> => []),
    keepTabs: vi.fn(async () => {}),
  } satisfies PanelActions;
}
