import { createReadStream, existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Draft } from '../draft';
import type { Now } from '../now';
import type { Past } from '../past';
import { readExample } from '../read-example';
import type { Self } from '../self';
import { readLines, splitLines, unnamedPost } from './lines';
import { UsageError } from './load-packs';
import { complain } from './output';
import { newProgress } from './progress';

/** One post of a corpus, with the file and the line that it stands in. */
export interface Post {
  readonly place: string;
  readonly draft: Draft;
  readonly now: Now;
  readonly past: Past;
  readonly self: Self;
}

/** How many posts were read, and how many lines could not be. */
export interface Read {
  readonly posts: number;
  readonly unread: number;
}

/** Posts that say no time are judged as examples are, so that the same corpus gives the same answer at any hour. */
const usual = readExample(' ').now;

/**
 * Takes the posts of the files one after the other: lines of JSON with a `text` (.jsonl), or a post a line (.txt).
 * Says how far it is, and which lines it can't read, on standard error.
 * @throws {UsageError} naming a file that is of neither kind or is not there, before the first post is taken.
 */
export async function readCorpus(files: readonly string[], take: (post: Post) => void): Promise<Read> {
  for (const file of files) {
    if (!['.jsonl', '.txt'].includes(extname(file).toLowerCase()))
      throw new UsageError(
        `${file}: not a corpus: give .jsonl with a {"text"} a line, or .txt with a post a line.`,
      );
    if (!existsSync(file)) throw new UsageError(`${file}: there is no such file; look at its path.`);
  }
  const progress = newProgress('posts read');
  let posts = 0;
  let unread = 0;
  for (const file of files) {
    const input = createReadStream(file);
    const lines =
      extname(file).toLowerCase() === '.txt' ? plainLines(input) : readLines(input, usual, unnamedPost);
    for await (const line of lines) {
      const place = `${basename(file)}:${line.number}`;
      if ('problem' in line) {
        complain(`${file}:${line.number}: ${line.problem}; left out. Give each line as {"text": "…"}.`);
        unread += 1;
        continue;
      }
      take({ place, draft: line.draft, now: line.now, past: line.past, self: line.self });
      posts += 1;
      progress.step(posts);
    }
  }
  return { posts, unread };
}

async function* plainLines(input: AsyncIterable<Uint8Array>) {
  let number = 0;
  for await (const line of splitLines(input)) {
    number += 1;
    const text = line.replace(/^\uFEFF|\r$/g, '');
    if (text.trim() !== '') yield { number, ...readExample(text) };
  }
}
