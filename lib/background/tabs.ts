import { browser } from 'wxt/browser';
import type { Request, TabSays, Tiding, Verdict } from '../messages';
import { showBadge } from './badge';
import type { Sender } from './router';
import { stillSaid } from './still-said';
import { tabStates } from './storage';

/** What a tab's composer says, kept without anything its author wrote. A frame that has none any more clears only its own. */
export async function keepTabState({ state }: Request<'tab-state'>, sender: Sender): Promise<void> {
  const key = String(sender.tab);
  const all = await tabStates.update((states) => {
    const { [key]: before, ...others } = states;
    if (!state) return before && before.frame !== sender.frame ? states : others;
    const kept = {
      ...state,
      verdict: withoutText(state.verdict),
      frame: sender.frame,
      origin: sender.origin,
    };
    return { ...others, [key]: kept };
  });
  await showBadge(sender.tab, all[key] ?? null);
}

/** What the tab last said; null where it has no composer, or has gone to another site since. */
export async function readTabState(tab: number): Promise<TabSays | null> {
  const state = (await tabStates.get())[String(tab)];
  return state ? stillSaid(state, (await browser.tabs.get(tab)).url) : null;
}

/** Forgets a tab that was closed. */
export async function forgetTab(tab: number): Promise<void> {
  await tabStates.update((states) => {
    const { [String(tab)]: _, ...others } = states;
    return others;
  });
}

/** Tells every page that verdicts given before no longer count. */
export async function tellCodeChanged(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && tell(id, 'code-changed')));
}

/** Tells all frames of a tab. One without our content script does not answer, which is no error. */
export async function tell(tab: number, kind: Tiding): Promise<void> {
  await browser.tabs.sendMessage(tab, { kind }).catch(() => undefined);
}

/** A verdict without anything that the author wrote: neither the found words nor what the reasons and fixes quote of them. */
function withoutText(verdict: Verdict): Verdict {
  if (verdict.state !== 'findings') return verdict;
  const [first, ...rest] = verdict.findings.map((finding) => ({ ...finding, text: '', why: '', fixes: [] }));
  return first ? { state: 'findings', findings: [first, ...rest] } : verdict;
}
