import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataOf } from './train/data-file';
import { holdOut } from './train/held-out';
import { learn } from './train/learn';
import { type Judged, qualityAt } from './train/measure';
import { usualSmallest } from './train/tasks';

/** `npm run train [-- FOLDER]` learns the linear models from the posts of a folder and measures them on posts held back. */
const corpus = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/corpus'));
const target = join(import.meta.dirname, '../../rules/models/topics.json');
if (!existsSync(corpus)) {
  console.error(`There is no folder ${corpus}. Say where the labelled posts are: npm run train -- FOLDER`);
  process.exit(1);
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

function row(name: string, judged: readonly Judged[], threshold: number): string {
  const { precision, recall, f1 } = qualityAt(judged, threshold);
  return `${name.padEnd(32)} ${String(judged.length).padStart(5)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
}

const alarms = (judged: readonly Judged[], threshold: number): string =>
  percent(judged.filter(({ score }) => score >= threshold).length / Math.max(judged.length, 1));

const tasks = holdOut(corpus);
for (const { task, byRow, written, bySource, company, threshold } of tasks) {
  const judged = bySource();
  console.log(row(`${task.name}, by row`, byRow, threshold));
  console.log(row(`${task.name}, ours by row`, written, threshold));
  console.log(row(`${task.name}, by source`, judged, threshold));
  for (const origin of new Set(judged.map(({ read }) => read.post.origin))) {
    console.log(
      row(
        `    ${origin}`,
        judged.filter(({ read }) => read.post.origin === origin),
        threshold,
      ),
    );
  }
  const margins = [0, 0.5, 1, 1.5, 2].map((more) => `from ${more}: ${alarms(company, threshold + more)}`);
  console.log(`    found in 100 company posts  ${margins.join('  ')}`);
}

const models = tasks.map(({ task, lexicons, lessons, threshold }) => ({
  name: task.name,
  learned: learn(task, lessons.all, lexicons),
  threshold,
  smallest: task.smallest ?? usualSmallest,
}));
const lexicons = tasks[0]?.lexicons;
if (lexicons) writeFileSync(target, `${JSON.stringify(dataOf(models, lexicons))}\n`);
console.log(`${target}: ${gzipSync(readFileSync(target)).length} bytes gzipped`);
