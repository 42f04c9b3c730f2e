import { kind, kinds, learn, letterBits } from './characters';
import { isAbbreviation } from './sentences';

/** A text up to this length is one passage, as posts are on most sites. Lengths are in UTF-16 units. */
const shortText = 800;
/** A passage is at least so long, so that a text has few of them. */
const shortest = 160;
/** A passage that has become so long may also end where a line begins with a sign over which no term goes on. */
const usual = 400;
/** How far from the edge of a passage there is no number: as far as words make it one of a telephone or a street. */
const quiet = 48;
/** Two or three units apart digits can be of one number, and shorter numbers are nobody's. */
const digitsApart = 3;
const fewestDigits = 3;
const longestToken = 200;
/** Fewer letters may be spelled out, or be an emoticon. */
const leastLetters = 3;

const newline = 10;
const space = 32;
const fullStop = 46;
const at = 64;

const enders = unitsOf('.!?…');
const closers = unitsOf('"”’»)');
const mentionSigns = unitsOf('@＠');
/** Signs at the beginning of a line behind which no term goes on: those of lists, and brackets. Over others one may. */
const bullets = unitsOf('-–—>([{');
const openers = unitsOf('"“«(');
/** What lets no term go on behind it, at the end of a line. */
const parters = unitsOf('.!?…,;');
/** Enders of scripts that set no space behind them. */
const wideEnders = unitsOf('。！？।');
const leastWideEnder = 0x964;

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Where the passages of a text end: they follow one another from its beginning, without a gap. */
export interface Passages {
  readonly text: string;
  readonly ends: readonly number[];
}

/** Passages of a text that was changed: how many at its beginning, and at its end, are those of the text before. */
export interface ChangedPassages extends Passages {
  readonly first: number;
  readonly last: number;
}

/** Whether a text is read as a whole: a short one, or one with a key in armour, which goes on over many lines. */
export function isOnePassage(text: string): boolean {
  return text.length <= shortText || text.includes('-----BEGIN');
}

/**
 * Parts a long text into passages, stretches that can be read each by itself: they part where no word, term, sentence,
 * number or shout goes on. Where a passage ends depends on nothing before it and on little behind it, so a change to
 * one leaves nearly all others as they were, and only those around the change are looked at. What `isOnePassage`
 * is one.
 * @param before another text, best one with much in common; the passages are the same whatever it is
 */
export function passagesOf(text: string, before: Passages): ChangedPassages {
  const { length } = text;
  const isOne = isOnePassage(text);
  const known = isOne ? [] : before.ends;
  const shift = length - before.text.length;
  const same = known.length === 0 ? 0 : sameStart(text, before.text);
  const sameFrom = known.length === 0 ? length : length - sameEnd(text, before.text, same);
  const ends: number[] = [];
  for (const end of known) {
    if (end + quiet >= same || end > length - shortest) break;
    ends.push(end);
  }
  const first = ends.length;
  let at = first;
  for (let start = ends.at(-1) ?? 0; start < length; ) {
    if (start >= sameFrom) {
      while ((known[at] ?? length) < start - shift) at += 1;
      if (known[at] === start - shift) {
        for (const end of known.slice(at + 1)) ends.push(end + shift);
        return { text, ends, first, last: known.length - at - 1 };
      }
    }
    start = isOne ? length : endOfPassage(text, start);
    ends.push(start);
  }
  return { text, ends, first, last: 0 };
}

/** How many units at their beginnings two texts have in common, found by halving: comparing long pieces costs little. */
function sameStart(one: string, other: string): number {
  let same = 0;
  let differ = Math.min(one.length, other.length) + 1;
  while (differ - same > 1) {
    const middle = (same + differ) >> 1;
    if (one.slice(same, middle) === other.slice(same, middle)) same = middle;
    else differ = middle;
  }
  return same;
}

/** The same for their ends, of what is not among the first `from` units of either. */
function sameEnd(one: string, other: string, from: number): number {
  const [oneEnd, otherEnd] = [one.length, other.length];
  let same = 0;
  let differ = Math.min(oneEnd, otherEnd) - from + 1;
  while (differ - same > 1) {
    const middle = (same + differ) >> 1;
    if (one.slice(oneEnd - middle, oneEnd - same) === other.slice(otherEnd - middle, otherEnd - same))
      same = middle;
    else differ = middle;
  }
  return same;
}

/** Where the passage of a long text ends that begins at `start`. */
function endOfPassage(text: string, start: number): number {
  const last = text.length - shortest;
  let before = 0;
  for (let offset = start + shortest; offset < last; offset += 1) {
    const unit = text.charCodeAt(offset);
    const wasEnd = unit === space && (enders.has(before) || closers.has(before));
    before = unit;
    if (!wasEnd && unit !== newline && unit < leastWideEnder) continue;
    const next = wasEnd
      ? behindSentence(text, offset)
      : unit === newline
        ? behindLine(text, offset, offset - start > usual)
        : behindWideEnder(text, offset);
    if (next > offset && isQuiet(text, offset, next)) return next;
  }
  return text.length;
}

