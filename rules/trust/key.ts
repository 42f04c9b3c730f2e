import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { z } from 'zod';
import { lazily } from '../lazily';

/** 32 bytes in base64url, in the one way of writing them. */
const bytes32 = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/** An Ed25519 key that may be shown to everybody, as a JWK (RFC 8037). */
export const publicKeySchema = lazily(() =>
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().regex(bytes32) }),
);
export type PublicKey = z.infer<ReturnType<typeof publicKeySchema>>;

/** The same with the part that signs. */
export const privateKeySchema = lazily(() => publicKeySchema().extend({ d: z.string().regex(bytes32) }));
export type PrivateKey = z.infer<ReturnType<typeof privateKeySchema>>;

/** A thumbprint of a key in base64url (RFC 7638, SHA-256), which also is the key's id. */
export const thumbprintSchema = lazily(() => z.string().regex(bytes32));

/** The id of a key. */
export function thumbprintOf({ kty, crv, x }: PublicKey): Promise<string> {
  return calculateJwkThumbprint({ kty, crv, x }, 'sha256');
}
