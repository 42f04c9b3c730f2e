import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { fingerprintOf, wordsOf } from '../../trust/fingerprint';
import { privateKeySchema } from '../../trust/key';
import { publicPartOf } from '../../trust/sign';
import { writeNew } from '../files';
import { exit, writeLine } from '../output';
import { only, readOptions } from './options';

const usage = 'Name the key: demarc keys new NAME writes NAME.private.jwk and NAME.public.jwk.';

/**
 * `demarc keys new`: a pair of keys in two files, the private one for nobody but its owner to read. Returns the exit code.
 * @throws {UsageError} where one of the files is there already.
 */
export async function runKeysNew(args: readonly string[]): Promise<number> {
  const name = only(readOptions(args, []).positionals, usage);
  const files = { private: `${name}.private.jwk`, public: `${name}.public.jwk` };
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  const key = privateKeySchema().parse({ kty, crv, x, d });
  const fingerprint = await fingerprintOf({ keys: [publicPartOf(key)], threshold: 1 });
  writeNew([
    { path: files.private, content: `${JSON.stringify(key)}\n`, mode: 0o600 },
    { path: files.public, content: `${JSON.stringify(publicPartOf(key))}\n` },
  ]);
  await writeLine(
    [
      `${files.private}: signs as you. Keep it, and one copy, where only you can read it, and never on the web server.`,
      `${files.public}: for everybody.`,
      `Fingerprint: ${wordsOf(fingerprint)}`,
      `             ${fingerprint}`,
    ].join('\n'),
  );
  return exit.answered;
}
