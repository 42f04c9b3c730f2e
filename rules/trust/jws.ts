import { flattenedVerify } from 'jose/jws/flattened/verify';
import { z } from 'zod';
import { lazily } from '../lazily';
import { decoded, jsonOf } from './bytes';
import { type PublicKey, thumbprintOf, thumbprintSchema } from './key';
import { limits } from './limits';
import { accepted, type Outcome, refused } from './outcome';

/** What a signature is for, in its signed header: so that none counts for anything else. */
export const signedTypes = ['demarc-index', 'demarc-keys', 'demarc-pack', 'demarc-hand-over'] as const;
export type SignedType = (typeof signedTypes)[number];

const base64url = lazily(() => z.string().regex(/^[A-Za-z0-9_-]+$/));

const signatureSchema = lazily(() =>
  z.strictObject({
    protected: base64url().max(1024),
    /** 64 bytes in the one way of writing them, so that nobody can change a file and have it still hold. */
    signature: z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/),
  }),
);
export type Signature = z.infer<ReturnType<typeof signatureSchema>>;

/** A JWS in the general JSON serialisation (RFC 7515, 7.2.1), with nothing unprotected in it. */
export const jwsSchema = lazily(() =>
  z.strictObject({ payload: base64url(), signatures: z.array(signatureSchema()).min(1).max(limits.keys) }),
);
export type Jws = z.infer<ReturnType<typeof jwsSchema>>;

/** The same with one signature, in the flattened one (7.2.2). */
export const flatJwsSchema = lazily(() => signatureSchema().extend({ payload: base64url() }));

/**
 * The header is exactly this. So no other algorithm, no key that the file brings itself, no address to fetch one from and no
 * extension (`crit`, `b64`) ever comes into play.
 */
const headerSchema = lazily(() =>
  z.strictObject({ alg: z.literal('EdDSA'), typ: z.enum(signedTypes), kid: thumbprintSchema() }),
);

/** What was signed, byte by byte, once as many of the keys as needed are found to have signed it. */
export async function verify(
  jws: Jws,
  type: SignedType,
  keys: readonly PublicKey[],
  needed: number,
): Promise<Outcome<Uint8Array>> {
  const signers = await signersOf(jws, type, keys);
  if (!signers.ok) return signers;
  const { size: count } = signers.value;
  if (count === 0) return refused('verify', 'trust_unknown_signer');
  if (count < needed) return refused('verify', 'trust_few_signers', { count, needed });
  const signed = decoded(jws.payload);
  return signed === null ? refused('verify', 'trust_changed') : accepted(signed);
}

/** The ids of those of the keys that have signed; a signature of one of them that does not hold refuses all. */
export async function signersOf(
  jws: Jws,
  type: SignedType,
  keys: readonly PublicKey[],
): Promise<Outcome<ReadonlySet<string>>> {
  const byId = new Map(await Promise.all(keys.map(async (key) => [await thumbprintOf(key), key] as const)));
  const signers = new Set<string>();
  for (const { protected: header, signature } of jws.signatures) {
    const bytes = decoded(header);
    const read = headerSchema().safeParse(bytes && jsonOf(bytes)?.data);
    if (!read.success) return refused('verify', 'trust_header');
    if (read.data.typ !== type) return refused('verify', 'trust_wrong_type', { wanted: type });
    const key = byId.get(read.data.kid);
    if (key === undefined) continue;
    const flat = { payload: jws.payload, protected: header, signature };
    if (!(await holds(flat, key))) return refused('verify', 'trust_changed');
    signers.add(read.data.kid);
  }
  return accepted(signers);
}

/** Whatever goes wrong in looking at a signature, it does not hold then. */
async function holds(jws: Signature & { readonly payload: string }, key: PublicKey): Promise<boolean> {
  try {
    await flattenedVerify(jws, key, { algorithms: ['EdDSA'] });
    return true;
  } catch {
    return false;
  }
}
