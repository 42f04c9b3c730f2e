import { builtInPack, builtInPackIds, builtInTopicIds } from '../../rules/built-in';
import { type Code, compile, type LayeredPack } from '../../rules/code';
import type { Layer } from '../../rules/finding';
import { type Pack, parsePack } from '../../rules/pack';
import { PackError } from '../../rules/pack-error';
import type { Mode } from '../../rules/policy-modes';
import type { CodeSummary, RuleSummary } from '../messages';
import type { MessageId } from '../text';
import { ownPackId } from './own-rules';
import { policyPack, subscribedPack, subscribedPacks } from './packs/in-force';
import type { InForce, ManagedPart } from './policy/identities';
import { text, wordsOf } from './words';

const compiled = new Map<string, { made: string; code: Code }>();

/**
 * The compiled code of an identity, made again only when what it is made of has changed.
 * @throws {Error} in words for the author when a pack is missing or an own rule cannot be read.
 */
export function codeOf(identity: InForce): Code {
  const packs = identity.packs.map((id) => [id, (subscribedPack(id) ?? policyPack(id))?.taken.sha256]);
  const made = JSON.stringify([packs, identity.off, identity.rules, identity.managed?.mark]);
  const before = compiled.get(identity.id);
  if (before?.made === made) return before.code;
  const code = compile(layersOf(identity));
  compiled.set(identity.id, { made, code });
  return code;
}

/**
 * The code that rules make that are not in force, for trying them.
 * @throws {Error} in words for the author when one of them is no rule.
 */
export function codeOfRules(rules: readonly Readonly<Record<string, unknown>>[]): Code {
  return compile([{ layer: 'own', pack: ownPack(text()('background_your_rule'), rules) }]);
}

/**
 * The code that one rule makes alone, for trying it.
 * @throws {PackError} when it is not a rule.
 */
export function codeOfRule(rule: Readonly<Record<string, unknown>>): Code {
  return compile([{ layer: 'own', pack: ownPack(text()('background_your_rule'), [rule]) }]);
}

/** An identity's code for the popup: every rule, on or off, with the pack it comes from. Without an identity, what there is to take. */
export function summaryOf(identity: InForce | null): CodeSummary {
  const shelf = { packs: packsFor(identity), topics: builtInTopicIds() };
  if (!identity) return { ...shelf, rules: [], problem: null };
  try {
    const advised = idsOf(identity.managed, 'recommended')
      .filter((id) => identity.packs.includes(id))
      .map((id) => packInForce(id, identity.managed).id);
    const rules = layersOf(identity).flatMap((one) => rulesOf(one, advised));
    return { ...shelf, rules, problem: problemOf(identity) };
  } catch (error) {
    return { ...shelf, rules: [], problem: wordsOf(error) };
  }
}

function rulesOf({ layer, pack, off }: LayeredPack, advised: readonly string[]): RuleSummary[] {
  return pack.rules.map(({ id, say, level, dont }) => ({
    pack: pack.id,
    packName: pack.name,
    layer,
    rule: id,
    say,
    level,
    part: dont ? 'dont' : 'do',
    on: off?.includes(id) !== true,
    locked: layer === 'admin-lock',
    recommended: layer === 'admin-default' && advised.includes(pack.id),
  }));
}

function packsFor(identity: InForce | null): CodeSummary['packs'] {
  const managed = identity?.managed?.packs ?? [];
  const brought = managed.map(({ id }) => id).filter((id) => builtInPack(id) === undefined);
  // An admin's channels are for the organisation's own accounts, whose policy names what of them holds.
  const own = [...subscribedPacks()].filter(([, { subscription }]) => subscription.by === 'person');
  const all = [...builtInPackIds(), ...brought, ...own.map(([id]) => id)].map((id) => {
    const set = managed.find((one) => one.id === id);
    return {
      id,
      name: nameOf(id, set?.pack ?? null),
      inForce: identity?.packs.includes(id) ?? false,
      mode: set?.mode ?? null,
    };
  });
  return all.sort((one, other) => one.name.localeCompare(other.name, text().locale));
}

