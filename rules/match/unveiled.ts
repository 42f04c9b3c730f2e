import type { Span } from '../finding';
import { Kept } from '../kept';
import { kind } from '../text/characters';
import { hashOf } from '../text/hash';
import { type Reading, readToKeep } from '../text/reading';
import { doubt, mark } from '../text/scanned';
import { segment } from '../text/segment';
import { rarityOfHash } from '../text/vocabulary';
import { kindAt } from '../text/word';
import { decode, evened, meant } from './leet';

/** A text as its author would say it aloud, and the way back to what was written. */
export interface Unveiled {
  readonly reading: Reading;
  /** Where in the author's text the stretch stands that was read from `start` to `end`. */
  written(start: number, end: number): { start: number; end: number };
}

/** A longer text has more in it than a few words in disguise. */
const longestText = 1000;
const longestChunk = 40;
const shortestTag = 8;
const key = {};

/**
 * The same text with digits that stand for letters, letters that stand one by one and words run together in a hashtag
 * turned into words of the vocabulary; null where there are none, as in most texts.
 */
export function unveiled(reading: Reading): Unveiled | null {
  if (reading.text.length > longestText || (reading.doubts & (doubt.spelled | doubt.word)) === 0) return null;
  return reading.once(key, () => unveil(reading));
}

/** What every word has some of that may be in disguise, but for a letter by itself. */
const suspicious = mark.repeated | mark.digit | mark.doubtful;

/** Whether a word may be in disguise: a letter by itself where such stand in a row, digits among letters, or words run together. */
function mayBeVeiled({ doubts, words }: Reading, word: number): boolean {
  const marks = words.marks[word] ?? 0;
  const length = (words.ends[word] ?? 0) - (words.starts[word] ?? 0);
  if ((marks & mark.tag) !== 0) {
    const isPlain = (marks & (mark.upper | mark.digit)) === 0;
    return isPlain && length >= shortestTag && rarityOfHash(words.hashes[word] ?? 0) < 0;
  }
  if (length === 1 && (doubts & doubt.spelled) !== 0) return true;
  if ((marks & suspicious) === 0) return false;
  if ((marks & mark.repeated) !== 0 || ((marks & mark.digit) !== 0 && (marks & mark.latin) !== 0))
    return true;
  return (marks & mark.doubtful) !== 0 && rarityOfHash(words.hashes[word] ?? 0) < 0;
}

const isWord = (form: string): boolean => rarityOfHash(hashOf(form)) >= 0;
/** So many letters one by one are a word even where the vocabulary does not have it. */
const fewestSpelled = 5;
const oneByOne = /(?<![\p{L}\d'’])(?:\p{L} ){3,30}\p{L}(?![\p{L}\d'’])/gu;

function unveil(reading: Reading): Unveiled | null {
  const { text } = reading;
  const pieces: Piece[] = [];
  let made = '';
  let behind = 0;
  for (const { start, end, isSpelled } of stretches(reading)) {
    const written = text.slice(start, end);
    const words = isSpelled ? spelledOut(written) : sayings.get(written, said);
    if (words === written) continue;
    made += text.slice(behind, start);
    pieces.push({ from: made.length, to: made.length + words.length, start, end });
    made += words;
    behind = end;
  }
  if (pieces.length === 0) return null;
  made += text.slice(behind);
  return {
    reading: readToKeep(made),
    written: (start, end) => ({
      start: spanAt(pieces, start).start,
      end: spanAt(pieces, end - 1).end,
    }),
  };
}

/** A stretch of what was made, and where in the author's text it was made from. */
interface Piece extends Span {
  readonly from: number;
  readonly to: number;
}

/** Where in the author's text the unit at an offset of what was made comes from: a whole stretch, or the unit itself. */
function spanAt(pieces: readonly Piece[], offset: number): Span {
  const last = pieces.findLast(({ from }) => from <= offset);
  if (last === undefined) return { start: offset, end: offset + 1 };
  if (offset < last.to) return last;
  const start = last.end + offset - last.to;
  return { start, end: start + 1 };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isSpelled: boolean;
}

