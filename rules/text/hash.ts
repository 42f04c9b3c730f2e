/** FNV-1a over the folded UTF-16 units of a word: the start and the prime are those of its authors' 32-bit form. */
export const hashStart = 0x811c9dc5 | 0;
export const hashPrime = 0x01000193;

/** The hash that the reader gives to a word with this folded form, as a signed 32-bit number. */
export function hashOf(form: string): number {
  let hash = hashStart;
  for (let at = 0; at < form.length; at += 1) hash = Math.imul(hash ^ form.charCodeAt(at), hashPrime);
  return hash;
}
