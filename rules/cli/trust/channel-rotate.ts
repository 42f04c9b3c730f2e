import { type ChannelKeys, channelKeysSchema } from '../../trust/channel-keys';
import type { IndexEntry } from '../../trust/index-file';
import type { PrivateKey } from '../../trust/key';
import { limits } from '../../trust/limits';
import { publicPartOf, signKeys, signPack } from '../../trust/sign';
import { UsageError } from '../load-packs';
import { exit, writeLine } from '../output';
import {
  type Channel,
  listedPack,
  type NewFile,
  openChannel,
  signedIndex,
  signersOf,
  writeChannel,
} from './channel-folder';
import { usualDays } from './channel-init';
import { readPrivateKeys } from './key-files';
import { dayInMs, only, readOptions, wholeNumber } from './options';
import { fingerprintLines } from './shown';

const usage =
  'Name the channel’s folder, its keys and the new ones: demarc channel rotate FOLDER --key OLD.private.jwk… --new-key NEW.private.jwk… [--threshold 1] [--days 30]';

/**
 * `demarc channel rotate`: new keys for a channel, signed by the old and the new, and everything in it signed anew. Who
 * follows the channel goes along without doing anything. Returns the exit code.
 * @throws {UsageError} where keys are lacking; the folder is as it was then.
 */
export async function runChannelRotate(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['key', 'new-key', 'threshold', 'days']);
  const folder = only(positionals, usage);
  if (values.key.length === 0 || values['new-key'].length === 0) throw new UsageError(usage);
  const channel = await openChannel(folder);
  const { following } = channel;
  const old = await signersOf(readPrivateKeys(values.key), following.keys);
  const keys = readPrivateKeys(values['new-key']);
  const set: ChannelKeys = {
    ...following.keys,
    number: following.keys.number + 1,
    keys: keys.map(publicPartOf),
    threshold: wholeNumber('threshold', values.threshold, 1, keys.length),
  };
  if (!channelKeysSchema().safeParse(set).success)
    throw new UsageError(`--new-key: name each key once, and no more than ${limits.keys}.`);
  const life = wholeNumber('days', values.days, usualDays, Math.floor(limits.indexLife / dayInMs)) * dayInMs;
  const staying = new Set(keys.map(({ x }) => x));
  const link = await signKeys(set, [...old.filter(({ x }) => !staying.has(x)), ...keys]);
  const { entries, files } = await signedAnew(channel, set, keys);
  const chain = [...channel.chain, link];
  const bytes = await signedIndex(channel, { keys: set, chain, entries, life }, keys);
  const after = await writeChannel(folder, following, { bytes, keys: set }, files);
  await writeLine(
    [
      `${after.index.name}: version ${after.index.version}, with its keys number ${set.number}.`,
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
