import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One labelled post. `origin` is the data set that it comes from, `label` what was judged, where anything was. */
export interface Post {
  readonly text: string;
  readonly origin: string;
  readonly label: boolean | null;
  /** The data set's own guess at the mood, from the emoticon that once stood in the post. */
  readonly mood: 'positive' | 'negative' | null;
}

function moodOf(source: string): Post['mood'] {
  if (source.startsWith('s140:n')) return 'negative';
  if (source.startsWith('s140:p')) return 'positive';
  return null;
}

/** Reads one file of the corpus; `property` is the label's name in it. */
export function readPosts(folder: string, file: string, property: string): Post[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => {
    const row = JSON.parse(line) as { text: string; source: string; labels?: Record<string, boolean> };
    return {
      text: row.text,
      origin: (row.source.split(':')[0] ?? '').replace(/-(train|val|test)$/, '').replace(/-0\d$/, ''),
      label: row.labels?.[property] ?? null,
      mood: moodOf(row.source),
    };
  });
}

export const writtenPost = (text: string, label: boolean): Post => ({
  text,
  origin: 'written',
  label,
  mood: null,
});

/** Reads posts written for training: one a line, `+` before those of the kind and `-` before the others. */
export function readWritten(path: string): Post[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => {
    const sign = line[0];
    if (sign !== '+' && sign !== '-') throw new Error(`${path}: a line must begin with + or -: ${line}`);
    return writtenPost(line.slice(1).trim(), sign === '+');
  });
}
