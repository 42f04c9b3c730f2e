import { browser } from 'wxt/browser';
import type { Request } from '../messages';
import { summaryOf } from './code';
import { readWritten, tryRules } from './conduct';
import { dismissInDraft, dismissPhrase, forgetDraft } from './dismissals';
import { checkDraft, findingAt, tryRule, tryText, tryTextAsAll } from './guard';
import { noteReport, stateOfTab } from './health';
import { identityOf } from './identities';
import { moveDraft } from './moving';
import type { Handlers, Sender } from './router';
import { isWatched, sitesFor } from './sites';
import { keep, keptFor, takeKept } from './stash';
import { decisions } from './storage';
import { keepTabState, readTabState, tellCodeChanged } from './tabs';
import { takeTemplate, templatesFor } from './templates';

/** What answers each kind of message. */
export const handlers: Handlers = {
  check: async ({ draft }, { tab }) => {
    // Where nothing is written the draft that something was dismissed in is no more.
    if (draft.parts.every((part) => part.trim() === '')) await forgetDraft(tab);
    return checkDraft(draft, tab);
  },
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
  dismiss: async ({ draft, finding: ref, scope }, { tab }) => {
    const { finding, identity } = await findingAt(draft, ref, tab);
    if (scope === 'draft') await dismissInDraft(tab, identity, draft, finding);
    else await dismissPhrase(identity, draft, finding, Date.now());
    await tellCodeChanged();
    return {};
  },
  'keep-draft': async ({ draft, address, identity }) => {
    await keep(draft, { identity, address, time: Date.now() });
    return {};
  },
  'move-draft': ({ draft, address, identity }) => moveDraft(draft, address, identity, Date.now()),
  'kept-for': async ({ identity }) => ({
    kept: await keptFor(identity),
    templates: await templatesFor(identity),
  }),
  'take-kept': async ({ id }) => ({ parts: await takeKept(id) }),
  'take-template': async ({ identity, id }) => ({ text: await takeTemplate(identity, id) }),
  'tab-state': async (request, sender) => {
    if (!request.state) await forgetDraft(sender.tab);
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
  'try-all': ({ text }) => tryTextAsAll(text),
  'read-code': async ({ identity: id }) => {
    return summaryOf(id === null ? null : await identityOf(id));
  },
  'try-rule': async ({ rule, texts }) => tryRule(rule, texts),
  'read-conduct': readWritten,
  'try-rules': async (request) => tryRules(request),
};

async function load(file: '/guard.js' | '/card.js', { tab, frame }: Sender): Promise<Record<string, never>> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
  return {};
}

async function keepDecision({ identity, account, rules, reason }: Request<'override'>): Promise<void> {
  const decision = { time: Date.now(), identity, host: account?.host ?? null, rules, reason };
  await decisions.update((all) => [...all, decision]);
}
