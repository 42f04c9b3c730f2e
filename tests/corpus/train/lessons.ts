import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fairSpeech } from '../../../rules/fair-speech';
import { type Post, readPosts, readWritten, writtenPost } from './corpus';
import type { Lesson, Read } from './learn';
import type { Task } from './tasks';

/** How much a post counts that was not judged for the property, beside a sentence of ours. */
const WEAK = { mood: 0.15, kin: 0.25, company: 0.15 } as const;

/** How many sentences of prose make a paragraph. */
const PARAGRAPH = 4;

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

/** The rows of the corpus that others judged for one property, none where it has no such file. */
function rowsFor(name: string, { corpus, files }: Sources): Post[] {
  const file = `${name}.jsonl`;
  return files.includes(file) ? readPosts(corpus, file, name.replaceAll('-', '_')) : [];
}

/** Our own sentences for one property. */
function writtenFor(name: string, { written }: Sources): Post[] {
  const path = join(written, `${name}.txt`);
  return existsSync(path) ? readWritten(path) : [];
}

const judgedFor = (name: string, sources: Sources): Post[] => [
  ...rowsFor(name, sources),
  ...writtenFor(name, sources),
];

/** The same sentences, a few at a time: in a long text many words that each say little add up. */
function paragraphsOf(prose: readonly Post[]): Post[] {
  return prose.flatMap((post, at) =>
    at % PARAGRAPH === 0
      ? [
          {
            ...post,
            text: prose
              .slice(at, at + PARAGRAPH)
              .map(({ text }) => text)
              .join(' '),
          },
        ]
      : [],
  );
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

  const gold = lessons(rowsFor(task.name, sources), task.judged ?? 1, (post) => post.label);
  const everyday = task.everydayNever === false ? [] : writtenFor('everyday', sources);
  const prose = writtenFor('prose', sources);
  const own = lessons(
    [...writtenFor(task.name, sources), ...everyday, ...prose, ...paragraphsOf(prose)],
    1,
    (post) => post.label,
  );
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
    lessons(judgedFor(file, sources), WEAK.kin, (post) => (post.label === when ? label : null)),
  );
  const moods = task.moods
    ? sources.files.flatMap((file) =>
        lessons(readPosts(sources.corpus, file, ''), WEAK.mood, (post) =>
          post.mood ? post.mood === 'negative' : null,
        ),
      )
    : [];
  const posts = readPosts(sources.corpus, 'company-posts.jsonl', '');
  const company = lessons(posts, task.companies ?? WEAK.company, () => false);
  const all = [...gold, ...own, ...work, ...kin, ...moods, ...(task.companiesNever ? company : [])];
  return { all, gold, written: own, company };
}
