import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Lesson, newPostReader } from './learn';
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
  /** Of our own sentences, likewise. */
  readonly written: readonly Judged[];
  /** Of posts by companies, likewise. */
  readonly company: readonly Judged[];
  /** Of the judged rows and our own sentences, each by a model that learned from other data sets. */
  readonly bySource: () => readonly Judged[];
  /** The score from which a post counts as of the kind, midway between the best for the rows and for our own sentences, and the task's margin; shipped scores are counted from there. */
  readonly threshold: number;
}

const middleOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** Reads a corpus folder and cross-validates every task on it; three minutes for all on a slow machine. */
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
    const { all, gold, written, company } = lessons;
    const judged = crossValidate(
      task,
      all,
      [...gold, ...written, ...company],
      (read) => foldOf(read.post.text, FOLDS),
      lexicons,
    );
    const of = (some: readonly Lesson[]): Judged[] => {
      const reads = new Set(some.map(({ read }) => read));
      return judged.filter(({ read }) => reads.has(read));
    };
    const byRow = of(gold);
    const ours = of(written);
    return {
      task,
      lexicons,
      lessons,
      byRow,
      written: ours,
      company: of(company),
      bySource: () => crossValidate(task, all, [...gold, ...written], (read) => read.post.origin, lexicons),
      threshold:
        middleOf([byRow, ours].filter((some) => some.length > 0).map(bestThreshold)) + (task.margin ?? 0),
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
