import { readFileSync } from 'node:fs';
import { newTerms, type Terms } from '../../rules/match/terms';
import { readText } from '../../rules/text/reading';

/**
 * What reading a text and finding all terms in it costs, as a multiple of one bare pass over its char codes with a
 * class table in the same round. Run: `npx tsx --expose-gc tests/bench/text.ts [file of posts, JSON Lines]`.
 */
const rounds = 16;
const posts = readFileSync(process.argv[2] ?? '../shared/corpus/company-posts.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): string => JSON.parse(line).text);

const classes = new Uint8Array(0x10000).map((_, unit) => (unit * 7) & 3);
let sink = 0;

function barePass(text: string): void {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += classes[text.charCodeAt(at)] ?? 0;
  sink += sum;
}

/** Texts of about this length, made of different posts each. */
function cut(length: number): string[] {
  const texts: string[] = [];
  let text = '';
  for (const post of [...posts, ...posts]) {
    text = text === '' ? post : `${text}\n${post}`;
    if (text.length < length) continue;
    texts.push(text.slice(0, length));
    text = '';
  }
  return texts.length > 0 ? texts : [text];
}

/** Terms that posts can have (words of posts, single and in pairs) and many that they can't. */
function termsOf(count: number): { terms: Terms; milliseconds: number; megabytes: number } {
  const words = [...new Set(posts.join(' ').match(/[A-Za-z]{4,}/g) ?? [])].filter((_, at) => at % 10 === 0);
  const list = Array.from({ length: count }, (_, at) => {
    const word = at < words.length / 4 ? (words[at] ?? '') : `${syllables(at)}${syllables(at * 7 + 3)}`;
    return at % 3 === 0 ? `${word} ${syllables(at * 5 + 1)}` : word;
  });
  /** Parsed strings are in one piece already, so that building does not pay for joining them. */
  const flat: string[] = JSON.parse(JSON.stringify(list));
  globalThis.gc?.();
  const before = memory();
  const start = process.threadCpuUsage().user;
  const builder = newTerms();
  for (const term of flat) builder.add(term, 'none');
  const terms = builder.build();
  const milliseconds = (process.threadCpuUsage().user - start) / 1_000;
  globalThis.gc?.();
  return { terms, milliseconds, megabytes: (memory() - before) / 1e6 };
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function syllables(seed: number): string {
  const parts = [
    'ba',
    'ke',
    'ti',
    'mo',
    'ru',
    'sel',
    'dan',
    'vor',
    'pi',
    'ga',
    'lun',
    'xi',
    'qua',
    'ster',
    'no',
    'we',
  ];
  let word = '';
  for (let rest = seed + 1; rest > 0; rest = Math.floor(rest / 16)) word += parts[rest % 16];
  return word;
}

/** Microseconds of this thread's own time a text, so that what else runs on the machine counts less. */
function timeOf(texts: readonly string[], repeat: number, step: (text: string) => void): number {
  const start = process.threadCpuUsage();
  for (let turn = 0; turn < repeat; turn += 1) for (const text of texts) step(text);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / (repeat * texts.length);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

const sets = [100, 5_000, 100_000].map((count) => ({ count, ...termsOf(count) }));
for (const { count, milliseconds, megabytes } of sets)
  console.log(`${count} terms: build ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(1)} MB`);

for (const length of [50, 280, 3_000, 40_000]) {
  const texts = cut(length);
  const repeat = Math.max(1, Math.round(5e5 / (length * texts.length)));
  const steps: [string, (text: string) => void][] = [
    ['read', (text) => (sink += readText(text).words.count)],
    ...sets.map(({ count, terms }): [string, (text: string) => void] => [
      `read + find ${count}`,
      (text) => (sink += terms.find(readText(text)).length),
    ]),
  ];
  const ratios = steps.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    steps.forEach(([, step], at) => {
      const bare = timeOf(texts, repeat * 4, barePass);
      const time = timeOf(texts, repeat, step);
      const after = timeOf(texts, repeat * 4, barePass);
      if (round > 2) ratios[at]?.push((2 * time) / (bare + after));
    });
  }
  console.log(
    `${length}: ${steps.map(([name], at) => `${name} ×${median(ratios[at] ?? []).toFixed(1)}`).join(', ')}`,
  );
}
if (sink === 0) console.log('nothing was read');