/** Where a passage may begin behind the space at `end`, or -1. */
function behindSentence(text: string, end: number): number {
  const mark = skipBack(text, end, closers);
  const word = skipBack(text, mark, enders);
  if (mark === word || !endsSmall(text, word)) return -1;
  if (text.charCodeAt(word) === fullStop && isAbbreviated(text, word)) return -1;
  const next = skipSpace(text, end);
  const first = openers.has(text.charCodeAt(next)) ? next + 1 : next;
  return isUpper(text.charCodeAt(first)) ? next : -1;
}

function isAbbreviated(text: string, end: number): boolean {
  let start = end;
  while (isLetter(text.charCodeAt(start - 1))) start -= 1;
  return isAbbreviation(text.slice(start, end));
}

/** Where a passage may begin behind the line break at `end`, or -1. */
function behindLine(text: string, end: number, isLong: boolean): number {
  let behind = end;
  while (text.charCodeAt(behind - 1) <= space) behind -= 1;
  const next = skipSpace(text, end);
  if (!beginsAnew(text.charCodeAt(next))) return -1;
  const word = skipBack(text, skipBack(text, behind, closers), parters);
  const isParted = word < behind && parters.has(text.charCodeAt(word));
  const isBlank = text.slice(end + 1, next).includes('\n');
  const isNew = isParted || isBlank || (isLong && bullets.has(text.charCodeAt(next)));
  if (isNew) return endsSmall(text, word) ? next : -1;
  return endsInLinkOrMention(text, behind) ? next : -1;
}

/** Whether a line ends in a link or a mention, behind which no term goes on in the next line, as one may behind a hashtag. */
function endsInLinkOrMention(text: string, end: number): boolean {
  let start = end;
  while (start > 0 && end - start < longestToken && text.charCodeAt(start - 1) > space) start -= 1;
  if (text.startsWith('http', start)) return endsSmall(text, skipSigns(text, start));
  return mentionSigns.has(text.charCodeAt(start)) && endsSmall(text, end);
}

function behindWideEnder(text: string, end: number): number {
  if (!wideEnders.has(text.charCodeAt(end))) return -1;
  const next = skipSpace(text, end + 1);
  return beginsAnew(text.charCodeAt(next)) && !closers.has(text.charCodeAt(next)) ? next : -1;
}

function skipSpace(text: string, from: number): number {
  let behind = from;
  while (text.charCodeAt(behind) <= space) behind += 1;
  return behind;
}

function skipBack(text: string, end: number, units: ReadonlySet<number>): number {
  let start = end;
  while (start > 0 && units.has(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** The offset behind the last letter or digit before an offset. */
function skipSigns(text: string, end: number): number {
  let behind = end;
  while (behind > 0 && kindOf(text.charCodeAt(behind - 1)) >= kind.space) behind -= 1;
  return behind;
}

/** Whether small letters stand before an offset, too many to be spelled out. */
function endsSmall(text: string, end: number): boolean {
  for (let offset = end - leastLetters; offset < end; offset += 1) {
    if (!isSmall(text.charCodeAt(offset))) return false;
  }
  return true;
}

function isSmall(unit: number): boolean {
  return isLetter(unit) && !isUpper(unit);
}

function isLetter(unit: number): boolean {
  const is = kindOf(unit);
  return is < kind.space && (is & (letterBits ^ kind.digit)) !== 0;
}

function isUpper(unit: number): boolean {
  const is = kindOf(unit);
  return is < kind.space && (is & kind.upper) !== 0;
}

/** Whether a unit belongs to nothing before it: no accent, joiner or second half. */
function beginsAnew(unit: number): boolean {
  const is = kindOf(unit);
  return is !== kind.mark && is !== kind.control && !(unit >= 0xdc00 && unit <= 0xdfff);
}

function kindOf(unit: number): number {
  return Number.isNaN(unit) ? kind.space : kinds[unit] || learn(unit);
}

/** Whether nothing stands near the edge that can belong to a number or an e-mail address on its other side. */
function isQuiet(text: string, end: number, next: number): boolean {
  const to = Math.min(text.length, next + quiet);
  let digits = 0;
  let last = 0;
  for (let offset = Math.max(0, end - quiet); offset < to; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit > at) continue;
    if (unit === at) {
      if (text.charCodeAt(offset - 1) > space || text.charCodeAt(offset + 1) <= space) return false;
    } else if (unit >= 48 && unit <= 57) {
      digits = offset - last > digitsApart ? 1 : digits + 1;
      last = offset;
      if (digits === fewestDigits) return false;
    }
  }
  return true;
}
