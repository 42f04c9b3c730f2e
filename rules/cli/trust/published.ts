import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { Pack } from '../../pack';
import { introducePack } from '../../trust/accept-pack';
import { digestOf } from '../../trust/bytes';
import type { IndexEntry } from '../../trust/index-file';
import type { PrivateKey } from '../../trust/key';
import { packContent, signPack } from '../../trust/sign';
import { readBytes } from '../files';
import { loadPack, UsageError } from '../load-packs';
import { type Channel, listedPack, type NewFile } from './channel-folder';
import { termOf } from './options';
import { prove } from './prove';
import { acceptedFrom } from './refusal';

/** A pack as a channel lists it from now on, with its file, or null where the one that is there stays. */
export interface Published {
  readonly entry: IndexEntry;
  readonly file: NewFile | null;
}

export interface PublishOptions {
  readonly key: PrivateKey;
  /** Until when it is on trial, in ms since 1970. */
  readonly trial: number | undefined;
  readonly now: number;
  /** How long a pack that is signed now is valid, in ms. */
  readonly packLife: number;
}

/**
 * How a channel publishes a pack, from its source or signed already (.jws).
 * @throws {UsageError} where it is broken, or its version would not tell it from the one before.
 */
export async function publishedAs(
  name: string,
  channel: Channel,
  options: PublishOptions,
): Promise<Published> {
  const given = await givenPack(name, options);
  const { pack } = given;
  const { following } = channel;
  const trial = options.trial === undefined ? {} : { trial: options.trial };
  const listed = following.index.packs.find(({ id }) => id === pack.id);
  if (listed !== undefined && listed.version === pack.version) {
    if (!isSame((await listedPack(channel, listed)).pack, pack)) throw sameVersion(name, pack);
    const { trial: _, ...entry } = listed;
    return { entry: { ...entry, ...trial }, file: null };
  }
  if (listed === undefined) refuseEarlier(name, channel, pack);
  const content = given.content ?? packContent(pack, termOf(options.now, options.packLife));
  const bytes = given.bytes ?? (await signPack(content, options.key));
  const file = `${pack.id}-${pack.version}.${following.keys.number}.jws`;
  const entry = {
    id: pack.id,
    name: pack.name,
    version: pack.version,
    sha256: await digestOf(content),
    bytes: content.length,
    file,
  };
  return { entry: { ...entry, ...trial }, file: { id: pack.id, name: file, bytes } };
}

/** A pack that was taken out of a channel comes back only under a version that nobody has seen of it. */
function refuseEarlier(name: string, { folder }: Channel, { id, version }: Pack): void {
  const versions = readdirSync(folder).flatMap((file) => {
    const [, of, number] = /^(.*)-(\d+)\.\d+\.jws$/.exec(file) ?? [];
    return of === id ? [Number(number)] : [];
  });
  const newest = Math.max(0, ...versions);
  if (version > newest) return;
  throw new UsageError(
    `${name}: ${id} was published as version ${newest} before. Write version: ${newest + 1} in it.`,
  );
}

interface Given {
  readonly pack: Pack;
  readonly content: Uint8Array | null;
  readonly bytes: Uint8Array | null;
}

async function givenPack(name: string, { now }: PublishOptions): Promise<Given> {
  if (extname(name) !== '.jws') {
    const pack = await loadPack(name);
    prove(name, pack);
    return { pack, content: null, bytes: null };
  }
  const bytes = readBytes(name);
  const { pack, content, expires } = acceptedFrom(name, await introducePack(bytes));
  if (expires <= now)
    throw new UsageError(`${name}: has run out. Sign it again under a new version: demarc pack sign`);
  return { pack, content, bytes };
}

function isSame(one: Pack, other: Pack): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameVersion(name: string, { id, version }: Pack): UsageError {
  return new UsageError(
    `${name}: is another pack than the ${id} ${version} that the channel lists. Write version: ${version + 1} in it.`,
  );
}
