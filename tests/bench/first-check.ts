import { readFileSync } from 'node:fs';

/**
 * Run in a process of its own: reads a text from its input and prints the nanoseconds from importing a checker to its
 * answer on that text. Starting Node itself is not counted: a browser has its own way to start.
 * Arguments: `demarc` and the ids of packs, none for all of them, or the name of another checker.
 */
const [checker = 'demarc', ...ids] = process.argv.slice(2);
const text = readFileSync(0, 'utf8');
const start = performance.now();
if (checker === 'demarc') {
  const { check, codeOf, everyPack } = await import('./demarc');
  check(text, codeOf(everyPack().filter(({ pack }) => ids.length === 0 || ids.includes(pack.id))));
} else {
  const { peers } = await import('./peers');
  await (await peers([checker])).find(({ name }) => name === checker)?.run(text);
}
process.stdout.write(`${Math.round((performance.now() - start) * 1e6)}`);
