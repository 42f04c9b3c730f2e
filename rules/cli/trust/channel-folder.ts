import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { acceptIndex, introduce } from '../../trust/accept-index';
import { acceptPack, introducePack, type PackIntroduction } from '../../trust/accept-pack';
import { decoded, digestOf } from '../../trust/bytes';
import type { ChannelKeys } from '../../trust/channel-keys';
import { readContent } from '../../trust/content';
import { fingerprintOf } from '../../trust/fingerprint';
import { type Following, newFollow } from '../../trust/follow';
import { type IndexEntry, type IndexInput, indexSchema, openIndexFile } from '../../trust/index-file';
import type { Jws } from '../../trust/jws';
import { type PrivateKey, thumbprintOf } from '../../trust/key';
import { signIndex } from '../../trust/sign';
import { readBytes, replaceFile, writeNew } from '../files';
import { UsageError } from '../load-packs';
import { newProgress } from '../progress';
import { termOf } from './options';
import { acceptedFrom } from './refusal';

export const indexName = 'index.jws';

/** A channel as its folder has it. */
export interface Channel {
  readonly folder: string;
  /** What a browser knows that has followed the channel so far. */
  readonly following: Following;
  readonly chain: readonly Jws[];
}

/**
 * The channel in a folder, verified as a browser does, but for its term, which publishing renews.
 * @throws {UsageError} where there is none or it is broken.
 */
export async function openChannel(folder: string): Promise<Channel> {
  const path = join(folder, indexName);
  if (!existsSync(path))
    throw new UsageError(
      `${folder}: holds no channel. Name its folder, or make one: demarc channel init ${folder} …`,
    );
  const bytes = readBytes(path);
  const { payload, keys: chain } = acceptedFrom(path, openIndexFile(bytes));
  const { issued } = acceptedFrom(path, readContent(decoded(payload) ?? new Uint8Array(), indexSchema()));
  const { following } = acceptedFrom(path, await introduce(bytes, issued));
  return { folder, following, chain };
}

/**
 * A pack that the channel lists, from its folder.
 * @throws {UsageError} where its file is not there, or is not the one that is listed.
 */
export async function listedPack({ folder }: Channel, entry: IndexEntry): Promise<PackIntroduction> {
  const path = join(folder, entry.file);
  const pack = acceptedFrom(path, await introducePack(readBytes(path)));
  if ((await digestOf(pack.content)) === entry.sha256) return pack;
  throw new UsageError(
    `${path}: is not the file that the channel lists. Bring it back, or publish ${entry.id} under a new version.`,
  );
}

/** A file of a pack that is to come into the folder. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes what is new in a channel, packs first and the index last, after it was looked at as a browser would that has
 * followed the channel so far (null where it is new).
 * @throws {UsageError} where such a browser would refuse it; nothing is written then.
 */
export async function writeChannel(
  folder: string,
  before: Following | null,
  index: { readonly bytes: Uint8Array; readonly keys: ChannelKeys },
  files: readonly NewFile[],
): Promise<Following> {
  const now = Date.now();
  const path = join(folder, indexName);
  const follow = before ?? newFollow(await fingerprintOf(index.keys));
  const following = acceptedFrom(path, await acceptIndex(follow, index.bytes, now));
  for (const file of files) await checkPack(folder, following, file, now);
  for (const { name, bytes } of files) replaceFile(join(folder, name), bytes);
  if (before === null) writeNew([{ path, content: index.bytes }]);
  else replaceFile(path, index.bytes);
  return following;
}

/** Looks at a pack of the channel as a browser does. @throws {UsageError} where it would be refused. */
export async function checkPack(
  folder: string,
  following: Following,
  { id, name, bytes }: NewFile,
  now: number,
): Promise<void> {
  const progress = newProgress(`rules of ${id} held to their examples`);
  let proved = 0;
  const step = async () => {
    proved += 1;
    progress.step(proved);
  };
  acceptedFrom(join(folder, name), await acceptPack(following, id, bytes, now, step));
}

/** What a channel says next, and with which keys. */
export interface NextIndex {
  readonly keys: ChannelKeys;
  readonly chain: readonly Jws[];
  readonly entries: readonly IndexEntry[];
  /** How long it is valid, in ms. */
  readonly life: number;
}

/** The file of a channel's index under its next version. */
export function signedIndex(
  { following: { channel, index } }: Channel,
  { keys, chain, entries, life }: NextIndex,
  signers: readonly PrivateKey[],
): Promise<Uint8Array> {
  const packs = entries.map(({ trial, ...entry }) =>
    trial === undefined ? entry : { ...entry, trial: new Date(trial).toISOString() },
  );
  const next: IndexInput = {
    demarc: 1,
    channel,
    name: index.name,
    version: index.version + 1,
    keys: keys.number,
    ...termOf(Date.now(), life),
    packs,
  };
  return signIndex(next, chain, signers);
}

/**
 * Those of the private keys that are in this set; where they are too few, others have to sign as well.
 * @throws {UsageError} where none is.
 */
export async function signersOf(keys: readonly PrivateKey[], set: ChannelKeys): Promise<PrivateKey[]> {
  const signers = keys.filter(({ x }) => set.keys.some((each) => each.x === x));
  if (signers.length > 0) return signers;
  const wanted = await Promise.all(set.keys.map(thumbprintOf));
  throw new UsageError(
    `${set.threshold} of the channel’s keys must sign, and none of those that you name is one. Name yours with --key; the channel’s are ${wanted.join(', ')}.`,
  );
}