/** Letters one by one, and whatever stands between spaces around a word that may be in disguise, in the order of the text. */
function stretches(reading: Reading): Stretch[] {
  const { text, words } = reading;
  const spelled = (reading.doubts & doubt.spelled) === 0 ? [] : spelledIn(text);
  const found: Stretch[] = [];
  let behind = 0;
  for (let word = 0; word < words.count; word += 1) {
    let start = words.starts[word] ?? 0;
    let end = words.ends[word] ?? 0;
    if (start < behind || !mayBeVeiled(reading, word)) continue;
    while (start > behind && !isSpaceAt(text, start - 1)) start -= 1;
    while (end < text.length && !isSpaceAt(text, end)) end += 1;
    behind = end;
    if (end - start === 1) continue;
    if (!spelled.some((one) => one.end > start && one.start < end))
      found.push({ start, end, isSpelled: false });
  }
  return spelled.length === 0 ? found : [...found, ...spelled].sort((one, other) => one.start - other.start);
}

function isSpaceAt(text: string, at: number): boolean {
  const is = kindAt(text, at);
  return is === kind.space || is === kind.newline;
}

function spelledIn(text: string): Stretch[] {
  return [...text.matchAll(oneByOne)].map(({ index, 0: letters }) => ({
    start: index,
    end: index + letters.length,
    isSpelled: true,
  }));
}

function spelledOut(letters: string): string {
  const run = letters.replaceAll(' ', '').toLowerCase();
  return parted(run) ?? (run.length >= fewestSpelled ? run : letters);
}

/** What stretches say: a draft is read again at each keystroke, and hashtags and abbreviations come back in the next one. */
const sayings = new Kept<string>({ texts: 500, characters: 10_000, arePieces: true });

/** The words that a run of letters is made of, where all of it is. */
function parted(run: string): string | null {
  const pieces = segment(run, () => false);
  return pieces.length > 0 && pieces.every(({ known }) => known)
    ? pieces.map(({ from, to }) => run.slice(from, to)).join(' ')
    : null;
}

const opening = new Set('("“‘\'[');
const closing = new Set(')"”’\'].,!?:;…');
const ordinary = /^(?:[\p{L}'’-]+|[\d.,:%$£€/+-]+|@.*|https?:.*)$/u;
const inTag = /^#(\p{Ll}+)$/u;

/** What a stretch without a space in it says: the word itself where it is one, or what it is in disguise of. */
function said(written: string): string {
  let from = 0;
  while (opening.has(written.charAt(from))) from += 1;
  let to = written.length;
  while (to > from && closing.has(written.charAt(to - 1))) to -= 1;
  const before = written.slice(0, from);
  const core = written.slice(from, to);
  const behind = written.slice(to);
  const tag = inTag.exec(core)?.[1];
  if (tag !== undefined) {
    const words = tag.length < shortestTag || isWord(tag) ? null : parted(tag);
    return words === null ? written : `${before}${words}${behind}`;
  }
  if (core.length > longestChunk) return written;
  if (ordinary.test(core)) {
    const word = /(.)\1\1/u.test(core) ? evened(core.toLowerCase()).find(isWord) : undefined;
    return word === undefined ? written : before + word + behind;
  }
  const word = meantWord(core);
  return word === null ? written : before + word + behind;
}

/** A number with its unit or its ending is no word in disguise: 2nd, 5pm, 10k, 20off. */
const counted = /^(?!0\p{L})[\d.,:]+\p{L}+$|^\p{L}{2,3}\d+$|^\p{L}(?![03]$)\d+$/u;

function meantWord(core: string): string | null {
  if (counted.test(core)) return null;
  const decoded = decode(core, 0, core.length);
  if (decoded === null || decoded.plain < 1 || decoded.letters.length < 2) return null;
  let word: string | null = null;
  meant(decoded, {
    hasHash: (hash) => rarityOfHash(hash) >= 0,
    find: (form) => {
      word = form;
      return 0;
    },
  });
  const isSpelled = decoded.standIns === 0 && decoded.separators >= decoded.letters.length - 1;
  return (
    word ??
    (isSpelled && decoded.plain >= fewestSpelled ? decoded.letters.map(([letter]) => letter).join('') : null)
  );
}
