import { mkdirSync, writeFileSync } from 'node:fs';
import type { Engine } from '../tools/browsers';
import type { Deed, Site } from './places';

/** How one deed went at one place in one browser. */
export interface Result {
  readonly site: Site;
  readonly engine: Engine;
  readonly deed: Deed;
  readonly passed: boolean;
}

/** Where the last run's results lie, for the table in docs/sites.md. */
export const resultsFile = 'artifacts/e2e/sites.json';

/** Shared by all test files of the worker. */
const shared = globalThis as { demarcResults?: Result[] };
shared.demarcResults ??= [];
const results = shared.demarcResults;

/** Runs a scenario and takes down how it went, for each of the deeds that it does. */
export async function noted(
  { site, engine, deeds }: { site: Site; engine: Engine; deeds: readonly Deed[] },
  run: () => Promise<void>,
): Promise<void> {
  let passed = false;
  try {
    await run();
    passed = true;
  } finally {
    if (deeds.length > 0) {
      results.push(...deeds.map((deed) => ({ site, engine, deed, passed })));
      mkdirSync('artifacts/e2e', { recursive: true });
      writeFileSync(resultsFile, JSON.stringify(results));
    }
  }
}
