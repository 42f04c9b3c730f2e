/**
 * The host name of the page that this frame belongs to. A frame at about:blank has no host of its own but its parent's origin;
 * empty where a frame belongs to nobody (a sandbox).
 */
export function hostHere(): string {
  return URL.canParse(self.origin) ? new URL(self.origin).hostname : location.hostname;
}
