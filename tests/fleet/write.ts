import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const guide = fileURLToPath(new URL('../../docs/admins.md', import.meta.url));

/** Puts the figures of a run into the guide for admins, where the last ones stand. */
export function writeFigures(figures: string): void {
  const text = readFileSync(guide, 'utf8');
  const place = /(<!-- npm run fleet -->\n```text\n)[\s\S]*?(^```$)/m;
  if (!place.test(text)) throw new Error(`${guide} has no place for the figures.`);
  writeFileSync(
    guide,
    text.replace(place, (_, before: string, behind: string) => `${before}${figures}\n${behind}`),
  );
}
