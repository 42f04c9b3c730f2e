import { folds, kind, kinds, learn, letterBits, regionalLetter, wideAt } from './characters';
import { hashPrime, hashStart } from './hash';
import { endOfMail, endOfMention, linkAfterScheme, linkAtHost } from './links';

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

/** Why a text is worth a second look for disguised words, as bits: 0 for nearly every text. */
export const doubt = {
  mixed: 1,
  repeated: 2,
  look: 4,
  joined: 8,
  spelled: 16,
  possessive: 32,
  tag: 64,
  mention: 128,
  symbol: 256,
  camel: 512,
  regional: 1024,
} as const;

/** The result of the last `scan`: overwritten by the next one, so it is copied before it is handed on. */
export const scanned = {
  count: 0,
  doubts: 0,
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  hashes: new Int32Array(1024),
  marks: new Uint16Array(1024),
  gaps: new Uint8Array(1024),
  links: [] as { start: number; end: number }[],
  mentions: [] as { start: number; end: number }[],
  hashtags: [] as { start: number; end: number }[],
};

/** Abbreviations whose full stop does not end what is being said. */
const titles = new Set([
  'dr',
  'st',
  'mr',
  'mrs',
  'ms',
  'jr',
  'sr',
  'no',
  'vs',
  'mt',
  'ft',
  'prof',
  'rev',
  'gen',
]);

/** Symbols that a term of several words may have between its words. */
const openSymbols = new Set([...'"“”„«»‘’*_~#＃`´']);
const hyphens = new Set([...'-‐‑']);
/** Symbols that can stand for a letter at the beginning of a word. */
const leadingLetters = new Set([...'$€£¥!|¢']);

function grow(): void {
  const size = scanned.starts.length * 2;
  const bigger = <T extends Int32Array | Uint16Array | Uint8Array>(made: T, from: T): T => {
    made.set(from);
    return made;
  };
  scanned.starts = bigger(new Int32Array(size), scanned.starts);
  scanned.ends = bigger(new Int32Array(size), scanned.ends);
  scanned.hashes = bigger(new Int32Array(size), scanned.hashes);
  scanned.marks = bigger(new Uint16Array(size), scanned.marks);
  scanned.gaps = bigger(new Uint8Array(size), scanned.gaps);
}

function push(start: number, end: number, hash: number, marks: number, before: number): void {
  if (scanned.count === scanned.starts.length) grow();
  const at = scanned.count;
  scanned.starts[at] = start;
  scanned.ends[at] = end;
  scanned.hashes[at] = hash;
  scanned.marks[at] = marks;
  scanned.gaps[at] = before;
  scanned.count = at + 1;
}

/** Drops the words that turned out to lie in a link or an address. */
function dropFrom(start: number): void {
  while (scanned.count > 0 && (scanned.starts[scanned.count - 1] ?? 0) >= start) scanned.count -= 1;
}

function isLetterAt(text: string, at: number): boolean {
  if (at >= text.length || at < 0) return false;
  const unit = text.charCodeAt(at);
  const is = kinds[unit] || learn(unit);
  return (is & letterBits) !== 0 && is < kind.space
    ? true
    : is === kind.wide && wideAt(text, at).is === 'letter';
}

/** The kind of the unit at an offset, `kind.space` behind the end. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length || at < 0) return kind.space;
  const unit = text.charCodeAt(at);
  return kinds[unit] || learn(unit);
}

/**
 * Reads the words of a text into `scanned`.
 * @param isTerm a term of a list: nothing in it is a link, a mention or a hashtag
 */
