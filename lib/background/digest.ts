import { hexOf } from '../../rules/hex';
import { digestKey } from './storage';

/**
 * A keyed digest (HMAC-SHA-256, in hexadecimal): tells whether two values are the same without either being kept. The key is
 * this browser's own, or came with an export into one that had no dismissals yet; nobody who sees only digests can try words
 * out on them.
 */
export async function digestOf(value: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(await browserKey()), hmac, false, ['sign']);
  const signed = await crypto.subtle.sign(hmac.name, key, new TextEncoder().encode(value));
  return hexOf(new Uint8Array(signed));
}

const hmac = { name: 'HMAC', hash: 'SHA-256' } as const;

/** This browser's secret in hexadecimal. Made once; whoever comes second while it is being made gets the first one's. */
export async function browserKey(): Promise<string> {
  const known = await digestKey.get();
  return known || digestKey.update((before) => before || hexOf(crypto.getRandomValues(new Uint8Array(32))));
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}
