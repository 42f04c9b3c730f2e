/** What a parser makes of code, as far as the build looks at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly kind?: string;
  readonly id?: Node | null;
  readonly body?: unknown;
  readonly init?: Node | null;
  readonly declarations?: readonly Node[];
  readonly object?: Node;
  readonly callee?: Node;
  readonly value?: unknown;
  readonly shorthand?: boolean;
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

/** A node, those that it lies in from the nearest on, and whether one of them is a function. */
export interface Found {
  readonly node: Node;
  readonly above: readonly Node[];
  readonly isInside: boolean;
}

/** Every node of a tree of code. */
export function* nodesIn(value: unknown, above: readonly Node[], isInside = false): Generator<Found> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodesIn(each, above, isInside);
    return;
  }
  if (!isNode(value)) return;
  yield { node: value, above, isInside };
  const inside = isInside || /Function/.test(value.type);
  const [parent, grandparent] = above;
  const around = [value, ...(parent ? [parent] : []), ...(grandparent ? [grandparent] : [])];
  for (const [key, child] of Object.entries(value))
    if (key !== 'regex') yield* nodesIn(child, around, inside);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
