import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Path } from '../pack-error';

/**
 * Finds lines in the text of a pack, YAML or JSON (which YAML takes too): the line, from 1, that a path leads to, or
 * that of what comes nearest above it. Null where the text has no such place.
 */
export function newLineFinder(text: string): (path: Path) => number | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return (path) => {
    let node: Node | null = document.contents;
    let last: Node | null = null;
    for (const key of path) {
      const next = stepInto(isAlias(node) ? (node.resolve(document) ?? null) : node, key);
      if (next === null) break;
      last = next.shown;
      node = next.node;
    }
    const offset = last?.range?.[0];
    return offset === undefined ? null : counter.linePos(offset).line;
  };
}

/** What stands under a key, and what shows where it stands: the key itself, or the entry of a list. */
function stepInto(node: Node | null, key: PropertyKey): { node: Node | null; shown: Node } | null {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
    return pair === undefined ? null : { node: pair.value, shown: pair.key };
  }
  if (isSeq<Node>(node)) {
    const entry = node.items[Number(key)];
    return entry === undefined ? null : { node: entry, shown: entry };
  }
  return null;
}
