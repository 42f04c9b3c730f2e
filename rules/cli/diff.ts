import { check } from '../check';
import type { Code } from '../code';
import { type Change, differenceOf, type PackDifference } from '../difference';
import { levels, type UnsaidFinding } from '../finding';
import { type Post, type Read, readCorpus } from './corpus';
import { loadCode, loadPack, UsageError } from './load-packs';
import { exit, writeLine } from './output';
import { counted, lineRound } from './shown';

export interface DiffOptions {
  readonly json: boolean;
  /** A corpus to try both packs on; empty for none. */
  readonly on: readonly string[];
}

/** How many posts are shown of what is newly held, and of what no longer is. */
const samplesShown = 10;

/** A post that one of the packs holds and the other lets go, with the rules that hold it. */
interface Turned {
  readonly place: string;
  readonly rules: readonly string[];
  readonly line: string;
}

/** What two packs make of a corpus. */
interface Outcome extends Read {
  readonly newlyHeld: readonly Turned[];
  readonly noLongerHeld: readonly Turned[];
  /** Posts that are held or not as before, but with other findings. */
  readonly otherwise: number;
}

/**
 * `demarc pack diff`: rules added, gone and changed; with a corpus, which posts are newly held and which no longer.
 * Returns the exit code: lines that can't be read are left out and make it 2.
 * @throws {UsageError} where there are not two packs or something can't be read.
 */
export async function runDiff(names: readonly string[], { json, on }: DiffOptions): Promise<number> {
  const [old, now, ...others] = names;
  if (old === undefined || now === undefined || (others.length > 0 && on.length === 0))
    throw new UsageError('Name two packs, and a corpus if you like: demarc pack diff OLD NEW [--on FILE…]');
  const difference = differenceOf(await loadPack(old), await loadPack(now));
  const corpus = [...on, ...others];
  const outcome =
    corpus.length === 0 ? null : await tryBoth(await loadCode([old]), await loadCode([now]), corpus);
  await writeLine(
    json
      ? JSON.stringify({ ...dataOf(difference), ...(outcome && { corpus: outcome }) })
      : [...describe(difference), ...(outcome === null ? [] : describeOutcome(outcome))].join('\n'),
  );
  return outcome !== null && outcome.unread > 0 ? exit.badInput : exit.answered;
}

async function tryBoth(old: Code, now: Code, files: readonly string[]): Promise<Outcome> {
  const newlyHeld: Turned[] = [];
  const noLongerHeld: Turned[] = [];
  let otherwise = 0;
  const read = await readCorpus(files, (post) => {
    const before = check(post.draft, old, post.past, post.now, post.self);
    const after = check(post.draft, now, post.past, post.now, post.self);
    const held = after.filter(holds);
    const wasHeld = before.filter(holds);
    if (held.length > 0 && wasHeld.length === 0) newlyHeld.push(turned(post, held));
    else if (held.length === 0 && wasHeld.length > 0) noLongerHeld.push(turned(post, wasHeld));
    else if (keysOf(before) !== keysOf(after)) otherwise += 1;
  });
  return { ...read, newlyHeld, noLongerHeld, otherwise };
}

/** Whether the finding keeps a post back until its author decides. */
function holds({ level }: UnsaidFinding): boolean {
  return levels.indexOf(level) >= levels.indexOf('hold');
}

function keysOf(findings: readonly UnsaidFinding[]): string {
  return findings
    .map(({ rule, level, part, start, end }) => [rule, level, part, start, end].join())
    .join(' ');
}

function turned({ place, draft }: Post, findings: readonly UnsaidFinding[]): Turned {
  const [first] = findings;
  return {
    place,
    rules: [...new Set(findings.map(({ rule }) => rule))],
    line: lineRound(draft.parts[first?.part ?? 0] ?? '', first ?? { start: 0, end: 0 }),
  };
}

function dataOf({ added, gone, changed, pack }: PackDifference): object {
  return { added: added.map(({ id }) => id), gone: gone.map(({ id }) => id), changed, pack };
}

function describe({ added, gone, changed, pack }: PackDifference): string[] {
  const lines = [
    ...pack.flatMap((change) => linesOf(change)),
    ...added.map(({ id, level, say }) => `+ ${id} (${level}): ${say}`),
    ...gone.map(({ id, level, say }) => `- ${id} (${level}): ${say}`),
    ...changed.flatMap(({ rule, changes }) => [
      `~ ${rule}`,
      ...changes.flatMap(linesOf).map((line) => `    ${line}`),
    ]),
  ];
  return lines.length === 0 ? ['No rule is otherwise.'] : lines;
}

function linesOf({ path, before, after }: Change): string[] {
  if (before === undefined) return [`${path}: + ${JSON.stringify(after)}`];
  if (after === undefined) return [`${path}: - ${JSON.stringify(before)}`];
  return [`${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`];
}

function describeOutcome({ posts, unread, newlyHeld, noLongerHeld, otherwise }: Outcome): string[] {
  const left = unread === 0 ? '' : `, ${counted(unread, 'line')} left out`;
  return [
    '',
    `On ${counted(posts, 'post')}${left}: ${newlyHeld.length.toLocaleString('en')} newly held, ${noLongerHeld.length.toLocaleString('en')} no longer held, ${otherwise.toLocaleString('en')} with other findings.`,
    ...listed('Newly held:', newlyHeld),
    ...listed('No longer held:', noLongerHeld),
  ];
}

function listed(title: string, posts: readonly Turned[]): string[] {
  if (posts.length === 0) return [];
  const left = posts.length - samplesShown;
  return [
    title,
    ...posts
      .slice(0, samplesShown)
      .map(({ place, rules, line }) => `  ${place}: ${rules.join(', ')}: ${line}`),
    ...(left > 0 ? [`  … and ${left.toLocaleString('en')} more; --json gives all.`] : []),
  ];
}