function nameOf(id: string, brought: Pack | null): string {
  const one = subscribedPack(id);
  if (!one) return (brought ?? builtIn(id) ?? policyPack(id)?.pack)?.name ?? id;
  return text()('pack_of_channel', { pack: one.taken.name, channel: one.subscription.name });
}

/** What keeps the code from being put together although each of its packs can be read, such as a topic that is not there. */
function problemOf(identity: InForce): string | null {
  try {
    codeOf(identity);
    return null;
  } catch (error) {
    return wordsOf(error);
  }
}

/** From the weakest layer to the strongest; a pack that stands in two holds in the stronger one. */
function layersOf(identity: InForce): LayeredPack[] {
  const { packs, managed, rules, off: switchedOff } = identity;
  const off = (pack: string) => switchedOff.filter((one) => one.pack === pack).map(({ rule }) => rule);
  const layered = (layer: Layer, ids: readonly string[]) =>
    ids.map((id): LayeredPack => ({ layer, pack: packInForce(id, managed), off: off(id) }));
  const locked = idsOf(managed, 'locked');
  const set = [...idsOf(managed, 'default'), ...idsOf(managed, 'recommended')].filter((id) =>
    packs.includes(id),
  );
  const taken = packs.filter((id) => !locked.includes(id) && !set.includes(id));
  const own: LayeredPack[] =
    rules.length === 0
      ? []
      : [
          {
            layer: 'own',
            pack: ownPack(text()('background_own_pack', { name: identity.name }), rules),
            off: off(ownPackId),
          },
        ];
  return [
    ...layered(
      'built-in',
      taken.filter((id) => !subscribedPack(id)),
    ),
    ...layered(
      'pack',
      taken.filter((id) => subscribedPack(id)),
    ),
    ...layered('admin-default', set),
    ...own,
    ...layered('admin-lock', locked),
  ];
}

function idsOf(managed: ManagedPart | undefined, mode: Mode): string[] {
  return managed?.packs.filter((pack) => pack.mode === mode).map(({ id }) => id) ?? [];
}

function packInForce(id: string, managed: ManagedPart | undefined): Pack {
  const named = managed?.packs.find((one) => one.id === id);
  const pack = named?.pack ?? builtIn(id) ?? subscribedPack(id)?.pack ?? (named && policyPack(id)?.pack);
  if (!pack) throw new Error(text()('background_pack_missing', { pack: id }));
  return pack;
}

function ownPack(name: string, rules: readonly Readonly<Record<string, unknown>>[]): Pack {
  try {
    return parsePack({ demarc: 1, id: ownPackId, name, version: 1, language: 'en', rules });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new Error(text()('background_own_unread', { problem: wordsOf(error) }));
  }
}

/** A built-in pack under the name that each language has for it: of `ministry`, the message `pack_ministry`. */
function builtIn(id: string): Pack | undefined {
  const pack = builtInPack(id);
  return pack && { ...pack, name: isNamed(id) ? text()(packNames[id]) : pack.name };
}

const packNames = {
  brand: 'pack_brand',
  everyday: 'pack_everyday',
  finance: 'pack_finance',
  government: 'pack_government',
  health: 'pack_health',
  law: 'pack_law',
  ministry: 'pack_ministry',
  nonprofit: 'pack_nonprofit',
  personal: 'pack_personal',
  restaurant: 'pack_restaurant',
  school: 'pack_school',
  software: 'pack_software',
  'balance-80-20': 'pack_balance_80_20',
  'balance-thirds': 'pack_balance_thirds',
  'balance-5-3-2': 'pack_balance_5_3_2',
  'balance-five-kinds': 'pack_balance_five_kinds',
  rhythm: 'pack_rhythm',
  'shared-account': 'pack_shared_account',
} as const satisfies Record<string, MessageId>;

function isNamed(id: string): id is keyof typeof packNames {
  return Object.hasOwn(packNames, id);
}
