/** The host of one's own site from what somebody types: an address, or the host alone; null where it is none. */
export function hostOfSite(typed: string): string | null {
  const written = typed.trim();
  try {
    const { hostname } = new URL(/^[a-z]+:\/\//iu.test(written) ? written : `https://${written}`);
    const host = hostname.replace(/^www\./u, '');
    return host.includes('.') ? host : null;
  } catch {
    return null;
  }
}
