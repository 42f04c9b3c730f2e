import { z } from 'zod';
import { hexOf } from '../hex';
import { decidedSchema } from './decided';

/**
 * What the audit keeps of a decision: who, where, by which rules, what and why; never a word of the draft. Each entry carries
 * the hash of the one before it, so that none can be changed, taken out or moved without its being seen.
 */

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const happeningSchema = z.object({
  /** Epoch milliseconds. */
  time: z.number(),
  identity: z.object({ id: z.string(), name: z.string() }),
  /** The host that it was written on; null where the page did not show an account. */
  site: z.string().nullable(),
  /** Empty where no rule spoke; `version` is null where the pack has none, as Demarc's own doubts. */
  rules: z.array(z.object({ pack: z.string(), version: z.int().nullable(), rule: z.string() })),
  decided: decidedSchema,
  /** As its author typed it; empty where none was asked for. */
  reason: z.string(),
});
/** What there is to record. */
export type Happening = z.infer<typeof happeningSchema>;

export const entrySchema = happeningSchema.extend({
  /** Which chain it belongs to: one for each browser profile. */
  chain: z.string(),
  /** Its place in the chain, from 1 on. */
  seq: z.int().min(1),
  /** The hash of the entry before it; of the first one, `nothingBefore`. */
  previous: hashSchema,
  hash: hashSchema,
});
export type Entry = z.infer<typeof entrySchema>;

export const linkSchema = z.object({ seq: z.int().min(0), hash: hashSchema });
/** One place in a chain: what comes next follows it. */
export type Link = z.infer<typeof linkSchema>;

/** What the first entry of a chain follows. */
export const nothingBefore: Link = { seq: 0, hash: '0'.repeat(64) };

/** An entry that follows a link of a chain. */
export async function sealed(what: Happening, chain: string, after: Link): Promise<Entry> {
  const open = { ...what, chain, seq: after.seq + 1, previous: after.hash };
  return { ...open, hash: await hashOf(canonical(open)) };
}

/**
 * The text whose SHA-256 is an entry's hash: the entry without its hash as canonical JSON (RFC 8785, whose numbers and strings
 * are written as JavaScript writes them), so that anybody can reckon it anew.
 */
export function canonical(entry: object): string {
  return JSON.stringify(sorted({ ...entry, hash: undefined }));
}

/** What is wrong with a chain, at the first entry where something is. */
export interface Fault {
  /** The place in the chain that it was found at. */
  readonly seq: number;
  /** `changed`: not what was recorded. `missing`: entries are not there. `moved`: an entry stands where another one belongs. */
  readonly what: 'changed' | 'missing' | 'moved';
}

/**
 * The first fault of a chain as it was found stored or in a file, after `from` and up to `head`; null where each entry is there,
 * as it was recorded and in its place.
 * @param each called before each entry is looked at, of how many were
 */
export async function faultOf(
  entries: readonly unknown[],
  from: Link,
  head: Link,
  each: (done: number) => void = () => undefined,
): Promise<Fault | null> {
  let before = from;
  let chain: string | null = null;
  for (const stored of entries) {
    const seq = before.seq + 1;
    each(before.seq - from.seq);
    const read = entrySchema.safeParse(stored);
    if (!read.success) return { seq, what: 'changed' };
    const entry = read.data;
    if (entry.seq !== seq) return { seq, what: entry.seq > seq && isRising(entries) ? 'missing' : 'moved' };
    // As it is stored, so that nothing can be added to it either.
    if (entry.hash !== (await hashOf(canonical(Object(stored))))) return { seq, what: 'changed' };
    if (entry.previous !== before.hash || entry.chain !== (chain ?? entry.chain))
      return { seq, what: 'changed' };
    ({ chain } = entry);
    before = { seq, hash: entry.hash };
  }
  if (before.seq < head.seq) return { seq: before.seq + 1, what: 'missing' };
  return before.seq === head.seq && before.hash === head.hash ? null : { seq: before.seq, what: 'changed' };
}

function isRising(entries: readonly unknown[]): boolean {
  const places = entries.map((one) => entrySchema.safeParse(one).data?.seq ?? Number.NaN);
  return places.every((seq, at) => at === 0 || seq > (places[at - 1] ?? Number.NaN));
}

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hexOf(new Uint8Array(bytes));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
}
