import { type Plugin, parseAst } from 'vite';
import { type Found, type Node, nodesIn } from './code-tree';

/**
 * Has regular expressions with properties of Unicode (`\p{L}`) made only when they are first asked. V8 reads each where it stands in
 * code that it loads, also in functions that are never called, and again where it comes to one, and gathers the characters of
 * each property anew: for those of the engine and of compromise that took a sixth of the first check in a fresh background.
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

/** The module with such expressions made late; null where it has none that can be. */
export function late(code: string): string | null {
  const changes = /\\p\{/i.test(code) ? changesOf(code) : [];
  if (changes.length === 0) return null;
  let made = '';
  let from = 0;
  for (const { start, end, text } of changes) {
    made += code.slice(from, start) + text;
    from = end;
  }
  const kept = new Set(changes.flatMap(({ name }) => name ?? []));
  const names = kept.size === 0 ? '' : `\nvar ${[...kept].join(', ')};\n`;
  return made + code.slice(from) + names;
}

/** What comes to stand in place of a stretch of the code, and where that keeps an expression, the name it is kept by. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name?: string;
}

/** In the order of the code. */
function changesOf(code: string): Change[] {
  const tree = parseAst(code);
  const found = [...nodesIn(tree, [])];
  const literals = found.filter(isLate);
  const changes = literals.flatMap((literal, index) => {
    const name = `late$${index}`;
    if (literal.isInside) return [changed(literal, literal.node, keepsPlace(literal.node) ? null : name)];
    const constant = constantOf(literal);
    const uses = constant === null ? [] : found.filter(({ node }) => isNamed(node, constant.name));
    // A use of any other kind may be another value of that name.
    if (constant === null || !uses.every((use) => use.node === constant.id || isPlainUse(use))) return [];
    const { start, end } = constant.statement;
    return [
      { start, end, text: '' },
      ...uses.flatMap((use) => (use.node === constant.id ? [] : changed(literal, use.node, name))),
    ];
  });
  return changes.sort((one, other) => one.start - other.start);
}

/** @param name what the expression is kept by; null for one that is made anew each time, as where it stands in a function. */
function changed({ node: { regex } }: { node: Regex }, { start, end }: Node, name: string | null): Change {
  const made = `new RegExp(${JSON.stringify(regex.pattern)}, ${JSON.stringify(regex.flags)})`;
  return name === null ? { start, end, text: made } : { start, end, text: `(${name} ??= ${made})`, name };
}

/** The constant of a module that the expression is, where it is one of its own. */
function constantOf({ node, above }: Found): { name: string; id: Node; statement: Node } | null {
  const [declarator, statement, program] = above;
  if (declarator?.type !== 'VariableDeclarator' || program?.type !== 'Program') return null;
  if (statement?.kind !== 'const' || statement.declarations?.length !== 1 || declarator.init !== node)
    return null;
  const { id } = declarator;
  return id?.name === undefined ? null : { name: id.name, id, statement };
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** A use that can only be one of a value: it is asked something or handed on. */
function isPlainUse({ node, above: [parent, grandparent] }: Found): boolean {
  if (parent?.type === 'MemberExpression') return parent.object === node;
  if (parent?.type === 'CallExpression') return parent.callee !== node;
  return (
    parent?.type === 'Property' &&
    grandparent?.type === 'ObjectExpression' &&
    parent.value === node &&
    parent.shorthand !== true
  );
}

function isLate(found: Found): found is Found & { readonly node: Regex } {
  return found.node.regex !== undefined && /\\p\{/i.test(found.node.regex.pattern);
}

function keepsPlace({ regex }: Regex): boolean {
  return /[gy]/.test(regex.flags);
}

type Regex = Node & Required<Pick<Node, 'regex'>>;
