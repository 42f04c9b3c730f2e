import type { z } from 'zod';
import { problemsOf } from '../pack-error';
import { bounded, jsonOf } from './bytes';
import { accepted, type Outcome, refused } from './outcome';

/** What signed bytes say, once that has the shape it should have. */
export function readContent<T>(signed: Uint8Array, schema: z.ZodType<T>): Outcome<T> {
  const json = jsonOf(signed);
  if (json === null) return refused('parse', 'trust_shape', { problem: 'not JSON in UTF-8' });
  const bounds = bounded(json.data);
  if (!bounds.ok) return bounds;
  const read = schema.safeParse(json.data);
  if (read.success) return accepted(read.data);
  return refused('parse', 'trust_shape', { problem: firstOf(problemsOf(read.error.issues, json.data)) });
}

/** The first of several problems, as short as a message has room for. */
export function firstOf(problems: readonly string[]): string {
  const [first = ''] = problems;
  return first.length <= 300 ? first : `${first.slice(0, 300)}…`;
}
