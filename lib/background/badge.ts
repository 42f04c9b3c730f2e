import { browser } from 'wxt/browser';
import type { Verdict, Voice } from '../messages';

/** A tab's toolbar badge: the verdict as a sign, on the colour of the identity, and both in words in the title. */
export async function showBadge(
  tab: number,
  state: { voice: Voice; verdict: Verdict } | null,
): Promise<void> {
  const text = state ? signOf(state.verdict) : '';
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: state?.voice.identity?.colour ?? '#475569' }),
    browser.action.setTitle({ tabId: tab, title: state ? titleOf(state.voice, state.verdict) : 'Demarc' }),
  ]);
}

/** That the site in a tab has changed, so that posts there may go unguarded. */
export async function showChanged(tab: number, why: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: '!' }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#9b1c1c' }),
    browser.action.setTitle({ tabId: tab, title: `Demarc: this site has changed: ${why}.` }),
  ]);
}

function signOf(verdict: Verdict): string {
  if (verdict.state === 'clear') return '✓';
  return verdict.state === 'findings' ? String(verdict.findings.length) : '?';
}

function titleOf(voice: Voice, verdict: Verdict): string {
  const name = voice.identity?.name ?? 'nobody yet';
  return `Demarc: posting as ${name}. ${wordsFor(verdict)}`;
}

function wordsFor(verdict: Verdict): string {
  if (verdict.state === 'clear') return 'Nothing against it.';
  if (verdict.state === 'not-checked') return `Not checked: ${verdict.reason}`;
  const { length } = verdict.findings;
  return length === 1 ? 'One thing to look at.' : `${length} things to look at.`;
}
