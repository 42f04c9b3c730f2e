import { builtInTopic, builtInTopicIds } from './built-in';
import { compileExpression } from './compile-expression';
import type { Scanner } from './evidence';
import type { Expression } from './expression';
import type { Layer } from './finding';
import { type List, tableOf } from './lists';
import type { LinearModel } from './match/linear';
import { newLiterals } from './match/literals';
import { builtInModel } from './models/models';
import { type PastNeeded, pastNeededBy } from './over-time';
import type { Pack, Rule } from './pack';
import { PackError } from './pack-error';
import {
  type Evidence,
  type Group,
  type Matcher,
  noMatches,
  type Source,
  type Workbench,
} from './signals/signal';
import type { Sure } from './signals/sure';
import { compileTopic, type TopicMatcher } from './topics/judge';
import { resolveTopic, surerTopic } from './topics/resolve';
import { problem } from './words/problems';
import { type Saying, saying } from './words/saying';

/** A pack in force, the layer that it comes from, and the rules of it that were switched off. */
export interface LayeredPack {
  readonly layer: Layer;
  readonly pack: Pack;
  readonly off?: readonly string[] | undefined;
}

export interface CompiledRule {
  readonly pack: Pack;
  readonly layer: Layer;
  readonly rule: Rule;
  readonly matcher: Matcher;
  /** Its place among the rules of its code. */
  readonly order: number;
  /** It asks what the draft is for. */
  readonly asksKind: boolean;
}

/** A code of conduct ready to be checked against: every rule, and which of them to ask where what occurs. */
export interface Code {
  readonly scanner: Scanner;
  readonly rules: readonly CompiledRule[];
  /** Rules that were switched off. */
  readonly off: readonly { readonly pack: Pack; readonly rule: Rule }[];
  /** Rules that have to be asked about every draft. */
  readonly always: readonly CompiledRule[];
  /** What its rules ask of earlier posts; null where they ask nothing. */
  readonly past: PastNeeded | null;
  /** By id: the topics that earlier posts are asked about, for finding them in a draft that becomes one. */
  readonly pastTopics: ReadonlyMap<string, Matcher>;
  /** By source: the rules that need only be asked where it occurs, or another source of theirs. */
  readonly bySource: readonly (readonly CompiledRule[] | undefined)[];
}

/** Where topics get their linear models: the built-in ones, or others to be measured. */
export type ModelOf = (name: string) => LinearModel | undefined;

/**
 * The code of conduct that these packs make together, in the order given.
 * @throws {PackError} where a rule names a topic that is not there.
 */
export function compile(layers: readonly LayeredPack[], modelOf: ModelOf = builtInModel): Code {
  const shop = newShop(modelOf);
  const rules: CompiledRule[] = [];
  const pastTopics = new Map<string, Matcher>();
  for (const { layer, pack, off } of layers) {
    for (const rule of pack.rules) {
      if (off?.includes(rule.id)) continue;
      const bench = shop.bench(pack, `rule ${rule.id}`);
      const needed = pastNeededBy(expressionsOf(rule));
      const { topics = [], kind = false } = needed ?? {};
      const asked = compileRule(rule, bench);
      const matcher = needed === null ? asked : ofPosts(asked);
      rules.push({ pack, layer, rule, matcher, order: rules.length, asksKind: kind });
      for (const id of topics) pastTopics.set(id, bench.topic(id));
    }
  }
  const dropped = layers.flatMap(({ pack, off }) =>
    pack.rules.filter((rule) => off?.includes(rule.id)).map((rule) => ({ pack, rule })),
  );
  const past = pastNeededBy(rules.flatMap(({ rule }) => expressionsOf(rule)));
  return { scanner: shop.scanner(), rules, off: dropped, past, pastTopics, ...dispatch(rules) };
}

/** What the rule forbids or asks for. */
function expressionsOf({ dont, do: wanted }: Rule): Expression[] {
  return [dont ?? wanted ?? []].flat();
}

/** Named questions about a text, outside of any rule: what it is about, what private things it holds. */
export interface Questions {
  readonly scanner: Scanner;
  readonly matchers: ReadonlyMap<string, Matcher>;
}

/**
 * Questions that share one pass over the text, for measuring and for scripts.
 * @throws {PackError} where one names a topic that is not there.
 */
export function compileQuestions(
  questions: Readonly<Record<string, Expression>>,
  modelOf: ModelOf = builtInModel,
): Questions {
  const shop = newShop(modelOf);
  const matchers = Object.entries(questions).map(([name, expression]): [string, Matcher] => [
    name,
    compileExpression(expression, shop.bench(undefined, name)),
  ]);
  return { scanner: shop.scanner(), matchers: new Map(matchers) };
}