export function scan(text: string, isTerm: boolean): void {
  scanned.count = 0;
  scanned.doubts = 0;
  scanned.links = [];
  scanned.mentions = [];
  scanned.hashtags = [];
  let at = 0;
  let before: number = gap.closed;
  /** How many of the last words are a letter or two long: a spelled-out word is many of them. */
  let short = 0;
  let single = 0;
  while (at < text.length) {
    const is = kindAt(text, at);
    if ((is < kind.space && is !== 0) || is === kind.wide) {
      const end = readWord(text, at, before);
      if (end > at) {
        const length = end - at;
        if (length <= 2) {
          short += 1;
          if (length === 1) single += 1;
          if (short >= 3 && single >= 2) scanned.doubts |= doubt.spelled;
        } else {
          short = 0;
          single = 0;
        }
        at = end;
        before = gap.none;
        continue;
      }
    }
    if (is === kind.space) {
      if (before < gap.open || before === gap.hyphen || before === gap.glued) before = gap.open;
      at += 1;
    } else if (is === kind.newline) {
      const blank = kindAt(text, at - 1) === kind.newline && text.charCodeAt(at - 1) !== 13;
      before = blank ? gap.closed : Math.max(before, gap.open);
      at += 1;
    } else if (is === kind.mark || is === kind.control) {
      at += 1;
    } else if (is === kind.wide) {
      const wide = wideAt(text, at);
      if (wide.is === 'symbol') before = gap.closed;
      at += wide.length;
    } else {
      const next = readSymbol(text, at, before, isTerm);
      before = symbolGap;
      at = next;
    }
  }
}

/** What `readSymbol` found the gap to be. */
let symbolGap: number = gap.closed;

/** Reads a symbol with what it begins (a mention, a hashtag, a link) and returns the offset behind it. */
function readSymbol(text: string, at: number, before: number, isTerm: boolean): number {
  const symbol = text.charAt(at);
  const last = scanned.count - 1;
  const follows = last >= 0 && scanned.ends[last] === at && before === gap.none;
  if (!isTerm) {
    const masked = readMasked(text, at, symbol, follows ? (scanned.starts[last] ?? 0) : -1);
    if (masked > at) return masked;
  }
  if (symbol === '&') return readAnd(text, at, before);
  const behind = symbol === '*' ? endOfStars(text, at) : at + 1;
  const glues = isLetterAt(text, behind);
  if (follows && glues) {
    scanned.doubts |= doubt.joined;
    symbolGap = hyphens.has(symbol) ? gap.hyphen : gap.glued;
  } else if (openSymbols.has(symbol) || symbol.charCodeAt(0) === 39) symbolGap = Math.max(before, gap.open);
  else if (symbol === '.' && follows && isTitle(text, last)) symbolGap = gap.open;
  else symbolGap = gap.closed;
  if (glues && !follows && leadingLetters.has(symbol)) scanned.doubts |= doubt.symbol;
  return behind;
}

function endOfStars(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === '*') end += 1;
  return end;
}

function isTitle(text: string, word: number): boolean {
  const start = scanned.starts[word] ?? 0;
  const end = scanned.ends[word] ?? 0;
  return end - start <= 4 && titles.has(text.slice(start, end).toLowerCase());
}

/** `&` is the word "and", also as `&amp;`, which copied text often has. */
function readAnd(text: string, at: number, before: number): number {
  let end = at + 1;
  if (text.startsWith('amp', end) && !isLetterAt(text, end + 3)) end += text.charAt(end + 3) === ';' ? 4 : 3;
  push(at, end, andHash, mark.latin, before === gap.closed ? gap.closed : gap.open);
  symbolGap = gap.open;
  return end;
}

const andHash = [...'and'].reduce(
  (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), hashPrime),
  hashStart,
);

/** Links, mentions, e-mail addresses and hashtags: the offset behind them, or -1. */
function readMasked(text: string, at: number, symbol: string, wordStart: number): number {
  symbolGap = gap.closed;
  if (symbol === '@' || symbol === '＠') {
    if (wordStart >= 0) {
      const end = endOfMail(text, at + 1);
      if (end < 0) return -1;
      dropFrom(chunkStart(text, at));
      return end;
    }
    const end = endOfMention(text, at + 1);
    if (end < 0) return -1;
    scanned.mentions.push({ start: at, end });
    scanned.doubts |= doubt.mention;
    return end;
  }
  if ((symbol === '#' || symbol === '＃') && wordStart < 0) return readTag(text, at);
  if (wordStart < 0 || (symbol !== ':' && symbol !== '.')) return -1;
  const start = symbol === ':' ? wordStart : chunkStart(text, at);
  const end = symbol === ':' ? linkAfterScheme(text, wordStart, at) : linkAtHost(text, start);
  if (end <= at) return -1;
  dropFrom(start);
  scanned.links.push({ start, end });
  return end;
}

