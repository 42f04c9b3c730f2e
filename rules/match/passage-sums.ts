import { gapAtEdge } from '../text/joined';
import type { Reading } from '../text/reading';
import { gap, mark } from '../text/scanned';
import {
  deniedHash,
  type Features,
  finishShapes,
  NEGATION_REACH,
  pairHash,
  type Shape,
  shapes,
} from './features';

/** The last words before an edge between two passages: what the words behind it may be read together with. */
interface Tail {
  /** How many there are, 2 for more. */
  readonly said: number;
  readonly last: number;
  readonly beforeLast: number;
  /** How many words would be denied that follow. */
  readonly denied: number;
  readonly gap: number;
  readonly endsInOneSign: boolean;
}

/** What a passage adds to the score of its text. */
export interface PassageSum {
  readonly words: number;
  /** Not limited as those of a post are. */
  readonly shapes: Float64Array;
  /** By model: the weights of its features, added up. */
  readonly sums: Int32Array;
  /** The hashes of its first two words. */
  readonly firsts: readonly number[];
  /** The hashes of the words that a negation before it would deny. */
  readonly deniable: readonly number[];
  /** Whether those are all its words. */
  readonly isDeniable: boolean;
  readonly beginsWithWord: boolean;
  readonly tail: Tail;
}

const noTail: Tail = { said: 0, last: 0, beforeLast: 0, denied: 0, gap: gap.none, endsInOneSign: false };
const lineBreak = shapes.indexOf('line-break' satisfies Shape);
const reply = shapes.indexOf('reply' satisfies Shape);

/** @param features those of the passage alone, and `sums` what they add up to */
export function passageSum(
  { words }: Reading,
  features: Features,
  sums: Int32Array,
  denies: (hash: number) => boolean,
): PassageSum {
  const said: number[] = [];
  for (let word = 0; word < words.count && said.length < 2; word++)
    if (!isEmoji(words.marks[word])) said.push(words.hashes[word] ?? 0);
  const lasts: number[] = [];
  for (let word = words.count - 1; word >= 0 && lasts.length < 2; word--)
    if (!isEmoji(words.marks[word])) lasts.push(words.hashes[word] ?? 0);
  const deniable = deniableIn(words, denies);
  return {
    words: features.words,
    shapes: features.shapes.slice(),
    sums: sums.slice(),
    firsts: said,
    deniable,
    isDeniable: deniable.length === words.count,
    beginsWithWord: words.starts[0] === 0,
    tail: {
      said: lasts.length,
      last: lasts[0] ?? 0,
      beforeLast: lasts[1] ?? 0,
      denied: features.denied,
      gap: words.behind,
      endsInOneSign: features.endsInOneSign,
    },
  };
}

function isEmoji(marks = 0): boolean {
  return (marks & mark.emoji) !== 0;
}

function deniableIn(
  { count, hashes, marks, gaps }: Reading['words'],
  denies: (hash: number) => boolean,
): number[] {
  const deniable: number[] = [];
  for (let word = 0; word < count && deniable.length < NEGATION_REACH; word++) {
    const hash = hashes[word] ?? 0;
    if (isEmoji(marks[word]) || (word > 0 && gaps[word] === gap.closed) || denies(hash)) break;
    deniable.push(hash);
  }
  return deniable;
}

/**
 * What the passages of a text come to together: as if it had been read whole, but that only what stands at their edges
 * is read again.
 * @param add is given the hash of each feature that goes across an edge
 */
export function joinSums(
  passages: readonly { readonly reading: Reading; readonly sum: PassageSum }[],
  add: (hash: number) => void,
): { readonly words: number; readonly shapes: Float64Array } {
  const found = new Float64Array(shapes.length);
  let words = 0;
  let tail = noTail;
  for (const { reading, sum } of passages) {
    const edge = gapAtEdge(tail.gap, reading.words);
    words += sum.words;
    for (let index = 0; index < found.length; index++)
      found[index] = (found[index] ?? 0) + (sum.shapes[index] ?? 0);
    // A lone sign between two words that belong together is not looked at.
    if (tail.endsInOneSign && sum.beginsWithWord && edge === gap.open)
      found[lineBreak] = (found[lineBreak] ?? 0) - 1;
    addAcross(tail, sum, edge, add);
    tail = tailBehind(tail, sum, edge);
  }
  found[reply] = passages[0]?.sum.shapes[reply] ?? 0;
  finishShapes(found, words);
  return { words, shapes: found };
}

/** The features of words on both sides of an edge. */
function addAcross(
  tail: Tail,
  { firsts, deniable }: PassageSum,
  edge: number,
  add: (hash: number) => void,
): void {
  const [first, second] = firsts;
  if (tail.said > 0 && first !== undefined) {
    const pair = pairHash(tail.last, first);
    add(pair);
    if (tail.said > 1) add(pairHash(tail.beforeLast, pair));
    if (second !== undefined) add(pairHash(tail.last, pairHash(first, second)));
  }
  if (edge === gap.open) for (const word of deniable.slice(0, tail.denied)) add(deniedHash(word));
}

/** The tail behind a passage, in which words from before it have a part where it has next to none of its own. */
function tailBehind(before: Tail, { firsts, deniable, isDeniable, tail }: PassageSum, edge: number): Tail {
  const [only] = firsts;
  const words =
    tail.said > 1
      ? tail
      : only === undefined
        ? before
        : { said: Math.min(2, before.said + 1), last: only, beforeLast: before.last };
  const carried = isDeniable && edge === gap.open ? before.denied - deniable.length : 0;
  return {
    said: words.said,
    last: words.last,
    beforeLast: words.beforeLast,
    denied: Math.max(tail.denied, carried),
    gap: firsts.length > 0 || deniable.length > 0 ? tail.gap : edge,
    endsInOneSign: tail.endsInOneSign,
  };
}
