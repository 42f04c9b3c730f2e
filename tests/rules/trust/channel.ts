import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { acceptIndex } from '../../../rules/trust/accept-index';
import { digestOf } from '../../../rules/trust/bytes';
import type { ChannelKeys } from '../../../rules/trust/channel-keys';
import { fingerprintOf } from '../../../rules/trust/fingerprint';
import { type Following, newFollow } from '../../../rules/trust/follow';
import type { IndexInput } from '../../../rules/trust/index-file';
import type { Jws } from '../../../rules/trust/jws';
import { type PrivateKey, privateKeySchema } from '../../../rules/trust/key';
import type { Outcome } from '../../../rules/trust/outcome';
import { packContent, publicPartOf, signIndex, signKeys, signPack } from '../../../rules/trust/sign';

export const day = 24 * 60 * 60 * 1000;
/** When the tests take place. */
export const today = Date.UTC(2026, 2, 2, 10);
export const iso = (time: number) => new Date(time).toISOString();

export async function newKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  return privateKeySchema().parse({ kty, crv, x, d });
}

export const keySet = (
  keys: readonly PrivateKey[],
  { number = 1, threshold = 1, channel = 'grace' } = {},
): ChannelKeys => ({ demarc: 1, channel, number, keys: keys.map(publicPartOf), threshold });

/** A channel that has had this one set of keys. */
export async function chainOf(keys: readonly PrivateKey[], options = {}): Promise<Jws[]> {
  return [await signKeys(keySet(keys, options), keys)];
}

export const teaPack = (version = 1, more: object = {}) => ({
  demarc: 1,
  id: 'tea',
  name: 'Tea house',
  version,
  language: 'en',
  rules: [
    {
      id: 'no-tea',
      say: 'We talk of coffee only.',
      level: 'warn',
      dont: { terms: ['tea'] },
      flags: ['Tea at four'],
      passes: ['Coffee at four'],
    },
  ],
  ...more,
});

export interface Made {
  readonly content: Uint8Array;
  readonly file: Uint8Array;
  readonly entry: IndexInput['packs'][number];
}

/** A pack as the channel has it: its file and how the index lists it. */
export async function madePack(
  key: PrivateKey,
  pack: ReturnType<typeof teaPack> = teaPack(),
  term = {},
): Promise<Made> {
  const content = packContent(pack, { issued: iso(today), expires: iso(today + 365 * day), ...term });
  return {
    content,
    file: await signPack(content, key),
    entry: {
      id: pack.id,
      name: pack.name,
      version: pack.version,
      sha256: await digestOf(content),
      bytes: content.length,
      file: `${pack.id}-${pack.version}.jws`,
    },
  };
}

export const indexOf = (more: Partial<IndexInput> = {}): IndexInput => ({
  demarc: 1,
  channel: 'grace',
  name: 'Grace Church',
  version: 1,
  keys: 1,
  issued: iso(today),
  expires: iso(today + 30 * day),
  packs: [],
  ...more,
});

/** How an index lists a pack that nobody fetches. */
export const listed = (id: string, version: number, hash = 'A'.repeat(43)): IndexInput['packs'][number] => ({
  id,
  name: id,
  version,
  sha256: hash,
  bytes: 100,
  file: `${id}.jws`,
});

/** What was accepted; an error where it was refused. */
export function taken<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** `step id` of a refusal, or `accepted`. */
export const said = (outcome: Outcome<unknown>) =>
  outcome.ok ? 'accepted' : `${outcome.refusal.step} ${outcome.refusal.why.id}`;

/** A channel with one key and a browser that follows it. */
export async function newChannel(more: Partial<IndexInput> = {}) {
  const key = await newKey();
  const chain = await chainOf([key]);
  const publish = (changes: Partial<IndexInput> = {}, keys = [key], links = chain) =>
    signIndex(indexOf({ ...more, ...changes }), links, keys);
  const pin = await fingerprintOf({ keys: [publicPartOf(key)], threshold: 1 });
  const follow = newFollow(pin);
  const following: Following = taken(await acceptIndex(follow, await publish(), today));
  return { key, chain, pin, publish, follow, following };
}

/** The file with its JSON changed. */
export function changed(file: Uint8Array, change: (json: Record<string, unknown>) => object): Uint8Array {
  return bytesOf(JSON.stringify(change(JSON.parse(new TextDecoder().decode(file)))));
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);
