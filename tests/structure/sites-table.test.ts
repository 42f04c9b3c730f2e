import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { outline } from '../e2e/sites-table';

it('has a row for every place and a column for everything that is done there in docs/sites.md', () => {
  const page = readFileSync('docs/sites.md', 'utf8');
  const missing = outline().filter((start) => !page.includes(`\n${start}`));
  expect(missing, 'Run npm test, then npm run sites-table.').toEqual([]);
});
