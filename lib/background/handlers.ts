import { browser } from 'wxt/browser';
import type { Request } from '../messages';
import { summaryOf } from './code';
import { checkDraft, tryRule, tryText } from './guard';
import { noteReport, stateOfTab } from './health';
import type { Handlers, Sender } from './router';
import { isWatched, sitesFor } from './sites';
import { decisions, identities } from './storage';
import { keepTabState, readTabState } from './tabs';

/** What answers each kind of message. */
export const handlers: Handlers = {
  check: ({ draft }) => checkDraft(draft),
  'is-watched': async (_, { origin }) => {
    const watched = await isWatched(origin);
    return { watched, sites: watched ? sitesFor(origin) : [] };
  },
  'load-guard': (_, sender) => load('/guard.js', sender),
  'load-card': (_, sender) => load('/card.js', sender),
  override: async (request) => {
    await keepDecision(request);
    return {};
  },
  'tab-state': async (request, sender) => {
    await keepTabState(request, sender);
    return {};
  },
  'site-report': async (request, sender) => {
    await noteReport(request, sender);
    return {};
  },
  'read-site': ({ tab }) => stateOfTab(tab),
  'read-tab': ({ tab }) => readTabState(tab),
  try: ({ identity, text }) => tryText(identity, text),
  'read-code': async ({ identity: id }) => {
    if (id === null) return summaryOf(null);
    const identity = (await identities.get()).find((one) => one.id === id);
    if (!identity) throw new Error('This identity no longer exists. Choose another one.');
    return summaryOf(identity);
  },
  'try-rule': async ({ rule, texts }) => tryRule(rule, texts),
};

async function load(file: '/guard.js' | '/card.js', { tab, frame }: Sender): Promise<Record<string, never>> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
  return {};
}

async function keepDecision({ identity, account, rules, reason }: Request<'override'>): Promise<void> {
  const decision = { time: Date.now(), identity, host: account?.host ?? null, rules, reason };
  await decisions.update((all) => [...all, decision]);
}
