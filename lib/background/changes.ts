import type { Changes, IdentityChange, PartChange } from '../changes';
import { type Backup, draftsFor, idOf, newCorrections, newIn, whoseDigests } from './backup';
import { ledger } from './ledger';
import {
  addedSites,
  circles,
  conducts,
  decisions,
  dismissals,
  type Identity,
  identities,
  kindCorrections,
  offSites,
  roles,
  stash,
} from './storage';

/** What importing the file would change. */
export async function changesOf({ data }: Backup): Promise<Changes> {
  const known = await identities.get();
  const changed = (data.identities ?? []).filter((one) => !isSame(one, byId(known, one)));
  const [added, off] = [await addedSites.get(), await offSites.get()];
  const drafts = draftsFor(await stash.get(), data.stash);
  return {
    identities: changed.map((one) => identityChange(byId(known, one), one)),
    addedSites: (data.addedSites ?? []).filter((host) => !added.includes(host)),
    offSites: (data.offSites ?? []).filter((host) => !off.includes(host)),
    conducts: newIn(Object.entries(data.conducts ?? {}), Object.entries(await conducts.get())).length,
    circles: newIn(Object.entries(data.circles ?? {}), Object.entries(await circles.get())).length,
    roles: newIn(Object.entries(data.roles ?? {}), Object.entries(await roles.get())).length,
    drafts: drafts.taken.length,
    draftsLeft: drafts.left,
    ...(await dismissalsIn(data)),
    decisions: newIn(data.decisions, await decisions.get()).length,
    entries: await entriesIn(data),
    corrections: newCorrections(await kindCorrections.get(), data.kindCorrections),
  };
}

async function dismissalsIn(data: Backup['data']): Promise<Pick<Changes, 'dismissals' | 'dismissalsLeft'>> {
  const { length } = newIn(data.dismissals, await dismissals.get(), idOf);
  const isLeft = (await whoseDigests(data)) === 'foreign';
  return isLeft ? { dismissals: 0, dismissalsLeft: length } : { dismissals: length, dismissalsLeft: 0 };
}

async function entriesIn({ ledger: entries = [] }: Backup['data']): Promise<number> {
  if (entries.length === 0) return 0;
  return newIn(entries, await ledger.everything().catch(() => []), idOf).length;
}

export function identityChange(before: Identity | undefined, after: Identity): IdentityChange {
  return { name: after.name, replaced: before !== undefined, parts: partsThatChange(before, after) };
}

/** What of an identity is another than it was, the parts that come first, those that go last. */
function partsThatChange(before: Identity | undefined, after: Identity): PartChange[] {
  const changes = kindsOfPart.flatMap(({ part, of }) => {
    // What a new identity is called and looks like is no change of anything.
    if (!before && (part === 'name' || part === 'details')) return [];
    const [old, now] = [before ? of(before) : [], of(after)];
    const known = new Map(old.map((one) => [one.key, one]));
    const left = new Set(now.map(({ key }) => key));
    return [
      ...now
        .filter((one) => known.get(one.key)?.made !== one.made)
        .map((one) => ({ part, change: known.has(one.key) ? 'changed' : 'added', says: one.says }) as const),
      ...old
        .filter(({ key }) => !left.has(key))
        .map(({ says }) => ({ part, change: 'removed', says }) as const),
    ];
  });
  return changes.sort((one, other) => Number(one.change === 'removed') - Number(other.change === 'removed'));
}

/** A part by what it stays the same under, what it is made of, and what a reader knows it by. */
interface Part {
  readonly key: string;
  readonly made: string;
  readonly says: string;
}

const kindsOfPart: readonly { part: PartChange['part']; of: (identity: Identity) => readonly Part[] }[] = [
  { part: 'name', of: ({ name }) => [{ key: '', made: name, says: name }] },
  {
    part: 'details',
    of: ({ kind, emblem, colour, timeZone, asksWho, sites, contact, purpose }) => [
      {
        key: '',
        made: JSON.stringify([kind, emblem, colour, timeZone, asksWho, sites, contact, purpose]),
        says: '',
      },
    ],
  },
  { part: 'operator', of: ({ operator }) => (operator ? [{ key: '', made: operator, says: operator }] : []) },
  {
    part: 'account',
    of: ({ accounts }) => accounts.map(({ host, handle }) => plain(`@${handle} · ${host}`)),
  },
  { part: 'pack', of: ({ packs }) => packs.map(plain) },
  { part: 'off', of: ({ off }) => off.map(({ pack, rule }) => plain(`${rule} · ${pack}`)) },
  {
    part: 'rule',
    of: ({ rules }) =>
      rules.map((rule) => ({ key: String(rule.id), made: JSON.stringify(rule), says: String(rule.say) })),
  },
  {
    part: 'template',
    of: ({ templates }) =>
      templates.map(({ id, name, text }) => ({ key: id, made: JSON.stringify([name, text]), says: name })),
  },
  { part: 'own-name', of: ({ ownNames = [] }) => ownNames.map(plain) },
];

function plain(says: string): Part {
  return { key: says, made: says, says };
}

export function byId(all: readonly Identity[], { id }: Identity): Identity | undefined {
  return all.find((one) => one.id === id);
}

export function isSame(one: Identity, other: Identity | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
