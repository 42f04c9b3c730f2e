import { browser } from 'wxt/browser';
import { introduce } from '../../../rules/trust/accept-index';
import { wordsOf as wordsOfFingerprint } from '../../../rules/trust/fingerprint';
import { packsOf } from '../../../rules/trust/follow';
import { limits } from '../../../rules/trust/limits';
import { dueFrom, nextAfter } from '../../../rules/trust/schedule';
import type { Introduced } from '../../pack-messages';
import { mayReach } from '../reach';
import { identities } from '../storage';
import { text } from '../words';
import { followPolicy } from './by-policy';
import { folderOf, freeId, newSubscription } from './channel';
import { fetchFile } from './fetch';
import { idOf } from './in-force';
import { type Channel, refreshed } from './refresh';
import { saidTrouble } from './said';
import { keepOnShelf } from './shelf';
import { type Subscription, subscriptions } from './stored';

/** The channels that are subscribed to: added, asked for news, taken back. */

/** The alarm by which a stopped background asks for news. */
export const packsAlarm = 'packs';
/**
 * Looks at the channel at an address.
 * @throws {Error} in words for the person where there is none, or it is not whole and valid.
 */
export async function lookAt(typed: string, now: number): Promise<Introduced> {
  const address = folderOf(typed);
  const { host } = new URL(address);
  if (!(await mayReach(address))) throw new Error(text()('packs_no_leave', { host }));
  const file = await fetchFile(new URL('index.jws', address).href, { most: limits.indexBytes });
  if (file.kind === 'failed') throw new Error(saidTrouble(file.why));
  if (file.kind === 'same') throw new Error(text()('packs_nothing'));
  const introduced = await introduce(file.bytes, now);
  if (!introduced.ok) throw new Error(saidTrouble(introduced.refusal.why));
  const { fingerprint, following } = introduced.value;
  return {
    name: following.index.name,
    address,
    fingerprint,
    words: wordsOfFingerprint(fingerprint),
    packs: packsOf(following).map(({ name, version }) => ({ name, version })),
  };
}

/**
 * Subscribes to a channel whose fingerprint somebody has confirmed. Its packs come into force for an identity only when they are
 * taken there. Answers with the subscription's id.
 * @throws {Error} in words for the person where it cannot be had as it was confirmed; then nothing was changed.
 */
export function subscribe(typed: string, fingerprint: string, now: number): Promise<string> {
  return inTurn(() => subscribeNow(folderOf(typed), fingerprint, now));
}

async function subscribeNow(address: string, fingerprint: string, now: number): Promise<string> {
  if ((await subscriptions.get()).some((one) => one.address === address && one.by === 'person')) {
    throw new Error(text()('packs_known'));
  }
  const made = await refreshed(newSubscription(address, fingerprint, 'person'), now);
  if (made.follow.kind !== 'following') {
    throw new Error(made.trouble ? saidTrouble(made.trouble) : text()('packs_nothing'));
  }
  const { channel } = made.follow;
  let id = channel;
  await subscriptions.update((all) => {
    id = freeId(channel, all);
    return [...all, { ...made, id, planned: Math.ceil(nextAfter(now, Math.random())) }];
  });
  await planAsking();
  return id;
}

/** Takes a subscription back, with its packs wherever they were in force. */
export async function unsubscribe(id: string): Promise<void> {
  await subscriptions.update((all) => all.filter((one) => one.id !== id));
  const isOf = (pack: string) => pack.startsWith(`${id}/`);
  await identities.update((all) =>
    all.map((one) => (one.packs.some(isOf) ? { ...one, packs: one.packs.filter((p) => !isOf(p)) } : one)),
  );
  await inTurn(async () => keepOnShelf(onShelf(await subscriptions.get())));
}

/** The person has seen what is new in a pack, which is named as an identity takes it. */
export async function sawNews(named: string): Promise<void> {
  await subscriptions.update((all) =>
    all.map((one) => ({
      ...one,
      packs: one.packs.map((pack) => (idOf(one, pack) === named ? { ...pack, known: null } : pack)),
    })),
  );
}

/** Asks each channel for news that is due, and plans when to ask again: at a start, and when the alarm rings. */
export function askForNews(now: number, chance = Math.random): Promise<void> {
  return inTurn(() => askNow(now, chance));
}

async function askNow(now: number, chance: () => number): Promise<void> {
  await followPolicy();
  if ((await subscriptions.get()).length === 0) return planAsking();
  for (const { id, planned } of (await subscriptions.get()).filter(isChannel)) {
    const due = Math.ceil(dueFrom(planned, now, chance()));
    // Noted first, so that a background that is stopped on the way does not ask again at its next start.
    const next = due <= now ? Math.ceil(nextAfter(now, chance())) : due;
    const before = (await change(id, (one) => ({ ...one, planned: next }))).find((one) => one.id === id);
    if (!before || !isChannel(before) || due > now) continue;
    const after = await newsOf(before, now);
    await change(id, (current) => ({ ...after, packs: withSeen(after.packs, current.packs) }));
  }
  await keepOnShelf(onShelf(await subscriptions.get()));
  await planAsking();
}

/** Wakes a stopped background when a channel is to be asked next. A computer that slept past that asks once, when it wakes. */
async function planAsking(): Promise<void> {
  const planned = (await subscriptions.get()).filter(isChannel).map((one) => one.planned ?? 0);
  if (planned.length === 0) await browser.alarms.clear(packsAlarm);
  else await browser.alarms.create(packsAlarm, { when: Math.min(...planned) });
}

/**
 * A server that answers to every origin, as `docs/nginx-channel.conf` has it, is reached without leave: an admin's channel waits
 * for nobody's press. Only where none can be had is it said that leave is lacking.
 */
async function newsOf(before: Channel, now: number): Promise<Subscription> {
  const after = await refreshed(before, now);
  if (after.trouble?.id !== 'packs_unreachable' || (await mayReach(before.address))) return after;
  return { ...after, trouble: { ...after.trouble, id: 'packs_no_leave' } };
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, so that none clears the shelf of what another has just put there. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}

async function change(id: string, made: (one: Subscription) => Subscription): Promise<Subscription[]> {
  return subscriptions.update((all) => all.map((one) => (one.id === id ? { ...made(one), id } : one)));
}

/** What the person has seen meanwhile stays seen. */
function withSeen(packs: Subscription['packs'], current: Subscription['packs']): Subscription['packs'] {
  return packs.map((pack) => {
    const same = current.find(({ id, sha256 }) => id === pack.id && sha256 === pack.sha256);
    return same ? { ...pack, known: same.known } : pack;
  });
}

function isChannel(one: Subscription): one is Channel {
  return one.address !== null;
}

function onShelf(all: readonly Subscription[]): string[] {
  return all.flatMap(({ packs }) =>
    packs.flatMap(({ sha256, known }) => (known === null ? [sha256] : [sha256, known])),
  );
}
