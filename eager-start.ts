import { type Plugin, parseAst } from 'vite';
import { isNode, type Node, nodesIn } from './code-tree';

/** What a page's script does at once, and what it calls with the first event. */
const start = 'guardWhileWatched';
const first = 'newBeforeGate';

/**
 * Lays out the script that every page runs so that one which is only read pays least for it. What is done at once stands in no
 * function of its own, which V8 would look over and read again when it is called, and all that waits for the first event stands
 * in one, which V8 only looks over. As the bundler leaves it, with each function beside the others, a page without a compose box
 * paid a fifth more: 1.19 ms in place of 1.00, the two side by side (Chromium, script and compiling, 30 loads).
 */
export const eagerStart: Plugin = {
  name: 'demarc:eager-start',
  apply: 'build',
  renderChunk(code, { facadeModuleId }) {
    if (!facadeModuleId?.includes('virtual:wxt-content-script')) return null;
    return { code: laidOut(code), map: null };
  },
};

/**
 * The bundle of one function in which all is declared that the start needs, and the start itself is called.
 * @throws where the bundle is of another kind
 */
export function laidOut(code: string): string {
  const named = declarationsIn(code);
  const begins = named.get(start)?.body;
  const late = named.get(first);
  if (!isNode(begins) || !late)
    throw new Error(`No ${start} that calls ${first} in the page's script, which eager-start.ts lays out.`);
  const atOnce = neededBy(begins, named, new Set([late]));
  const later = neededBy(late, named, atOnce);
  const text = (wanted: ReadonlySet<Node>): string =>
    [...new Set(named.values())]
      .filter((one) => wanted.has(one))
      .map((one) => code.slice(one.start, one.end))
      .join('\n');
  return `(function() {
${text(atOnce)}
function ${first}(...given) {
${text(later)}
${code.slice(late.start, late.end)}
return ${first}(...given);
}
${code.slice(begins.start + 1, begins.end - 1)}
})();`;
}

/** What is declared at the top of the bundle's function, by name, in its order. */
function declarationsIn(code: string): Map<string, Node> {
  const [bundle] = nodesWithin(parseAst(code).body).filter(({ type }) => type === 'FunctionExpression');
  const body = isNode(bundle?.body) && Array.isArray(bundle.body.body) ? bundle.body.body.filter(isNode) : [];
  // The one that names nothing is the call of the start; what another did would be lost.
  if (body.filter((one) => namesOf(one).length === 0).length > 1)
    throw new Error(
      "The page's script does more than declare and start, and eager-start.ts would leave that out.",
    );
  return new Map(body.flatMap((one) => namesOf(one).map((name) => [name, one] as const)));
}

function namesOf({ id, declarations = [] }: Node): string[] {
  return [id, ...declarations.map((one) => one.id)].flatMap((one) => one?.name ?? []);
}

/** The declarations that this one cannot do without, but for these. A name that is also one of something else counts, too. */
function neededBy(
  node: Node,
  named: ReadonlyMap<string, Node>,
  without: ReadonlySet<Node>,
): ReadonlySet<Node> {
  const needed = new Set<Node>();
  const add = (one: Node): void => {
    for (const { name = '' } of nodesWithin(one)) {
      const declared = named.get(name);
      if (!declared || declared === node || without.has(declared) || needed.has(declared)) continue;
      needed.add(declared);
      add(declared);
    }
  };
  add(node);
  return needed;
}

function nodesWithin(value: unknown): Node[] {
  return [...nodesIn(value, [])].map(({ node }) => node);
}