/** Where the host name or address begins that the offset lies in. */
function chunkStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[A-Za-z0-9._+-]/.test(text.charAt(start - 1))) start -= 1;
  while (start < at && /[._+-]/.test(text.charAt(start))) start += 1;
  return start;
}

/** Reads a hashtag and its words, parted at capitals and underscores; -1 where the sign does not begin one. */
function readTag(text: string, at: number): number {
  let end = at + 1;
  let hasLetter = false;
  for (;;) {
    const is = kindAt(text, end);
    if (is === kind.wide) {
      const wide = wideAt(text, end);
      if (wide.is !== 'letter' && wide.is !== 'unspaced') break;
      hasLetter = true;
      end += wide.length;
    } else if ((is < kind.space && is !== 0) || is === kind.mark || text.charAt(end) === '_') {
      if (is < kind.space && is !== kind.digit) hasLetter = true;
      end += 1;
    } else break;
  }
  if (!hasLetter) return -1;
  scanned.hashtags.push({ start: at, end });
  scanned.doubts |= doubt.tag;
  let start = at + 1;
  let before: number = gap.open;
  while (start < end) {
    if (text.charAt(start) === '_') {
      before = gap.glued;
      start += 1;
      continue;
    }
    const stop = nextPart(text, start, end);
    const read = readWord(text, start, before, stop);
    if (read > start) {
      const last = scanned.count - 1;
      scanned.marks[last] = (scanned.marks[last] ?? 0) | mark.tag;
    }
    start = Math.max(read, start + 1);
    before = gap.none;
  }
  symbolGap = gap.none;
  return end;
}

/** The end of the part of a hashtag that begins at `start`: before a capital that begins a word, or an underscore. */
function nextPart(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (text.charAt(at) === '_') return at;
    const isUpper = isCapital(text, at);
    if (isUpper && !isCapital(text, at - 1) && kindAt(text, at - 1) !== kind.digit) return at;
    if (isUpper && isCapital(text, at - 1) && at + 1 < end && isSmall(text, at + 1)) return at;
  }
  return end;
}

function isCapital(text: string, at: number): boolean {
  const is = kindAt(text, at);
  return is < kind.space && (is & kind.upper) !== 0;
}

function isSmall(text: string, at: number): boolean {
  const is = kindAt(text, at);
  return is < kind.space && (is & kind.upper) === 0 && is !== kind.digit;
}

/**
 * Reads one word, emoji or character of a script without spaces, and returns the offset behind it,
 * or the offset itself where none begins there.
 * @param stop offset that the word does not go beyond
 */
function readWord(text: string, start: number, before: number, stop = text.length): number {
  let hash = hashStart;
  let marks = 0;
  let last = -1;
  let run = 0;
  let at = start;
  let end = start;
  let possessive = 0;
  while (at < stop) {
    const unit = text.charCodeAt(at);
    const is = kinds[unit] || learn(unit);
    if (is < kind.space) {
      const fold = folds[unit] ?? 0;
      hash = Math.imul(hash ^ fold, hashPrime);
      marks |= is;
      run = fold === last ? run + 1 : 0;
      if (run === 2) marks |= mark.repeated;
      last = fold;
      at += 1;
      end = at;
    } else if (is === kind.wide) {
      const wide = wideAt(text, at);
      if (wide.is === 'letter') {
        for (let unitAt = 0; unitAt < wide.fold.length; unitAt += 1) {
          const fold = wide.fold.charCodeAt(unitAt);
          hash = Math.imul(hash ^ fold, hashPrime);
          run = fold === last ? run + 1 : 0;
          if (run === 2) marks |= mark.repeated;
          last = fold;
        }
        marks |= wide.bits;
        at += wide.length;
        end = at;
      } else if (wide.is === 'mark' && end > start) {
        at += wide.length;
        end = at;
      } else if (end === start) return readWide(text, start, before);
      else break;
    } else if (is === kind.mark) {
      at += 1;
      end = at;
    } else if (is === kind.control) at += 1;
    else if (is === kind.apostrophe && end === at && isLetterAt(text, at + 1)) {
      hash = Math.imul(hash ^ 39, hashPrime);
      possessive = at + 1;
      at += 1;
    } else break;
  }
  if (end === start) return start;
  if (possessive > 0 && end - possessive === 1 && last === 115) {
    marks |= mark.possessive;
    scanned.doubts |= doubt.possessive;
  }
  if ((marks & (mark.repeated | mark.look | mark.digit)) !== 0) noteDoubts(marks);
  if ((marks & mark.upper) !== 0 && end - start >= 6 && isCamel(text, start, end)) {
    marks |= mark.camel;
    scanned.doubts |= doubt.camel;
  }
  push(start, end, hash, marks, before);
  return end;
}

