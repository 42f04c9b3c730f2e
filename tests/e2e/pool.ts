import { availableParallelism } from 'node:os';
import type { Page } from 'puppeteer-core';
import type { Dismissal, Identity } from '../../lib/background/storage';
import type { Circle } from '../../lib/circles';
import type { KeptDraft } from '../../lib/kept';
import type { Role } from '../../lib/roles';
import type { Engine } from '../tools/browsers';
import { extensionFolder } from '../tools/extension';
import { launch, type Running } from '../tools/launch';
import { Line } from './line';
import type { Person } from './person';

/** What is stored in the extension when a scenario begins. */
export interface Stored {
  readonly identities: readonly Identity[];
  /** The id of the identity chosen in the popup. */
  readonly choice: string | null;
  /** Hosts that are watched only since the person has switched them on. */
  readonly switchedOn?: readonly string[];
  readonly stash?: readonly KeptDraft[];
  readonly dismissals?: readonly Dismissal[];
  readonly circles?: Readonly<Record<string, readonly Circle[]>>;
  /** What digests are made with; where it is not given the extension makes a key for itself. */
  readonly 'digest-key'?: string;
  readonly roles?: Readonly<Record<string, Role>>;
}

/** A browser that one scenario has for itself. */
export interface Lease extends Running {
  /** One of the extension's own documents, open in a tab: through it a scenario reaches the extension's storage. */
  readonly control: Page;
  /** A person at a tab that scenarios hand on to each other, while all goes well. */
  person: Person | null;
  /** Puts the extension's storage into the state in which a scenario begins. */
  store(stored: Stored): Promise<void>;
}

/** Hosts that the person has added, as the popup does it: registered once and for all scenarios. */
const addedSites = [
  'mastodon.example',
  'lexical.example',
  'quill.example',
  'plain.example',
  'editors.example',
];

/** Has the browser crash, and starts it again in the profile that it left. */
export type Crash = () => Promise<Lease>;

const line = sharedLine();

/**
 * Waits until a browser with this engine is free, and has the scenario use it alone.
 * @param at where the scenario goes on in the tab of the one before it; it gets the browser that was there last, if it can
 */
export async function withBrowser(
  engine: Engine,
  use: (lease: Lease, crash: Crash) => Promise<void>,
  at: string | null = null,
): Promise<void> {
  const seat = await line.turn(engine, at);
  try {
    // One that could not be started, or has ended, fails the scenario that it happened to and no other.
    if (!seat.held?.browser.connected) seat.held = null;
    seat.held ??= await openBrowser(engine);
    await use(seat.held, async () => {
      const profile = seat.held?.profile;
      await seat.held?.kill();
      seat.held = null;
      seat.held = await openBrowser(engine, extensionFolder(engine, 'e2e'), false, profile);
      return seat.held;
    });
  } catch (error) {
    // What failed may have left a browser in which nothing else can be tried.
    await seat.held?.kill();
    seat.held = null;
    throw error;
  } finally {
    line.leave(seat);
  }
}

/** Each browser keeps about two processors busy, and there are two engines. */
function sharedLine(): Line<Lease> {
  const shared = globalThis as { demarcLine?: Line<Lease> };
  shared.demarcLine ??= new Line(2 * Math.max(1, Math.floor(availableParallelism() / 4)));
  return shared.demarcLine;
}

/** Starts a browser with the extension as the end-to-end tests have it, and the sites added that they use. */
export async function openBrowser(
  engine: Engine,
  extension = extensionFolder(engine, 'e2e'),
  welcomes = true,
  profile?: string,
): Promise<Lease> {
  const running = await launch(engine, { extension, headless: true, welcomes, profile });
  const control = await running.openOwn('manifest.json');
  const added = (id: string, hosts: string[]) => control.evaluate(register, id, hosts);
  await added('added-by-tests', addedSites);
  let on: readonly string[] = [];
  return {
    ...running,
    control,
    person: null,
    store: async ({ switchedOn = [], ...stored }) => {
      for (const host of switchedOn.filter((one) => !on.includes(one))) await added(idOf(host), [host]);
      for (const host of on.filter((one) => !switchedOn.includes(one)))
        await control.evaluate(unregister, idOf(host));
      on = switchedOn;
      await control.evaluate(store, { ...stored, 'added-sites': [...addedSites, ...on].sort() });
    },
  };
}

/** The browser's API in an extension's own document. */
export interface OwnWindow {
  readonly browser?: typeof import('wxt/browser').browser;
  readonly chrome: typeof import('wxt/browser').browser;
}

/** How the background itself calls what it registers for a host: it finds that it is there already. */
function idOf(host: string): string {
  return `site-${host}`;
}

/** Runs in the extension: what the popup does when somebody adds a site. */
async function register(id: string, hosts: string[]): Promise<void> {
  const own = globalThis as unknown as OwnWindow;
  const api = own.browser ?? own.chrome;
  const script = api.runtime.getManifest().content_scripts?.[0];
  const registered = await api.scripting.getRegisteredContentScripts({ ids: [id] });
  if (!script || registered.length > 0) return;
  await api.scripting.registerContentScripts([
    {
      id,
      matches: hosts.map((host) => `https://${host}/*`),
      // Firefox puts our own origin before the paths in the manifest, and takes only paths back.
      js: script.js?.map((file) => new URL(file, location.origin).pathname) ?? [],
      css: script.css?.map((file) => new URL(file, location.origin).pathname) ?? [],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start',
    },
  ]);
}

/** Runs in the extension: what the popup does when somebody takes a site away. */
async function unregister(id: string): Promise<void> {
  const own = globalThis as unknown as OwnWindow;
  const { scripting } = own.browser ?? own.chrome;
  const registered = await scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [id] });
}

/** Runs in the extension. Writes only what is another than before: each change has the background build its codes anew. */
async function store(wanted: Readonly<Record<string, unknown>>): Promise<void> {
  const own = globalThis as unknown as OwnWindow;
  const { session, local } = (own.browser ?? own.chrome).storage;
  const [passing, before] = await Promise.all([session.get(null), local.get(null)]);
  const others = Object.keys(before).filter((key) => !(key in wanted));
  const changed = Object.entries(wanted).filter(
    ([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value),
  );
  if (Object.keys(passing).length > 0) await session.clear();
  if (others.length > 0) await local.remove(others);
  if (changed.length > 0) await local.set(Object.fromEntries(changed));
}
