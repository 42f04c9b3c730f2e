import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fairSpeech } from '../../../rules/fair-speech';
import { type Post, readPosts, readWritten, writtenPost } from './corpus';
import type { Lesson, Read } from './learn';
import type { Task } from './tasks';

/** How much a post counts that was not judged for the property, beside one that was. */
const WEAK = { mood: 0.15, kin: 0.25, company: 0.15 } as const;

/** Everything that can be learned from for one task; `gold` are the rows that others judged for it, `written` our own sentences. */
export interface Lessons {
  readonly all: readonly Lesson[];
  readonly gold: readonly Lesson[];
  readonly written: readonly Lesson[];
  readonly company: readonly Lesson[];
}

/** Where the texts are, and how one is read. */
export interface Sources {
  readonly corpus: string;
  readonly written: string;
  readonly files: readonly string[];
  readonly read: (post: Post) => Read;
}

export function lessonsFor(task: Task, sources: Sources): Lessons {
  const taken = new Set<string>();
  const lessons = (
    posts: readonly Post[],
    weight: number,
    labelOf: (post: Post) => boolean | null,
  ): Lesson[] =>
    posts.flatMap((post) => {
      const label = labelOf(post);
      if (label === null || taken.has(post.text)) return [];
      taken.add(post.text);
      return [{ read: sources.read(post), label, weight }];
    });

  const file = `${task.name}.jsonl`;
  const gold = sources.files.includes(file)
    ? lessons(readPosts(sources.corpus, file, task.property), 1, (post) => post.label)
    : [];
  const writtenPath = join(sources.written, `${task.name}.txt`);
  const own = existsSync(writtenPath) ? lessons(readWritten(writtenPath), 1, (post) => post.label) : [];
  const work = task.workNever
    ? lessons(
        [
          ...readWritten(join(sources.written, 'talk-of-work.txt')),
          ...fairSpeech.map((text) => writtenPost(text, false)),
        ],
        1,
        () => false,
      )
    : [];
  const kin = (task.kin ?? []).flatMap(({ file, when, label }) =>
    lessons(readPosts(sources.corpus, `${file}.jsonl`, file.replaceAll('-', '_')), WEAK.kin, (post) =>
      post.label === when ? label : null,
    ),
  );
  const moods = task.moods
    ? sources.files.flatMap((file) =>
        lessons(readPosts(sources.corpus, file, ''), WEAK.mood, (post) =>
          post.mood ? post.mood === 'negative' : null,
        ),
      )
    : [];
  const posts = readPosts(sources.corpus, 'company-posts.jsonl', '');
  const company = lessons(posts, WEAK.company, () => false);
  const all = [...gold, ...own, ...work, ...kin, ...moods, ...(task.companiesNever ? company : [])];
  return { all, gold, written: own, company };
}
