import { type Expression, headsOf, type Unless } from './expression';
import { signals } from './signals/index';
import {
  type Evidence,
  type Match,
  type Matcher,
  type Miss,
  noMatches,
  type Signal,
  type Source,
  type Workbench,
} from './signals/signal';
import { overlap, wordsBetween } from './signals/spans';
import type { Reading } from './text/reading';
import { type Saying, saying } from './words/saying';

/** What a rule looks for, ready to be asked. */
export function compileExpression(expression: Expression, bench: Workbench): Matcher {
  const head = compileHead(expression, bench);
  const when = expression.when === undefined ? null : compileExpression(expression.when, bench);
  const cancels = expression.unless === undefined ? null : compileUnless(expression.unless, bench);
  return {
    ...head,
    find(evidence) {
      if (cancels?.isOff(evidence)) return noMatches;
      const found = head.find(evidence);
      if (found.length === 0 || (when !== null && when.find(evidence).length === 0)) return noMatches;
      return cancels === null ? found : cancels.from(found, evidence);
    },
    misses(evidence) {
      const found = head.find(evidence);
      const kept = cancels === null ? found : cancels.from(found, evidence);
      const cancelled = found.filter((match) => !kept.includes(match));
      const idle = when !== null && when.find(evidence).length === 0 ? kept : [];
      return [
        ...(head.misses?.(evidence) ?? []),
        ...cancelled.map((match) => missOf(match, saying('miss_exception'))),
        ...idle.map((match) => missOf(match, saying('miss_when'))),
      ];
    },
  };
}

function missOf({ part, start, end }: Match, why: Saying): Miss {
  return { part, start, end, why };
}

function compileHead(expression: Expression, bench: Workbench): Matcher {
  if (expression.all !== undefined) return compileAll(expression.all, bench);
  if (expression.any !== undefined) return compileAny(expression.any, bench);
  if (expression.near !== undefined) return compileNear(expression.near, bench);
  const [name] = headsOf(expression);
  const signal: Signal | undefined = name === undefined ? undefined : Reflect.get(signals, name);
  if (name === undefined || signal === undefined) throw new Error('an expression holds no signal');
  return signal.compile(Reflect.get(expression, name), bench);
}

function compileAll(parts: readonly Expression[], bench: Workbench): Matcher {
  const matchers = parts.map((part) => compileExpression(part, bench));
  return {
    needs: fewest(matchers),
    find(evidence) {
      const found = findEach(matchers, evidence);
      if (found === null) return noMatches;
      return found.find((matches) => matches.some(isLocated)) ?? found[0] ?? [];
    },
    misses: (evidence) => [...missesOf(matchers, evidence), ...alone(matchers, evidence)],
  };
}

function missesOf(matchers: readonly Matcher[], evidence: Evidence): readonly Miss[] {
  return matchers.flatMap((matcher) => matcher.misses?.(evidence) ?? []);
}

/** What some of the matchers found while another found nothing. */
function alone(matchers: readonly Matcher[], evidence: Evidence): readonly Miss[] {
  const found = matchers.map((matcher) => matcher.find(evidence));
  if (found.every((matches) => matches.length > 0)) return [];
  return found.flat().map((match) => missOf(match, saying('miss_more')));
}

/**
 * The matches of each matcher, or null as soon as one has none. Those whose words are nowhere in the draft are
 * known to have none without being asked, which spares the others their grammar.
 */
function findEach(matchers: readonly Matcher[], evidence: Evidence): (readonly Match[])[] | null {
  if (!matchers.every((matcher) => mayFind(matcher, evidence))) return null;
  const found: (readonly Match[])[] = [];
  for (const matcher of matchers) {
    const matches = matcher.find(evidence);
    if (matches.length === 0) return null;
    found.push(matches);
  }
  return found;
}

function mayFind({ needs }: Matcher, evidence: Evidence): boolean {
  if (needs === null) return true;
  for (let part = 0; part < evidence.readings.length; part += 1)
    for (const source of needs) if (evidence.occurs(source, part)) return true;
  return false;
}

function compileAny(parts: readonly Expression[], bench: Workbench): Matcher {
  const matchers = parts.map((part) => compileExpression(part, bench));
  const needs = matchers.map((matcher) => matcher.needs);
  return {
    needs: needs.includes(null) ? null : needs.flatMap((sources) => sources ?? []),
    find: (evidence) => foundByAny(matchers, evidence),
    misses: (evidence) => missesOf(matchers, evidence),
  };
}

