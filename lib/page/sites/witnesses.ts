import type { PathStep, Said, Witness } from '../../../rules/site-schema';
import { patternOf } from './adapter';
import type { Composer } from './composer';
import { allIn, closest } from './tree';

/** A handle as a witness has it, with the host where it names one. */
export interface Testimony {
  readonly handle: string;
  readonly host: string | null;
}

/** What an element says: an attribute, `text` for its text, `value` for a form control. Null where it says nothing. */
export function said(element: Element, take: string): string | null {
  if (take === 'text') return element.textContent?.trim() || null;
  if (take === 'value') return (element as Partial<HTMLSelectElement>).value?.trim() || null;
  return element.getAttribute(take)?.trim() || null;
}

/** What a witness says of the account, inside this composer or on its page; null where this page has no word of it. */
export function testimonyOf(witness: Witness, { adapter, root }: Composer): Testimony | null {
  switch (witness.from) {
    case 'composer': {
      const scope = witness.around === undefined ? root : closest(root, witness.around);
      if (!scope) return null;
      const own = scope.matches(witness.selector) ? [scope] : [];
      return fromElements([...own, ...allIn(scope, witness.selector, adapter.shadow)], witness);
    }
    case 'page':
      return fromElements(document.querySelectorAll(witness.selector), witness);
    case 'cookie':
      return fromMatch(patternOf(witness.pattern).exec(cookie(witness.name) ?? ''), null);
    case 'json':
      return fromJson(witness);
  }
}

type ElementWitness = Extract<Witness, { from: 'composer' | 'page' }>;

function fromElements(
  elements: Iterable<Element>,
  { take, pattern, notIn, host }: Pick<ElementWitness, 'take' | 'pattern' | 'notIn' | 'host'>,
): Testimony | null {
  for (const element of elements) {
    if (notIn && closest(element, notIn)) continue;
    const match = patternOf(pattern).exec(said(element, take) ?? '');
    const found = fromMatch(match, host ? stored(host.stored, host.key) : null);
    if (found) return found;
  }
  return null;
}

function fromMatch(match: RegExpExecArray | null, storedHost: string | null): Testimony | null {
  const found = match?.groups?.handle ?? match?.[1];
  if (!found) return null;
  const [handle, ownHost] = found.trim().replace(/^@/, '').split('@');
  const host = ownHost ?? match?.groups?.host ?? storedHost?.replace(/^"|"$/g, '') ?? null;
  return handle ? { handle, host } : null;
}

function fromJson({ of, path, host }: Extract<Witness, { from: 'json' }>): Testimony | null {
  const data = 'selector' in of ? jsonIn(of) : parsed(stored(of.stored, of.key));
  const found = at(data, path);
  if (typeof found !== 'string' || found === '') return null;
  const hostSaid = host && at(data, host.path);
  const match = host && typeof hostSaid === 'string' ? patternOf(host.pattern).exec(hostSaid) : null;
  const [handle, ownHost] = found.replace(/^@/, '').split('@');
  return handle ? { handle, host: ownHost ?? match?.[1] ?? null } : null;
}

/** The value at a path of JSON; undefined as soon as there is nothing more to enter. */
function at(data: unknown, path: readonly PathStep[], from = data): unknown {
  let here = from;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    if (typeof step === 'object' && 'where' in step) {
      const wanted = comparedWith(step.is, data);
      if (!Array.isArray(here) || wanted === undefined) return undefined;
      here = here.find((one: unknown) => at(data, step.where, one) === wanted);
      continue;
    }
    const key = typeof step === 'object' ? at(data, step.key) : step;
    if (typeof key !== 'string' && typeof key !== 'number') return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

function comparedWith(said: Said, data: unknown): unknown {
  if ('path' in said) return at(data, said.path);
  if ('stored' in said) return stored(said.stored, said.key)?.replace(/^"|"$/g, '') ?? undefined;
  if ('cookie' in said) return cookie(said.cookie) ?? undefined;
  const found = fromElements(document.querySelectorAll(said.selector), said);
  return found ? decodeURIComponent(found.handle) : undefined;
}

/** JSON that the server wrote into the page is read once for each element: it stands as it is until the page is loaded again. */
const written = new WeakMap<Element, Map<string, unknown>>();

interface Written {
  readonly selector: string;
  readonly entry?: string | undefined;
}

function jsonIn({ selector, entry }: Written): unknown {
  if (entry === undefined) {
    const element = document.querySelector(selector);
    return element ? readOnce(element, '', parsed) : undefined;
  }
  for (const element of document.querySelectorAll(selector)) {
    const found = readOnce(element, entry, (text) =>
      text.includes(`"${entry}"`) ? entryIn(parsed(text), entry, entryDepthCap) : undefined,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function readOnce(element: Element, what: string, read: (text: string) => unknown): unknown {
  let known = written.get(element);
  if (!known) {
    known = new Map();
    written.set(element, known);
  }
  if (!known.has(what)) known.set(what, read(element.textContent ?? ''));
  return known.get(what);
}

/** Meta's definitions lie about eight levels deep. */
const entryDepthCap = 16;

/** The first list that begins with this name, depth first; undefined where there is none. */
function entryIn(data: unknown, name: string, depth: number): unknown {
  if (typeof data !== 'object' || data === null || depth === 0) return undefined;
  if (Array.isArray(data) && data[0] === name) return data;
  for (const inner of Object.values(data)) {
    const found = entryIn(inner, name, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last text of each kind that was parsed: a session's JSON can be long, and is asked for at every check. */
const lastParsed = new Map<string, unknown>();
const parsedKept = 8;

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  if (lastParsed.has(text)) return lastParsed.get(text);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    data = undefined;
  }
  lastParsed.set(text, data);
  const oldest = lastParsed.keys().next().value;
  if (lastParsed.size > parsedKept && oldest !== undefined) lastParsed.delete(oldest);
  return data;
}

/** What the page stored under `key`; null where there is nothing or the page may not store. */
function stored(area: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

function cookie(name: string): string | null {
  try {
    const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
  } catch {
    return null;
  }
}
