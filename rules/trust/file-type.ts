/** What a static server may call a signed file. A page that a hotel's network puts in its place is `text/html`. */
const types = ['application/jose+json', 'application/json', 'application/octet-stream', 'text/plain'];

/** What a `Content-Type` calls a file that no signed file is called; null where it may be one, or where it says nothing. */
export function otherTypeIn(header: string | null): string | null {
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return type === '' || types.includes(type) ? null : type;
}
