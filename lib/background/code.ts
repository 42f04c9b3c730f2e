import { builtInPack, builtInPackIds, builtInTopicIds } from '../../rules/built-in';
import { type Code, compile, type LayeredPack } from '../../rules/code';
import { type Pack, parsePack } from '../../rules/pack';
import { PackError } from '../../rules/pack-error';
import type { CodeSummary, RuleSummary } from '../messages';
import { ownPackId } from './own-rules';
import type { Identity } from './storage';
import { text, wordsOf } from './words';

const compiled = new Map<string, { made: string; code: Code }>();

/**
 * The compiled code of an identity, made again only when what it is made of has changed.
 * @throws {Error} in words for the author when a pack is missing or an own rule cannot be read.
 */
export function codeOf(identity: Identity): Code {
  const made = JSON.stringify([identity.packs, identity.off, identity.rules]);
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
export function summaryOf(identity: Identity | null): CodeSummary {
  const shelf = { packs: packsFor(identity), topics: builtInTopicIds() };
  if (!identity) return { ...shelf, rules: [], problem: null };
  try {
    return { ...shelf, rules: layersOf(identity).flatMap(rulesOf), problem: problemOf(identity) };
  } catch (error) {
    return { ...shelf, rules: [], problem: wordsOf(error) };
  }
}

function rulesOf({ layer, pack, off }: LayeredPack): RuleSummary[] {
  return pack.rules.map(({ id, say, level, dont }) => ({
    pack: pack.id,
    packName: pack.name,
    layer,
    rule: id,
    say,
    level,
    part: dont ? 'dont' : 'do',
    on: off?.includes(id) !== true,
  }));
}

function packsFor(identity: Identity | null): CodeSummary['packs'] {
  return builtInPackIds().map((id) => ({
    id,
    name: builtInPack(id)?.name ?? id,
    inForce: identity?.packs.includes(id) ?? false,
  }));
}

/** What keeps the code from being put together although each of its packs can be read, such as a topic that is not there. */
function problemOf(identity: Identity): string | null {
  try {
    codeOf(identity);
    return null;
  } catch (error) {
    return wordsOf(error);
  }
}

function layersOf(identity: Identity): LayeredPack[] {
  const off = (pack: string) => identity.off.filter((one) => one.pack === pack).map(({ rule }) => rule);
  const taken = identity.packs.map(
    (id): LayeredPack => ({ layer: 'built-in', pack: packInForce(id), off: off(id) }),
  );
  if (identity.rules.length === 0) return taken;
  const own = ownPack(text()('background_own_pack', { name: identity.name }), identity.rules);
  return [...taken, { layer: 'own', pack: own, off: off(ownPackId) }];
}

function packInForce(id: string): Pack {
  const pack = builtInPack(id);
  if (!pack) throw new Error(text()('background_pack_missing', { pack: id }));
  return pack;
}

function ownPack(name: string, rules: readonly Readonly<Record<string, unknown>>[]): Pack {
  try {
    return parsePack({ demarc: 1, id: ownPackId, name, version: 1, language: 'en', rules });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new Error(text()('background_own_unread', { problem: error.message }));
  }
}