/** All that the matchers found; of most nothing occurs in a draft, and they are not asked. */
function foundByAny(matchers: readonly Matcher[], evidence: Evidence): readonly Match[] {
  let found: readonly Match[] = noMatches;
  for (const matcher of matchers) {
    if (!mayFind(matcher, evidence)) continue;
    const more = matcher.find(evidence);
    if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
  }
  return found;
}

function compileNear(near: { words: number; all: readonly Expression[] }, bench: Workbench): Matcher {
  const matchers = near.all.map((part) => compileExpression(part, bench));
  return {
    needs: fewest(matchers),
    find(evidence) {
      const found = findEach(matchers, evidence);
      if (found === null) return noMatches;
      const [first, ...others] = found;
      return (first ?? []).flatMap((match) => joined(match, others, near.words, evidence));
    },
    misses: (evidence) => [...missesOf(matchers, evidence), ...alone(matchers, evidence)],
  };
}

/** The match widened to the nearest match of each other kind; none where one of them is too far away. */
function joined(
  match: Match,
  others: readonly (readonly Match[])[],
  words: number,
  evidence: Evidence,
): readonly Match[] {
  const reading = evidence.readings[match.part];
  if (reading === undefined) return [];
  let wide = match;
  for (const matches of others) {
    const nearest = nearestTo(match, matches, reading, words);
    if (nearest === null) return [];
    wide = {
      ...wide,
      start: Math.min(wide.start, nearest.start),
      end: Math.max(wide.end, nearest.end),
    };
  }
  return [wide];
}

/** Of the matches in the same part the first of the nearest ones, with at most so many words between; null for none. */
function nearestTo(match: Match, matches: readonly Match[], reading: Reading, words: number): Match | null {
  let nearest: Match | null = null;
  let fewest = words + 1;
  for (const other of matches) {
    const between = other.part === match.part ? wordsBetween(reading, match, other) : fewest;
    if (between >= fewest) continue;
    fewest = between;
    nearest = other;
  }
  return nearest;
}

/** The sources of the matcher that needs the fewest: where none of those occurs, `all` can't be found. */
function fewest(matchers: readonly Matcher[]): readonly Source[] | null {
  return matchers
    .map((matcher) => matcher.needs)
    .reduce<readonly Source[] | null>((best, needs) => {
      if (needs === null || best === null) return best ?? needs;
      return needs.length < best.length ? needs : best;
    }, null);
}

/** What an exception does. */
interface Cancels {
  /** The matches without those that it covers. */
  from(matches: readonly Match[], evidence: Evidence): readonly Match[];
  /** Whether its words, of which is known where they occur before anything is asked, silence whatever there may be. */
  isOff(evidence: Evidence): boolean;
}

function compileUnless(unless: Unless, bench: Workbench): Cancels {
  if (isAnywhere(unless)) {
    const matcher = compileCanceller(unless.anywhere, bench);
    return {
      from: (matches, evidence) => (matcher.find(evidence).length > 0 ? [] : matches),
      isOff: (evidence) => isPhrases(unless.anywhere) && mayFind(matcher, evidence),
    };
  }
  if (isNearby(unless)) {
    const matcher = compileCanceller(unless.of, bench);
    return without(matcher, (match, other, evidence) => {
      const reading = evidence.readings[match.part];
      return reading !== undefined && wordsBetween(reading, match, other) <= unless.nearby;
    });
  }
  return without(compileCanceller(unless, bench), overlap);
}

function without(
  matcher: Matcher,
  cancels: (match: Match, other: Match, evidence: Evidence) => boolean,
): Cancels {
  return {
    from(matches, evidence) {
      const others = matcher.find(evidence);
      if (others.length === 0) return matches;
      return matches.filter(
        (match) => !others.some((other) => other.part === match.part && cancels(match, other, evidence)),
      );
    },
    isOff: () => false,
  };
}

function compileCanceller(given: readonly string[] | Expression, bench: Workbench): Matcher {
  return compileExpression(isPhrases(given) ? { terms: [...given] } : given, bench);
}

function isPhrases(given: readonly string[] | Expression): given is readonly string[] {
  return Array.isArray(given);
}

function isAnywhere(unless: Unless): unless is { anywhere: string[] | Expression } {
  return 'anywhere' in unless;
}

function isNearby(unless: Unless): unless is { nearby: number; of: string[] | Expression } {
  return 'nearby' in unless;
}

/** A match about words, not about the draft as a whole. */
function isLocated(match: Match): boolean {
  return match.end > match.start;
}
