import { type PrivateKey, privateKeySchema } from '../../../rules/trust/key';
import { signingKey } from './stored';

/** This browser's own Ed25519 key. Made once; whoever comes second while it is being made gets the first one's. */
export async function browserSigner(): Promise<PrivateKey> {
  const known = await signingKey.get();
  if (known) return known;
  const made = await newKey();
  return (await signingKey.update((before) => before ?? made)) ?? made;
}

async function newKey(): Promise<PrivateKey> {
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const { kty, crv, x, d } = await crypto.subtle.exportKey('jwk', (pair as CryptoKeyPair).privateKey);
  return privateKeySchema().parse({ kty, crv, x, d });
}
