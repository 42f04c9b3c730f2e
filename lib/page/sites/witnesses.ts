import type { Witness } from './site';

/** What an element says: an attribute, or `text` for its text. Null where it says nothing. */
export function said(element: Element, where: string): string | null {
  if (where === 'text') return element.textContent?.trim() || null;
  if (where === 'value') return (element as Partial<HTMLSelectElement>).value?.trim() || null;
  return element.getAttribute(where)?.trim() || null;
}

/** The handle is group 1 (or `handle`) of `pattern`, and its host the group `host` if there is one, in what the first fitting element inside the composer says. */
export function inComposer(
  selector: string,
  where: string,
  pattern: RegExp,
  seen: string,
  /** What is inside one of these speaks of somebody else: the post that is answered or quoted. */
  notIn: string,
): Witness {
  return { read: (root) => firstMatch(root, selector, where, pattern, notIn), seen };
}

/** The same, anywhere on the page. */
export function onPage(selector: string, where: string, pattern: RegExp, seen: string): Witness {
  return { read: (root) => firstMatch(root.ownerDocument, selector, where, pattern), seen };
}

function firstMatch(
  scope: ParentNode,
  selector: string,
  where: string,
  pattern: RegExp,
  notIn = '',
): string | null {
  for (const element of scope.querySelectorAll(selector)) {
    if (notIn && element.closest(notIn)) continue;
    const match = pattern.exec(said(element, where) ?? '');
    const handle = match?.groups?.handle ?? match?.[1];
    if (handle) return match?.groups?.host ? `${handle}@${match.groups.host}` : handle;
  }
  return null;
}

/** The handle is what `find` makes of a JSON text that the page keeps; a text that is not JSON says nothing. */
export function inJson(
  source: (root: Element) => string | null,
  find: (data: unknown, root: Element) => unknown,
  seen: string,
): Witness {
  return {
    read(root) {
      try {
        const handle = find(JSON.parse(source(root) ?? 'null'), root);
        return typeof handle === 'string' ? handle : null;
      } catch {
        return null;
      }
    },
    seen,
  };
}

/** What the page stored under `key`; null where there is nothing or the page may not store. */
export function stored(area: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

/** `data[a][b][c]` for a path `[a, b, c]`; undefined as soon as there is nothing more to enter. */
export function at(data: unknown, ...path: (string | number)[]): unknown {
  let here = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
