import { differenceOf } from '../../../rules/difference';
import type { Pack } from '../../../rules/pack';
import type { KeptDraft } from '../../kept';
import type { ShownPack, ShownSubscription } from '../../pack-messages';
import { stash } from '../storage';
import { idOf, readPacksAgain, type Subscribed, subscribedPack, trialUntil } from './in-force';
import { previewOf } from './preview';
import { saidTrouble } from './said';
import { fromShelf } from './shelf';
import { subscriptions } from './stored';

/** What is subscribed to, for the options page: how it stands, what its packs say, and what is new in them. */
export async function shownSubscriptions(now: number): Promise<ShownSubscription[]> {
  // Not what is at hand: it is asked at once when a subscription changes, perhaps before the background has heard of that.
  await readPacksAgain();
  const drafts = await stash.get();
  return Promise.all(
    (await subscriptions.get()).map(async (subscription): Promise<ShownSubscription> => {
      const { id, name, address, by, heard, trouble } = subscription;
      const known = subscription.packs.map((taken) => subscribedPack(idOf(subscription, taken)));
      const packs = await Promise.all(known.flatMap((one) => (one ? [shownPack(one, drafts, now)] : [])));
      const said = trouble && { since: trouble.since, why: saidTrouble(trouble) };
      return { id, name, address, by, heard, trouble: said, packs };
    }),
  );
}

async function shownPack(one: Subscribed, drafts: readonly KeptDraft[], now: number): Promise<ShownPack> {
  const { subscription, taken, pack } = one;
  const before = taken.known === null ? null : await fromShelf(taken.known);
  return {
    id: idOf(subscription, taken),
    name: taken.name,
    version: taken.version,
    rules: pack?.rules.map(({ id, say }) => ({ id, say })) ?? null,
    sites: pack?.sites?.map(({ name }) => name) ?? [],
    trial: trialUntil(one, now),
    preview: pack ? previewOf(pack, null, drafts, now) : { tried: 0, stopped: [] },
    news: pack && before && { ...newsOf(before, pack), preview: previewOf(pack, before, drafts, now) },
  };
}

function newsOf(before: Pack, pack: Pack): Omit<NonNullable<ShownPack['news']>, 'preview'> {
  const { added, gone, changed } = differenceOf(before, { ...pack, id: before.id });
  const sentence = (id: string) => pack.rules.find((rule) => rule.id === id)?.say ?? id;
  return {
    version: before.version,
    added: added.map(({ say }) => say),
    gone: gone.map(({ say }) => say),
    changed: changed.map(({ rule }) => sentence(rule)),
    sites: newerSites(before, pack),
  };
}

/** The names of the sites that a pack knows more of than before. */
function newerSites({ sites: before = [] }: Pack, { sites = [] }: Pack): string[] {
  const versions = new Map(before.map(({ id, version }) => [id, version]));
  return sites.filter(({ id, version }) => version > (versions.get(id) ?? 0)).map(({ name }) => name);
}