/** Whether an ASCII capital follows an ASCII small letter. */
function isCamel(text: string, start: number, end: number): boolean {
  let wasSmall = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (wasSmall && unit >= 65 && unit <= 90) return true;
    wasSmall = unit >= 97 && unit <= 122;
  }
  return false;
}

function noteDoubts(marks: number): void {
  if ((marks & mark.repeated) !== 0 && (marks & ~(mark.repeated | mark.digit)) !== 0)
    scanned.doubts |= doubt.repeated;
  if ((marks & mark.look) !== 0) scanned.doubts |= doubt.look;
  if ((marks & mark.digit) !== 0 && (marks & (mark.latin | mark.look)) !== 0) scanned.doubts |= doubt.mixed;
}

/** An emoji with all that belongs to it, or one character of a script without spaces with its vowels and tones. */
function readWide(text: string, start: number, before: number): number {
  const first = wideAt(text, start);
  if (first.is !== 'emoji' && first.is !== 'unspaced') return start;
  const isEmoji = first.is === 'emoji';
  let hash = hashStart;
  let end = start;
  let wide = first;
  for (;;) {
    for (let at = 0; at < wide.fold.length; at += 1)
      hash = Math.imul(hash ^ wide.fold.charCodeAt(at), hashPrime);
    end += wide.length;
    const joined = endOfMarks(text, end);
    const joins = joined > end && text.charCodeAt(joined - 1) === 0x200d;
    end = joined;
    if (!isEmoji || kindAt(text, end) !== kind.wide) break;
    const next = wideAt(text, end);
    const isFlag = wide === first && isRegional(text, start) && isRegional(text, end);
    if (next.is !== 'emoji' || !(joins || isFlag)) break;
    wide = next;
  }
  if (isEmoji && isRegional(text, start)) scanned.doubts |= doubt.regional;
  push(start, end, hash, isEmoji ? mark.emoji : mark.unspaced | mark.other, before);
  return end;
}

function isRegional(text: string, at: number): boolean {
  return regionalLetter(String.fromCodePoint(text.codePointAt(at) ?? 0)) !== null;
}

/** The offset behind the joiners, selectors, skin tones and dependent signs that begin at `at`. */
function endOfMarks(text: string, at: number): number {
  let end = at;
  for (;;) {
    const is = kindAt(text, end);
    if (is === kind.mark) end += 1;
    else if (is === kind.wide && wideAt(text, end).is === 'mark') end += wideAt(text, end).length;
    else return end;
  }
}

/** The folded form of the characters from `start` to `end`, as the hash of a word is made from it. */
export function foldedForm(text: string, start: number, end: number): string {
  return text.charCodeAt(start) === 38 ? 'and' : foldedOffsets(text, start, end).form;
}

/** The folded form with the offset in the text that each of its units comes from, and at the end `end`. */
export function foldedOffsets(text: string, start: number, end: number): { form: string; offsets: number[] } {
  let form = '';
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    const is = kinds[unit] || learn(unit);
    const wide = is === kind.wide ? wideAt(text, at) : null;
    const fold =
      is < kind.space
        ? String.fromCharCode(folds[unit] ?? 0)
        : is === kind.apostrophe
          ? "'"
          : (wide?.fold ?? '');
    for (let part = 0; part < fold.length; part += 1) offsets.push(at);
    form += fold;
    at += wide?.length ?? 1;
  }
  offsets.push(end);
  return { form, offsets };
}
