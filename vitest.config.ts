import { defineConfig } from 'vitest/config';

/** The tests that need no browser. Those that do are in vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
  },
});
