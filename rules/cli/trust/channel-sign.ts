import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { thumbprintOf } from '../../trust/key';
import { isSigned, openPending, withSignature } from '../../trust/pending';
import { indexBytes } from '../../trust/sign';
import { replaceFile } from '../files';
import { UsageError } from '../load-packs';
import { exit, writeLine } from '../output';
import { indexName, openChannel, writeChannel } from './channel-folder';
import { readPrivateKeys } from './key-files';
import { changesOf, endWaiting, nextIn, openWaiting, waitsFor } from './next';
import { only, readOptions } from './options';
import { acceptedFrom } from './refusal';
import { publishedLines } from './shown';

const usage =
  'Name the channel’s folder, and your key once you have looked: demarc channel sign FOLDER [--key NAME.private.jwk]';

/**
 * `demarc channel sign`: what waits in a channel for the signatures of several people, looked at as a browser will, and signed by
 * one of them more; it is published once there are enough. Without a key it is only shown. Returns the exit code.
 * @throws {UsageError} where nothing waits, a browser would refuse it, or a key has nothing to sign there.
 */
export async function runChannelSign(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['key']);
  const folder = only(positionals, usage);
  const channel = existsSync(join(folder, indexName)) ? await openChannel(folder) : null;
  const { pending, files } = await openWaiting(folder, channel);
  await writeLine((await changesOf(pending, channel)).join('\n'));
  const path = join(nextIn(folder), indexName);
  let now = pending;
  for (const key of readPrivateKeys(values.key)) {
    const signed = await withSignature(now, key);
    if (signed === null)
      throw new UsageError(
        `${path}: has nothing for the key ${await thumbprintOf(key)} to sign: it has signed, enough others have, or it is not the channel’s.`,
      );
    now = acceptedFrom(path, await openPending(channel, indexBytes(signed), Date.now()));
  }
  const bytes = indexBytes(now.file);
  if (isSigned(now)) {
    const { keys } = now.following;
    const after = await writeChannel(folder, channel?.following ?? null, { bytes, keys }, files);
    endWaiting(folder);
    await writeLine(publishedLines(folder, after).join('\n'));
    return exit.answered;
  }
  if (now !== pending) replaceFile(path, bytes);
  await writeLine((await waitsFor(folder, now)).join('\n'));
  return exit.answered;
}
