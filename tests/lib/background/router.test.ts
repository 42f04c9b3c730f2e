import { beforeEach, describe, expect, it } from 'vitest';
import { type Handlers, routerOf } from '../../../lib/background/router';
import { type Kind, messages } from '../../../lib/messages';
import { draftOf } from '../../../rules/draft';
import { freshBrowser, page, popup } from './browser';

const requests: { [K in Kind]: unknown } = {
  check: { draft: draftOf('Hello') },
  'is-watched': {},
  'load-gate': {},
  'load-guard': {},
  'load-card': {},
  'site-report': { event: 'found', adapter: 'x/post' },
  'read-site': { tab: 1 },
  override: { identity: 'g', account: null, rules: [{ pack: 'p', rule: 'r' }], reason: '' },
  decided: { decided: 'held', identity: 'g', account: null, rules: [] },
  dismiss: {
    draft: draftOf('Hello'),
    finding: { pack: 'p', rule: 'r', part: 0, start: 0, end: 5 },
    scope: 'draft',
  },
  'correct-draft': {
    draft: draftOf('Hello'),
    finding: { pack: 'p', rule: 'r', part: 0, start: 0, end: 0 },
    kind: 'share',
  },
  'keep-draft': { draft: draftOf('Hello'), address: 'https://site.example/', identity: null },
  'move-draft': { draft: draftOf('Hello'), address: 'https://site.example/', identity: 'g' },
  'kept-for': { identity: 'g' },
  'take-kept': { id: 'k' },
  'take-template': { identity: 'g', id: 't' },
  'tab-state': { state: null },
  'read-tab': { tab: 1 },
  'read-subscriptions': {},
  'look-at-channel': { address: 'https://rules.example/' },
  subscribe: { address: 'https://rules.example/', fingerprint: 'f' },
  'look-at-file': { content: '{}' },
  'take-file': { content: '{}', fingerprint: 'f' },
  unsubscribe: { id: 'grace' },
  'saw-news': { pack: 'grace/tea' },
  'read-notices': { identity: 'g' },
  'send-audit': {},
  try: { identity: 'g', text: 'Hello' },
  'try-all': { text: 'Hello' },
  'read-code': { identity: null },
  'try-rule': { identity: 'g', rule: {}, examples: [], typed: null },
  went: { id: 'p', draft: draftOf('Hello'), identity: 'g', decision: 'clear', rules: [] },
  taken: { id: 'p' },
  'not-taken': { id: 'p' },
  'left-with': { id: 'p' },
  'still-there': { texts: [['Hello']] },
  'read-ledger': { identity: 'g' },
  'read-pictures': { identity: 'grace', weeks: 4 },
  'ledger-numbers': { identity: 'g' },
  'read-reach': { identity: 'g', since: 0 },
  'correct-kind': { id: 'p', kind: 'share' },
  'erase-ledger': {},
  'bring-ledger': { entries: [] },
  'hand-over': { identity: 'g' },
  'look-at-hand-over': { file: '{}' },
  'take-over': { file: '{}', operator: 'Alex' },
  'read-conduct': { identity: 'g', text: 'Be kind.' },
  'try-rules': { identity: 'g', rules: [], text: 'Hello' },
};
const kinds = Object.keys(messages) as Kind[];

/** Handlers that answer with who they think has sent the message. */
const echo = Object.fromEntries(
  kinds.map((kind) => [kind, async (_: unknown, sender: unknown) => sender]),
) as unknown as Handlers;

beforeEach(() => {
  freshBrowser();
});

describe('the router', () => {
  it.each(kinds)('lets only the right sender send %s', async (kind) => {
    const route = routerOf(echo);
    const message = { kind, request: requests[kind] };
    const fromPage = messages[kind].from === 'page';
    expect((await route(message, page)).ok).toBe(fromPage);
    expect((await route(message, popup)).ok).toBe(!fromPage);
  });

  it.each(kinds)('refuses %s from another extension', async (kind) => {
    const route = routerOf(echo);
    const sender = messages[kind].from === 'page' ? page : popup;
    expect(await route({ kind, request: requests[kind] }, { ...sender, id: 'another' })).toEqual({
      ok: false,
      error: `The message "${kind}" may not come from here.`,
    });
  });

  it('takes our own page for ours even where it stands in a tab', async () => {
    const inTab = { ...popup, tab: { id: 3 }, frameId: 0 };
    const route = routerOf(echo);
    expect((await route({ kind: 'try', request: requests.try }, inTab)).ok).toBe(true);
    expect((await route({ kind: 'check', request: requests.check }, inTab)).ok).toBe(false);
  });

  it('tells a handler which tab and frame asks, from which origin, and in which kind of window', async () => {
    const reply = await routerOf(echo)({ kind: 'load-card', request: {} }, { ...page, frameId: 4 });
    const told = { tab: 7, frame: 4, origin: 'https://site.example', isPrivate: false };
    expect(reply).toEqual({ ok: true, value: told });
  });

  it.each([null, 'check', {}, { kind: 'dance', request: {} }])(
    'refuses what is no message: %j',
    async (message) => {
      expect(await routerOf(echo)(message, page)).toMatchObject({ ok: false });
    },
  );

  it('says what is wrong with a request', async () => {
    const reply = await routerOf(echo)({ kind: 'check', request: { draft: { parts: [] } } }, page);
    expect(reply).toMatchObject({ ok: false });
    expect(reply.ok ? '' : reply.error).toContain('draft.parts');
  });

  it('turns what a handler throws into words', async () => {
    const failing: Handlers = {
      ...echo,
      check: async () => {
        throw new Error('The engine stumbled.');
      },
      'load-card': async () => {
        throw undefined;
      },
    };
    const route = routerOf(failing);
    expect(await route({ kind: 'check', request: requests.check }, page)).toEqual({
      ok: false,
      error: 'The engine stumbled.',
    });
    expect(await route({ kind: 'load-card', request: {} }, page)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/\w/),
    });
  });
});
