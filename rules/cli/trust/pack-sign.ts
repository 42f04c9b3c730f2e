import { acceptPackFile } from '../../trust/accept-pack';
import { fingerprintOf } from '../../trust/fingerprint';
import { limits } from '../../trust/limits';
import { packContent, publicPartOf, signPack } from '../../trust/sign';
import { writeNew } from '../files';
import { loadPack, UsageError } from '../load-packs';
import { exit, writeLine } from '../output';
import { dateOf } from '../shown';
import { readPrivateKeys } from './key-files';
import { dayInMs, only, readOptions, termOf, wholeNumber } from './options';
import { prove } from './prove';
import { acceptedFrom } from './refusal';

const usage =
  'Name one pack and one key: demarc pack sign PACK --key NAME.private.jwk [--out FILE] [--days 365]';

/**
 * `demarc pack sign`: the pack as a signed file, once its examples hold. Returns the exit code.
 * @throws {UsageError} where it can't be signed, or no browser would take it.
 */
export async function runPackSign(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['key', 'out', 'days', 'force']);
  const name = only(positionals, usage);
  only(values.key, usage);
  const [key] = readPrivateKeys(values.key);
  if (key === undefined) throw new UsageError(usage);
  const pack = await loadPack(name);
  prove(name, pack);
  const now = Date.now();
  const life = wholeNumber('days', values.days, 365, Math.floor(limits.packLife / dayInMs)) * dayInMs;
  const file = await signPack(packContent(pack, termOf(now, life)), key);
  const pin = await fingerprintOf({ keys: [publicPartOf(key)], threshold: 1 });
  const { expires } = acceptedFrom(name, await acceptPackFile(pin, null, file, now));
  const out = values.out ?? `${pack.id}-${pack.version}.jws`;
  writeNew([{ path: out, content: file }], values.force);
  await writeLine(`${out}: ${pack.name}, version ${pack.version}, valid until ${dateOf(expires)}.`);
  return exit.answered;
}
