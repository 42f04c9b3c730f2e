/** Whether nobody on the way can read or change what goes to an address: without encryption only to this machine itself, for trying. */
export function isSafeAddress(url: string): boolean {
  return /^https:\/\//i.test(url) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i.test(url);
}
