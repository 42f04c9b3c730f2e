import { browser } from 'wxt/browser';
import type { TabSays } from '../messages';
import { text } from './words';

/** A tab's toolbar badge: the verdict as a sign, on the colour of the identity, and both in words in the title. */
export async function showBadge(tab: number, state: TabSays | null): Promise<void> {
  const sign = state ? signOf(state) : '';
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: sign }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: state?.voice.identity?.colour ?? '#475569' }),
    browser.action.setTitle({
      tabId: tab,
      title: state ? titleOf(state) : text()('badge_idle'),
    }),
  ]);
}

/** That the site in a tab has changed, so that posts there may go unguarded. */
export async function showChanged(tab: number, why: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: '!' }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#9b1c1c' }),
    browser.action.setTitle({ tabId: tab, title: text()('badge_changed', { why }) }),
  ]);
}

function signOf({ verdict, isEmpty }: TabSays): string {
  if (verdict.state === 'clear') return isEmpty ? '–' : '✓';
  return verdict.state === 'findings' ? String(verdict.findings.length) : '?';
}

function titleOf(state: TabSays): string {
  const name = state.voice.identity?.name ?? text()('badge_nobody');
  return text()('badge_posting', { name, verdict: wordsFor(state) });
}

function wordsFor({ verdict, isEmpty }: TabSays): string {
  if (verdict.state === 'clear') return text()(isEmpty ? 'headline_empty' : 'badge_clear');
  if (verdict.state === 'not-checked') return text()('badge_not_checked', { reason: verdict.reason });
  return text()('badge_findings', { count: verdict.findings.length });
}
