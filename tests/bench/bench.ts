import { parseArgs } from 'node:util';
import { coldStart } from './cold';
import { type Code, check, codeOf, everyPack } from './demarc';
import { keystrokes } from './keystroke';
import { type Candidate, compare, counted, quantile, type Row, spread } from './measure';
import { harperRow, peers } from './peers';
import { confidentialTerms, cut, posts } from './texts';

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
const built = [10_000, 100_000].map(build);
const rows = [
  ...checks(),
  ...(await harper()),
  ...oneByOne(),
  ...keystrokes(texts, plain),
  ...builds(),
  ...(await coldStart()),
];

if (options.json) for (const row of rows) console.log(JSON.stringify(row));
else {
  console.log(`Texts: ${from}. A ratio is the multiple of one bare pass over the same text in the same run.`);
  console.table(rows.map(rounded));
}
if (counted() === 0) throw new Error('Nothing was measured.');

function checks(): Row[] {
  const candidates: Candidate[] = [
    { name: 'demarc, all packs', run: (text) => check(text, plain) },
    ...built.map(({ count, code }) => ({
      name: `demarc, all packs and ${count} confidential terms`,
      run: (text: string) => check(text, code),
    })),
    ...(options['no-peers'] ? [] : peers()),
  ];
  return sizes.flatMap(({ size, count }) =>
    compare(candidates, cut(texts, size, count), Number(options.rounds)),
  );
}

async function harper(): Promise<Row[]> {
  if (options['no-peers']) return [];
  const made: Row[] = [];
  for (const size of [50, 280, 3_000]) made.push(await harperRow(cut(texts, size, 13)));
  return made;
}

/** How the cost of a check is spread over single texts: those that need grammar are the dear ones. */
function oneByOne() {
  const ratios = spread((text) => check(text, plain), cut(texts, 280, 600), 5);
  return [
    {
      name: 'demarc, text by text: ratio p50, p95',
      size: 280,
      ratio: quantile(ratios, 0.5),
      p95: quantile(ratios, 0.95),
    },
  ];
}

/** A code with every built-in pack and a confidential list: what it took to build and what it keeps in memory. */
function build(count: number): { count: number; code: Code; ms: number; megabytes: number } {
  const terms = confidentialTerms(count);
  const before = memory();
  const start = performance.now();
  const code = codeOf(everyPack(), terms);
  const ms = performance.now() - start;
  return { count, code, ms: Math.round(ms), megabytes: Math.round((memory() - before) / 1e5) / 10 };
}

function builds() {
  return built.map(({ count, ms, megabytes }) => ({
    name: 'demarc, building with so many terms',
    size: count,
    ms,
    megabytes,
  }));
}

/** A row as a person reads it: three digits are more than a shared machine can tell apart. */
function rounded(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' && key !== 'size' ? Number(value.toPrecision(3)) : value,
    ]),
  );
}

/** Bytes in use after what is no longer needed was thrown away. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
