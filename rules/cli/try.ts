import { check } from '../check';
import type { Code, CompiledRule } from '../code';
import type { UnsaidFinding } from '../finding';
import { type Post, type Read, readCorpus } from './corpus';
import { loadCode, UsageError } from './load-packs';
import { complain, exit, writeLine } from './output';
import { counted, lineRound, per100 } from './shown';

/** How many posts are shown of what a rule found. */
const samplesShown = 3;

/** What a rule found in a corpus. */
interface Tally {
  readonly rule: CompiledRule['rule'];
  /** Posts in which it found something, and how often in all. */
  posts: number;
  hits: number;
  readonly samples: Sample[];
}

interface Sample {
  readonly place: string;
  readonly words: string;
  readonly line: string;
}

/**
 * `demarc pack try`: what each rule of a pack finds in a corpus. Returns the exit code: lines that can't be read are
 * left out and make it 2.
 * @throws {UsageError} where pack or corpus is not named or can't be read.
 */
export async function runTry([name, ...files]: readonly string[], json: boolean): Promise<number> {
  if (name === undefined || files.length === 0)
    throw new UsageError('Name a pack and a corpus, .jsonl or .txt: demarc pack try PACK FILE…');
  const code = await loadCode([name]);
  const tallies = new Map(
    code.rules.map(({ rule }): [string, Tally] => [rule.id, { rule, posts: 0, hits: 0, samples: [] }]),
  );
  let flagged = 0;
  const read = await readCorpus(files, (post) => {
    if (count(post, code, tallies)) flagged += 1;
  });
  if (read.posts === 0)
    complain(`${files.join(', ')}: holds no post; nothing was tried. Name a file with posts.`);
  const all = [...tallies.values()].sort((one, other) => other.posts - one.posts);
  await writeLine(json ? JSON.stringify(dataOf(all, read, flagged)) : describe(all, read, flagged));
  return read.unread > 0 || read.posts === 0 ? exit.badInput : exit.answered;
}

/** Adds what the code has against a post; whether there was anything. */
function count(
  { place, draft, now, past, self }: Post,
  code: Code,
  tallies: ReadonlyMap<string, Tally>,
): boolean {
  const findings = check(draft, code, past, now, self);
  const firsts = new Map<string, UnsaidFinding>();
  for (const finding of findings) {
    const tally = tallies.get(finding.rule);
    if (tally === undefined) continue;
    tally.hits += 1;
    if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  }
  for (const [rule, { text, start, end, part }] of firsts) {
    const tally = tallies.get(rule);
    if (tally === undefined) continue;
    tally.posts += 1;
    if (tally.samples.length >= samplesShown) continue;
    tally.samples.push({ place, words: text, line: lineRound(draft.parts[part] ?? '', { start, end }) });
  }
  return findings.length > 0;
}

function dataOf(tallies: readonly Tally[], { posts, unread }: Read, flagged: number): object {
  return {
    posts,
    unread,
    flagged,
    rules: tallies.map(({ rule, posts: found, hits, samples }) => ({
      rule: rule.id,
      level: rule.level,
      posts: found,
      hits,
      per100: posts === 0 ? 0 : (100 * found) / posts,
      samples,
    })),
  };
}

function describe(tallies: readonly Tally[], { posts, unread }: Read, flagged: number): string {
  const found = tallies.filter((tally) => tally.posts > 0);
  const silent = tallies.filter((tally) => tally.posts === 0).map(({ rule }) => rule.id);
  return [
    `${counted(posts, 'post')}, ${flagged.toLocaleString('en')} with something found (${per100(flagged, posts)} per 100)` +
      (unread === 0 ? '.' : `; ${counted(unread, 'line')} left out.`),
    ...found.map((tally) =>
      [
        '',
        `${tally.rule.id} (${tally.rule.level}): ${counted(tally.hits, 'hit')} in ${counted(tally.posts, 'post')}, ${per100(tally.posts, posts)} per 100`,
        ...tally.samples.map(
          ({ place, line, words }) => `  ${place}: ${words === '' ? '' : `“${words}” in: `}${line}`,
        ),
      ].join('\n'),
    ),
    ...(silent.length === 0 ? [] : ['', `Nothing found by ${silent.join(', ')}.`]),
  ].join('\n');
}
