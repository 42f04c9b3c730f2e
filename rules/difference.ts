import type { Pack, Rule } from './pack';

/** One place in a rule or a pack that is otherwise now: `dont.terms`, and what came and went there. */
export interface Change {
  readonly path: string;
  /** What is no longer there; undefined where nothing was. */
  readonly before: unknown;
  /** What is there now; undefined where nothing is. */
  readonly after: unknown;
}

/** A rule that both packs have, with what is otherwise in it. */
export interface ChangedRule {
  readonly rule: string;
  readonly changes: readonly Change[];
}

/** What one version of a pack has otherwise than another. The order of the rules is no difference. */
export interface PackDifference {
  readonly added: readonly Rule[];
  readonly gone: readonly Rule[];
  readonly changed: readonly ChangedRule[];
  /** What is otherwise outside of the rules: name, version, topics. */
  readonly pack: readonly Change[];
}

export function differenceOf(old: Pack, now: Pack): PackDifference {
  const before = new Map(old.rules.map((rule) => [rule.id, rule]));
  const after = new Map(now.rules.map((rule) => [rule.id, rule]));
  const changed = now.rules.flatMap((rule) => {
    const was = before.get(rule.id);
    const changes = was === undefined ? [] : changesOf(was, rule, '');
    return changes.length === 0 ? [] : [{ rule: rule.id, changes }];
  });
  return {
    added: now.rules.filter(({ id }) => !before.has(id)),
    gone: old.rules.filter(({ id }) => !after.has(id)),
    changed,
    pack: changesOf({ ...old, rules: undefined }, { ...now, rules: undefined }, ''),
  };
}

function changesOf(before: unknown, after: unknown, path: string): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return changedEntries(before, after, path);
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      changesOf(before[key], after[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return [{ path, before, after }];
}

/** Entries that came and went; lists of expressions of one length are compared one by one. */
function changedEntries(old: readonly unknown[], now: readonly unknown[], path: string): Change[] {
  if (old.length === now.length && [...old, ...now].every(isRecord))
    return old.flatMap((each, at) => changesOf(each, now[at], `${path}.${at + 1}`));
  const known = new Set(old.map((each) => JSON.stringify(each)));
  const kept = new Set(now.map((each) => JSON.stringify(each)));
  const changes = [
    ...old
      .filter((each) => !kept.has(JSON.stringify(each)))
      .map((before) => ({ path, before, after: undefined })),
    ...now
      .filter((each) => !known.has(JSON.stringify(each)))
      .map((after) => ({ path, before: undefined, after })),
  ];
  return changes.length > 0 ? changes : [{ path, before: old, after: now }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
