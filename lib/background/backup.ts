import { z } from 'zod';
import {
  addedSites,
  choice,
  conducts,
  decisions,
  dismissals,
  type Identity,
  type Item,
  identities,
  offSites,
  stash,
} from './storage';
import { text } from './words';

/** Everything that a person made, in one file, and back. What is here already stays; what comes in is added or takes its place. */

/** Rises when a file can no longer be read by the Demarc before. */
const format = 1;

const fileSchema = z.object({
  demarc: z.literal('export'),
  format: z.int().min(1),
  /** When it was written, as ISO 8601. */
  time: z.string(),
  data: z
    .object({
      identities: identities.schema,
      choice: choice.schema,
      addedSites: addedSites.schema,
      offSites: offSites.schema,
      conducts: conducts.schema,
      stash: stash.schema,
      dismissals: dismissals.schema,
      decisions: decisions.schema,
    })
    .partial(),
});
export type Backup = z.infer<typeof fileSchema>;

/** What an import would change, for looking at before it is done. */
export interface Changes {
  readonly identities: readonly { readonly name: string; readonly replaced: boolean }[];
  readonly addedSites: readonly string[];
  readonly offSites: readonly string[];
  /** How many of each are new. */
  readonly conducts: number;
  readonly drafts: number;
  readonly dismissals: number;
  readonly decisions: number;
}

/** Everything that is stored of what the person made; `time` in epoch milliseconds. */
export async function everything(time: number): Promise<Backup> {
  return {
    ...headOf(time),
    data: {
      identities: await identities.get(),
      choice: await choice.get(),
      addedSites: await addedSites.get(),
      offSites: await offSites.get(),
      conducts: await conducts.get(),
      stash: await stash.get(),
      dismissals: await dismissals.get(),
      decisions: await decisions.get(),
    },
  };
}

/** One identity with its code, for whoever looks after it next: its decisions stay with it. */
export async function handOver(identity: Identity, time: number): Promise<Backup> {
  const kept = (await decisions.get()).filter((one) => one.identity === identity.id);
  const { [identity.id]: written } = await conducts.get();
  const codes = written && { conducts: { [identity.id]: written } };
  return { ...headOf(time), data: { identities: [identity], ...codes, decisions: kept } };
}

/**
 * The file that a text is.
 * @throws {Error} in words for the person when it is none, or one of a newer Demarc.
 */
export function readBackup(written: string): Backup {
  let data: unknown;
  try {
    data = JSON.parse(written);
  } catch (error) {
    throw notOne(error instanceof Error ? error.message : String(error));
  }
  if (Number((data as { format?: unknown } | null)?.format) > format) {
    throw new Error(text()('background_newer_export'));
  }
  const read = fileSchema.safeParse(data);
  if (!read.success) throw notOne(z.prettifyError(read.error));
  return read.data;
}

/** What importing the file would change. */
export async function changesOf({ data }: Backup): Promise<Changes> {
  const known = await identities.get();
  const changed = (data.identities ?? []).filter(
    (one) => JSON.stringify(one) !== JSON.stringify(known.find(({ id }) => id === one.id)),
  );
  const [added, off] = [await addedSites.get(), await offSites.get()];
  return {
    identities: changed.map(({ id, name }) => ({ name, replaced: known.some((one) => one.id === id) })),
    addedSites: (data.addedSites ?? []).filter((host) => !added.includes(host)),
    offSites: (data.offSites ?? []).filter((host) => !off.includes(host)),
    conducts: newIn(Object.entries(data.conducts ?? {}), Object.entries(await conducts.get())).length,
    drafts: newIn(data.stash, await stash.get(), idOf).length,
    dismissals: newIn(data.dismissals, await dismissals.get(), idOf).length,
    decisions: newIn(data.decisions, await decisions.get()).length,
  };
}

/** Brings the file's data in. Leave to read the added sites has to be asked for by a press, see `askFor`. */
export async function importBackup({ data }: Backup): Promise<void> {
  await identities.update((all) => mergedIdentities(all, data.identities ?? []));
  await addedSites.update((all) => [...new Set([...all, ...(data.addedSites ?? [])])].sort());
  await offSites.update((all) => [...new Set([...all, ...(data.offSites ?? [])])].sort());
  await conducts.update((all) => ({ ...all, ...data.conducts }));
  await addTo(stash, data.stash, idOf);
  await stash.update((all) => [...all].sort((a, b) => b.time - a.time));
  await addTo(dismissals, data.dismissals, idOf);
  await addTo(decisions, data.decisions);
  const chosen = data.choice ?? data.identities?.[0]?.id ?? null;
  if ((await choice.get()) === null) await choice.set(chosen);
}

/** Those that come in take the place of the ones with their ids, and the accounts that they name: an account has one voice. */
function mergedIdentities(all: readonly Identity[], incoming: readonly Identity[]): Identity[] {
  const nameOf = ({ host, handle }: Identity['accounts'][number]) => `${handle}@${host}`;
  const taken = new Set(incoming.flatMap(({ accounts }) => accounts.map(nameOf)));
  const merged = all.map(
    (one) =>
      incoming.find(({ id }) => id === one.id) ?? {
        ...one,
        accounts: one.accounts.filter((account) => !taken.has(nameOf(account))),
      },
  );
  return [...merged, ...incoming.filter(({ id }) => !all.some((one) => one.id === id))];
}

async function addTo<T>(
  item: Item<T[]>,
  incoming: readonly T[] | undefined,
  keyOf?: (one: T) => string,
): Promise<void> {
  if (incoming && incoming.length > 0) await item.update((all) => [...all, ...newIn(incoming, all, keyOf)]);
}

/** What the browser does not have yet, compared whole where it has no id. */
function newIn<T>(
  incoming: readonly T[] | undefined,
  all: readonly T[],
  keyOf: (one: T) => string = (one) => JSON.stringify(one),
): readonly T[] {
  const known = new Set(all.map(keyOf));
  return (incoming ?? []).filter((one) => !known.has(keyOf(one)));
}

/** A draft that was kept for another identity meanwhile is still that draft. */
function idOf({ id }: { id: string }): string {
  return id;
}

function headOf(time: number) {
  return { demarc: 'export' as const, format, time: new Date(time).toISOString() };
}

function notOne(problem: string): Error {
  return new Error(text()('background_not_export', { problem }));
}
