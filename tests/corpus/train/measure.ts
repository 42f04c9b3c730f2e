import { type Lesson, learn, type Read } from './learn';
import type { Lexicons } from './lexicons';
import type { Task } from './tasks';

/** A judged post and what a model that has not seen it says. */
export interface Judged {
  readonly read: Read;
  readonly label: boolean;
  readonly score: number;
}

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function qualityAt(judged: readonly Judged[], threshold: number): Quality {
  let hits = 0;
  let found = 0;
  let real = 0;
  for (const { label, score } of judged) {
    if (label) real++;
    if (score < threshold) continue;
    found++;
    if (label) hits++;
  }
  return {
    precision: hits / Math.max(found, 1),
    recall: hits / Math.max(real, 1),
    f1: (2 * hits) / Math.max(found + real, 1),
  };
}

/** The threshold with the best F1, taken in the middle of the broad top so that it does not follow chance. */
export function bestThreshold(judged: readonly Judged[]): number {
  const steps = Array.from({ length: 81 }, (_, index) => -2 + index * 0.05);
  const f1s = steps.map((step) => qualityAt(judged, step).f1);
  const top = Math.max(...f1s) - 0.01;
  const good = steps.filter((_, index) => (f1s[index] ?? 0) >= top);
  return (good[0] ?? 0) / 2 + (good.at(-1) ?? 0) / 2;
}

/** The same text always falls in the same fold, whichever file it stands in. */
export function foldOf(text: string, folds: number): number {
  let hash = 7;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return (hash ^ (hash >>> 11)) % folds;
}

/** Scores every post of `judge` by a model that learned from lessons of other groups only. */
export function crossValidate(
  task: Task,
  lessons: readonly Lesson[],
  judge: readonly Lesson[],
  groupOf: (read: Read) => string | number,
  lexicons: Lexicons,
): Judged[] {
  const groups = [...new Set(judge.map(({ read }) => groupOf(read)))].sort();
  return groups.flatMap((group) => {
    const learned = learn(
      task,
      lessons.filter(({ read }) => groupOf(read) !== group),
      lexicons,
    );
    return judge
      .filter(({ read }) => groupOf(read) === group)
      .map(({ read, label }) => ({ read, label, score: learned.score(read) }));
  });
}
