import { decode } from 'jose/base64url';
import { FlattenedSign } from 'jose/jws/flattened/sign';
import type { ChannelKeys } from './channel-keys';
import type { IndexFile, IndexInput } from './index-file';
import type { Jws, SignedType } from './jws';
import { type PrivateKey, type PublicKey, thumbprintOf } from './key';

/** The part of a key that may be shown. */
export function publicPartOf({ kty, crv, x }: PrivateKey): PublicKey {
  return { kty, crv, x };
}

/** Content signed by each of the keys. */
async function signedBy(keys: readonly PrivateKey[], type: SignedType, content: Uint8Array): Promise<Jws> {
  const signed = await Promise.all(
    keys.map(async (key) =>
      new FlattenedSign(content)
        .setProtectedHeader({ alg: 'EdDSA', typ: type, kid: await thumbprintOf(key) })
        .sign(key),
    ),
  );
  return {
    payload: signed[0]?.payload ?? '',
    signatures: signed.map(({ protected: header = '', signature }) => ({ protected: header, signature })),
  };
}

/**
 * The same content, byte by byte, signed by one key more.
 * @throws {Error} where it is not written as JWS writes it, so that no signature would hold over it.
 */
export async function alsoSigned(
  { payload, signatures }: Jws,
  type: SignedType,
  key: PrivateKey,
): Promise<Jws> {
  const more = await signedBy([key], type, decode(payload));
  if (more.payload !== payload) throw new Error('the content is not in the base64url of JWS');
  return { payload, signatures: [...signatures, ...more.signatures] };
}

/** A set of keys, signed by these: its own, and those of the set before it. */
export function signKeys(set: ChannelKeys, keys: readonly PrivateKey[]): Promise<Jws> {
  return signedBy(keys, 'demarc-keys', bytesOf(set));
}

/** The file `index.jws`. */
export async function signIndex(
  index: IndexInput,
  chain: readonly Jws[],
  keys: readonly PrivateKey[],
): Promise<Uint8Array> {
  return indexBytes({ ...(await signedBy(keys, 'demarc-index', bytesOf(index))), keys: [...chain] });
}

/** The file `index.jws` as it is written. */
export function indexBytes(file: IndexFile): Uint8Array {
  return bytesOf(file);
}

/** What is signed of a pack whose data, as read from its source, is sound. */
export function packContent(
  pack: object,
  term: { readonly issued: string; readonly expires: string },
): Uint8Array {
  return bytesOf({ demarc: 1, ...term, pack });
}

/** The file of a pack, whose content, as `packContent` makes it, is signed as it is. */
export function signPack(content: Uint8Array, key: PrivateKey): Promise<Uint8Array> {
  return signFile(content, 'demarc-pack', key);
}

/** A file of its own that this key has signed, with the part of the key that may be shown. */
export async function signFile(content: Uint8Array, type: SignedType, key: PrivateKey): Promise<Uint8Array> {
  const { payload, signatures } = await signedBy([key], type, content);
  return bytesOf({ payload, ...signatures[0], key: publicPartOf(key) });
}

function bytesOf(data: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}
