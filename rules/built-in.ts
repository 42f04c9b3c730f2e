import { packs } from './built-in/packs';
import { terms } from './built-in/terms';
import { topics } from './built-in/topics';
import type { TermTable } from './match/term-table';
import type { Pack } from './pack';
import type { ListedTopic } from './topics/listed';

/*
 * What Demarc brings with it was checked against its schemas when it was generated, and is kept in strings, each read when it is
 * first asked for: a browser goes over a string many times faster than over the same data as code.
 */

const readPacks = new Map<string, Pack>();
const readTopics = new Map<string, ListedTopic>();

/** The built-in pack of that id, always the same object, or undefined where there is none. */
export function builtInPack(id: string): Pack | undefined {
  return read(id, packs, readPacks);
}

/** The ids of all built-in packs. */
export function builtInPackIds(): string[] {
  return Object.keys(packs);
}

/** The built-in topic of that id, or undefined where there is none. */
export function builtInTopic(id: string): ListedTopic | undefined {
  return read(id, topics, readTopics);
}

/** The ids of all built-in topics. */
export function builtInTopicIds(): string[] {
  return Object.keys(topics);
}

/** Whether a linear model has a part in a built-in topic. */
export function isLearned(topic: string): boolean {
  return builtInTopic(topic)?.model !== undefined;
}

/** The terms of all built-in topics as they were read. */
export const builtInTopicTerms: TermTable = terms;

function read<T>(id: string, from: Readonly<Record<string, string>>, known: Map<string, T>): T | undefined {
  const before = known.get(id);
  if (before !== undefined) return before;
  const json = Object.hasOwn(from, id) ? from[id] : undefined;
  if (json === undefined) return undefined;
  const made = JSON.parse(json) as T;
  known.set(id, made);
  return made;
}
