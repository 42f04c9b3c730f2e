import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks at a condition. */
const interval = 15;

/**
 * Looks at a condition at once and then again and again until it holds, and answers with what it gave. After `limit`
 * milliseconds it throws, naming what was waited for and what the last look gave or threw.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  limit = 30_000,
): Promise<T> {
  const end = performance.now() + limit;
  let last = 'nothing';
  do {
    try {
      const seen = await look();
      if (seen) return seen;
    } catch (error) {
      last = String(error);
    }
    await setTimeout(interval);
  } while (performance.now() < end);
  throw new Error(`Waited ${limit / 1000} s for ${what}; the last look gave: ${last}`);
}
