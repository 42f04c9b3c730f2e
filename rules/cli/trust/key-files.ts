import { statSync } from 'node:fs';
import { jsonOf } from '../../trust/bytes';
import { type PrivateKey, type PublicKey, privateKeySchema, publicKeySchema } from '../../trust/key';
import { publicPartOf } from '../../trust/sign';
import { readBytes } from '../files';
import { UsageError } from '../load-packs';
import { complain } from '../output';

/**
 * The private keys in these files; who else can read one is warned of.
 * @throws {UsageError} where one can't be read or is none.
 */
export function readPrivateKeys(files: readonly string[]): PrivateKey[] {
  return files.map((file) => {
    const read = privateKeySchema().safeParse(jsonOf(readBytes(file))?.data);
    if (!read.success)
      throw new UsageError(`${file}: is no private key. Name the .private.jwk that demarc keys new wrote.`);
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
      complain(`${file}: others on this machine can read it. Keep it to yourself: chmod 600 ${file}`);
    return read.data;
  });
}

/** The keys of several people, of whom each has only their own private one. */
export interface Keys {
  readonly all: readonly PublicKey[];
  /** Those that sign here. */
  readonly own: readonly PrivateKey[];
}

/** The keys in these files, private or public. @throws {UsageError} where one can't be read or is none. */
export function readKeys(files: readonly string[]): Keys {
  const isPublic = (file: string) => publicKeySchema().safeParse(jsonOf(readBytes(file))?.data).success;
  const own = new Map(
    files.filter((file) => !isPublic(file)).map((file) => [file, readPrivateKeys([file])] as const),
  );
  const all = files.map((file) => own.get(file)?.map(publicPartOf)[0] ?? readPublicKey(file));
  return { all, own: [...own.values()].flat() };
}

/** A public key from its file. @throws {UsageError} where it can't be read or is none. */
export function readPublicKey(file: string): PublicKey {
  const read = publicKeySchema().safeParse(jsonOf(readBytes(file))?.data);
  if (read.success) return read.data;
  throw new UsageError(`${file}: is no public key. Name the .public.jwk that demarc keys new wrote.`);
}
