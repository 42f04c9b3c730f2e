/**
 * Whom a handle names, for finding them on lists of people: the handle itself and each domain that it ends with.
 * `@ann@social.acme.com` gives `ann@social.acme.com`, `social.acme.com` and `acme.com`; `news.acme.com` itself and `acme.com`.
 */
export function namesOf(handle: string): readonly string[] {
  const name = plainHandle(handle);
  if (name === '') return [];
  const labels = name
    .slice(name.lastIndexOf('@') + 1)
    .split('.')
    .filter((label) => label !== '');
  const domains = labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
  return [...new Set([name, ...domains])];
}

/** A handle as it is compared: in lower case, without what stands around it. */
export function plainHandle(handle: string): string {
  return handle.trim().replace(/^@+/, '').toLowerCase();
}
