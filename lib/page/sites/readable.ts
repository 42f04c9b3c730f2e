import type { Site } from '../../../rules/site-schema';

/** The keys of a site's data under which a selector stands, wherever that is. */
const everywhere = ['selector', 'notIn', 'around'];

/**
 * Whether this browser can read every selector of a site. Those that ship with Demarc, without a version, are tried in the tests; a
 * signed pack may bring one that only newer browsers know, and one alone that cannot be read would end every search that it is
 * part of.
 */
export function isReadable(site: Site): boolean {
  if (site.version === undefined) return true;
  const shadow = site.composers.flatMap((shape) => shape.shadow);
  const shown = site.contexts.flatMap(({ handle = [], text = [] }) => [handle, text].flat());
  return [...selectorsIn(site), ...shadow, ...shown].every(isSelector);
}

function selectorsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    typeof child === 'string' && everywhere.includes(key) ? [child] : selectorsIn(child),
  );
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
