import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { z } from 'zod';

/** What every stored item is made of, and the two that tell of those that could not be read. */

/** A stored value that is always readable: what cannot be read becomes the fallback, and the diagnostics say so. */
export interface Item<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Reads, changes and writes, one change after the other; answers with what was written. */
  update(change: (value: T) => T): Promise<T>;
  /** Does something while nothing else changes it: what is changed in between, waits. */
  inTurn<R>(make: () => Promise<R>): Promise<R>;
  /** Calls back at once whenever it changes in any context, before the new value is read. */
  touched(changed: () => void): void;
  /** Calls back with the new value whenever it changes in any context; returns how to stop. */
  watch(changed: (value: T) => void): () => void;
}

interface ItemOptions<T> {
  key: `local:${string}` | `session:${string}`;
  schema: z.ZodType<T>;
  version: number;
  fallback: T;
  /** `n` turns a value of version n - 1 into one of version n. */
  migrations?: Record<number, (old: unknown) => unknown>;
}

const diagnosticSchema = z.object({ time: z.number(), key: z.string(), problem: z.string() });
/** Something stored that could not be read: when (epoch milliseconds), which item, and what is wrong with it. */
export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** How many problems are kept. */
export const diagnosticsKept = 50;

/** What could not be read, by key, as it was stored: the next change of its item would write over it. */
export const setAside = item<Record<string, unknown>>({
  key: 'local:set-aside',
  schema: z.record(z.string(), z.unknown()),
  version: 1,
  fallback: {},
});

export const diagnostics = item<Diagnostic[]>({
  key: 'local:diagnostics',
  schema: z.array(diagnosticSchema),
  version: 1,
  fallback: [],
});

/** A stored item read through its schema. */
export function item<T>({ key, schema, version, fallback, migrations = {} }: ItemOptions<T>): Item<T> {
  const stored = storage.defineItem<unknown>(key, { version, migrations });
  let queue: Promise<unknown> = Promise.resolve();

  async function get(): Promise<T> {
    const value = await stored.getValue();
    if (value === null || value === undefined) return fallback;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    await report(key, value, read.error);
    return fallback;
  }

  async function set(value: T): Promise<void> {
    await stored.setValue(schema.parse(value));
  }

  function inTurn<R>(make: () => Promise<R>): Promise<R> {
    const next = queue.then(make);
    queue = next.catch(() => undefined);
    return next;
  }

  function update(change: (value: T) => T): Promise<T> {
    return inTurn(async () => {
      const value = change(await get());
      await set(value);
      return value;
    });
  }

  function touched(changed: () => void): void {
    stored.watch(changed);
  }

  function watch(changed: (value: T) => void): () => void {
    return stored.watch(() => {
      void get().then(changed);
    });
  }

  return { key, schema, get, set, update, inTurn, touched, watch };
}

/** A change of one of several items that are changed together. */
export interface Change {
  readonly key: Item<unknown>['key'];
  readonly inTurn: Item<unknown>['inTurn'];
  /** What is to be written. */
  readonly made: () => Promise<unknown>;
}

/** A change for `changeTogether`. */
export function changeOf<T>(changed: Item<T>, change: (value: T) => T): Change {
  const { key, inTurn, schema } = changed;
  return { key, inTurn, made: async () => schema.parse(change(await changed.get())) };
}

/** Changes several items of one area by a single write: all of them or, where anything goes wrong, none. */
export async function changeTogether(changes: readonly Change[]): Promise<void> {
  const write = async () => {
    const made = changes.map(async (one) => ({ key: one.key as StorageItemKey, value: await one.made() }));
    await storage.setItems(await Promise.all(made));
  };
  // Everybody waits for the items in the same order, or two could wait for each other.
  const ordered = changes.toSorted((one, other) => (one.key < other.key ? 1 : -1));
  await ordered.reduce((then, one) => () => one.inTurn(then), write)();
}

/** Keeps what cannot be read and says so. The diagnostics themselves start again: there is nowhere left to say it. */
async function report(key: string, value: unknown, error: z.ZodError): Promise<void> {
  const entry = { time: Date.now(), key, problem: z.prettifyError(error) };
  if (key === diagnostics.key) return diagnostics.set([entry]);
  if (key !== setAside.key) await setAside.update((all) => ({ ...all, [key]: value }));
  await diagnostics.update((all) => {
    const last = all.at(-1);
    if (last?.key === key && last.problem === entry.problem) return all;
    return [...all, entry].slice(-diagnosticsKept);
  });
}
