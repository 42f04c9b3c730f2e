import type { Pack } from '../../../rules/pack';
import type { Site } from '../../../rules/site-schema';
import { packsOf, standingOf, trialOf } from '../../../rules/trust/follow';
import { wordsOf } from '../words';
import { saidTrouble } from './said';
import { fromShelf } from './shelf';
import { type Subscription, subscriptions, type Taken } from './stored';

/**
 * The packs of the subscriptions as they are in force, at hand for checks, which wait for nothing. A pack is known by its channel
 * and its own id, `grace/ministry`: two channels can have packs of one id, and none takes the place of a built-in one.
 */

/** A pack of a channel. */
export interface Subscribed {
  readonly subscription: Subscription;
  readonly taken: Taken;
  /** With its channel's id before its own; null where it is not on this device any more. */
  readonly pack: Pack | null;
}

let known: ReadonlyMap<string, Subscribed> = new Map();
/** Those of the policy's channels by their own ids, by which the policy names them. */
let byPolicy: ReadonlyMap<string, Subscribed> = new Map();
let reading: Promise<void> | null = null;

/** The id by which an identity takes a pack of a channel. */
export function idOf(subscription: Pick<Subscription, 'id'>, pack: Pick<Taken, 'id'>): string {
  return `${subscription.id}/${pack.id}`;
}

/** Waits until what is in force is at hand; read once at a start of the background, and again when it changes. */
export function packsReady(): Promise<void> {
  reading ??= readPacks().catch((error) => {
    reading = null;
    throw new Error(wordsOf(error));
  });
  return reading;
}

/** What is stored has changed. */
export function readPacksAgain(): Promise<void> {
  reading = null;
  return packsReady();
}

/** The pack of a channel under this id; undefined where there is none. */
export function subscribedPack(id: string): Subscribed | undefined {
  return known.get(id);
}

/** The pack that a policy names, by its own id, from a channel of that policy. */
export function policyPack(id: string): Subscribed | undefined {
  return byPolicy.get(id);
}

/** Every pack of every channel, by its id. */
export function subscribedPacks(): ReadonlyMap<string, Subscribed> {
  return known;
}

/**
 * What the packs bring of sites. It counts for every identity, because it says what a page is and not what may be posted there; so
 * where a policy holds, only its own channels can bring it.
 */
export function broughtSites(underPolicy: boolean): Site[] {
  return [...known.values()]
    .filter(({ subscription }) => !underPolicy || subscription.by === 'policy')
    .flatMap(({ pack }) => pack?.sites ?? []);
}

/** Milliseconds that a channel may be away before it is said to whoever posts: it is asked every hour. */
const away = 24 * 60 * 60 * 1_000;

/**
 * Of a pack of which newer rules may be missing: since when, and why, in words; null while its channel's last word is valid, all
 * of it was taken, and the channel answers.
 */
export function staleness(
  { subscription, taken }: Pick<Subscribed, 'subscription' | 'taken'>,
  now: number,
): { since: number; why: string } | null {
  const { address, follow, trouble } = subscription;
  if (address === null && taken.expires <= now) {
    const why = saidTrouble({ id: 'trust_expired', values: { at: { moment: taken.expires } } });
    return { since: taken.expires, why };
  }
  const standing = standingOf(follow, now, taken.expires);
  if (standing.kind === 'stale') return { since: standing.since, why: saidTrouble(standing.why) };
  const counts = trouble !== null && (isListedOtherwise(subscription, taken) || now - trouble.since >= away);
  return counts ? { since: trouble.since, why: saidTrouble(trouble) } : null;
}

/** Until when a pack stops nothing and only says what it would, in epoch milliseconds; null where its rules count. */
export function trialUntil({ subscription: { follow }, taken }: Subscribed, now: number): number | null {
  return follow.kind === 'following' ? trialOf(follow, taken.id, now) : null;
}

/** The channel has another version of this pack, which could not be taken. */
function isListedOtherwise({ follow }: Subscription, { id, sha256 }: Taken): boolean {
  return follow.kind === 'following' && packsOf(follow).some((one) => one.id === id && one.sha256 !== sha256);
}

async function readPacks(): Promise<void> {
  const before = known;
  const all = (await subscriptions.get()).flatMap((subscription) =>
    subscription.packs.map((taken) => ({ subscription, taken, id: idOf(subscription, taken) })),
  );
  const read = all.map(async ({ subscription, taken, id }) => {
    const same = before.get(id);
    const pack =
      same?.taken.sha256 === taken.sha256 && same.pack ? same.pack : named(await fromShelf(taken.sha256), id);
    return [id, { subscription, taken, pack }] as const;
  });
  known = new Map(await Promise.all(read));
  const ofPolicy = [...known.values()].filter(({ subscription }) => subscription.by === 'policy');
  // Of two channels with a pack of one id the first is meant.
  byPolicy = new Map(ofPolicy.reverse().map((one) => [one.taken.id, one]));
}

function named(pack: Pack | null, id: string): Pack | null {
  return pack && { ...pack, id };
}
