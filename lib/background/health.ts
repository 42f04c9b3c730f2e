import { browser } from 'wxt/browser';
import type { Request } from '../messages';
import type { SiteEvent, SiteState } from '../site-state';
import { knownSite } from '../sites';
import type { MessageId } from '../text';
import { showChanged } from './badge';
import { readSites } from './policy/sites';
import type { Sender } from './router';
import { isAdded, isPermitted, siteOn } from './sites';
import { type Health, siteHealth } from './storage';
import { text } from './words';

/** What no longer holds, in words for the person who may report it. */
const words: Partial<Record<SiteEvent, MessageId>> = {
  'found-by-shape': 'health_found_by_shape',
  'text-missing': 'health_text_missing',
  'title-missing': 'health_title_missing',
  incomplete: 'health_incomplete',
  outran: 'health_outran',
};

/** More hosts than anybody posts on; the ones that were longest not heard of go first. */
const hostsKept = 200;

/**
 * Takes down how a site's adapter held. Once a post went past the gate, only one that passes through it again makes up for it;
 * a composer that is found where it was seen makes up for the rest.
 */
export async function noteReport({ event, adapter }: Request<'site-report'>, sender: Sender): Promise<void> {
  const host = sender.origin && URL.canParse(sender.origin) ? new URL(sender.origin).hostname : null;
  if (!host) return;
  const time = Date.now();
  const hasRungs = await hasOwnRungs(host);
  const all = await siteHealth.update((before) => {
    const { [host]: old, ...others } = before;
    const health: Health = { time, adapter, changed: changedBy(event, hasRungs, old?.changed ?? null) };
    const kept = Object.entries({ ...others, [host]: health }).sort(([, a], [, b]) => b.time - a.time);
    return Object.fromEntries(kept.slice(0, hostsKept));
  });
  if (all[host]?.changed) await showChanged(sender.tab, why(all[host].changed));
}

function changedBy(event: SiteEvent, hasRungs: boolean, before: SiteEvent | null): SiteEvent | null {
  if (event === 'posted') return before === 'outran' ? null : before;
  const isFound = event === 'found' || (event === 'found-by-shape' && !hasRungs);
  if (!isFound) return event;
  return before === 'outran' ? before : null;
}

/** How the site in a tab is guarded. */
export async function stateOfTab(tab: number): Promise<SiteState> {
  const { url } = await browser.tabs.get(tab);
  const host = url && /^https?:/.test(url) && URL.canParse(url) ? new URL(url).hostname : null;
  return host ? stateOf(host) : { host: null, name: null, state: 'not-supported', why: null };
}

/** How a site is guarded. */
export async function stateOf(host: string): Promise<SiteState> {
  const name = (await siteOn(host))?.name ?? null;
  const here = { host, name, why: null };
  if ((await readSites()).off.includes(host)) return { ...here, state: 'paused' };
  // A pack that knows a host adds it to nobody's sites.
  const watched = (await isAdded(host)) || knownSite(host) !== undefined;
  if (!watched || !(await isPermitted(host))) return { ...here, state: 'not-supported' };
  const changed = (await siteHealth.get())[host]?.changed ?? null;
  return changed ? { ...here, state: 'changed', why: why(changed) } : { ...here, state: 'watching' };
}

/** Where only the shape is known, shape is all that can hold. */
async function hasOwnRungs(host: string): Promise<boolean> {
  return ((await siteOn(host))?.composers.length ?? 0) > 0;
}

function why(event: SiteEvent): string {
  const message = words[event];
  return message ? text()(message) : event;
}
