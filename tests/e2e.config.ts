import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that use the built extension in real browsers; `npm test` builds it first. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    // A browser takes both cores of a small machine.
    fileParallelism: false,
    // The browser drops a press of its toolbar now and then, right after a page has loaded.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
