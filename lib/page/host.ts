/**
 * The host name of the page that this frame belongs to. A frame at about:blank has no host of its own but its parent's origin;
 * empty where a frame belongs to nobody (a sandbox).
 */
export function hostHere(): string {
  return URL.canParse(self.origin) ? new URL(self.origin).hostname : location.hostname;
}

/**
 * The address of the page that this frame belongs to. A window or frame at about:blank has none of its own: relative addresses
 * there are read as on the page that made it, and where that says nothing, its origin is left.
 */
export function addressHere(): string {
  const known = [location.href, document.baseURI, `${self.origin}/`];
  return known.find((address) => /^https?:/.test(address)) ?? location.href;
}
