import type { z } from 'zod';
import { problem } from './words/problems';

type Issue = z.core.$ZodIssue;

/** Where in the data of a pack a problem lies: `['rules', 2, 'dont', 'topicc']`. */
export type Path = readonly PropertyKey[];

/** A problem in words, and where it lies. */
interface PlacedProblem {
  readonly problem: string;
  readonly path: Path;
}

/** A pack that does not parse: each problem names the rule and the path in it. */
export class PackError extends Error {
  readonly problems: readonly string[];
  /** Where each problem lies, where that is known. */
  readonly paths: readonly (Path | undefined)[];

  constructor(problems: readonly string[], paths: readonly Path[] = []) {
    super(problems.join('\n'));
    this.name = 'PackError';
    this.problems = problems;
    this.paths = paths;
  }
}

/** The error that says what is wrong with a pack. */
export function packErrorOf(issues: readonly Issue[], data: unknown): PackError {
  const placed = issues.flatMap((issue) => linesOf(issue, [], data));
  return new PackError(
    placed.map(({ problem }) => problem),
    placed.map(({ path }) => path),
  );
}

/** What is wrong with a pack, one line a problem: `rule no-alcohol: dont.topicc: is not known here`. */
export function problemsOf(issues: readonly Issue[], data: unknown): string[] {
  return issues.flatMap((issue) => linesOf(issue, [], data)).map(({ problem }) => problem);
}

function linesOf(issue: Issue, above: Path, data: unknown): PlacedProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return meant(issue.errors).flatMap((inner) => linesOf(inner, path, data));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => line([...path, key], problem('problem_unknown_key'), data));
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

function line(path: Path, message: string, data: unknown): PlacedProblem {
  return { path, problem: wordsOf(path, message, data) };
}

function wordsOf(path: Path, message: string, data: unknown): string {
  const [first, index, ...rest] = path;
  if (first !== 'rules' || index === undefined) return said(path, message);
  const id = idAt(data, index);
  return `rule ${id ?? Number(index) + 1}: ${said(rest, message)}`;
}

function said(path: Path, message: string): string {
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
