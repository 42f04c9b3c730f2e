import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newPostReader } from './learn';
import { type Lessons, lessonsFor } from './lessons';
import { type Lexicons, readLexicons } from './lexicons';
import { bestThreshold, crossValidate, foldOf, type Judged } from './measure';
import { type Task, tasks } from './tasks';

const FOLDS = 8;

/** One task with all that it is learned from, and what models say that have not seen what they judge. */
export interface HeldOut {
  readonly task: Task;
  readonly lexicons: Lexicons;
  readonly lessons: Lessons;
  /** Of the judged rows, each by a model that learned from other rows. */
  readonly byRow: readonly Judged[];
  /** Of posts by companies, likewise. */
  readonly company: readonly Judged[];
  /** Of the judged rows, each by a model that learned from other data sets. */
  readonly bySource: () => readonly Judged[];
  /** The score from which a post counts as of the kind; shipped scores are counted from there. */
  readonly threshold: number;
}

/** Reads a corpus folder and cross-validates every task on it; some 20 seconds for all. */
export function holdOut(corpus: string): HeldOut[] {
  const here = import.meta.dirname;
  const lexicons = readLexicons(join(here, 'lexicons'));
  const sources = {
    corpus,
    written: join(here, 'posts'),
    files: readdirSync(corpus)
      .filter((file) => file.endsWith('.jsonl'))
      .sort(),
    read: newPostReader(lexicons),
  };
  return tasks.map((task) => {
    const lessons = lessonsFor(task, sources);
    const { all, gold, company } = lessons;
    const golden = new Set(gold.map(({ read }) => read));
    const judged = crossValidate(
      task,
      all,
      [...gold, ...company],
      (read) => foldOf(read.post.text, FOLDS),
      lexicons,
    );
    const byRow = judged.filter(({ read }) => golden.has(read));
    return {
      task,
      lexicons,
      lessons,
      byRow,
      company: judged.filter(({ read }) => !golden.has(read)),
      bySource: () => crossValidate(task, all, gold, (read) => read.post.origin, lexicons),
      threshold: bestThreshold(byRow),
    };
  });
}

/**
 * For each task, what a model that has not seen a row says of it: above 0 is of the kind. The honest figure for
 * rows that the shipped models learned from.
 */
export function heldOutScores(corpus: string): Map<string, Map<string, number>> {
  return new Map(
    holdOut(corpus).map(({ task, byRow, company, threshold }) => [
      task.name,
      new Map([...byRow, ...company].map(({ read, score }) => [read.post.text, score - threshold])),
    ]),
  );
}
