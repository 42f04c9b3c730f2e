import { folds, kind, kinds, learn, wideAt } from './characters';
import { hashPrime, hashStart } from './hash';
import { beginScan, doubt, gap, mark, scanned } from './scanned';
import { leadingSymbol, readSymbol, symbol } from './symbol';
import { furtherMarks, kindAt, readWord } from './word';

const { space } = kind;
/** What a plain word can have that deserves a look at it as a whole. */
const notable = mark.repeated | mark.look | mark.digit | mark.upper;

/**
 * Reads the words of a text into `scanned`.
 * @param isTerm a term of a list: nothing in it is a link, a mention or a hashtag
 * @param isKept whether the reading will outlive many others
 */
export function scan(text: string, isTerm: boolean, isKept = false): void {
  const { length } = text;
  beginScan(length, isKept);
  const { starts, ends, hashes, marks, gaps } = scanned.arena;
  const kindOf = kinds;
  const foldOf = folds;
  let next = scanned.next;
  let at = 0;
  let before: number = gap.none;
  /** How many of the last words are a letter or two long, and one: a spelled-out word is many of them. */
  let short = 0;
  let single = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    let is = kindOf[unit] ?? 0;
    if (is === space) {
      if (before === gap.none) before = gap.open;
      at += 1;
      continue;
    }
    if (is === 0) {
      learn(unit);
      continue;
    }
    if (is > space && is !== kind.wide) {
      if (is === kind.symbol || is === kind.apostrophe) {
        scanned.next = next;
        at = readSymbol(text, at, before, isTerm);
        before = symbol.gap;
        next = scanned.next;
      } else {
        if (is === kind.newline) before = afterNewline(text, at, before);
        at += 1;
      }
      continue;
    }
    const start = at;
    let hash = hashStart;
    let made = 0;
    let last = -1;
    let beforeLast = -1;
    while (is < space && is !== 0) {
      const fold = foldOf[unit] ?? 0;
      hash = Math.imul(hash ^ fold, hashPrime);
      made |= is;
      if (fold === last && fold === beforeLast) made |= mark.repeated;
      beforeLast = last;
      last = fold;
      at += 1;
      if (at >= length) {
        is = space;
        break;
      }
      unit = text.charCodeAt(at);
      is = kindOf[unit] ?? 0;
    }
    const around = before & ~leadingSymbol;
    if (is === space || is === kind.symbol || is === kind.newline) {
      if ((made & notable) !== 0) made = furtherMarks(text, start, at, made);
      starts[next] = start;
      ends[next] = at;
      hashes[next] = hash;
      marks[next] = made;
      gaps[next] = around;
      next += 1;
    } else {
      scanned.next = next;
      at = readWord(text, start, around, length);
      if (at === start) {
        const wide = wideAt(text, at);
        if (wide.is === 'symbol') before = gap.closed;
        else if (wide.is === 'space') before = Math.max(before, gap.open);
        at += wide.length;
        continue;
      }
      next = scanned.next;
      made = marks[next - 1] ?? 0;
    }
    if (before === gap.hyphen || before === gap.glued || before >= leadingSymbol)
      noteJoined(next - 1, before);
    before = gap.none;
    if ((made & mark.emoji) !== 0 && short > 0) continue;
    if (at - start > 2 || (made & (mark.latin | mark.look | mark.digit)) === 0) {
      short = 0;
      single = 0;
    } else {
      short += 1;
      if (at - start === 1) single += 1;
      if (short >= 3 && single >= 2) scanned.doubts |= doubt.spelled;
    }
  }
  scanned.next = next;
  scanned.behind = before & ~leadingSymbol;
}

/** A word directly behind a symbol may be more than it seems. */
function noteJoined(word: number, before: number): void {
  const { gaps, marks } = scanned.arena;
  if (before >= leadingSymbol) gaps[word] = gap.closed;
  marks[word] = (marks[word] ?? 0) | mark.doubtful;
  scanned.doubts |= doubt.word;
}

/** One line's end is a space, two end what is being said. */
function afterNewline(text: string, at: number, before: number): number {
  const isBlank = kindAt(text, at - 1) === kind.newline && text.charCodeAt(at - 1) !== 13;
  return isBlank ? gap.closed : Math.max(before & ~leadingSymbol, gap.open);
}
