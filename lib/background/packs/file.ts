import { acceptPackFile, introducePack, type SignedPack } from '../../../rules/trust/accept-pack';
import { wordsOf as wordsOfFingerprint } from '../../../rules/trust/fingerprint';
import { newFollow } from '../../../rules/trust/follow';
import type { Introduced } from '../../pack-messages';
import { freeId } from './channel';
import { saidTrouble } from './said';
import { putOnShelf } from './shelf';
import { type Subscription, subscriptions, type Taken } from './stored';
import { inTurn } from './subscriptions';

/** Signed packs that come as a file: by mail, or on a stick where no server is to be reached. */

/**
 * Looks at a file.
 * @throws {Error} in words for the person where it is no signed pack.
 */
export async function lookAtFile(content: string): Promise<Introduced> {
  const introduced = await introducePack(bytesOf(content));
  if (!introduced.ok) throw new Error(saidTrouble(introduced.refusal.why));
  const { fingerprint, pack } = introduced.value;
  return {
    name: pack.name,
    address: null,
    fingerprint,
    words: wordsOfFingerprint(fingerprint),
    packs: [{ name: pack.name, version: pack.version }],
  };
}

/**
 * Takes the pack of a file whose fingerprint somebody has confirmed; one of the same key and id before it is replaced. Answers
 * with the subscription's id.
 * @throws {Error} in words for the person where it cannot be taken; then nothing was changed.
 */
export function takeFile(content: string, fingerprint: string, now: number): Promise<string> {
  return inTurn(async () => {
    const bytes = bytesOf(content);
    const introduced = await introducePack(bytes);
    const named = introduced.ok ? introduced.value.pack.id : null;
    const all = await subscriptions.get();
    const before = all.find((one) => one.address === null && isOf(one, fingerprint, named));
    const was = before?.packs[0] ?? null;
    const accepted = await acceptPackFile(fingerprint, was, bytes, now);
    if (!accepted.ok) throw new Error(saidTrouble(accepted.refusal.why));
    await putOnShelf(accepted.value.sha256, accepted.value.pack);
    return keep(accepted.value, fingerprint, before ?? null, now);
  });
}

async function keep(
  { pack, sha256, expires }: SignedPack,
  fingerprint: string,
  before: Subscription | null,
  now: number,
): Promise<string> {
  const was = before?.packs[0];
  const known = was && was.sha256 !== sha256 ? (was.known ?? was.sha256) : (was?.known ?? null);
  const taken: Taken = {
    id: pack.id,
    name: pack.name,
    version: pack.version,
    sha256,
    expires,
    since: now,
    known,
  };
  let id = before?.id ?? '';
  await subscriptions.update((all) => {
    if (before)
      return all.map((one) => (one.id === before.id ? { ...one, packs: [taken], heard: now } : one));
    id = freeId('file', all);
    return [...all, newFile(id, fingerprint, taken, now)];
  });
  return id;
}

function newFile(id: string, pin: string, taken: Taken, now: number): Subscription {
  return {
    id,
    name: taken.name,
    address: null,
    by: 'person',
    pin,
    follow: newFollow(pin),
    packs: [taken],
    etag: null,
    planned: null,
    heard: now,
    trouble: null,
  };
}

function isOf({ pin, packs }: Subscription, fingerprint: string, pack: string | null): boolean {
  return pin === fingerprint && packs.some(({ id }) => id === pack);
}

function bytesOf(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
