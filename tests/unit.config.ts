import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What these test keeps nothing, mocks nothing and needs no page: their files share one world, and load the product once. */
const ALIKE = 'tests/{article,citations,claims,cli,findings,kinds,text}/**/*.test.ts';

/** The tests that need no browser. Those that do are in e2e.config.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // The browser's own messages are not there; the English ones stand in for them.
  resolve: { alias: { '#i18n': fileURLToPath(new URL('english.ts', import.meta.url)) } },
  test: {
    // Some start the program itself, on a machine that may be busy.
    testTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alike', include: [ALIKE], isolate: false } },
      {
        extends: true,
        test: { name: 'apart', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', ALIKE] },
      },
    ],
  },
});
