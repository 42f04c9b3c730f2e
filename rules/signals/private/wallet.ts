import { sha256 } from '@noble/hashes/sha2.js';
import type { Span } from '../../finding';
import type { PrivateHit } from './kinds';

/** An address with its check digits is nothing else. */
const sure = 0.95;
const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What a right checksum comes to, for the first kind of witness programs and for those since (BIP 173, BIP 350). */
const remainders = new Set([1, 0x2bc830a3]);

const oldForm = /[13][1-9A-HJ-NP-Za-km-z]{25,34}(?![\p{L}\d])/uy;
const newForm = /bc1[02-9ac-hj-np-z]{11,71}(?![\p{L}\d])/uy;
const ether = /0x[0-9a-f]{40}(?![\p{L}\d])/iuy;
const named = /\b(?:my|our|her|his|send|donat\w*|tips?|wallet|pay)\b[^\n]{0,30}$/iu;
const ofContract = /\bcontracts?\b[^\n]{0,20}$/iu;
const reach = 40;

/** Whether the last four bytes are the checksum of those before them (Base58Check). */
function hasBytesChecked(address: string): boolean {
  const bytes = new Uint8Array(25);
  for (const character of address) {
    let carry = base58.indexOf(character);
    for (let at = bytes.length - 1; at >= 0; at -= 1) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) return false;
  }
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, at) => byte === sum[at]);
}

/** Whether the polynomial of a `bc1…` address has the remainder that it must have. */
function hasRemainder(address: string): boolean {
  const values = [3, 3, 0, 2, 3, ...[...address.slice(3)].map((character) => bech32.indexOf(character))];
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    generators.forEach((generator, bit) => {
      if (((top >>> bit) & 1) === 1) sum ^= generator;
    });
  }
  return remainders.has(sum);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Ethereum's address of a person looks like that of a contract, which is public: the words before it tell them apart. */
function isPersons(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  return named.test(before) && !ofContract.test(before);
}

function walletAt(text: string, run: Span): Span | null {
  const { start } = run;
  const before = text.charAt(start - 1);
  if (text.startsWith('bc', start - 2) && !/[\p{L}\d]/u.test(text.charAt(start - 3))) {
    const address = matchAt(newForm, text, start - 2);
    return address !== null && hasRemainder(address)
      ? { start: start - 2, end: start - 2 + address.length }
      : null;
  }
  if (/[\p{L}\d]/u.test(before)) return null;
  const old = matchAt(oldForm, text, start);
  if (old !== null && hasBytesChecked(old)) return { start, end: start + old.length };
  const address = matchAt(ether, text, start);
  return address !== null && isPersons(text, start) ? { start, end: start + address.length } : null;
}

/** Addresses of wallets: Bitcoin's by their check digits, Ethereum's by the words before them. */
export function findWallets(text: string, runs: readonly Span[]): PrivateHit[] {
  return runs
    .map((run) => walletAt(text, run))
    .filter((span) => span !== null)
    .map((span) => ({ kind: 'wallet', ...span, score: sure }));
}
