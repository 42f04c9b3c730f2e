import { type Duration, durationSchema, millisecondsOf, readDuration, timeBefore } from '../duration';
import type { Now } from '../now';
import type { Past, PastPost } from '../past';
import type { Zod } from '../zod';

/** How many posts back a rule may look. */
const mostPosts = 500;

/** The earlier posts that a rule over time looks at: those of a stretch of time, or the last so many. */
export interface Window {
  readonly within: Duration | null;
  /** How many posts there are with the draft among them. */
  readonly last: number | null;
}

/** The two ways to say which earlier posts count. */
export const windowShape = (z: Zod) => ({
  within: durationSchema(z).optional(),
  'of-last': z.int().min(2).max(mostPosts).optional().describe('Of so many posts, this one among them.'),
});

/** Whether exactly one of the two is said. */
export function isWindow(options: { within?: string | undefined; 'of-last'?: number | undefined }): boolean {
  return (options.within === undefined) !== (options['of-last'] === undefined);
}

export function windowOf(options: { within?: string | undefined; 'of-last'?: number | undefined }): Window {
  return {
    within: options.within === undefined ? null : readDuration(options.within),
    last: options['of-last'] ?? null,
  };
}

/**
 * The earlier posts in the window, newest first. What was posted by a clock that has been set back since lies in the time to
 * come, and counts as posted now.
 */
export function postsIn({ within, last }: Window, { posts }: Past, now: Now): readonly PastPost[] {
  if (posts.length === 0) return posts;
  if (last !== null) return posts.slice(0, last - 1);
  if (within === null) return posts;
  const since = timeBefore(now, within);
  return posts.slice(0, countSince(posts, since));
}

/** How many of the posts, newest first, were posted after that moment. */
function countSince(posts: readonly PastPost[], since: number): number {
  let [low, high] = [0, posts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((posts[middle]?.time ?? since) > since) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a window asks of the past: posts since so many milliseconds ago, and the last so many. */
export interface Need {
  readonly span: number;
  readonly posts: number;
}

/** An hour more than the window's length: a day has 25 hours at times. */
export function needOf({ within, last }: Window): Need {
  return {
    span: within === null ? 0 : millisecondsOf(within) + 3_600_000,
    posts: last === null ? 0 : last - 1,
  };
}
