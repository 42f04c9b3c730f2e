import { folds, isAmpersand, kind, kinds, learn, letterBits, picturedLetter, wideAt } from './characters';
import { hashPrime, hashStart } from './hash';
import { doubt, mark, pushWord, scanned } from './scanned';

/** Whether a letter or digit begins at an offset. */
export function isLetterAt(text: string, at: number): boolean {
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
 * Reads one word, emoji or character of a script without spaces, and returns the offset behind it,
 * or the offset itself where none begins there.
 * @param stop offset that the word does not go beyond
 */
export function readWord(text: string, start: number, before: number, stop = text.length): number {
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
    scanned.doubts |= doubt.word;
  }
  marks = furtherMarks(text, start, end, marks);
  pushWord(start, end, hash, marks, before);
  return end;
}

/**
 * Adds to the marks of a plain word what its letters as a whole say, and notes what deserves a second look.
 * @param made the marks so far
 */
export function furtherMarks(text: string, start: number, end: number, made: number): number {
  let marks = made;
  const isRepeated = (marks & mark.repeated) !== 0 && (marks & ~(mark.repeated | mark.digit)) !== 0;
  const isMixed = (marks & mark.digit) !== 0 && (marks & (mark.latin | mark.look)) !== 0;
  if (isRepeated || isMixed || (marks & mark.look) !== 0) marks |= mark.doubtful;
  if ((marks & mark.upper) !== 0 && end - start >= 4 && isCamel(text, start, end)) marks |= mark.camel;
  if ((marks & (mark.doubtful | mark.camel)) !== 0) scanned.doubts |= doubt.word;
  return marks;
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
  if (isPictured(text, start)) scanned.doubts |= doubt.pictured;
  pushWord(start, end, hash, isEmoji ? mark.emoji : mark.unspaced | mark.other, before);
  return end;
}

/** Whether one of the letters that flags are made of stands at an offset. */
function isRegional(text: string, at: number): boolean {
  return ((text.codePointAt(at) ?? 0) & ~0x1f) === 0x1f1e0;
}

function isPictured(text: string, at: number): boolean {
  return picturedLetter(String.fromCodePoint(text.codePointAt(at) ?? 0)) !== null;
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
  if (isAmpersand(text.charCodeAt(start))) return 'and';
  return isPlain(text, start, end)
    ? text.slice(start, end).toLowerCase()
    : foldedOffsets(text, start, end).form;
}

/** Whether there are ASCII letters and digits only. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 || (kinds[unit] ?? 0) >= kind.space) return false;
  }
  return true;
}

/** The folded form with the offset in the text that each of its units comes from, and at the end `end`. */
export function foldedOffsets(text: string, start: number, end: number): { form: string; offsets: number[] } {
  const offsets: number[] = [];
  if (isPlain(text, start, end)) {
    for (let at = start; at <= end; at += 1) offsets.push(at);
    return { form: text.slice(start, end).toLowerCase(), offsets };
  }
  let form = '';
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

/** The hash of a folded form, made longer by the folded form of the characters from `start` to `end`. */
export function continuedHash(begun: number, text: string, start: number, end: number): number {
  let hash = begun;
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    const is = kinds[unit] || learn(unit);
    const wide = is === kind.wide ? wideAt(text, at) : null;
    if (is < kind.space) hash = Math.imul(hash ^ (folds[unit] ?? 0), hashPrime);
    else if (is === kind.apostrophe) hash = Math.imul(hash ^ 39, hashPrime);
    else if (wide !== null)
      for (let part = 0; part < wide.fold.length; part += 1)
        hash = Math.imul(hash ^ wide.fold.charCodeAt(part), hashPrime);
    at += wide?.length ?? 1;
  }
  return hash;
}
