import type { Span } from '../finding';
import { Kept } from '../kept';
import { unveiled } from '../match/unveiled';
import { firstFrom } from '../signals/spans';
import { type Piece, type Reading, readToKeep } from '../text/reading';
import { findSentences, pushTrimmed } from '../text/sentences';

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

/** A piece of a text, as it is written and as its author would say it aloud. */
export interface ShortPost extends Piece {
  readonly said: Reading;
}

const key = {};
/** As they were read: of a draft that is read again at each keystroke all but one are as they were. */
const known = new Kept<Omit<ShortPost, 'start'>>({ texts: 500, characters: 64_000, arePieces: true });

/**
 * A text as the short posts that it could be: lines, and runs of sentences in long ones; a short text is one. Of one reading it is
 * always the same array.
 */
export function shortPostsIn(reading: Reading): readonly ShortPost[] {
  return reading.once(key, () => {
    const { text } = reading;
    const spans = text.length <= longest ? [] : spansOf(text);
    if (spans.length < 2) return [{ ...heardAs(reading), start: 0 }];
    return spans.map(({ start, end }) => {
      const { reading, said } = known.get(text.slice(start, end), (own) => heardAs(readToKeep(own)));
      return { reading, said, start };
    });
  });
}

function heardAs(reading: Reading): Omit<ShortPost, 'start'> {
  return { reading, said: unveiled(reading)?.reading ?? reading };
}

/** The short post that an offset lies in, or the last one before it. */
export function shortPostAt(reading: Reading, offset: number): ShortPost {
  const posts = shortPostsIn(reading);
  const behind = firstFrom(posts, offset + 1);
  return posts[Math.max(0, behind - 1)] ?? { ...heardAs(reading), start: 0 };
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
  const lines: Span[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const behind = found < 0 ? text.length : found;
    pushTrimmed(text, from, behind, lines);
    from = behind + 1;
  }
  return lines;
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
