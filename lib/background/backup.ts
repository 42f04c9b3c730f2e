import { z } from 'zod';
import { type Correction, correctionsKept } from '../../rules/kinds/corrections';
import type { KeptDraft } from '../kept';
import { type LedgerEntry, ledgerEntrySchema } from '../ledger';
import { ledger } from './ledger';
import { mostKept } from './stash';
import {
  addedSites,
  choice,
  circles,
  conducts,
  decisions,
  digestKey,
  dismissals,
  type Identity,
  type Item,
  identities,
  kindCorrections,
  offSites,
  roles,
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
      circles: circles.schema,
      roles: roles.schema,
      stash: stash.schema,
      dismissals: dismissals.schema,
      /** By it the words of the dismissals are known again, and links and people in the ledger. */
      digestKey: digestKey.schema,
      decisions: decisions.schema,
      ledger: z.array(z.lazy(ledgerEntrySchema)),
      /** What its author said that posts were for: of posts with a link it holds anywhere, of the same words only by the key. */
      kindCorrections: kindCorrections.schema,
    })
    .partial(),
});
export type Backup = z.infer<typeof fileSchema>;

/**
 * Everything that is stored of what the person made; `time` in epoch milliseconds. Where the ledger cannot be opened, which the
 * diagnostics say, all the rest is there.
 */
export async function everything(time: number): Promise<Backup> {
  const entries = await ledger.everything().catch(() => []);
  return {
    demarc: 'export',
    format,
    time: new Date(time).toISOString(),
    data: {
      identities: await identities.get(),
      choice: await choice.get(),
      addedSites: await addedSites.get(),
      offSites: await offSites.get(),
      conducts: await conducts.get(),
      circles: await circles.get(),
      roles: await roles.get(),
      stash: await stash.get(),
      ...(await dismissalsWithKey(entries)),
      decisions: await decisions.get(),
      kindCorrections: await kindCorrections.get(),
    },
  };
}

/**
 * The file that a text is.
 * @throws {Error} in words for the person when it is none, or one of a newer Demarc.
 */
export function readBackup(written: string): Backup {
  let data: unknown;
  try {
    data = JSON.parse(written);
  } catch {
    throw new Error(text()('background_not_export'));
  }
  if (Number((data as { format?: unknown } | null)?.format) > format) {
    throw new Error(text()('background_newer_export'));
  }
  if ((data as { demarc?: unknown } | null)?.demarc !== 'export') {
    throw new Error(text()('background_not_export'));
  }
  const read = fileSchema.safeParse(data);
  if (!read.success) {
    throw new Error(text()('background_bad_export', { problem: z.prettifyError(read.error) }));
  }
  return read.data;
}

/** Takes in entries of the ledger: an extension page has the background do it, which alone writes there. */
export type BringEntries = (entries: readonly LedgerEntry[]) => Promise<unknown>;

/**
 * Brings the file's data in. Leave to read the added sites has to be asked for by a press, see `askFor`. What the ledger of another
 * browser holds counts here too, but its links and people are known again only where its key could be taken along.
 */
export async function importBackup(
  { data }: Backup,
  bring: BringEntries = (all) => ledger.bring(all),
): Promise<void> {
  await identities.update((all) => mergedIdentities(all, data.identities ?? []));
  await addedSites.update((all) => [...new Set([...all, ...(data.addedSites ?? [])])].sort());
  await offSites.update((all) => [...new Set([...all, ...(data.offSites ?? [])])].sort());
  await conducts.update((all) => ({ ...all, ...data.conducts }));
  await circles.update((all) => ({ ...all, ...data.circles }));
  await roles.update((all) => ({ ...all, ...data.roles }));
  await stash.update((all) => [...all, ...draftsFor(all, data.stash).taken].sort((a, b) => b.time - a.time));
  await addDismissals(data);
  await addTo(decisions, data.decisions);
  await kindCorrections.update((all) => mergedCorrections(all, data.kindCorrections ?? {}));
  if (data.ledger && data.ledger.length > 0) await bring(data.ledger);
  const chosen = data.choice ?? data.identities?.[0]?.id ?? null;
  if ((await choice.get()) === null) await choice.set(chosen);
}

/** The drafts of a file that there is room for, the newest first, and how many are left out: none that is kept gives way. */
export function draftsFor(
  all: readonly KeptDraft[],
  incoming: readonly KeptDraft[] | undefined,
): { taken: readonly KeptDraft[]; left: number } {
  const fresh = newIn(incoming, all, idOf).toSorted((one, other) => other.time - one.time);
  const room = Math.max(0, mostKept - all.length);
  return { taken: fresh.slice(0, room), left: Math.max(0, fresh.length - room) };
}

/**
 * Whose key the digests of a file were made with: this browser's `own`; one that it can have as its own, since it has neither
 * dismissals nor posts yet, `free`; or a `foreign` one, by which it would know nothing of them again.
 */
export async function whoseDigests({ digestKey: key }: Backup['data']): Promise<'own' | 'free' | 'foreign'> {
  if (!key) return 'foreign';
  if (key === (await digestKey.get())) return 'own';
  const isFree = (await dismissals.get()).length === 0 && (await ledger.size().catch(() => 0)) === 0;
  return isFree ? 'free' : 'foreign';
}

async function dismissalsWithKey(
  entries: readonly LedgerEntry[],
): Promise<Pick<Backup['data'], 'dismissals' | 'ledger' | 'digestKey'>> {
  const all = await dismissals.get();
  return {
    ...(all.length > 0 && { dismissals: all }),
    ...(entries.length > 0 && { ledger: [...entries] }),
    ...(all.length + entries.length > 0 && { digestKey: await digestKey.get() }),
  };
}

/** Dismissals whose words this browser could not know again stay out: they would silence nothing. */
async function addDismissals(data: Backup['data']): Promise<void> {
  const whose = await whoseDigests(data);
  if (whose === 'foreign') return;
  if (whose === 'free' && data.digestKey) await digestKey.set(data.digestKey);
  await addTo(dismissals, data.dismissals, idOf);
}

/** Those that come in take the place of the ones with their ids, and the accounts that they name: an account has one voice. */
export function mergedIdentities(all: readonly Identity[], incoming: readonly Identity[]): Identity[] {
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

type Corrections = Readonly<Record<string, readonly Correction[]>>;

/** How many corrections there would be that are not here yet. */
export function newCorrections(all: Corrections, incoming: Corrections = {}): number {
  const countOf = (corrections: Corrections) => Object.values(corrections).flat().length;
  return countOf(mergedCorrections(all, incoming)) - countOf(all);
}

/** What was said here comes first: it is the newest word, and the last to be forgotten. */
function mergedCorrections(all: Corrections, incoming: Corrections): Record<string, Correction[]> {
  const ids = new Set([...Object.keys(all), ...Object.keys(incoming)]);
  const merged = [...ids].map((id) => {
    const own = all[id] ?? [];
    return [id, [...own, ...newIn(incoming[id], own)].slice(0, correctionsKept)] as const;
  });
  return Object.fromEntries(merged);
}

/** What the browser does not have yet, compared whole where it has no id. */
export function newIn<T>(
  incoming: readonly T[] | undefined,
  all: readonly T[],
  keyOf: (one: T) => string = (one) => JSON.stringify(one),
): readonly T[] {
  const known = new Set(all.map(keyOf));
  return (incoming ?? []).filter((one) => !known.has(keyOf(one)));
}

/** A draft that was kept for another identity meanwhile is still that draft. */
export function idOf({ id }: { id: string }): string {
  return id;
}
