import { acceptPackFile, introducePack } from '../../trust/accept-pack';
import { fingerprintOf, readPin, wordsOf } from '../../trust/fingerprint';
import { readBytes } from '../files';
import { UsageError } from '../load-packs';
import { complain, exit, writeLine } from '../output';
import { newProgress } from '../progress';
import { counted, dateOf } from '../shown';
import { readPublicKey } from './key-files';
import { only, readOptions } from './options';
import { acceptedFrom, inEnglish } from './refusal';

const usage =
  'Name one signed pack, and whose it should be: demarc pack verify FILE.jws [--key NAME.public.jwk | --pin "TWELVE WORDS"]';

/**
 * `demarc pack verify`: whether a browser would take a signed pack, and whose it is. Returns the exit code: 1 where a
 * browser would refuse it.
 * @throws {UsageError} where there is nothing to look at.
 */
export async function runPackVerify(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['key', 'pin']);
  const name = only(positionals, usage);
  const bytes = readBytes(name);
  const introduced = await introducePack(bytes);
  if (!introduced.ok) {
    await writeLine(`${name}: ${inEnglish(introduced.refusal)}`);
    return exit.wrong;
  }
  const { fingerprint, pack } = introduced.value;
  const pin = await pinOf(values);
  const progress = newProgress(`rules of ${pack.id}`, pack.rules.length);
  let proved = 0;
  const outcome = await acceptPackFile(pin ?? fingerprint, null, bytes, Date.now(), async () => {
    proved += 1;
    progress.step(proved);
  });
  if (!outcome.ok) {
    await writeLine(`${name}: ${inEnglish(outcome.refusal)}`);
    return exit.wrong;
  }
  const { issued, expires } = acceptedFrom(name, outcome);
  await writeLine(
    [
      `${name}: ${pack.name} (${pack.id}), version ${pack.version}, ${counted(pack.rules.length, 'rule')}; their examples hold.`,
      `Signed ${dateOf(issued)}, valid until ${dateOf(expires)}, by`,
      `  ${wordsOf(fingerprint)}`,
    ].join('\n'),
  );
  if (pin === null)
    complain('Anybody can sign: compare these words with those of the one it should come from.');
  return exit.answered;
}

interface Whose {
  readonly key: readonly string[];
  readonly pin?: string | undefined;
}

async function pinOf({ key, pin }: Whose): Promise<string | null> {
  if (pin !== undefined) {
    const read = readPin(pin);
    if (read !== null) return read;
    throw new UsageError('--pin: give the twelve words, in quotation marks, or the 43 characters.');
  }
  if (key.length === 0) return null;
  return fingerprintOf({ keys: [readPublicKey(only(key, usage))], threshold: 1 });
}
