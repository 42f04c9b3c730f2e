import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** Draws the extension's icons from the mark, in the sizes that browsers ask for: `npm run icons`. */
const folder = new URL('../../public/icon/', import.meta.url);
const mark = readFileSync(new URL('mark.svg', folder), 'utf8');

for (const size of [16, 32, 48, 128]) {
  const drawn = new Resvg(mark, { fitTo: { mode: 'width', value: size } }).render();
  writeFileSync(new URL(`${size}.png`, folder), drawn.asPng());
}
