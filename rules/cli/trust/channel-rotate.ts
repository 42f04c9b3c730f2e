import { type ChannelKeys, channelKeysSchema } from '../../trust/channel-keys';
import type { IndexEntry } from '../../trust/index-file';
import type { PrivateKey } from '../../trust/key';
import { limits } from '../../trust/limits';
import { signKeys, signPack } from '../../trust/sign';
import { UsageError } from '../load-packs';
import { exit, writeLine } from '../output';
import {
  type Channel,
  listedPack,
  type NewFile,
  openChannel,
  signedIndex,
  signersOf,
} from './channel-folder';
import { usualDays } from './channel-init';
import { readKeys, readPrivateKeys } from './key-files';
import { putOut, refuseWaiting, waitsFor } from './next';
import { dayInMs, only, readOptions, wholeNumber } from './options';
import { fingerprintLines } from './shown';

const usage =
  'Name the channel’s folder, its keys and the new ones: demarc channel rotate FOLDER --key OLD.private.jwk… --new-key NEW.private.jwk… [--new-key OTHERS.public.jwk… --threshold 2] [--days 30]';

/**
 * `demarc channel rotate`: new keys for a channel, signed by the old and the new, and everything in it signed anew. Who
 * follows the channel goes along without doing anything. Returns the exit code.
 * @throws {UsageError} where keys are lacking; the folder is as it was then.
 */
export async function runChannelRotate(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['key', 'new-key', 'threshold', 'days']);
  const folder = only(positionals, usage);
  const next = readKeys(values['new-key']);
  if (next.own.length === 0) throw new UsageError(usage);
  refuseWaiting(folder);
  const channel = await openChannel(folder);
  const { following } = channel;
  // Without an old key here those who have them sign later.
  const old = values.key.length === 0 ? [] : await signersOf(readPrivateKeys(values.key), following.keys);
  const set: ChannelKeys = {
    ...following.keys,
    number: following.keys.number + 1,
    keys: [...next.all],
    threshold: wholeNumber('threshold', values.threshold, 1, next.all.length),
  };
  if (!channelKeysSchema().safeParse(set).success)
    throw new UsageError(`--new-key: name each key once, and no more than ${limits.keys}.`);
  const life = wholeNumber('days', values.days, usualDays, Math.floor(limits.indexLife / dayInMs)) * dayInMs;
  const staying = new Set(next.own.map(({ x }) => x));
  const link = await signKeys(set, [...old.filter(({ x }) => !staying.has(x)), ...next.own]);
  const { entries, files } = await signedAnew(channel, set, next.own);
  const chain = [...channel.chain, link];
  const bytes = await signedIndex(channel, { keys: set, chain, entries, life }, next.own);
  const out = await putOut(folder, channel, bytes, files);
  if ('pending' in out) {
    await writeLine((await waitsFor(folder, out.pending)).join('\n'));
    return exit.answered;
  }
  const { index } = out.following;
  await writeLine(
    [
      `${index.name}: version ${index.version}, with its keys number ${set.number}.`,
      ...(await fingerprintLines(set)),
      `Now copy ${folder} to the web server, and tell these words to those who begin to follow it; change them in your policy too.`,
      'Who follows it already goes along by itself. Keep the old keys until all have, if they are not stolen; then destroy them.',
    ].join('\n'),
  );
  return exit.answered;
}

/** All packs of the channel, signed by the new keys as they are, under names of their own. */
async function signedAnew(
  channel: Channel,
  set: ChannelKeys,
  [key]: readonly PrivateKey[],
): Promise<{ entries: IndexEntry[]; files: NewFile[] }> {
  if (key === undefined) throw new UsageError(usage);
  const entries: IndexEntry[] = [];
  const files: NewFile[] = [];
  for (const entry of channel.following.index.packs) {
    const { content } = await listedPack(channel, entry);
    const name = `${entry.id}-${entry.version}.${set.number}.jws`;
    entries.push({ ...entry, file: name });
    files.push({ id: entry.id, name, bytes: await signPack(content, key) });
  }
  return { entries, files };
}
