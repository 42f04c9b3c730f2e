import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks at a condition: fewer the longer it takes, because a look takes time from what is waited for. */
const pauses = { first: 15, longest: 60, growth: 1.3 } as const;

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
  let pause: number = pauses.first;
  do {
    try {
      const seen = await look();
      if (seen) return seen;
    } catch (error) {
      last = String(error);
    }
    await setTimeout(pause);
    pause = Math.min(pause * pauses.growth, pauses.longest);
  } while (performance.now() < end);
  throw new Error(`Waited ${limit / 1000} s for ${what}; the last look gave: ${last}`);
}
