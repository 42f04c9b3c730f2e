import { fingerprintOf, type KeySet, wordsOf } from '../../trust/fingerprint';
import type { Following } from '../../trust/follow';
import { counted, dateOf } from '../shown';

/** A fingerprint in words and as it is, for a person to compare. */
export async function fingerprintLines(keys: KeySet): Promise<string[]> {
  const fingerprint = await fingerprintOf(keys);
  return [`Fingerprint: ${wordsOf(fingerprint)}`, `             ${fingerprint}`];
}

/** What is said once a channel is published, and what to do then. */
export function publishedLines(folder: string, { index }: Following): string[] {
  return [
    `${index.name}: version ${index.version}, valid until ${dateOf(index.expires)}, ${counted(index.packs.length, 'pack')}.`,
    `Now copy ${folder} to the web server: the packs first, index.jws last.`,
  ];
}
