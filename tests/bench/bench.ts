import { parseArgs } from 'node:util';
import { coldStart } from './cold';
import { type Code, check, codeOf, everyPack } from './demarc';
import { keystrokes } from './keystroke';
import { bareNs, barePass, type Candidate, compare, counted, quantile, type Row, spread } from './measure';
import { peers } from './peers';
import { confidentialTerms, cut, posts } from './texts';
import { yearOf } from './year';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string', default: '../shared/corpus' },
    rounds: { type: 'string', default: '13' },
    'no-peers': { type: 'boolean', default: false },
  },
});

/** Characters of a text, and how many different texts: enough that no cache holds them all. */
const sizes = [
  { size: 50, count: 1_000 },
  { size: 280, count: 600 },
  { size: 3_000, count: 60 },
  { size: 40_000, count: 6 },
];

const { texts, from } = posts(options.corpus);
const plain = codeOf(everyPack());
const year = yearOf(cut(texts, 280, 200));
const built = [10_000, 100_000].map(build);
const rows: Row[] = [
  ...(await checks()),
  ...oneByOne(),
  ...keystrokes(texts, plain),
  ...built.flatMap(({ rows }) => rows),
  ...(await coldStart(
    sizes.map(({ size }) => cut(texts, size, 1)[0] ?? ''),
    !options['no-peers'],
  )),
];

if (options.json) for (const row of rows) console.log(JSON.stringify(row));
else {
  console.log(`Texts: ${from}. A ratio is the multiple of one bare pass over the same text in the same run.`);
  console.table(rows.map(rounded));
}
if (counted() === 0) throw new Error('Nothing was measured.');

async function checks(): Promise<Row[]> {
  const candidates: Candidate[] = [
    { name: 'bare pass', run: barePass },
    { name: 'demarc, all packs', run: (text) => check(text, plain) },
    { name: 'demarc, all packs and 2000 earlier posts', run: (text) => check(text, plain, year) },
    ...built.map(({ count, code }) => ({
      name: `demarc, all packs and ${count} confidential terms`,
      run: (text: string) => check(text, code),
    })),
    ...(options['no-peers'] ? [] : await peers()),
  ];
  const measured: Row[] = [];
  for (const { size, count } of sizes)
    measured.push(...(await compare(candidates, cut(texts, size, count), Number(options.rounds))));
  return measured;
}

/** How the cost of a check is spread over single texts: those that need grammar are the dear ones. */
function oneByOne(): Row[] {
  const drafts = cut(texts, 280, 600);
  const { ratios, bests } = spread((text) => check(text, plain), drafts, Number(options.rounds));
  return [
    {
      name: 'demarc, text by text',
      size: 280,
      ratio: quantile(ratios, 0.5),
      p25: quantile(ratios, 0.25),
      p75: quantile(ratios, 0.75),
      ns: Math.round(quantile(bests, 0.5)),
      p95: quantile(ratios, 0.95),
    },
  ];
}

/** A code with every built-in pack and a confidential list: what it took to build and what it keeps in memory. */
function build(count: number): { count: number; code: Code; rows: Row[] } {
  const terms = confidentialTerms(count);
  const length = terms.reduce((sum, term) => sum + term.length, 0);
  const before = memory();
  const start = performance.now();
  const code = codeOf(everyPack(), terms);
  const ns = Math.round((performance.now() - start) * 1e6);
  const bytes = memory() - before;
  const ratio = ns / bareNs([terms.join(' ').slice(0, length)]);
  const name = `demarc, building with ${count} confidential terms`;
  return { count, code, rows: [{ name, size: length, ratio, p25: ratio, p75: ratio, ns, bytes }] };
}

/** A row as a person reads it: three digits are more than a shared machine can tell apart. */
function rounded(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' && key !== 'size' && key !== 'ns' && key !== 'bytes'
        ? Number(value.toPrecision(3))
        : value,
    ]),
  );
}

/** Bytes in use after what is no longer needed was thrown away: arrays a turn after what they belonged to. */
function memory(): number {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
