import { hashOf, hashPrime, hashStart } from './hash';
import data from './vocabulary.json';

/** A power of two at least twice the number of words. */
const size = 1 << 15;

let table: { readonly hashes: Int32Array; readonly rarities: Int8Array } | null = null;

/**
 * How rare a common English word is, from 0 for the most frequent to 4, or null where it is none of them.
 * @param form a folded word
 */
export function rarityOf(form: string): number | null {
  const rarity = rarityOfHash(hashOf(form));
  return rarity < 0 ? null : rarity;
}

/**
 * The same for the hash of a folded word, -1 for none. Words are told apart by hash alone: with 32 bits one uncommon
 * word in half a million passes for a common one, which can only cost a guess, never make a hit.
 */
export function rarityOfHash(hash: number): number {
  table ??= unpack(data.lists);
  const { hashes, rarities } = table;
  let at = place(hash);
  while (rarities[at] !== -1) {
    if (hashes[at] === hash) return rarities[at] ?? -1;
    at = (at + 1) & (size - 1);
  }
  return -1;
}

function place(hash: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

/** Each entry is the number of letters that it shares with the one before it, and its other letters. */
function unpack(lists: readonly string[]): { hashes: Int32Array; rarities: Int8Array } {
  const hashes = new Int32Array(size);
  const rarities = new Int8Array(size).fill(-1);
  /** The hash of each beginning of the word at hand. */
  const begun = new Int32Array(64).fill(hashStart);
  lists.forEach((list, rarity) => {
    for (let at = 0; at < list.length; ) {
      let length = list.charCodeAt(at) - 48;
      at += 1;
      for (; list.charCodeAt(at) >= 97; at += 1) {
        begun[length + 1] = Math.imul((begun[length] ?? 0) ^ list.charCodeAt(at), hashPrime);
        length += 1;
      }
      let free = place(begun[length] ?? 0);
      while (rarities[free] !== -1) free = (free + 1) & (size - 1);
      hashes[free] = begun[length] ?? 0;
      rarities[free] = rarity;
    }
  });
  return { hashes, rarities };
}
