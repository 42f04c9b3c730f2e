import { fingerprintOf, type KeySet, wordsOf } from '../../trust/fingerprint';

/** A fingerprint in words and as it is, for a person to compare. */
export async function fingerprintLines(keys: KeySet): Promise<string[]> {
  const fingerprint = await fingerprintOf(keys);
  return [`Fingerprint: ${wordsOf(fingerprint)}`, `             ${fingerprint}`];
}
