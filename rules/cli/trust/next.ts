import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Following } from '../../trust/follow';
import { thumbprintOf } from '../../trust/key';
import { isSigned, lackingIn, type Need, openPending, type Pending } from '../../trust/pending';
import { readBytes, refuseThere, writeNew } from '../files';
import { UsageError } from '../load-packs';
import { counted, dateOf } from '../shown';
import { type Channel, checkPack, indexName, type NewFile, writeChannel } from './channel-folder';
import { acceptedFrom } from './refusal';
import { fingerprintLines } from './shown';

/**
 * Where several people sign, each on a machine of their own, what is to come next in a channel waits in a folder `next` of the
 * channel’s: its index with the signatures so far, and the packs that are new. The channel stays as it is until there are enough.
 */

/** The folder of what waits in a channel’s. */
export function nextIn(folder: string): string {
  return join(folder, 'next');
}

/** @throws {UsageError} where something waits there already: two at once could never both be published. */
export function refuseWaiting(folder: string): void {
  if (!existsSync(nextIn(folder))) return;
  throw new UsageError(
    `${nextIn(folder)}: waits for signatures already. Sign it: demarc channel sign ${folder} --key …, or delete that folder to begin anew.`,
  );
}

/** What came of it: it is published, or it waits. */
export type PutOut = { readonly following: Following } | { readonly pending: Pending };

/**
 * Publishes what is next in a channel (null where it is its first) if enough have signed it, and has it wait otherwise.
 * @throws {UsageError} where a browser would refuse it also then; nothing is written.
 */
export async function putOut(
  folder: string,
  channel: Channel | null,
  bytes: Uint8Array,
  files: readonly NewFile[],
): Promise<PutOut> {
  const now = Date.now();
  const pending = acceptedFrom(join(folder, indexName), await openPending(channel, bytes, now));
  if (isSigned(pending)) {
    const { keys } = pending.following;
    return { following: await writeChannel(folder, channel?.following ?? null, { bytes, keys }, files) };
  }
  if (channel === null) refuseThere([join(folder, indexName)]);
  for (const file of files) await checkPack(folder, pending.following, file, now);
  const all = [...files, { name: indexName, bytes }];
  writeNew(all.map(({ name, bytes }) => ({ path: join(nextIn(folder), name), content: bytes })));
  return { pending };
}

/** What waits in a channel’s folder. */
export interface Waiting {
  readonly pending: Pending;
  /** The packs that come with it. */
  readonly files: readonly NewFile[];
}

/**
 * What waits in a channel’s folder, looked at as a browser will.
 * @throws {UsageError} where nothing does, or a browser would refuse it however many signed.
 */
export async function openWaiting(folder: string, channel: Channel | null): Promise<Waiting> {
  const next = nextIn(folder);
  const path = join(next, indexName);
  if (!existsSync(path))
    throw new UsageError(
      `${folder}: nothing waits there for signatures. Begin it: demarc channel publish ${folder} …`,
    );
  const now = Date.now();
  const pending = acceptedFrom(path, await openPending(channel, readBytes(path), now));
  const files: NewFile[] = [];
  for (const { id, file: name } of pending.following.index.packs) {
    const comes = existsSync(join(next, name));
    const file = { id, name, bytes: readBytes(join(comes ? next : folder, name)) };
    await checkPack(folder, pending.following, file, now);
    if (comes) files.push(file);
  }
  return { pending, files };
}

/** Takes away what waited. */
export function endWaiting(folder: string): void {
  rmSync(nextIn(folder), { recursive: true });
}

/** What would change, for somebody who is to sign it. */
export async function changesOf({ following }: Pending, before: Channel | null): Promise<string[]> {
  const { index, keys } = following;
  const old = before?.following;
  const was = old?.index.packs ?? [];
  const gone = was.filter(({ id }) => !index.packs.some((each) => each.id === id));
  return [
    `${index.name} (${following.channel}): version ${index.version}${old ? ` after ${old.index.version}` : ''}, valid until ${dateOf(index.expires)}.`,
    ...index.packs.map((pack) => {
      const same = was.find(({ id }) => id === pack.id);
      const state =
        same === undefined
          ? 'new'
          : same.sha256 === pack.sha256
            ? 'as before'
            : `in place of version ${same.version}`;
      const trial = pack.trial === undefined ? '' : `, on trial until ${dateOf(pack.trial)}`;
      return `  ${pack.id} ${pack.version}: ${pack.name}, ${state}${trial}`;
    }),
    ...gone.map(({ id, version }) => `  ${id} ${version}: no longer listed`),
    ...(keys.number === old?.keys.number
      ? []
      : [
          `  keys number ${keys.number}: ${keys.threshold} of ${keys.keys.length} have to sign from then on`,
          ...(await fingerprintLines(keys)),
        ]),
  ];
}

/** Who has still to sign, and how they do. */
export async function waitsFor(folder: string, { needs }: Pending): Promise<string[]> {
  const open = needs.filter((need) => lackingIn(need) > 0);
  return [
    `${nextIn(folder)}: waits for signatures, and is not published before.`,
    ...(await Promise.all(open.map(lineOf))),
    `Hand ${folder} on: who has one of these keys looks at it with demarc channel sign ${folder}, and signs with --key.`,
  ];
}

async function lineOf(need: Need): Promise<string> {
  const ids = await Promise.all(need.set.keys.map(thumbprintOf));
  const left = ids.filter((id) => !need.signed.has(id));
  const what = need.what === 'index' ? 'the index' : 'the new keys';
  return `  ${what}: ${counted(lackingIn(need), 'signature')} more, by ${left.join(' or ')}`;
}
