import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that use the built extension in real browsers; `npm test` builds it first. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    // A browser takes both cores of a small machine.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
