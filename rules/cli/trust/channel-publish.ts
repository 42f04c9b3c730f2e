import type { IndexEntry } from '../../trust/index-file';
import { limits } from '../../trust/limits';
import { UsageError } from '../load-packs';
import { complain, exit, writeLine } from '../output';
import { dateOf } from '../shown';
import { type Channel, listedPack, openChannel, signedIndex, signersOf } from './channel-folder';
import { usualDays } from './channel-init';
import { readPrivateKeys } from './key-files';
import { putOut, refuseWaiting, waitsFor } from './next';
import { dateToCome, dayInMs, readOptions, wholeNumber } from './options';
import { type Published, publishedAs } from './published';
import { publishedLines } from './shown';

const usage =
  'Name the channel’s folder, the packs that are new or changed, and its keys: demarc channel publish FOLDER [PACK…] --key NAME.private.jwk… [--trial DATE] [--remove ID]… [--days 30] [--pack-days 365]';

/** How near the end of a pack's term is when that is said, in ms. */
const soon = 60 * dayInMs;

/**
 * `demarc channel publish`: the channel's index under its next version, with these packs new or changed. Without packs it
 * renews how long the index is valid. Returns the exit code.
 * @throws {UsageError} where something can't be published; the folder is as it was then.
 */
export async function runChannelPublish(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['key', 'trial', 'remove', 'days', 'pack-days']);
  const [folder, ...packs] = positionals;
  if (folder === undefined || values.key.length === 0) throw new UsageError(usage);
  const now = Date.now();
  const life = wholeNumber('days', values.days, usualDays, Math.floor(limits.indexLife / dayInMs)) * dayInMs;
  const packLife =
    wholeNumber('pack-days', values['pack-days'], 365, Math.floor(limits.packLife / dayInMs)) * dayInMs;
  const trial = values.trial === undefined ? undefined : dateToCome('trial', values.trial, now);
  refuseWaiting(folder);
  const channel = await openChannel(folder);
  const signers = await signersOf(readPrivateKeys(values.key), channel.following.keys);
  const [key] = signers;
  if (key === undefined) throw new UsageError(usage);
  const published: Published[] = [];
  for (const pack of packs) published.push(await publishedAs(pack, channel, { key, trial, now, packLife }));
  const entries = entriesOf(channel, published, values.remove, now);
  const { following } = channel;
  const bytes = await signedIndex(
    channel,
    { keys: following.keys, chain: channel.chain, entries, life },
    signers,
  );
  const files = published.flatMap(({ file }) => file ?? []);
  const out = await putOut(folder, channel, bytes, files);
  if ('pending' in out) {
    await writeLine((await waitsFor(folder, out.pending)).join('\n'));
  } else {
    const [first, ...rest] = publishedLines(folder, out.following);
    const packs = entries.map((entry) => `  ${describe(entry, published)}`);
    await writeLine([first, ...packs, ...rest].join('\n'));
  }
  await warnOfEnds(channel, entries, published, now);
  return exit.answered;
}

/** What the channel lists from now on: what it did, without what is removed, and with what is published. */
function entriesOf(
  { following }: Channel,
  published: readonly Published[],
  removed: readonly string[],
  now: number,
): IndexEntry[] {
  const before = following.index.packs;
  for (const id of removed)
    if (!before.some((entry) => entry.id === id))
      throw new UsageError(`--remove ${id}: the channel lists ${listOf(before)}.`);
  const renewed = published.map(({ entry }) => entry);
  const kept = before
    .filter(({ id }) => !removed.includes(id) && !renewed.some((entry) => entry.id === id))
    .map(({ trial, ...entry }) => (trial !== undefined && trial > now ? { ...entry, trial } : entry));
  return [...kept, ...renewed];
}

function listOf(entries: readonly IndexEntry[]): string {
  return entries.length === 0 ? 'no packs' : entries.map(({ id }) => id).join(', ');
}

function describe({ id, version, name, bytes, trial }: IndexEntry, published: readonly Published[]): string {
  const made = published.find(({ entry }) => entry.id === id);
  const state = made === undefined ? 'as before' : made.file === null ? 'unchanged' : 'published';
  const until = trial === undefined ? '' : `, on trial until ${dateOf(trial)}`;
  return `${id} ${version}: ${name}, ${bytes.toLocaleString('en')} bytes, ${state}${until}`;
}

/** Says which packs' own terms end soon: they have to be published under a new version before. */
async function warnOfEnds(
  channel: Channel,
  entries: readonly IndexEntry[],
  published: readonly Published[],
  now: number,
): Promise<void> {
  for (const entry of entries) {
    if (published.some(({ entry: { id }, file }) => id === entry.id && file !== null)) continue;
    const { expires } = await listedPack(channel, entry);
    if (expires - now < soon)
      complain(`${entry.id} is valid until ${dateOf(expires)}: raise its version and publish it before.`);
  }
}
