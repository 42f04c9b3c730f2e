/** In a page `rem` is the page's own, and some sites have made it 10 pixels; here it is always 16. */
export function inPixels(css: string): string {
  return css.replace(/(-?\d*\.?\d+)rem\b/g, 'calc($1 * 16px)');
}
