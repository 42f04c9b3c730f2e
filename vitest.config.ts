import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Milliseconds for a test and for what comes before it. A browser or another check beside it makes a machine five times as slow,
 * and a limit that is never reached costs nothing.
 */
const unhurried = { testTimeout: 180_000, hookTimeout: 180_000 };

/** One command runs them all; `--project` picks one. The browsers start once, in the e2e project's global setup. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          exclude: ['tests/rules/cli/**'],
          environment: 'node',
          ...unhurried,
        },
      },
      {
        test: {
          name: 'cli',
          include: ['tests/rules/cli/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/rules/cli/setup.ts'],
          ...unhurried,
        },
      },
      {
        test: {
          name: 'structure',
          include: ['tests/{structure,site}/**/*.test.ts'],
          environment: 'node',
          ...unhurried,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'lib',
          include: ['tests/lib/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tests/tools/english-browser.ts'],
          ...unhurried,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.{ts,tsx}', 'tests/entrypoints/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/tools/english-browser.ts'],
          ...unhurried,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/setup.ts'],
          // One worker holds one browser of each engine; scenarios run side by side in it, one in each browser.
          fileParallelism: false,
          // After everything that is quicker to fail.
          sequence: { groupOrder: 1 },
          isolate: false,
          maxConcurrency: 100,
          // Scenarios stand in line for their browser; each has a limit of its own in tests/e2e/driver.ts.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
