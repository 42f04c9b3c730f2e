import { newFeatureReader, shapes } from '../../../rules/match/features';
import { dampOf, slotOf } from '../../../rules/match/linear';
import { readText } from '../../../rules/text/reading';
import type { Post } from './corpus';
import type { Lexicons } from './lexicons';
import { type Example, type Prior, regress, scoreOf } from './logistic';
import { type Task, usualFirmness } from './tasks';

/** A post as features, before it is known which of them a model has a column for. */
export interface Read {
  readonly post: Post;
  readonly hashes: Int32Array;
  readonly shapes: Float64Array;
  readonly damp: number;
}

/** A post to learn from. */
export interface Lesson {
  readonly read: Read;
  readonly label: boolean;
  readonly weight: number;
}

/** So firmly is a list held to 0 that a task would have to name and does not. */
const FIXED = 1e9;

export function newPostReader(lexicons: Lexicons): (post: Post) => Read {
  const readFeatures = newFeatureReader(lexicons.negators);
  return (post) => {
    const reading = readText(post.text);
    lexicons.families.add(reading);
    const found = readFeatures(reading);
    return {
      post,
      hashes: found.hashes.slice(0, found.count),
      shapes: found.shapes.slice(),
      damp: dampOf(found.words),
    };
  };
}

/** What was learned: a weight for each list and its denied words, each shape, each word and each family seen often enough, and the bias. */
export interface Learned {
  readonly lists: Float64Array;
  readonly shapes: Float64Array;
  readonly words: ReadonlyMap<number, number>;
  readonly families: ReadonlyMap<string, number>;
  readonly bias: number;
  score(read: Read): number;
}

/** The same lessons with the true ones weighing as much together as the others, so that a score of 0 is an even chance. */
function balanced(lessons: readonly Lesson[]): Lesson[] {
  const sum = (label: boolean): number =>
    lessons.reduce((total, lesson) => (lesson.label === label ? total + lesson.weight : total), 0);
  const half = (sum(true) + sum(false)) / 2;
  const factor = { true: half / Math.max(sum(true), 1), false: half / Math.max(sum(false), 1) };
  return lessons.map((lesson) => ({ ...lesson, weight: lesson.weight * factor[`${lesson.label}`] }));
}

/** A column, from `first` on, for everything that more than two lessons have. */
function columnsFor<T>(
  lessons: readonly Lesson[],
  first: number,
  keyOf: (hash: number) => T | undefined,
): Map<T, number> {
  const seen = new Map<T, number>();
  for (const { read } of lessons) {
    const keys = new Set([...new Set(read.hashes)].map(keyOf));
    for (const key of keys) if (key !== undefined) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = [...seen].filter(([, times]) => times > 2);
  return new Map(often.map(([key], index) => [key, first + index]));
}

export function learn(task: Task, lessons: readonly Lesson[], lexicons: Lexicons): Learned {
  const firmness = task.firmness ?? usualFirmness;
  const listColumns = lexicons.names.length * 2;
  const wordsFrom = listColumns + shapes.length;
  const columnOf = columnsFor(lessons, wordsFrom, (hash) => hash);
  const familiesFrom = wordsFrom + columnOf.size;
  const columnOfFamily = columnsFor(lessons, familiesFrom, (hash) => lexicons.families.of(hash));
  const biasColumn = familiesFrom + columnOfFamily.size;

  function exampleOf({ read, label, weight }: Lesson): Example {
    const values = new Map<number, number>([[biasColumn, 1]]);
    const add = (column: number, value: number): void => {
      values.set(column, (values.get(column) ?? 0) + value);
    };
    for (const hash of read.hashes) {
      for (const { column, value } of lexicons.shares.get(hash) ?? []) add(column, value * read.damp);
      const column = columnOf.get(hash);
      if (column !== undefined) add(column, read.damp);
      const family = columnOfFamily.get(lexicons.families.of(hash) ?? '');
      if (family !== undefined) add(family, read.damp);
    }
    read.shapes.forEach((value, shape) => {
      if (value > 0) add(listColumns + shape, value);
    });
    return {
      columns: Int32Array.from(values.keys()),
      values: Float64Array.from(values.values()),
      label,
      weight,
    };
  }

  const prior: Prior = { mean: new Float64Array(biasColumn + 1), firmness: new Float64Array(biasColumn + 1) };
  prior.firmness.fill(firmness.word);
  prior.firmness.fill(firmness.list, 0, listColumns);
  prior.firmness.fill(firmness.shape, listColumns, wordsFrom);
  prior.firmness[biasColumn] = 0.01;
  for (const [hash, column] of columnOf)
    if (lexicons.plain.has(hash)) prior.firmness[column] = firmness.plain;
  shapes.forEach((shape, index) => {
    prior.mean[listColumns + index] = task.shapes?.[shape] ?? 0;
  });
  lexicons.names.forEach((name, column) => {
    prior.mean[column] = task.lists[name] ?? 0;
    prior.mean[lexicons.names.length + column] = task.denied?.[name] ?? 0;
    if (lexicons.named.has(name) && task.lists[name] === undefined) {
      prior.firmness[column] = FIXED;
      prior.firmness[lexicons.names.length + column] = FIXED;
    }
  });

  const weights = regress(balanced(lessons).map(exampleOf), prior);
  const weightsOf = <T>(columns: ReadonlyMap<T, number>): Map<T, number> =>
    new Map([...columns].map(([key, column]) => [key, weights[column] ?? 0]));
  return {
    lists: weights.slice(0, listColumns),
    shapes: weights.slice(listColumns, wordsFrom),
    words: weightsOf(columnOf),
    families: weightsOf(columnOfFamily),
    bias: weights[biasColumn] ?? 0,
    score: (read) => scoreOf(exampleOf({ read, label: false, weight: 0 }), weights),
  };
}

/** Features of a model, by slot: a word's own weight, its family's and those of all lists that it stands in. */
export function weightsBySlot(learned: Learned, lexicons: Lexicons): Map<number, number> {
  const weights = new Map<number, number>();
  const add = (hash: number, weight: number): void => {
    weights.set(slotOf(hash), (weights.get(slotOf(hash)) ?? 0) + weight);
  };
  for (const [hash, weight] of learned.words) add(hash, weight);
  for (const [hash, family] of lexicons.families) add(hash, learned.families.get(family) ?? 0);
  for (const [hash, shares] of lexicons.shares)
    add(
      hash,
      shares.reduce((total, { column, value }) => total + value * (learned.lists[column] ?? 0), 0),
    );
  return weights;
}
