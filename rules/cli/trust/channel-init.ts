import { join } from 'node:path';
import { type ChannelKeys, channelKeysSchema } from '../../trust/channel-keys';
import type { IndexInput } from '../../trust/index-file';
import { limits } from '../../trust/limits';
import { signIndex, signKeys } from '../../trust/sign';
import { UsageError } from '../load-packs';
import { exit, writeLine } from '../output';
import { dateOf } from '../shown';
import { indexName } from './channel-folder';
import { readKeys } from './key-files';
import { putOut, refuseWaiting, waitsFor } from './next';
import { dayInMs, only, readOptions, termOf, wholeNumber } from './options';
import { fingerprintLines } from './shown';

const usage =
  'Say what the channel is: demarc channel init FOLDER --id grace --name "Grace Church" --key NAME.private.jwk… [--key OTHERS.public.jwk… --threshold 2] [--days 30]';

/** How long an index is valid unless it is said otherwise. */
export const usualDays = 30;

/**
 * `demarc channel init`: a folder with the signed index of a channel that has no packs yet. Returns the exit code.
 * @throws {UsageError} where something is not said, or the folder holds a channel already.
 */
export async function runChannelInit(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['id', 'name', 'key', 'threshold', 'days']);
  const folder = only(positionals, usage);
  const { id: channel, name } = values;
  if (channel === undefined || name === undefined || values.key.length === 0) throw new UsageError(usage);
  const keys = readKeys(values.key);
  if (keys.own.length === 0) throw new UsageError(usage);
  refuseWaiting(folder);
  const threshold = wholeNumber('threshold', values.threshold, 1, keys.all.length);
  const life = wholeNumber('days', values.days, usualDays, Math.floor(limits.indexLife / dayInMs)) * dayInMs;
  const set: ChannelKeys = { demarc: 1, channel, number: 1, keys: [...keys.all], threshold };
  if (!channelKeysSchema().safeParse(set).success)
    throw new UsageError(`--id ${channel}: lower-case letters, digits and hyphens; and name each key once.`);
  const term = termOf(Date.now(), life);
  const index: IndexInput = { demarc: 1, channel, name, version: 1, keys: 1, ...term, packs: [] };
  const bytes = await signIndex(index, [await signKeys(set, keys.own)], keys.own);
  const out = await putOut(folder, null, bytes, []);
  if ('pending' in out) {
    await writeLine((await waitsFor(folder, out.pending)).join('\n'));
    return exit.answered;
  }
  await writeLine(
    [
      `${join(folder, indexName)}: the channel ${name} (${channel}), with no packs yet, valid until ${dateOf(out.following.index.expires)}.`,
      ...(await fingerprintLines(set)),
      'Who follows the channel compares these words, or your policy names them.',
      `Next: demarc channel publish ${folder} PACK.yaml --key …`,
    ].join('\n'),
  );
  return exit.answered;
}
