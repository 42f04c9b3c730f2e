import type { Pack } from '../pack';

/** Something about a pack that its author should put right. */
export interface Shortcoming {
  /** Where in the pack: a rule, as `['rules', 2]`, or a topic, as `['topics', 'alcohol']`. */
  readonly path: readonly ['rules', number] | readonly ['topics', string];
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What the shortcoming is about, in words: `rule no-tea`. */
export function subjectOf({ path: [kind, at] }: Shortcoming, pack: Pack): string {
  return kind === 'topics' ? `topic ${at}` : `rule ${pack.rules[at]?.id}`;
}

/** Entries of a list as they are told, the rest of a long one as their number. */
export function told(entries: readonly string[]): string {
  const shown = entries.slice(0, 5).map((entry) => `“${entry}”`);
  return (
    shown.join(', ') + (entries.length > shown.length ? ` and ${entries.length - shown.length} more` : '')
  );
}
