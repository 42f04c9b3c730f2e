import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A pack that does not parse: each problem names the rule and the path in it. */
export class PackError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** What is wrong with a pack, one line a problem: `rule no-alcohol: dont.topicc: is not known here`. */
export function problemsOf(issues: readonly Issue[], data: unknown): string[] {
  return issues.flatMap((issue) => linesOf(issue, [], data));
}

function linesOf(issue: Issue, above: readonly PropertyKey[], data: unknown): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return meant(issue.errors).flatMap((inner) => linesOf(inner, path, data));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => line([...path, key], 'is not known here', data));
  }
  return [line(path, issue.message, data)];
}

/** Of several shapes that were tried, the one the author most likely meant: whose first problem lies deepest. */
function meant(tried: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(depthOf));
  return tried.reduce((best, issues) => (depth(issues) > depth(best) ? issues : best));
}

/** How far into the data a problem lies; a wrong type at the top says that this shape was not meant. */
function depthOf(issue: Issue): number {
  const own = issue.path.length + (issue.code === 'invalid_type' ? 0 : 0.5);
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return own;
  return issue.path.length + Math.max(...issue.errors.map((inner) => Math.max(...inner.map(depthOf))));
}

function line(path: readonly PropertyKey[], message: string, data: unknown): string {
  const [first, index, ...rest] = path;
  if (first !== 'rules' || index === undefined) return said(path, message);
  const id = idAt(data, index);
  return `rule ${id ?? Number(index) + 1}: ${said(rest, message)}`;
}

function said(path: readonly PropertyKey[], message: string): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}

function idAt(data: unknown, index: PropertyKey): string | null {
  const rules = field(data, 'rules');
  const id = field(field(rules, index), 'id');
  return typeof id === 'string' && id !== '' ? id : null;
}

function field(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
