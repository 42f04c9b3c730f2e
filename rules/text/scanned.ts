import type { Span } from '../finding';
import { kind } from './characters';

/** What a word is made of and where it stands; the low five bits are those of `kind`. */
export const mark = {
  latin: kind.latin,
  digit: kind.digit,
  other: kind.other,
  look: kind.look,
  upper: kind.upper,
  /** The same letter three times running. */
  repeated: 32,
  /** Ends in an apostrophe and an s. */
  possessive: 64,
  /** Stands in a hashtag. */
  tag: 128,
  emoji: 256,
  /** One character of a script that is written without spaces. */
  unspaced: 512,
  /** A capital behind a small letter. */
  camel: 1024,
  /** May be another word in disguise, by itself or with what it is joined to. */
  doubtful: 2048,
} as const;

/** What stands between a word and the word before it. */
export const gap = {
  /** Nothing. */
  none: 0,
  /** Space, quotation marks and the like: a term of several words goes on. */
  open: 1,
  hyphen: 2,
  /** One symbol, directly between the two. */
  glued: 3,
  /** Punctuation that ends what is being said. */
  closed: 4,
} as const;

/** Why a text is worth a second look, as bits: 0 for most texts. */
export const doubt = {
  /** A word is doubtful, possessive, in a hashtag or has capitals within. */
  word: 1,
  /** Letters stand one by one. */
  spelled: 2,
  /** Pictures or signs that stand for letters. */
  pictured: 4,
  mention: 8,
  /** Strokes stand in it that letters are drawn with. */
  drawn: 16,
} as const;

/** Room for words to be written to, shared by many readings one after the other, so that a reading needs no copy. */
export interface Arena {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly marks: Uint16Array;
  readonly gaps: Uint8Array;
}

const arenaSize = 1 << 14;
/** Readings that are kept share smaller rooms among themselves: each keeps all of its room in memory. */
const keptArenaSize = 1 << 11;

function newArena(size: number): Arena {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
    marks: new Uint16Array(size),
    gaps: new Uint8Array(size),
  };
}

/** What the scan has found so far. `first` is the arena's index of the text's first word, `next` that of the next one. */
export const scanned = {
  arena: newArena(arenaSize),
  first: 0,
  next: 0,
  /** One of `gap`: what stands behind the last word. */
  behind: gap.none as number,
  doubts: 0,
  links: [] as Span[],
  mentions: [] as Span[],
  hashtags: [] as Span[],
};

const none: Span[] = [];

/** The room that the last scan did not write to: that of the readings to keep, or of the others. */
const waiting = { arena: newArena(0), next: 0, isKept: true };

function enterRoom(isKept: boolean): void {
  if (waiting.isKept !== isKept) return;
  const { arena, next } = waiting;
  waiting.arena = scanned.arena;
  waiting.next = scanned.next;
  waiting.isKept = !isKept;
  scanned.arena = arena;
  scanned.next = next;
}

/**
 * Makes room for the words of a text of this length; words of earlier texts stay as they are.
 * @param isKept whether the reading will outlive many others
 */
export function beginScan(length: number, isKept: boolean): void {
  enterRoom(isKept);
  if (scanned.next + length + 1 > scanned.arena.starts.length) {
    scanned.arena = newArena(Math.max(isKept ? keptArenaSize : arenaSize, length + 1));
    scanned.next = 0;
  }
  scanned.first = scanned.next;
  scanned.doubts = 0;
  scanned.links = none;
  scanned.mentions = none;
  scanned.hashtags = none;
}

/** Adds a span to one of the three lists, which are shared while they are empty. */
export function addSpan(list: 'links' | 'mentions' | 'hashtags', start: number, end: number): void {
  if (scanned[list] === none) scanned[list] = [{ start, end }];
  else scanned[list].push({ start, end });
}

export function pushWord(start: number, end: number, hash: number, marks: number, before: number): void {
  const { arena, next } = scanned;
  arena.starts[next] = start;
  arena.ends[next] = end;
  arena.hashes[next] = hash;
  arena.marks[next] = marks;
  arena.gaps[next] = before;
  scanned.next = next + 1;
}

/** Drops the words that turned out to lie in a link or an address. */
export function dropFrom(start: number): void {
  while (scanned.next > scanned.first && (scanned.arena.starts[scanned.next - 1] ?? 0) >= start)
    scanned.next -= 1;
}
