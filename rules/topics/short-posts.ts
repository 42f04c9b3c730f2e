import type { Span } from '../finding';
import { Kept } from '../kept';
import { type Piece, type Reading, readToKeep } from '../text/reading';
import { findSentences } from '../text/sentences';

/**
 * A long text is heard in pieces: the models have learned from posts of a sentence or two, most of them below 150 characters, and
 * one harsh paragraph among ten others is as harsh as by itself. A text up to this length, in UTF-16 units, is one piece, and so is
 * a line of a longer one.
 */
const longest = 280;
/** The sentences of a longer line, and lines that are short, are put together up to this length. */
const usual = 160;
/** What is shorter tells too little by itself, and goes with what stands beside it. */
const leastAlone = 100;

const key = {};
/** As they were read: of a draft that is read again at each keystroke all but one are as they were. */
const known = new Kept<Reading>({ texts: 500, characters: 64_000, arePieces: true });

/**
 * A text as the short posts that it could be: lines, and runs of sentences in long ones; a short text is one. Of one reading it is
 * always the same array.
 */
export function shortPostsIn(reading: Reading): readonly Piece[] {
  return reading.once(key, () => {
    const { text } = reading;
    const spans = text.length <= longest ? [] : spansOf(text);
    if (spans.length < 2) return [{ reading, start: 0 }];
    return spans.map(({ start, end }) => ({
      reading: known.get(text.slice(start, end), readToKeep),
      start,
    }));
  });
}

/** The short post that an offset lies in, or the last one before it. */
export function shortPostAt(reading: Reading, offset: number): Piece {
  const posts = shortPostsIn(reading);
  const behind = firstBehind(posts, offset);
  return posts[Math.max(0, behind - 1)] ?? { reading, start: 0 };
}

/** The number of the first piece that begins behind an offset, found by halving. */
function firstBehind(posts: readonly Piece[], offset: number): number {
  let low = 0;
  let high = posts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posts[middle]?.start ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a piece stands in its text. */
export function spanOf({ start, reading: { text } }: Piece): Span {
  return { start, end: start + text.length };
}

function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const line of linesOf(text)) {
    const last = spans.at(-1);
    if (last !== undefined && lengthOf(last) < leastAlone && line.end - last.start <= usual)
      spans.splice(-1, 1, spanOver([last, line]));
    else if (lengthOf(line) <= longest) spans.push(line);
    else spans.push(...parted(text, line));
  }
  return spans;
}

/** The lines of a text that have something in them, without the white space around it. */
function linesOf(text: string): readonly Span[] {
  return Array.from(text.matchAll(/\S(?:[^\n]*\S)?/g), ({ index: start, 0: line }) => ({
    start,
    end: start + line.length,
  }));
}

/** Sentences of one line, as many together as are no longer than usual; a short one at the end goes with those before it. */
function parted(text: string, line: Span): readonly Span[] {
  const spans: Span[] = [];
  for (const { start: from, end: to } of findSentences(text.slice(line.start, line.end), [])) {
    const sentence = { start: line.start + from, end: line.start + to };
    const last = spans.at(-1);
    if (last === undefined || sentence.end - last.start > usual) spans.push(sentence);
    else spans.splice(-1, 1, spanOver([last, sentence]));
  }
  if (lengthOf(spanOver(spans.slice(-1))) < leastAlone) spans.push(spanOver(spans.splice(-2)));
  return spans;
}

/** All from the first span to the last. */
function spanOver(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
