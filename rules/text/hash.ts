/** FNV-1a over the folded UTF-16 units of a word: the start and the prime are those of its authors' 32-bit form. */
export const hashStart = 0x811c9dc5 | 0;
export const hashPrime = 0x01000193;

/**
 * The hash that the reader gives to a word with this folded form, as a signed 32-bit number.
 * @param begun the hash of what stands before the form, where it is the rest of a word
 */
export function hashOf(form: string, begun = hashStart): number {
  let hash = begun;
  for (let at = 0; at < form.length; at += 1) hash = Math.imul(hash ^ form.charCodeAt(at), hashPrime);
  return hash;
}
