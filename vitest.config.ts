import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Milliseconds for a test and for what comes before it. A browser or another check beside it makes a machine five times as slow,
 * and a limit that is never reached costs nothing.
 */
const unhurried = { testTimeout: 180_000, hookTimeout: 180_000 };

/** A worker for each processor: Vitest itself leaves one free, which on a machine with two is half of it. */
const maxWorkers = availableParallelism();

/** What takes longest is begun first, also where no run before has shown what that is, so that no worker is left with it alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/e2e/sites.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

/** One command runs them all; `--project` picks one. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          exclude: ['tests/rules/cli/**'],
          environment: 'node',
          // The engine keeps nothing from one text to the next, so that its files can share what they load: half the time.
          isolate: false,
          maxWorkers,
          ...unhurried,
        },
      },
      {
        test: {
          name: 'cli',
          include: ['tests/rules/cli/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/rules/cli/setup.ts'],
          maxWorkers,
          ...unhurried,
        },
      },
      {
        test: {
          name: 'structure',
          include: ['tests/{structure,site}/**/*.test.ts'],
          environment: 'node',
          maxWorkers,
          ...unhurried,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'lib',
          include: ['tests/lib/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tests/tools/english-browser.ts', 'tests/tools/early-constants.ts'],
          maxWorkers,
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
          maxWorkers,
          ...unhurried,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/setup.ts'],
          // One worker holds one browser of each engine; scenarios run side by side in it, one in each browser. Of two workers on two
          // processors each scenario is so slow that some no longer find what they wait for.
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
