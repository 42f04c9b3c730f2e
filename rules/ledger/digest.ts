import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** 96 bits: that two of a million texts have the same digest is less likely than one in 10^16. */
const bytesKept = 12;

/**
 * The keyed digest that a ledger keeps of an address or a handle: HMAC-SHA-256, of which the first 96 bits are kept, in
 * base64url (16 characters). It tells that two texts are the same; whoever has digests without the key cannot try texts out.
 * @param key this browser's secret, see `Past.key`
 */
export function digestOf(key: string, text: string): string {
  return base64url(keyedBytes(key, text).subarray(0, bytesKept));
}

/** All 32 bytes of HMAC-SHA-256. */
export function keyedBytes(key: string, text: string): Uint8Array {
  return hmac(sha256, utf8ToBytes(key), utf8ToBytes(text));
}

/** The signs of base64url in their order: RFC 4648, section 5. */
export const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
