import { encode } from 'jose/base64url';
import { compare, followed } from './accept-index';
import { decoded, digestOf } from './bytes';
import { type ChannelKeys, unverified } from './channel-keys';
import { readContent } from './content';
import { fingerprintOf, type KeySet } from './fingerprint';
import { type Following, newFollow, timeOf } from './follow';
import { type IndexFile, indexSchema, openIndexFile } from './index-file';
import { type Jws, signersOf } from './jws';
import { type PrivateKey, thumbprintOf } from './key';
import { accepted, type Outcome, refused } from './outcome';
import { alsoSigned } from './sign';

/**
 * An index on its way to enough signatures, where several people have to sign and each keeps their key on a machine of their own.
 * It is the file as it will be published, with some of its signatures: each of the people looks at it as a browser would, and
 * adds their own over the same bytes. Until there are enough, every browser refuses it.
 */
export interface Pending {
  readonly file: IndexFile;
  readonly needs: readonly Need[];
  /** What a browser knows once it has taken the index, for looking at its packs before. */
  readonly following: Following;
}

/** A set of keys of which enough have to sign something, and those that have. */
export interface Need {
  /** `keys`: a new set of keys, which those before it and its own have to sign. */
  readonly what: 'index' | 'keys';
  readonly set: KeySet;
  /** Ids of keys of the set. */
  readonly signed: ReadonlySet<string>;
}

/** A channel as the one who signs has it. */
export interface SoFar {
  readonly following: Following;
  readonly chain: readonly Jws[];
}

/**
 * The index that is to come next in a channel (its first, where that is null) and may lack signatures: those that are there have
 * to hold, and all else has to be as a browser takes it.
 */
export async function openPending(
  before: SoFar | null,
  bytes: Uint8Array,
  now: number,
): Promise<Outcome<Pending>> {
  const file = openIndexFile(bytes);
  if (!file.ok) return file;
  const last = keysIn(file.value, before);
  if (!last.ok) return last;
  const { keys, link } = last.value;
  const following = await followingOf(file.value, keys, before, now);
  if (!following.ok) return following;
  const asked = [
    await needOf('index', file.value, keys),
    ...(await Promise.all(
      link === null
        ? []
        : [...(before ? [before.following.keys] : []), keys].map((set) => needOf('keys', link, set)),
    )),
  ];
  const needs: Need[] = [];
  for (const need of asked) {
    if (!need.ok) return need;
    needs.push(need.value);
  }
  return accepted({ file: file.value, needs, following: following.value });
}

/** How many keys of a set have still to sign. */
export function lackingIn({ set, signed }: Need): number {
  return Math.max(0, set.threshold - signed.size);
}

/** Whether enough have signed all of it. */
export function isSigned({ needs }: Pending): boolean {
  return needs.every((need) => lackingIn(need) === 0);
}

/**
 * The file with the signature of this key wherever it is one of those that have to sign and has not; null where there is nothing
 * for it to sign.
 */
export async function withSignature({ file, needs }: Pending, key: PrivateKey): Promise<IndexFile | null> {
  const id = await thumbprintOf(key);
  const isOpen = (what: Need['what']) =>
    needs.some(
      (need) =>
        need.what === what &&
        lackingIn(need) > 0 &&
        !need.signed.has(id) &&
        need.set.keys.some(({ x }) => x === key.x),
    );
  if (!isOpen('index') && !isOpen('keys')) return null;
  const { payload, signatures } = isOpen('index') ? await alsoSigned(file, 'demarc-index', key) : file;
  const link = file.keys.at(-1);
  const keys =
    isOpen('keys') && link
      ? [...file.keys.slice(0, -1), await alsoSigned(link, 'demarc-keys', key)]
      : file.keys;
  return { payload, signatures, keys };
}

/** The keys that the file goes by: those so far, or the one new set that it brings. */
function keysIn(
  file: IndexFile,
  before: SoFar | null,
): Outcome<{ readonly keys: ChannelKeys; readonly link: Jws | null }> {
  const chain = before?.chain ?? [];
  const number = chain.length + 1;
  const [link, ...more] = file.keys.slice(chain.length);
  const goesOn = JSON.stringify(file.keys.slice(0, chain.length)) === JSON.stringify(chain);
  if (goesOn && link === undefined && before !== null)
    return accepted({ keys: before.following.keys, link: null });
  if (!goesOn || link === undefined || more.length > 0)
    return refused('verify', 'trust_keys_broken', { number });
  const keys = unverified(link);
  if (!keys.ok) return keys;
  const isNext =
    keys.value.number === number && keys.value.channel === (before?.following.channel ?? keys.value.channel);
  return isNext ? accepted({ keys: keys.value, link }) : refused('verify', 'trust_keys_broken', { number });
}

async function followingOf(
  { payload }: IndexFile,
  keys: ChannelKeys,
  before: SoFar | null,
  now: number,
): Promise<Outcome<Following>> {
  const content = decoded(payload);
  if (content === null) return refused('verify', 'trust_changed');
  const index = readContent(content, indexSchema());
  if (!index.ok) return index;
  const follow = before?.following ?? newFollow(await fingerprintOf(keys));
  const next = { index: index.value, keys, sha256: await digestOf(content) };
  const fits = compare(follow, next, timeOf(follow, now));
  return fits.ok ? accepted(followed(follow, next, now)) : fits;
}

async function needOf(what: Need['what'], jws: Jws, set: KeySet): Promise<Outcome<Need>> {
  const content = decoded(jws.payload);
  // Written in another way, it could not be signed again as it is.
  if (content === null || encode(content) !== jws.payload) return refused('verify', 'trust_changed');
  const signed = await signersOf(jws, what === 'index' ? 'demarc-index' : 'demarc-keys', set.keys);
  return signed.ok ? accepted({ what, set, signed: signed.value }) : signed;
}
