import { z } from 'zod';
import { type Correction, correctionSchema } from '../../../rules/kinds/corrections';
import { postKinds } from '../../../rules/past';
import { type Circle, circleSchema } from '../../circles';
import { item } from '../stored-item';
import { firstLedger } from './name';

/** What is stored of the ledger beside its database. */

const ledgerSettingsSchema = z.object({
  /** Days after which an entry of the ledger is deleted. */
  keepDays: z.int().min(1).max(3_660),
  /** Ids of the identities of whose posts nothing is kept. */
  off: z.array(z.string()),
});
/** What the person wants kept of their posts. */
export type LedgerSettings = z.infer<typeof ledgerSettingsSchema>;

/** A year and a month is kept by itself: the same week of last year can be looked at, and no longer a past is needed by any rule. */
export const ledgerSettings = item<LedgerSettings>({
  key: 'local:ledger-settings',
  schema: ledgerSettingsSchema,
  version: 1,
  fallback: { keepDays: 400, off: [] },
});

/** The IndexedDB database that the ledger is in, and the damaged ones that it was in before. */
export const ledgerPlace = item<{ name: string; damaged: string[] }>({
  key: 'local:ledger-place',
  schema: z.object({ name: z.string(), damaged: z.array(z.string()) }),
  version: 1,
  fallback: { name: firstLedger, damaged: [] },
});

/** By identity: the circles of people that it answers. */
export const circles = item<Record<string, Circle[]>>({
  key: 'local:circles',
  schema: z.record(z.string(), z.array(circleSchema)),
  version: 1,
  fallback: {},
});

/** By identity: what its author said that posts were for, newest first, for posts like them. */
export const kindCorrections = item<Record<string, Correction[]>>({
  key: 'local:kind-corrections',
  schema: z.record(z.string(), z.array(z.lazy(correctionSchema))),
  version: 1,
  fallback: {},
});

const draftKindSchema = z.object({
  /** A keyed digest of its words. */
  words: z.string(),
  /** See `sketchOf`; empty where it was too short to tell. */
  sketch: z.string(),
  kind: z.enum(postKinds),
});
/** What its author said that a draft is for. */
export type DraftKind = z.infer<typeof draftKindSchema>;

/** By tab id: what was said of the drafts in it. It ends with them. */
export const draftKinds = item<Record<string, DraftKind[]>>({
  key: 'session:draft-kinds',
  schema: z.record(z.string(), z.array(draftKindSchema)),
  version: 1,
  fallback: {},
});

/** The tabs whose page was left with a post of which it is not known yet whether the site has taken it. */
export const leftTabs = item<number[]>({
  key: 'session:left-tabs',
  schema: z.array(z.int()),
  version: 1,
  fallback: [],
});
