import { browser } from 'wxt/browser';
import type { Account } from '../../rules/draft';
import type { Request } from '../messages';
import { audit } from './audit';
import { summaryOf } from './code';
import { readWritten, tryRules } from './conduct';
import { dismissInDraft, dismissPhrase, forgetDraft } from './dismissals';
import { checkDraft, findingAt, tryText, tryTextAsAll } from './guard';
import { noteReport, stateOfTab } from './health';
import { identityOf, voiceFor } from './identities';
import { desk } from './ledger';
import { correctDraft, forgetSaid } from './ledger/draft-kinds';
import { ledgerHandlers } from './ledger/handlers';
import { moveDraft } from './moving';
import { noticesFor } from './notices';
import { lookAtFile, takeFile } from './packs/file';
import { shownSubscriptions } from './packs/shown';
import { lookAt, sawNews, subscribe, unsubscribe } from './packs/subscriptions';
import { roleHandlers } from './roles/handlers';
import type { Handlers, Sender } from './router';
import { isWatched, sitesFor } from './sites';
import { keep, keptFor, takeKept } from './stash';
import { decisions } from './storage';
import { keepTabState, readTabState, tellCodeChanged } from './tabs';
import { takeTemplate, templatesFor } from './templates';
import { tryRule } from './try-rule';
import { text } from './words';

/** What answers each kind of message. */
export const handlers: Handlers = {
  check: async ({ draft }, { tab }) => {
    // Where nothing is written the draft that something was dismissed in is no more.
    if (draft.parts.every((part) => part.trim() === '')) await endDraft(tab);
    return checkDraft(draft, tab);
  },
  'is-watched': async (_, sender) => {
    const watched = await isWatched(sender.origin);
    const awaits = watched && (await desk.awaits(sender, Date.now()).catch(() => false));
    return { watched, sites: watched ? await sitesFor(sender.origin) : [], awaits };
  },
  'load-gate': (_, sender) => load('/gate.js', sender),
  'load-guard': (_, sender) => load('/guard.js', sender),
  'load-card': (_, sender) => load('/card.js', sender),
  override: async (request, sender) => {
    await keepDecision(request);
    const { identity, account, rules, reason } = request;
    await audit.record({ decided: 'overridden', identity, site: siteOf(sender, account), rules, reason });
    return {};
  },
  decided: async ({ decided, identity: told, account, rules, time }, sender) => {
    const identity = told ?? (await voiceFor(account)).identity?.id;
    const site = siteOf(sender, account);
    if (identity !== undefined) await audit.record({ decided, identity, site, rules, time });
    return {};
  },
  dismiss: async ({ draft, finding: ref, scope }, sender) => {
    const { tab } = sender;
    const { finding, identity } = await findingAt(draft, ref, tab);
    if (scope === 'draft') await dismissInDraft(tab, identity, draft, finding);
    else await dismissPhrase(identity, draft, finding, Date.now());
    const site = siteOf(sender, draft.account);
    await audit.record({ decided: 'dismissed', identity, site, rules: [finding] });
    await tellCodeChanged();
    return {};
  },
  'correct-draft': async ({ draft, finding: ref, kind }, sender) => {
    const { finding, identity } = await findingAt(draft, ref, sender.tab);
    if (finding.kind === undefined) throw new Error(text()('background_finding_gone'));
    await correctDraft(draft, { from: finding.kind, to: kind, identity }, sender);
    const site = siteOf(sender, draft.account);
    await audit.record({ decided: 'dismissed', identity, site, rules: [finding] });
    await tellCodeChanged();
    return {};
  },
  'keep-draft': async ({ draft, address, identity }) => {
    await keep(draft, { identity, address, time: Date.now() });
    return {};
  },
  'move-draft': async ({ draft, address, identity }, sender) => {
    const { identity: from } = await voiceFor(draft.account);
    const moved = await moveDraft(draft, address, identity, Date.now());
    const site = siteOf(sender, draft.account);
    if (from) await audit.record({ decided: 'moved', identity: from.id, site, rules: [] });
    return moved;
  },
  'kept-for': async ({ identity }) => ({
    kept: await keptFor(identity),
    templates: await templatesFor(identity),
  }),
  'take-kept': async ({ id }) => ({ parts: await takeKept(id) }),
  'take-template': async ({ identity, id }) => ({ text: await takeTemplate(identity, id) }),
  'tab-state': async (request, sender) => {
    if (!request.state) await endDraft(sender.tab);
    await keepTabState(request, sender);
    return {};
  },
  'site-report': async (request, sender) => {
    await noteReport(request, sender);
    return {};
  },
  'read-site': ({ tab }) => stateOfTab(tab),
  'read-tab': ({ tab }) => readTabState(tab),
  'read-notices': ({ identity }) => noticesFor(identity, Date.now()),
  'send-audit': async () => {
    await audit.goOn('at once');
    return {};
  },
  'read-subscriptions': () => shownSubscriptions(Date.now()),
  'look-at-channel': ({ address }) => lookAt(address, Date.now()),
  subscribe: async ({ address, fingerprint }) => ({ id: await subscribe(address, fingerprint, Date.now()) }),
  'look-at-file': ({ content }) => lookAtFile(content),
  'take-file': async ({ content, fingerprint }) => ({ id: await takeFile(content, fingerprint, Date.now()) }),
  unsubscribe: async ({ id }) => {
    await unsubscribe(id);
    return {};
  },
  'saw-news': async ({ pack }) => {
    await sawNews(pack);
    return {};
  },
  try: ({ identity, text }) => tryText(identity, text),
  'try-all': ({ text }) => tryTextAsAll(text),
  'read-code': async ({ identity: id }) => {
    return summaryOf(id === null ? null : await identityOf(id));
  },
  'try-rule': (request) => tryRule(request, Date.now()),
  ...ledgerHandlers,
  ...roleHandlers,
  'read-conduct': readWritten,
  'try-rules': (request) => tryRules(request, Date.now()),
};

async function load(
  file: '/gate.js' | '/guard.js' | '/card.js',
  { tab, frame }: Sender,
): Promise<Record<string, never>> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
  return {};
}

/** The draft of a tab is no more: what was said of it ends. */
async function endDraft(tab: number): Promise<void> {
  await Promise.all([forgetDraft(tab), forgetSaid(tab)]);
}

/** The host that something happened on: what the browser says of the sender, not what the page says of itself. */
function siteOf({ origin }: Sender, account: Account | null): string | null {
  return origin === null ? (account?.host ?? null) : new URL(origin).hostname;
}

async function keepDecision({ identity, account, rules, reason }: Request<'override'>): Promise<void> {
  const decision = { time: Date.now(), identity, host: account?.host ?? null, rules, reason };
  await decisions.update((all) => [...all, decision]);
}
