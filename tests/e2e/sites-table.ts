import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Engine } from '../tools/browsers';
import { type Deed, deeds, offering, places, type Site } from './places';
import { type Result, resultsFile } from './results';

/**
 * `npm run sites-table`: writes into docs/sites.md how the last whole run of tests/e2e/sites.test.ts went, between two marks.
 * The table is made and never typed; a test holds its rows and columns to what is declared in tests/e2e/places.ts.
 */
const file = 'docs/sites.md';
const begin = '<!-- made by npm run sites-table -->';
const end = '<!-- end of what is made -->';
const engines: readonly Engine[] = ['chromium', 'firefox'];
const all = Object.keys(places) as Site[];

/** The table's first row and each row's first cell: what has to be there whatever the results are. */
export function outline(): string[] {
  return [`| place | ${deeds.join(' | ')} |`, ...all.map((site) => `| ${site} |`)];
}

/** Places × deeds, each cell Chromium and Firefox. Throws where the run left something out. */
export function tableOf(results: readonly Result[]): string {
  const passed = new Map(results.map((one) => [`${one.site} ${one.deed} ${one.engine}`, one.passed]));
  const missing: string[] = [];
  const mark = (site: Site, deed: Deed, engine: Engine): string => {
    const key = `${site} ${deed} ${engine}`;
    const found = passed.get(key);
    if (found === undefined) missing.push(key);
    return found ? '✓' : '✗';
  };
  const notes = new Map<string, number>();
  const cell = (site: Site, deed: Deed): string => {
    const lack = offering(site, deed);
    if (lack === null) return engines.map((engine) => mark(site, deed, engine)).join(' ');
    const number = notes.get(lack) ?? notes.size + 1;
    notes.set(lack, number);
    return `–${number}`;
  };
  const rows = all.map((site) => `| ${site} | ${deeds.map((deed) => cell(site, deed)).join(' | ')} |`);
  if (missing.length > 0) {
    throw new Error(
      `The last run left out ${missing.length} of them, such as ${missing[0]}. Run tests/e2e/sites.test.ts whole.`,
    );
  }
  const head = [`| place | ${deeds.join(' | ')} |`, `| --- |${' --- |'.repeat(deeds.length)}`];
  const footnotes = [...notes].map(([reason, number]) => `–${number}: ${reason}.`);
  return [...head, ...rows, '', 'Each cell: Chromium, then Firefox.', ...footnotes].join('\n');
}

/** The page of documentation with this table in its place. */
export function withTable(page: string, table: string): string {
  const from = page.indexOf(begin) + begin.length;
  const to = page.indexOf(end);
  return `${page.slice(0, from)}\n\n${table}\n\n${page.slice(to)}`;
}

if (process.argv[1]?.endsWith('sites-table.ts')) {
  if (!existsSync(resultsFile))
    throw new Error('There are no results. Run npx vitest run --project e2e tests/e2e/sites.test.ts first.');
  const table = tableOf(JSON.parse(readFileSync(resultsFile, 'utf8')) as Result[]);
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), table));
  process.stdout.write(`${table}\n`);
}
