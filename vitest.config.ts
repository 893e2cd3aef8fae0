import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that need no browser. Those that do are in vitest.e2e.config.ts. */
export default defineConfig({
  // The browser's own messages are not there; the English ones stand in for them.
  resolve: { alias: { '#i18n': fileURLToPath(new URL('tests/english.ts', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
  },
});
