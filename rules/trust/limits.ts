const day = 24 * 60 * 60 * 1000;

/**
 * What is looked at of a signed file at most. They are wide enough for an organisation's 100,000 confidential terms, and
 * narrow enough that a file that breaks them costs a browser little.
 */
export const limits = {
  /** Bytes of a channel's index as it is fetched. */
  indexBytes: 512 * 1024,
  /** Bytes of a pack's signed content; in the file they are a third more. */
  packBytes: 4 * 1024 * 1024,
  packs: 100,
  keys: 10,
  /** How often a channel can change its keys. */
  rotations: 100,
  /** How deep lists and objects may stand in each other. */
  depth: 32,
  rules: 1000,
  /** Texts, numbers, lists and whatever else stands in one file. */
  entries: 150_000,
  /**
   * How much a version may rise at once. Who gets hold of keys for an hour can't push it so high that all that comes later
   * looks old; a channel that is published every hour gets past it in a year.
   */
  step: 10_000,
  /** How long an index may say that it is valid, in ms: nobody can be kept on an old one for longer. */
  indexLife: 366 * day,
  /** The same for a pack. */
  packLife: 1100 * day,
  /** How far clocks may differ without anything being said, in ms. */
  clockSkew: day,
  /** How far past the end of the newest index a clock is believed, in ms: one that was years ahead once is forgotten. */
  clockBelieved: 90 * day,
} as const;

/** The bytes that a pack's file can have whose signed content has so many: what is fetched beyond them is thrown away. */
export function fileBytesOf(contentBytes: number): number {
  return Math.ceil((contentBytes * 4) / 3) + 2048;
}
