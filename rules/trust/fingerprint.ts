import { wordlist } from '@scure/bip39/wordlists/english.js';
import { decode } from 'jose/base64url';
import { digestOf } from './bytes';
import { type PublicKey, thumbprintOf } from './key';

/** How many words a fingerprint is said with: 12 of a list of 2048 are 132 bits, which nobody finds a second key for. */
const wordCount = 12;
const bitsPerWord = 11;

const asThumbprint = /^[A-Za-z0-9_-]{43}$/;

/** The keys that speak for a channel, and how many of them have to sign. */
export interface KeySet {
  readonly keys: readonly PublicKey[];
  readonly threshold: number;
}

/** The fingerprint of a channel's keys: of a single key its thumbprint, of several a hash over all and how many must sign. */
export async function fingerprintOf({ keys, threshold }: KeySet): Promise<string> {
  const thumbprints = await Promise.all(keys.map(thumbprintOf));
  const [only, ...others] = thumbprints;
  if (only !== undefined && others.length === 0) return only;
  return digestOf(new TextEncoder().encode(`demarc ${threshold} of ${thumbprints.sort().join(' ')}`));
}

/** A fingerprint in twelve words, for people to read to each other. They are English in every language, so that they agree. */
export function wordsOf(fingerprint: string): string {
  const bits = [...decode(fingerprint)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: wordCount }, (_, at) => {
    const index = Number.parseInt(bits.slice(at * bitsPerWord, (at + 1) * bitsPerWord), 2);
    return wordlist[index] ?? '';
  }).join(' ');
}

/** Words and their order alone count, not how they are set apart or whether they are in capitals. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * A fingerprint as a person or a policy writes it, ready to be pinned: twelve words in any case and with any signs between
 * them, or the 43 characters. Null where it is neither.
 */
export function readPin(text: string): string | null {
  const trimmed = text.trim();
  if (asThumbprint.test(trimmed)) return trimmed;
  const words = plain(trimmed).split(' ');
  return words.length === wordCount && words.every((word) => wordlist.includes(word))
    ? words.join(' ')
    : null;
}

/** Whether a pin, as `readPin` gives it, is this fingerprint. */
export function isPinned(pin: string, fingerprint: string): boolean {
  return pin === fingerprint || pin === wordsOf(fingerprint);
}
