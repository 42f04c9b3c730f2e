import { type Plugin, parseAst } from 'vite';

/**
 * Has regular expressions with properties of Unicode (`\p{L}`) made only when they are first asked. V8 reads each where it stands in
 * code that it loads, also in functions that are never called, and gathers the characters of each property anew: for those of
 * the engine and of compromise that took a sixteenth of the first check in a fresh background.
 */
export const lateProperties: Plugin = {
  name: 'demarc:late-properties',
  apply: 'build',
  enforce: 'post',
  transform(code) {
    const made = late(code);
    return made === null ? null : { code: made, map: null };
  },
};

/** The module with such expressions made late, but for those that keep a place or stand outside of functions; null where it has none. */
export function late(code: string): string | null {
  const found = code.includes('\\p{') ? lateIn(code) : [];
  if (found.length === 0) return null;
  let made = '';
  let from = 0;
  for (const [index, { start, end, regex }] of found.entries()) {
    const { pattern, flags } = regex;
    made += `${code.slice(from, start)}(late$${index} ??= new RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)}))`;
    from = end;
  }
  return `${made}${code.slice(from)}\nvar ${found.map((_, index) => `late$${index}`).join(', ')};\n`;
}

interface Literal {
  readonly start: number;
  readonly end: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
  readonly isInside: boolean;
}

/** Those that can be made late, in the order of the code. */
function lateIn(code: string): Literal[] {
  const late = [...literalsIn(parseAst(code), false)].filter(isLate);
  return late.sort((one, other) => one.start - other.start);
}

function isLate({ regex, isInside }: Literal): boolean {
  return isInside && /\\p\{/i.test(regex.pattern) && !/[gy]/.test(regex.flags);
}

/** The regular expressions of a tree of code, and whether each stands in a function. */
function* literalsIn(node: unknown, isInside: boolean): Generator<Literal> {
  if (Array.isArray(node)) {
    for (const each of node) yield* literalsIn(each, isInside);
    return;
  }
  if (!isNode(node)) return;
  if (isRegex(node)) yield { start: node.start, end: node.end, regex: node.regex, isInside };
  const inside = isInside || /Function/.test(node.type);
  for (const [key, value] of Object.entries(node)) if (key !== 'regex') yield* literalsIn(value, inside);
}

interface Node {
  readonly type: string;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isRegex(node: Node): node is Node & Omit<Literal, 'isInside'> {
  return node.type === 'Literal' && 'regex' in node && typeof node.regex === 'object' && node.regex !== null;
}
