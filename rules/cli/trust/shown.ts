import { fingerprintOf, type KeySet, wordsOf } from '../../trust/fingerprint';

/** A moment as a person reads it: `2026-04-01 09:30 UTC`. */
export function dateOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A fingerprint in words and as it is, for a person to compare. */
export async function fingerprintLines(keys: KeySet): Promise<string[]> {
  const fingerprint = await fingerprintOf(keys);
  return [`Fingerprint: ${wordsOf(fingerprint)}`, `             ${fingerprint}`];
}
