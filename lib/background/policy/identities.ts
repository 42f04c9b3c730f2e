import type { Account } from '../../../rules/draft';
import type { Pack } from '../../../rules/pack';
import type { IdentityValues, ManagedIdentity, Overrides, Policy } from '../../../rules/policy';
import { type Mode, modes, type UncheckedMode } from '../../../rules/policy-modes';
import { sameAccount } from '../../accounts';
import type { Identity } from '../storage';
import { text } from '../words';

/**
 * Identities as they are in force: a person's own, and over them what an admin has set. Nothing of a policy is stored with what is
 * the person's own, so that all of that is there again once the policy is gone.
 */

/** What an admin has set for an identity, and who. */
export interface ManagedPart {
  readonly organisation: string;
  readonly contact: string;
  /** Another with each policy. */
  readonly mark: string;
  /** Packs that the policy names; `pack` where it brings it along. */
  readonly packs: readonly { readonly id: string; readonly mode: Mode; readonly pack: Pack | null }[];
  /** Values of which something cannot be changed, and those that are advised. */
  readonly locked: readonly ValueName[];
  readonly recommended: readonly ValueName[];
  /** What its people may do against a finding of each level, and what becomes of a draft that cannot be checked. */
  readonly overrides: Overrides;
  readonly unchecked: UncheckedMode;
  /** Whether the ledger records its posts, and for how many days. */
  readonly ledger: Policy['ledger'];
}

export type ValueName = keyof IdentityValues;

/** An identity as it is in force; `managed` where it is one of an organisation's. */
export type InForce = Identity & { readonly managed?: ManagedPart };

/** Lists to which a policy adds; any other value is one or the other. */
const lists = ['packs', 'off', 'ownNames', 'sites'] as const satisfies readonly ValueName[];
type ListName = (typeof lists)[number];
const singles = [
  'emblem',
  'colour',
  'timeZone',
  'asksWho',
  'contact',
  'purpose',
] as const satisfies readonly ValueName[];

/** The id of an organisation's identity that takes the place of none that the person had. */
function idOf({ id }: ManagedIdentity): string {
  return `managed-${id}`;
}

/** The id of the voice that somebody has beside an organisation's when they made none. */
export const ownVoiceId = 'own-voice';

/** The person's identities with the policy over them: the organisation's first, which take their accounts from all others. */
export function withPolicy(own: readonly Identity[], policy: Policy | null, mark: string): InForce[] {
  if (!policy || policy.identities.length === 0) return [...own];
  const managed = policy.identities.map((set) => over(twinOf(set, own), set, policy, mark));
  const rest = own
    .filter(({ id }) => !managed.some((one) => one.id === id))
    .map((one) => ({ ...one, accounts: one.accounts.filter((account) => !isTaken(account, policy)) }));
  return [...managed, ...(rest.length > 0 ? rest : [ownVoice()])];
}

/** What an account says of whose it is: whether a policy names it as the organisation's. */
export function isTaken(account: Account, { identities }: Policy): boolean {
  return identities.some(({ accounts }) => accounts.some((one) => sameAccount(one, account)));
}

/** Somebody in a managed browser has a voice of their own too, to which no code of the organisation applies. */
function ownVoice(): Identity {
  return {
    ...blank,
    id: ownVoiceId,
    kind: 'personal',
    name: text()('policy_own_voice'),
    emblem: text()('policy_own_voice'),
    colour: '#0f766e',
  };
}

const blank = { accounts: [], packs: [], off: [], rules: [], asksWho: false, templates: [] };

/** The identity that the person had for these accounts, or made of the organisation's by what they changed in it. */
function twinOf(set: ManagedIdentity, own: readonly Identity[]): Identity | undefined {
  const isOfTheseAlone = ({ accounts }: Identity) =>
    accounts.length > 0 && accounts.every((account) => set.accounts.some((one) => sameAccount(one, account)));
  return own.find(({ id }) => id === idOf(set)) ?? own.find(isOfTheseAlone);
}