/** What is written for a profile is no post more, whatever went out before. */
function ofPosts(matcher: Matcher): Matcher {
  return {
    ...matcher,
    find: (evidence) => (evidence.draft.kind === 'bio' ? noMatches : matcher.find(evidence)),
  };
}

/** A rule to `do` something can be broken by any draft, or where its `when` is found; one not to, where it matches. */
function compileRule(rule: Rule, bench: Workbench): Matcher {
  if (rule.dont !== undefined) return compileExpression(rule.dont, bench);
  if (rule.do === undefined) throw new Error(`rule ${rule.id} asks for nothing`);
  const { when, ...wanted } = rule.do;
  const matcher = compileExpression(wanted, bench);
  const occasion = when === undefined ? null : compileExpression(when, bench);
  return {
    needs: occasion?.needs ?? null,
    find(evidence) {
      const found = occasion?.find(evidence);
      if (found !== undefined && found.length === 0) return noMatches;
      if (matcher.lacks !== undefined) return matcher.lacks(evidence);
      if (matcher.find(evidence).length > 0) return noMatches;
      const [first] = found ?? [];
      return [
        {
          part: 0,
          start: 0,
          end: 0,
          ...first,
          why: absenceOf(matcher, evidence),
          changes: [],
        },
      ];
    },
    misses: (evidence) => (matcher.lacks === undefined ? [] : (matcher.misses?.(evidence) ?? [])),
  };
}

function absenceOf({ absence = saying('why_missing') }: Matcher, evidence: Evidence): Saying {
  return typeof absence === 'function' ? absence(evidence) : absence;
}

function dispatch(rules: readonly CompiledRule[]): Pick<Code, 'always' | 'bySource'> {
  const bySource: CompiledRule[][] = [];
  for (const rule of rules) {
    for (const source of new Set(rule.matcher.needs ?? [])) {
      bySource[source] ??= [];
      bySource[source].push(rule);
    }
  }
  return { always: rules.filter(({ matcher }) => matcher.needs === null), bySource };
}

/** Where the lists and topics of all rules are gathered while they are compiled. */
function newShop(modelOf: ModelOf) {
  const lists: List[] = [];
  const literalGroups: (readonly string[])[] = [];
  const literalSources: Source[] = [];
  const topics = new Map<string, TopicMatcher>();
  const shared = new Map<object, unknown>();
  let sources = 0;

  function list(groups: readonly Group[]): Source {
    const source = sources++;
    lists.push({ source, groups });
    return source;
  }
  function literals(strings: readonly string[]): Source {
    const source = sources++;
    literalGroups.push(strings);
    literalSources.push(source);
    return source;
  }
  function topic(id: string, sure: Sure | undefined, pack: Pack | undefined): TopicMatcher | null {
    const own = pack?.topics?.[id] !== undefined;
    const key = `${own ? `${pack?.id}/${id}` : id} ${sure ?? ''}`;
    const known = topics.get(key);
    if (known !== undefined) return known;
    const data = resolveTopic(id, pack?.topics ?? {}, builtInTopic);
    if (data === null) return null;
    const made = compileTopic(
      sure === undefined ? data : surerTopic(data, sure),
      benchOf(pack, () => never(id)),
    );
    topics.set(key, made);
    return made;
  }

  function benchOf(pack: Pack | undefined, topicOf: Workbench['topic']): Workbench {
    const bench: Workbench = {
      language: pack?.language ?? 'en',
      list,
      literals,
      topic: topicOf,
      shared: (make) => {
        // What a function made is of the type that it makes.
        if (!shared.has(make)) shared.set(make, make(bench));
        return shared.get(make) as ReturnType<typeof make>;
      },
      model: modelOf,
    };
    return bench;
  }

  return {
    /** `asker` names in an error what asked. */
    bench: (pack: Pack | undefined, asker: string): Workbench =>
      benchOf(pack, (id, sure) => topic(id, sure, pack) ?? unknownTopic(id, asker)),
    scanner(): Scanner {
      return {
        ...tableOf(lists),
        literals: newLiterals(literalGroups),
        literalSources,
        sources,
      };
    },
  };
}

function never(id: string): never {
  throw new Error(`topic ${id} asks for another topic`);
}

function unknownTopic(id: string, asker: string): never {
  const known = builtInTopicIds().join(', ');
  throw new PackError([`${asker}: topic: ${problem('problem_topic', { topic: id, known })}`]);
}
