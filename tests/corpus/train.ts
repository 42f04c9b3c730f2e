import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataOf } from './train/data-file';
import { learn, newPostReader, usualFirmness } from './train/learn';
import { lessonsFor } from './train/lessons';
import { readLexicons } from './train/lexicons';
import { bestThreshold, crossValidate, foldOf, type Judged, qualityAt } from './train/measure';
import { tasks } from './train/tasks';

/** `npm run train [-- FOLDER]` learns the linear models from the posts of a folder and measures them on posts held back. */
const here = import.meta.dirname;
const corpus = resolve(process.argv[2] ?? join(here, '../../../shared/corpus'));
const target = join(here, '../../rules/models/topics.json');
const FOLDS = 8;

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

function row(name: string, judged: readonly Judged[], threshold: number): string {
  const { precision, recall, f1 } = qualityAt(judged, threshold);
  return `${name.padEnd(30)} ${String(judged.length).padStart(5)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
}

const alarms = (judged: readonly Judged[], threshold: number): string =>
  percent(judged.filter(({ score }) => score >= threshold).length / Math.max(judged.length, 1));

const lexicons = readLexicons(join(here, 'train/lexicons'));
const sources = {
  corpus,
  written: join(here, 'train/posts'),
  files: readdirSync(corpus)
    .filter((file) => file.endsWith('.jsonl'))
    .sort(),
  read: newPostReader(lexicons),
};

const models = tasks.map((task) => {
  const { all, gold, company } = lessonsFor(task, sources);
  const byRow = crossValidate(
    task,
    all,
    [...gold, ...company],
    (read) => foldOf(read.post.text, FOLDS),
    lexicons,
    usualFirmness,
  );
  const golden = new Set(gold.map(({ read }) => read));
  const onGold = byRow.filter(({ read }) => golden.has(read));
  const onCompany = byRow.filter(({ read }) => !golden.has(read));
  const threshold = bestThreshold(onGold);
  const bySource = crossValidate(task, all, gold, (read) => read.post.origin, lexicons, usualFirmness);

  console.log(row(`${task.name}, by row`, onGold, threshold), ` at ${threshold.toFixed(2)}`);
  console.log(row(`${task.name}, by source`, bySource, threshold));
  for (const origin of new Set(gold.map(({ read }) => read.post.origin))) {
    console.log(
      row(
        `    ${origin}`,
        bySource.filter(({ read }) => read.post.origin === origin),
        threshold,
      ),
    );
  }
  const margins = [0, 0.5, 1, 2].map((more) => `+${more}: ${alarms(onCompany, threshold + more)}`);
  console.log(`    of 100 company posts            ${margins.join('  ')}`);
  return { name: task.name, learned: learn(task, all, lexicons, usualFirmness), threshold };
});

writeFileSync(target, `${JSON.stringify(dataOf(models, lexicons))}\n`);
console.log(`${target}: ${gzipSync(readFileSync(target)).length} bytes gzipped`);
