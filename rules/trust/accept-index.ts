import { digestOf } from './bytes';
import { type ChannelKeys, keysAtEnd, selfSigned } from './channel-keys';
import { readContent } from './content';
import { fingerprintOf } from './fingerprint';
import { type Follow, type Following, keptOf, newFollow, seenAt, timeOf } from './follow';
import { type Index, indexSchema, openIndexFile } from './index-file';
import { verify } from './jws';
import { accepted, type Outcome, refused } from './outcome';
import { checkNow, checkVersion } from './time';

/**
 * What a subscriber knows once it has the channel's `index.jws` as it was fetched: verify, parse, compare. The caller
 * writes it; a refusal leaves in force what was. The same index again is accepted as long as it is valid.
 */
export async function acceptIndex(
  follow: Follow,
  bytes: Uint8Array,
  now: number,
): Promise<Outcome<Following>> {
  const file = openIndexFile(bytes);
  if (!file.ok) return file;
  const chain = await keysAtEnd(file.value.keys, follow.kind === 'pinned' ? follow : { keys: follow.keys });
  if (!chain.ok) return chain;
  const keys = chain.value;
  const { payload, signatures } = file.value;
  const signed = await verify({ payload, signatures }, 'demarc-index', keys.keys, keys.threshold);
  if (!signed.ok) return signed;
  const index = readContent(signed.value, indexSchema());
  if (!index.ok) return index;
  const sha256 = await digestOf(signed.value);
  const fits = compare(follow, { index: index.value, keys, sha256 }, timeOf(follow, now));
  return fits.ok ? accepted(followed(follow, { index: index.value, keys, sha256 }, now)) : fits;
}

/** A channel as it introduces itself to somebody who has pinned nothing yet. */
export interface Introduction {
  /** What to compare with what the administrators say, by `wordsOf`, before following it with `newFollow`. */
  readonly fingerprint: string;
  readonly following: Following;
}

/**
 * Who a channel says it is. It is whole and valid then, but anybody can make such a one: nothing of it may be put in force
 * before a person or a policy has confirmed the fingerprint.
 */
export async function introduce(bytes: Uint8Array, now: number): Promise<Outcome<Introduction>> {
  const file = openIndexFile(bytes);
  if (!file.ok) return file;
  const last = file.value.keys.at(-1);
  if (last === undefined) return refused('verify', 'trust_not_signed');
  const keys = await selfSigned(last, file.value.keys.length);
  if (!keys.ok) return keys;
  const fingerprint = await fingerprintOf(keys.value);
  const following = await acceptIndex(newFollow(fingerprint), bytes, now);
  return following.ok ? accepted({ fingerprint, following: following.value }) : following;
}

/** An index with the keys that it goes by. */
export interface Verified {
  readonly index: Index;
  readonly keys: ChannelKeys;
  readonly sha256: string;
}

/** Whether what is verified may come next for who follows this. */
export function compare(follow: Follow, { index, keys, sha256 }: Verified, time: number): Outcome<null> {
  if (index.channel !== keys.channel)
    return refused('compare', 'trust_other_channel', { known: keys.channel, found: index.channel });
  if (index.keys !== keys.number)
    return refused('compare', 'trust_keys_older', { known: keys.number, found: index.keys });
  const valid = checkNow(index, time);
  if (!valid.ok || follow.kind === 'pinned') return valid;
  const rises = checkVersion(index.name, follow.index.version, index.version);
  if (!rises.ok) return rises;
  if (index.version === follow.index.version && sha256 !== follow.sha256)
    return refused('compare', 'trust_same_version', { name: index.name, version: index.version });
  return comparePacks(follow, index);
}

function comparePacks({ newest }: Following, { packs }: Index): Outcome<null> {
  for (const { id, name, version, sha256 } of packs) {
    const known = Object.hasOwn(newest, id) ? newest[id] : undefined;
    if (known === undefined) continue;
    const rises = checkVersion(name, known.version, version);
    if (!rises.ok) return rises;
    if (version === known.version && sha256 !== known.sha256)
      return refused('compare', 'trust_same_version', { name, version });
  }
  return accepted(null);
}

/** What a subscriber knows once it has taken what is verified. */
export function followed(follow: Follow, { index, keys, sha256 }: Verified, now: number): Following {
  const listed = index.packs.map(({ id, version, sha256 }) => [id, { version, sha256 }] as const);
  const before = follow.kind === 'following' ? follow : { newest: {}, latest: index.issued };
  return seenAt(
    {
      kind: 'following',
      channel: index.channel,
      keys,
      sha256,
      index: keptOf(index),
      newest: { ...before.newest, ...Object.fromEntries(listed) },
      latest: Math.max(before.latest, index.issued),
    },
    now,
  );
}
