import { wordsOf as wordsOfFingerprint } from '../../../rules/trust/fingerprint';
import { publicPartOf } from '../../../rules/trust/sign';
import { sameAccount } from '../../accounts';
import type { Changes } from '../../changes';
import type { LookedAt } from '../../role-messages';
import { mostPromises, mostTenures, newRole, type OpenPromise, type Role, type Tenure } from '../../roles';
import { mergedIdentities } from '../backup';
import { byId, identityChange, isSame } from '../changes';
import { readIdentities } from '../identities';
import { ledger } from '../ledger';
import { isRecorded } from '../ledger/keeping';
import { subscriptions } from '../packs/stored';
import { type InForce, ownPartOf } from '../policy/identities';
import {
  addedSites,
  choice,
  circles,
  conducts,
  type Identity,
  identities,
  identitySchema,
  ledgerSettings,
} from '../storage';
import { changeOf, changeTogether } from '../stored-item';
import { text } from '../words';
import { type HandOver, openFile } from './file';
import { inOrder } from './promises';
import { entryOf } from './recent';
import { roles, signingKey } from './stored';

/** Taking a role over: one open file, what it changes here, and all of that at once or nothing. */

/**
 * What a file is, and what taking it would change.
 * @throws {Error} in words for the person where it cannot be taken.
 */
export async function lookAtHandOver(file: string, now: number): Promise<LookedAt> {
  const { content, words, signer } = await openFile(file);
  const all = await readIdentities();
  const target = targetOf(content, all);
  const { id, kind, name, emblem, colour } = { ...content.identity, id: target?.id ?? content.identity.id };
  const own = await signingKey.get();
  return {
    identity: { id, kind, name, emblem, colour },
    organisation: content.organisation,
    issued: content.issued,
    words,
    isOwn: own !== null && publicPartOf(own).x === signer.x,
    changes: await changesIn(content, id, all, now),
    tenures: content.tenures,
    promises: content.promises,
    lacking: await lackingOf(content),
  };
}

/**
 * Takes the role of a file over. Its earlier posts come first: should what follows fail, they are taken back, and all else is one
 * write. Answers with the identity's id here.
 * @throws {Error} in words for the person where it cannot be taken; then nothing was changed.
 */
export async function takeOver(file: string, operator: string, now: number): Promise<string> {
  const { content } = await openFile(file);
  const all = await readIdentities();
  const target = targetOf(content, all);
  const id = target?.id ?? content.identity.id;
  const brought = await ledger.bring(await postsFor(content, id, all, now));
  try {
    await store(content, { id, target, operator, now });
  } catch (error) {
    await ledger.takeBack(brought);
    throw error;
  }
  return id;
}

interface Taking {
  readonly id: string;
  readonly target: InForce | null;
  readonly operator: string;
  readonly now: number;
}

function store(content: HandOver, { id, target, operator, now }: Taking): Promise<void> {
  const { conduct, sites, circles: brought } = content;
  return changeTogether([
    changeOf(identities, (all) => withRole(all, content, target, operator)),
    changeOf(roles, (all) => ({ ...all, [id]: roleFrom(content, all[id] ?? newRole, now) })),
    changeOf(circles, (all) => (brought.length > 0 ? { ...all, [id]: brought } : all)),
    changeOf(conducts, (all) => (conduct ? { ...all, [id]: conduct } : all)),
    changeOf(addedSites, (all) => [...new Set([...all, ...sites])].sort()),
    changeOf(choice, (chosen) => chosen ?? id),
  ]);
}

/** The identities as they are stored once the role is taken. Of an organisation's only what its people have added comes in. */
function withRole(
  all: readonly Identity[],
  { identity }: HandOver,
  target: InForce | null,
  operator: string,
): Identity[] {
  if (!target) return mergedIdentities(all, [{ ...identity, operator }]);
  const { rules, templates } = identity;
  const after = ownPartOf(byId(all, target), target, { ...target, rules, templates, operator });
  return all.some((one) => one.id === after.id)
    ? all.map((one) => (one.id === after.id ? after : one))
    : [...all, after];
}

/** What is promised here already stays open beside what the file brings: nobody has said that it was kept. */
function roleFrom({ tenures, promises }: HandOver, before: Role, now: number): Role {
  return {
    since: now,
    earlier: once([...before.earlier, ...tenures], ({ until, operator }) => `${until} ${operator}`)
      .sort((one, other) => one.until - other.until)
      .slice(-mostTenures),
    promises: inOrder(once([...before.promises, ...promises], ({ id }: OpenPromise) => id)).slice(
      0,
      mostPromises,
    ),
  };
}

function once<T extends Tenure | OpenPromise>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/**
 * The organisation's identity here that the file is about; null where it is about one of a person's own.
 * @throws {Error} in words for the person where it is an organisation's that this browser has not.
 */
function targetOf({ identity, organisation }: HandOver, all: readonly InForce[]): InForce | null {
  if (organisation === null) return null;
  const isIt = (one: InForce) =>
    one.managed?.organisation === organisation &&
    (one.id === identity.id ||
      one.accounts.some((account) => identity.accounts.some((other) => sameAccount(account, other))));
  const found = all.find(isIt);
  if (!found) throw new Error(text()('hand_over_no_policy', { name: identity.name, organisation }));
  return found;
}

/** The earlier posts that come in: none where nothing of the identity is to be kept, nor any of a day that has not come. */
async function postsFor(content: HandOver, id: string, all: readonly InForce[], now: number) {
  const here = all.find((one) => one.id === id) ?? content.identity;
  if (!isRecorded(here, await ledgerSettings.get())) return [];
  return content.recent.filter(({ time }) => time <= now).map((post) => entryOf(post, id));
}

/** Channels and files that its packs come from and that are not here. */
async function lackingOf({ sources }: HandOver): Promise<LookedAt['lacking']> {
  const here = await subscriptions.get();
  return sources
    .filter((source) => !here.some(({ id, address }) => id === source.id && address === source.address))
    .map(({ name, address, fingerprint }) => ({
      name,
      address,
      words: fingerprint.includes(' ') ? fingerprint : wordsOfFingerprint(fingerprint),
    }));
}

async function changesIn(
  content: HandOver,
  id: string,
  all: readonly InForce[],
  now: number,
): Promise<Changes> {
  const target = targetOf(content, all);
  const before = await identities.get();
  // That its operator changes is what a take-over is: it is said by itself.
  const operator = byId(before, content.identity)?.operator;
  const brought = identitySchema.parse({ ...content.identity, operator });
  const { rules, templates } = brought;
  const [old, made] = target
    ? [[target], [{ ...target, rules, templates }]]
    : [before, mergedIdentities(before, [brought])];
  const changed = made.filter((one) => !isSame(one, byId(old, one)));
  const added = await addedSites.get();
  const posts = await postsFor(content, id, all, now);
  const known = new Set((await ledger.entries(id)).map((one) => one.id));
  const isNew = (now: unknown, was: unknown) => JSON.stringify(now) !== JSON.stringify(was);
  return {
    identities: changed.map((one) => identityChange(byId(old, one), one)),
    addedSites: content.sites.filter((host) => !added.includes(host)),
    offSites: [],
    conducts: Number(content.conduct !== null && isNew(content.conduct, (await conducts.get())[id])),
    circles: Number(content.circles.length > 0 && isNew(content.circles, (await circles.get())[id])),
    roles: 0,
    drafts: 0,
    dismissals: 0,
    decisions: 0,
    corrections: 0,
    entries: posts.filter((one) => !known.has(one.id)).length,
    draftsLeft: 0,
    dismissalsLeft: 0,
  };
}
