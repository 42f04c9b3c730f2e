import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles, styleSheets } from './tree';

const reduced = /@media[^{]*prefers-reduced-motion:\s*no-preference[^{]*\{/g;
const moving =
  /(?<![\w-])(?:transition|animation|scroll-behavior)(?:-[a-z]+)*\s*:\s*(?!none\b|auto\b)|@keyframes|@starting-style|@view-transition/;
/** What moves by script, or by a style that one sets. */
const movingByScript =
  /\.animate\(|startViewTransition|behavior:\s*['"]smooth['"]|style\.(?:transition|animation)|\b(?:transition|animation)(?:Duration|Name)?:\s*['"`]/;

describe('for whoever asked for less motion', () => {
  const ours = /^(?:components|entrypoints|lib|public)\//;

  it.each(styleSheets().filter((path) => ours.test(path)))('%s moves nothing', (path) => {
    const css = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(moving.exec(withoutMotion(css))?.[0]).toBeUndefined();
  });

  it('no script of ours moves anything', () => {
    const found = sourceFiles().filter(
      (path) => ours.test(path) && movingByScript.test(readFileSync(path, 'utf8')),
    );
    expect(found).toEqual([]);
  });
});

/** The style sheet without what holds only where nobody asked for less motion. */
function withoutMotion(css: string): string {
  let rest = css;
  for (const match of [...css.matchAll(reduced)].reverse())
    rest = rest.slice(0, match.index) + rest.slice(endOf(css, match.index));
  return rest;
}

/** Where the block that begins behind `from` ends. */
function endOf(css: string, from: number): number {
  let depth = 0;
  for (let at = css.indexOf('{', from); at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return css.length;
}
