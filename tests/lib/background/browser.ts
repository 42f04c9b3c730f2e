import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Identity } from '../../../lib/background/storage';
import type { Kind, Reply, Request } from '../../../lib/messages';

/** A browser for the background: what WXT's fake has not, it gets here, with the same behaviour where a test sees it. */
export interface Browser {
  /** Hosts that the person gave leave for, as match patterns. */
  readonly permitted: Set<string>;
  /** The registered content scripts by id. */
  readonly scripts: Map<string, { matches: string[] }>;
  /** Scripts that were put into a frame. */
  readonly injected: unknown[];
  /** The address that each tab is at; where a tab has none here, our leave does not reach it. */
  readonly addresses: Map<number, string>;
  /** Pages that were opened for the person: an address, or `popup`. */
  readonly opened: string[];
  /** The entries of the context menu. */
  readonly menu: { id?: string; title?: string }[];
  /** What was sent to tabs. */
  readonly told: { tab: number; message: unknown }[];
}

/** An empty browser in which nothing is stored and nothing is running. */
export function freshBrowser(): Browser {
  fakeBrowser.reset();
  const permitted = new Set<string>();
  const scripts = new Map<string, { matches: string[] }>();
  const injected: unknown[] = [];
  const addresses = new Map<number, string>();
  const opened: string[] = [];
  const menu: { id?: string; title?: string }[] = [];
  const told: { tab: number; message: unknown }[] = [];
  const all = (origins: string[] | undefined) => (origins ?? []).every((origin) => permitted.has(origin));
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: vi.fn(async () => undefined) });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({
      content_scripts: [{ matches: ['https://site.example/*'], js: ['content.js'], css: ['content.css'] }],
    }),
    getURL: (path: string) => `chrome-extension://test-extension-id${path}`,
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins?: string[] }) => all(origins),
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      for (const origin of origins) permitted.delete(origin);
      return true;
    },
  });
  Object.assign(fakeBrowser.scripting, {
    insertCSS: async () => undefined,
    executeScript: async (injection: unknown) => injected.push(injection),
    getRegisteredContentScripts: async () => [...scripts].map(([id, script]) => ({ id, ...script })),
    registerContentScripts: async (added: { id: string; matches: string[] }[]) => {
      for (const script of added) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) scripts.delete(id);
    },
  });
  const { query } = fakeBrowser.tabs;
  Object.assign(fakeBrowser.tabs, {
    query: async (asked: { url?: string[] }) => {
      const fits = (url: string) => asked.url?.some((pattern) => url.startsWith(pattern.replace(/\*$/, '')));
      return asked.url ? [...addresses].flatMap(([id, url]) => (fits(url) ? { id } : [])) : query(asked);
    },
    get: async (id: number) => ({ id, url: addresses.get(id) }),
    sendMessage: async (tab: number, message: unknown) => {
      told.push({ tab, message });
    },
    create: async ({ url }: { url: string }) => opened.push(url),
  });
  Object.assign(fakeBrowser.action, { openPopup: async () => opened.push('popup') });
  const silent = { addListener: () => undefined };
  Object.assign(fakeBrowser, {
    commands: { onCommand: silent },
    contextMenus: {
      onClicked: silent,
      create: (entry: { id?: string; title?: string }) => menu.push(entry),
      removeAll: async () => menu.splice(0),
    },
  });
  return { permitted, scripts, injected, addresses, opened, menu, told };
}

/** Stops the background and starts it anew, as a browser does: all that it still knows is what it stored. */
export async function restartBackground(): Promise<void> {
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.tabs.onRemoved.removeAllListeners();
  fakeBrowser.tabs.onCreated.removeAllListeners();
  vi.resetModules();
  const { startBackground } = await import('../../../lib/background/start');
  startBackground();
}

export const page = { id: 'test-extension-id', url: 'https://site.example/home', frameId: 0, tab: { id: 7 } };
export const popup = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };

/** Sends a message to the background, as somebody, and waits for the reply. */
export async function send<K extends Kind>(kind: K, request: Request<K>, sender: object): Promise<Reply<K>> {
  const replies = await fakeBrowser.runtime.onMessage.trigger(
    { kind, request },
    sender as never,
    () => undefined,
  );
  return replies[0] as unknown as Reply<K>;
}

export const grace: Identity = {
  id: 'grace',
  kind: 'role',
  name: 'Grace Ministry',
  emblem: 'GM',
  colour: '#6d28d9',
  accounts: [{ host: 'site.example', handle: 'graceministry' }],
  packs: ['ministry'],
  off: [],
  rules: [],
  asksWho: false,
  templates: [],
};

export const me: Identity = {
  id: 'me',
  kind: 'personal',
  name: 'Me',
  emblem: 'Me',
  colour: '#0f766e',
  accounts: [{ host: 'site.example', handle: 'pat' }],
  packs: ['personal'],
  off: [],
  rules: [],
  asksWho: false,
  templates: [],
};

export const beer = 'Beer and burgers on the weekend yum yum';
