import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { identities } from '../../../../lib/background/storage';
import type { Kind, Request, Response } from '../../../../lib/messages';
import { draftOf } from '../../../../rules/draft';
import { type Browser, freshBrowser, grace, me, page, popup, restartBackground, send } from '../browser';
import { handsOn } from '../policy/admin';
import { type Channel, newChannel, teaPack, today } from './channel';
import { type Server, startServer } from './server';

export const hour = 60 * 60_000;
/** The browser, a channel that nobody follows yet, and the server that has it. */
export const here = {} as { browser: Browser; server: Server; channel: Channel };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('location', new URL('https://extension.example/background.js'));
  here.browser = freshBrowser();
  handsOn(null);
  here.browser.permitted.add('http://127.0.0.1/*');
  here.server = await startServer();
  here.channel = await newChannel(here.server);
  await here.channel.publish([teaPack()]);
  await restartBackground();
  await identities.set([grace, me]);
});

afterEach(async () => {
  vi.useRealTimers();
  await here.server.stop();
});

export async function asked<K extends Kind>(kind: K, request: Request<K>): Promise<Response<K>> {
  const reply = await send(kind, request, kind === 'check' ? page : popup);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

export const subscribed = (fingerprint = here.channel.fingerprint) =>
  asked('subscribe', { address: here.server.address, fingerprint });
export const shown = async () => asked('read-subscriptions', {});

const alarm = () => fakeBrowser.alarms.get('packs');

/** So much time passes, in which the alarm rings when it is due; the background is stopped in between. */
export async function awake(milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  for (let due = await alarm(); due && due.scheduledTime <= end; due = await alarm()) {
    vi.setSystemTime(Math.max(Date.now(), due.scheduledTime));
    await restartBackground();
    await ring();
  }
  vi.setSystemTime(end);
}

/** So much time passes while nothing runs; an alarm that is overdue rings at the end of it, once. */
export async function asleep(milliseconds: number): Promise<void> {
  vi.setSystemTime(Date.now() + milliseconds);
  await restartBackground();
  if (((await alarm())?.scheduledTime ?? Infinity) <= Date.now()) await ring();
}

/** The alarm rings, and what it starts has come to its end. */
export async function ring(): Promise<void> {
  await fakeBrowser.alarms.clear('packs');
  const { askForNews } = await import('../../../../lib/background/packs/subscriptions');
  await askForNews(Date.now());
}

/** What the code of an identity says of a text that goes out as it. */
export async function saidOf(text: string, handle = 'pat') {
  const draft = draftOf(text, { account: { host: 'site.example', handle } });
  const { verdict } = await asked('check', { draft });
  return verdict.state === 'findings'
    ? verdict.findings.map(({ rule, level }) => `${rule} ${level}`)
    : verdict;
}

export async function taken(by = me, pack = 'grace/tea') {
  await identities.update((all) =>
    all.map((one) => (one.id === by.id ? { ...one, packs: [...one.packs, pack] } : one)),
  );
}

const others: Server[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) await other.stop();
});

export async function startServerFor(): Promise<Server> {
  const other = await startServer();
  others.push(other);
  return other;
}

/** The files of the channel as it was one version ago. */
export async function newChannelFiles(): Promise<[string, Uint8Array<ArrayBuffer> | string][]> {
  const before = [...here.server.files];
  await here.channel.publish([teaPack(6)]);
  const now = [...here.server.files];
  for (const [name, file] of before) here.server.files.set(name, file);
  for (const [name, file] of now) here.server.files.set(name, file);
  return before;
}

export async function listedIn() {
  const { introduce } = await import('../../../../rules/trust/accept-index');
  const file = here.server.files.get('index.jws') as Uint8Array;
  const introduced = await introduce(file, today);
  if (!introduced.ok) throw new Error('The here.channel is not whole.');
  return introduced.value.following.index.packs;
}

export const kept = (text: string) => ({
  id: text,
  time: today,
  identity: null,
  from: null,
  parts: [text] as [string],
  kind: 'post' as const,
  address: 'https://site.example/',
  answers: null,
  media: [],
});
