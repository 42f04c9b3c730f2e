import type { TabSays } from '../messages';
import type { TabState } from './storage';

/** What a tab's composer last said; null where it has none, or its page has gone to another site since. */
export function stillSaid(state: TabState | undefined, url: string | undefined): TabSays | null {
  if (!state) return null;
  const elsewhere = url && state.frame === 0 && URL.canParse(url) && new URL(url).origin !== state.origin;
  return elsewhere ? null : { voice: state.voice, verdict: state.verdict, isEmpty: state.isEmpty };
}
