/** Milliseconds that a site may work on a post: Bluesky waits for a video to be uploaded. */
const publishing = 120_000;

/** A draft that went to the site. */
export interface Gone {
  readonly key: string;
  readonly parts: readonly string[];
  readonly at: number;
  /**
   * What was pressed, where the author's own event went through and nothing was done in its place; null for keys. `earlier`:
   * other words have stood there since, so that what is pressed from now on is no second of it.
   */
  readonly by: HTMLElement | null | 'released' | 'earlier';
}

/** Whether the site cannot be at work on it any more. */
export function isLate({ at }: Gone): boolean {
  return performance.now() - at >= publishing;
}