function over(twin: Identity | undefined, set: ManagedIdentity, policy: Policy, mark: string): InForce {
  const { name, kind, accounts } = set;
  const base = twin ?? { ...blank, id: idOf(set), emblem: initialsOf(name), colour: '#1d4ed8', kind, name };
  const given = { ...set.default, ...set.recommended };
  const locked = set.locked ?? {};
  const pick = <K extends ValueName>(key: K): Identity[K] | IdentityValues[K] =>
    locked[key] ?? (twin && isOwn(twin, key) ? twin[key] : (given[key] ?? base[key]));
  const packs = packsOf(set, policy);
  return {
    ...base,
    name,
    kind,
    accounts,
    emblem: pick('emblem') ?? base.emblem,
    colour: pick('colour') ?? base.colour,
    timeZone: pick('timeZone'),
    asksWho: pick('asksWho') ?? false,
    packs: merged(twin, set, 'packs'),
    off: offIn(twin, set),
    contact: pick('contact'),
    purpose: pick('purpose'),
    // Names and sites that are locked are these alone, as any other value; packs and rules that are off are more or fewer.
    ownNames: locked.ownNames ?? merged(twin, set, 'ownNames'),
    sites: locked.sites ?? merged(twin, set, 'sites'),
    managed: {
      organisation: policy.organisation,
      contact: policy.contact,
      mark,
      overrides: policy.overrides,
      unchecked: policy.unchecked,
      ledger: policy.ledger,
      packs,
      locked: [...singles, ...lists].filter((key) => locked[key] !== undefined),
      recommended: [...singles, ...lists].filter((key) => set.recommended?.[key] !== undefined),
    },
  };
}

/** Whether a value is the person's own: of an identity from before the policy all that was filled in is. */
function isOwn({ set, ...twin }: Identity, key: ValueName): boolean {
  if (set) return set.includes(key);
  return key === 'asksWho' ? twin.asksWho : twin[key] !== undefined;
}

/** What is locked, and with it what the person has made of the rest, or that rest with what they had before. */
function merged<K extends ListName>(
  twin: Identity | undefined,
  set: ManagedIdentity,
  key: K,
): NonNullable<Identity[K]> {
  const own = twin?.[key] ?? [];
  const given = [...(set.default?.[key] ?? []), ...(set.recommended?.[key] ?? [])];
  const free = twin?.set?.includes(key) ? own : [...given, ...own];
  return unique([...(set.locked?.[key] ?? []), ...free]) as NonNullable<Identity[K]>;
}

/** The rules of a locked pack are off only where the admin has them off. */
function offIn(twin: Identity | undefined, set: ManagedIdentity): Identity['off'] {
  const isLocked = (pack: string) => set.locked?.packs?.includes(pack) ?? false;
  const byAdmin = modes.flatMap((mode) => set[mode]?.off ?? []).filter(({ pack }) => isLocked(pack));
  return unique([...merged(twin, set, 'off').filter(({ pack }) => !isLocked(pack)), ...byAdmin]);
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function packsOf(set: ManagedIdentity, policy: Policy): ManagedPart['packs'] {
  // The firmest mode of a pack that stands under several counts.
  const byId = new Map(modes.flatMap((mode) => (set[mode]?.packs ?? []).map((id) => [id, mode] as const)));
  return [...byId].map(([id, mode]) => ({
    id,
    mode,
    pack: policy.packs.find((pack) => pack.id === id) ?? null,
  }));
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/**
 * What is to be stored of an organisation's identity that the person changed: what is theirs in it, and which of the values that an
 * admin sets by default they have set anew. What is locked stays as it is.
 */
export function ownPartOf(stored: Identity | undefined, before: InForce, after: Identity): Identity {
  const { name, kind, emblem, colour } = before;
  const base: Identity = stored ?? { ...blank, id: before.id, name, kind, emblem, colour, set: [] };
  const { rules, templates, operator } = after;
  const values = Object.fromEntries(changedIn(before, after).map((key) => [key, freeOf(before, after, key)]));
  const set = unique([...(base.set ?? ownOf(base)), ...changedIn(before, after)]);
  return { ...base, rules, templates, operator, ...values, set };
}

function ownOf(identity: Identity): ValueName[] {
  return singles.filter((key) => isOwn(identity, key));
}

function changedIn(before: InForce, after: Identity): ValueName[] {
  const isFixed = (key: ValueName) =>
    [...singles, 'ownNames', 'sites'].some((one) => one === key) &&
    (before.managed?.locked.includes(key) ?? false);
  return [...singles, ...lists].filter(
    (key) => !isFixed(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}

/** Without the packs that are locked: they are the admin's, whatever else the person takes. */
function freeOf({ managed }: InForce, after: Identity, key: ValueName): unknown {
  if (key !== 'packs') return after[key];
  const locked = managed?.packs.filter(({ mode }) => mode === 'locked').map(({ id }) => id) ?? [];
  return after.packs.filter((id) => !locked.includes(id));
}
