import { browser } from 'wxt/browser';
import { z } from 'zod';
import { keptDraftSchema } from '../kept';
import { tabSaysSchema } from '../messages';
import { siteEventSchema } from '../site-state';
import { type Identity, identitySchema } from './identity-schema';
import { circles, draftKinds, kindCorrections, ledgerPlace, ledgerSettings, leftTabs } from './ledger/stored';
import { roles, signingKey } from './roles/stored';
import { diagnostics, item, setAside } from './stored-item';

export { type Identity, identitySchema } from './identity-schema';
export {
  circles,
  type DraftKind,
  draftKinds,
  kindCorrections,
  type LedgerSettings,
  ledgerPlace,
  ledgerSettings,
  leftTabs,
} from './ledger/stored';
export { roles, signingKey } from './roles/stored';
export { type Diagnostic, diagnostics, type Item, item, setAside } from './stored-item';

/** Every stored item of Demarc, and the only place that touches the browser's storage. */

const decisionsKept = 500;
const dismissalsKept = 2_000;

const decisionSchema = z.object({
  /** Epoch milliseconds. */
  time: z.number(),
  identity: z.string(),
  host: z.string().nullable(),
  rules: z.array(z.object({ pack: z.string(), rule: z.string() })),
  reason: z.string(),
});
/** A post that its author let go against the code: why, and against which rules; never what it said. */
export type Decision = z.infer<typeof decisionSchema>;

const tabStateSchema = tabSaysSchema.extend({ frame: z.number(), origin: z.string().nullable() });
/** What a tab's composer last said. The findings in it carry nothing of the draft's text. */
export type TabState = z.infer<typeof tabStateSchema>;

export const identities = item<Identity[]>({
  key: 'local:identities',
  schema: z.array(identitySchema),
  version: 2,
  fallback: [],
  migrations: {
    // What has templates keeps them: two windows may bring the item up to this version at once, one after a change in the other.
    2: (old) => (Array.isArray(old) ? old.map((identity) => ({ templates: [], ...identity })) : old),
  },
});

/** The id of the identity chosen in the popup; null where none was chosen. */
export const choice = item<string | null>({
  key: 'local:choice',
  schema: z.string().nullable(),
  version: 1,
  fallback: null,
});

/** Host names of the Mastodon instances that the person added. */
export const addedSites = item<string[]>({
  key: 'local:added-sites',
  schema: z.array(z.hostname()),
  version: 1,
  fallback: [],
});

/** Host names that Demarc knows by itself and that the person switched off. */
export const offSites = item<string[]>({
  key: 'local:off-sites',
  schema: z.array(z.hostname()),
  version: 1,
  fallback: [],
});

/** Host names that the person switched on although an admin has them off by default. */
export const onSites = item<string[]>({
  key: 'local:on-sites',
  schema: z.array(z.hostname()),
  version: 1,
  fallback: [],
});

const keptPolicySchema = z.object({
  /** `unread`: there is one and it cannot be read. `unknown`: the browser has not said yet whether there is one. */
  state: z.enum(['unknown', 'none', 'present', 'unread']),
  /** The one that holds, as the browser handed it on. */
  data: z.unknown(),
  /** Another with each that comes to hold. */
  mark: z.string(),
  /** Epoch milliseconds since when it is as it is. */
  since: z.number(),
  /** What is wrong with what the browser hands on now, in the words of the policy's schema. */
  problem: z.string().nullable(),
});
/** The policy that holds, and how it stands with what the browser hands on. */
export type KeptPolicy = z.infer<typeof keptPolicySchema>;

/** The last known policy: it holds until another was read. */
export const keptPolicy = item<KeptPolicy>({
  key: 'local:policy',
  schema: keptPolicySchema,
  version: 1,
  fallback: { state: 'unknown', data: null, mark: '', since: 0, problem: null },
});

/** Since when, in this run of the browser, it hands on nothing although a policy holds, in epoch milliseconds. */
export const policyMissed = item<number | null>({
  key: 'session:policy-missed',
  schema: z.number().nullable(),
  version: 1,
  fallback: null,
});

export const decisions = item<Decision[]>({
  key: 'local:decisions',
  schema: z.array(decisionSchema).transform((all) => all.slice(-decisionsKept)),
  version: 1,
  fallback: [],
});

/** By tab id. It lasts as long as the browser runs. */
export const tabStates = item<Record<string, TabState>>({
  key: 'session:tab-states',
  schema: z.record(z.string(), tabStateSchema),
  version: 1,
  fallback: {},
});

