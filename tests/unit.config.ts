import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that need no browser. Those that do are in e2e.config.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // The browser's own messages are not there; the English ones stand in for them.
  resolve: { alias: { '#i18n': fileURLToPath(new URL('english.ts', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // Some start the program itself, on a machine that may be busy.
    testTimeout: 30_000,
  },
});