const healthSchema = z.object({
  /** Epoch milliseconds of the last report. */
  time: z.number(),
  /** The last thing that told of a change; null while all holds. */
  changed: siteEventSchema.nullable(),
  /** What was looked for, as `site/composer`. */
  adapter: z.string(),
});
/** How what is known of a site has held there. */
export type Health = z.infer<typeof healthSchema>;

/** By host name. */
export const siteHealth = item<Record<string, Health>>({
  key: 'local:site-health',
  schema: z.record(z.string(), healthSchema),
  version: 1,
  fallback: {},
});

/** Drafts that their authors put by, newest first. */
export const stash = item<z.infer<typeof keptDraftSchema>[]>({
  key: 'local:stash',
  schema: z.array(keptDraftSchema),
  version: 1,
  fallback: [],
});

const dismissalSchema = z.object({
  id: z.string(),
  /** Epoch milliseconds of the press, and when it counts no longer. */
  time: z.number(),
  until: z.number(),
  identity: z.string(),
  pack: z.string(),
  rule: z.string(),
  /** The rule's sentence as it was then. */
  say: z.string(),
  /** A keyed digest of the words and their neighbours, which cannot be read back. */
  phrase: z.string(),
});
/** That one rule is wrong about one phrase, by its author's word. */
export type Dismissal = z.infer<typeof dismissalSchema>;

export const dismissals = item<Dismissal[]>({
  key: 'local:dismissals',
  schema: z.array(dismissalSchema).transform((all) => all.slice(-dismissalsKept)),
  version: 1,
  fallback: [],
});

/** The digests of what was dismissed in the draft of a tab, by tab id: they end with that draft. */
export const draftDismissals = item<Record<string, string[]>>({
  key: 'session:draft-dismissals',
  schema: z.record(z.string(), z.array(z.string())),
  version: 1,
  fallback: {},
});

export const conductSchema = z.object({
  /** The written code as it was when its rules were taken. */
  text: z.string(),
  /** Epoch milliseconds. */
  time: z.number(),
  /** Ids of the own rules that came from it. */
  rules: z.array(z.string()),
});

/** Written codes of conduct, by the identity that keeps them. */
export const conducts = item<Record<string, z.infer<typeof conductSchema>>>({
  key: 'local:conducts',
  schema: z.record(z.string(), conductSchema),
  version: 1,
  fallback: {},
});

/** The secret of this browser's digests: 32 bytes in hexadecimal; empty until it is first needed. */
export const digestKey = item<string>({
  key: 'local:digest-key',
  schema: z.string().regex(/^([0-9a-f]{64})?$/),
  version: 1,
  fallback: '',
});

/** A text that was selected on a page to be tried, until the popup has taken it. It lasts no longer than the browser runs. */
export const asked = item<{ identity: string; text: string } | null>({
  key: 'session:asked',
  schema: z.object({ identity: z.string(), text: z.string() }).nullable(),
  version: 1,
  fallback: null,
});

/** Whether the pages that were open when Demarc was started have been guarded. A browser forgets it when Demarc is switched off or updated. */
export const pagesGuarded = item<boolean>({
  key: 'session:pages-guarded',
  schema: z.boolean(),
  version: 1,
  fallback: false,
});

/** Every item by its name: what the tests of stored samples go through. */
export const items = {
  identities,
  choice,
  addedSites,
  offSites,
  onSites,
  keptPolicy,
  policyMissed,
  decisions,
  tabStates,
  siteHealth,
  stash,
  dismissals,
  conducts,
  draftDismissals,
  digestKey,
  ledgerSettings,
  ledgerPlace,
  kindCorrections,
  circles,
  draftKinds,
  leftTabs,
  roles,
  signingKey,
  asked,
  pagesGuarded,
  setAside,
  diagnostics,
};

/** Keeps stored items from content scripts, which can read them by default. A browser that has no such switch is left as it is. */
export async function keepStorageFromPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What the browser says of a policy. `silent`: it gave no answer. `empty`: it has none, or has not read it yet. */
export type Managed = { state: 'none' | 'empty' | 'silent' } | { state: 'data'; data: unknown };

/**
 * Asks the browser for what an admin has set. Firefox refuses to answer where there is no policy; Chromium hands on an empty
 * object then, and also before it has read one.
 */
export async function readManaged(): Promise<Managed> {
  try {
    const data = await browser.storage.managed.get();
    return Object.keys(data).length > 0 ? { state: 'data', data } : { state: 'empty' };
  } catch (error) {
    return { state: /manifest not found/i.test(String(error)) ? 'none' : 'silent' };
  }
}

/** Calls back when the browser says that what an admin has set has changed: Firefox never does while it runs. */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}
