/** What can be told of every match of a pattern by reading the pattern alone. */
export interface Needed {
  /**
   * Of each set at least one string stands, in some mix of cases, in every match. The set that rules out most texts
   * comes first; there is at least one.
   */
  readonly sets: Sets;
  /** Sets of strings that are too short to be worth looking for in a whole text. */
  readonly short: Sets;
  /** How long a match can be. */
  readonly size: Size;
}

/** At most so many UTF-16 units, and besides them so many stretches without white space, however long. */
export interface Size {
  /** Infinite where the pattern sets no bound. */
  readonly units: number;
  readonly runs: number;
}

/**
 * What every text that the pattern matches must have; null where the pattern is too free to tell. Reads the RE2
 * syntax far enough to be sure and gives up where it is not.
 */
export function neededLiterals(pattern: string): Needed | null {
  const reader: Reader = { pattern, at: 0 };
  const { sets, size } = readBranches(reader);
  const usable = sets.filter((set) => shortestOf(set) >= shortest);
  if (reader.at !== pattern.length || usable.length === 0) return null;
  return {
    sets: usable.sort((one, other) => shortestOf(other) - shortestOf(one)),
    short: sets.filter((set) => !usable.includes(set)),
    size,
  };
}

/** Shorter strings occur nearly everywhere and are not worth asking for. */
const shortest = 3;
/** The most strings that alternatives behind one another are multiplied to: `(has|had) (a|an)` to four. */
const mostStrings = 64;

interface Reader {
  readonly pattern: string;
  at: number;
}

type Sets = readonly (readonly string[])[];

/** What one part of the pattern asks for, in some order. */
interface Part {
  readonly sets: Sets;
  /** Every string that it can stand for, null where these are too many to tell. */
  readonly strings: readonly string[] | null;
  readonly size: Size;
}

/** Alternatives up to the closing bracket or the end: of several, each has to give something. */
function readBranches(reader: Reader): Part {
  const branches = [readBranch(reader)];
  while (reader.pattern[reader.at] === '|') {
    reader.at += 1;
    branches.push(readBranch(reader));
  }
  const [only] = branches;
  if (only !== undefined && branches.length === 1) return only;
  const best = branches.map(({ sets }) => bestOf(sets));
  const strings = branches.map((branch) => branch.strings);
  return {
    sets: best.every((set) => set !== null) ? [leastOf(best.flat())] : [],
    strings: strings.every((each) => each !== null) ? strings.flat() : null,
    size: {
      units: Math.max(...branches.map(({ size }) => size.units)),
      runs: Math.max(...branches.map(({ size }) => size.runs)),
    },
  };
}

function readBranch(reader: Reader): Part {
  const sets: (readonly string[])[] = [];
  let units = 0;
  let runs = 0;
  let isWhole = true;
  /** What the pieces since the last free one stand for together. */
  let run: readonly string[] = empty;
  const endRun = () => {
    if (run.every((text) => text !== '')) sets.push(leastOf(run));
    run = empty;
    isWhole = false;
  };
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern.charAt(reader.at))) {
    const piece = readPiece(reader);
    const repeat = readRepeat(reader);
    const size = repeated(piece, repeat?.most ?? 1);
    units += size.units;
    runs += size.runs;
    const strings = repeat === null ? piece.strings : optional(piece.strings, repeat);
    if (strings === null) {
      endRun();
      if (repeat === null) sets.push(...piece.sets);
      continue;
    }
    if (run.length * strings.length > mostStrings) endRun();
    run = run.flatMap((before) => strings.map((behind) => before + behind));
  }
  const strings = isWhole ? run : null;
  endRun();
  return { sets, strings, size: { units, runs } };
}

const empty: readonly string[] = [''];

function optional(strings: readonly string[] | null, { most, isOptional }: Repeat): readonly string[] | null {
  return strings !== null && most === 1 && isOptional ? [...empty, ...strings] : null;
}

/** The strings in lower case, without those that another one stands in. */
function leastOf(strings: readonly string[]): string[] {
  const lower = [...new Set(strings.map((text) => text.toLowerCase()))];
  return lower.filter((text) => !lower.some((other) => other !== text && text.includes(other)));
}

function repeated({ size, isUnspaced }: Piece, most: number): Size {
  if (size.units === 0 && size.runs === 0) return size;
  if (most !== Number.POSITIVE_INFINITY) return { units: size.units * most, runs: size.runs * most };
  return isUnspaced ? { units: 0, runs: 1 } : { units: most, runs: 0 };
}

/** The set whose shortest string is longest rules out most texts. */
function bestOf(sets: Sets): readonly string[] | null {
  return sets.reduce<readonly string[] | null>(
    (best, set) => (best === null || shortestOf(set) > shortestOf(best) ? set : best),
    null,
  );
}

function shortestOf(set: readonly string[]): number {
  return Math.min(...set.map((text) => text.length));
}

interface Piece extends Part {
  /** One character, and never white space. */
  readonly isUnspaced: boolean;
}

/** One character of a set, which may be one of two units. */
const anyCharacter: Piece = { strings: null, sets: [], size: { units: 2, runs: 0 }, isUnspaced: false };
const unspacedCharacter: Piece = { ...anyCharacter, isUnspaced: true };
const noCharacter: Piece = { ...anyCharacter, strings: empty, size: { units: 0, runs: 0 } };
const unknown: Piece = { ...anyCharacter, size: { units: Number.POSITIVE_INFINITY, runs: 0 } };

function literalPiece(char: string): Piece {
  return { strings: [char], sets: [], size: { units: 1, runs: 0 }, isUnspaced: !/\s/.test(char) };
}

function readPiece(reader: Reader): Piece {
  const char = reader.pattern.charAt(reader.at);
  reader.at += 1;
  if (char === '(') return readGroup(reader);
  if (char === '[') return readClass(reader);
  if (char === '\\') return readEscape(reader);
  if (char === '.') return anyCharacter;
  return '^$'.includes(char) ? noCharacter : literalPiece(char);
}

function readGroup(reader: Reader): Piece {
  const opening = /^\?(:|P?<\w+>|[imsU-]*:)/.exec(reader.pattern.slice(reader.at));
  if (opening === null && reader.pattern[reader.at] === '?') return readFlags(reader);
  reader.at += opening?.[0].length ?? 0;
  const inside = readBranches(reader);
  reader.at += 1;
  return { isUnspaced: false, ...inside };
}

/** `(?i)` alone changes how what follows is read but stands for nothing itself. */
function readFlags(reader: Reader): Piece {
  const end = reader.pattern.indexOf(')', reader.at);
  reader.at = end === -1 ? reader.pattern.length : end + 1;
  return noCharacter;
}

/** What can stand in a class that holds no white space: letters, digits and signs, alone or as a range. */
const unspacedClass = /^(?:[^\s\\^[\]\0- ]|\\[wd.+/-])+\]$/;
/** A class of so few characters is as good as a choice of them. */
const mostChoices = 10;

function readClass(reader: Reader): Piece {
  const inside = /^\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]/.exec(reader.pattern.slice(reader.at))?.[0];
  reader.at += inside?.length ?? reader.pattern.length;
  if (inside === undefined) return anyCharacter;
  const piece = unspacedClass.test(inside) ? unspacedCharacter : anyCharacter;
  const choices = choicesOf(inside.slice(0, -1));
  return choices === null ? piece : { ...piece, strings: choices, size: { units: 1, runs: 0 } };
}

/** Every character of a class that names few, one by one or as ranges of ASCII letters or digits; null for any other. */
function choicesOf(inside: string): string[] | null {
  if (!/^(?:-?(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|[^\\^[\]\ud800-\udfff-]))+-?$/.test(inside)) return null;
  const choices = [...inside.matchAll(/(\w)-(\w)|./gs)].flatMap(([char, first, last]) =>
    first === undefined || last === undefined ? [char] : rangeOf(first.charCodeAt(0), last.charCodeAt(0)),
  );
  return choices.length > mostChoices ? null : choices;
}

function rangeOf(first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String.fromCharCode(first + at));
}

function readEscape(reader: Reader): Piece {
  const rest = reader.pattern.slice(reader.at);
  const known = /^(?:[pP]\{[^}]*\}|[pP].|x\{[^}]*\}|x[0-9a-fA-F]{2}|Q|.)/.exec(rest);
  const escaped = known?.[0] ?? '';
  if (escaped === 'Q' || escaped === '') {
    reader.at = Number.POSITIVE_INFINITY;
    return unknown;
  }
  reader.at += escaped.length;
  if (/^[bBAz]$/.test(escaped)) return noCharacter;
  if (/^[wd]$/.test(escaped)) return unspacedCharacter;
  return /^[^\w\s]$/.test(escaped) ? literalPiece(escaped) : anyCharacter;
}

interface Repeat {
  /** How often at most. */
  readonly most: number;
  readonly isOptional: boolean;
}

/** How often what was just read may stand, null where exactly once; skips the repetition behind it. */
function readRepeat(reader: Reader): Repeat | null {
  const repeat = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})[?+]?/.exec(reader.pattern.slice(reader.at));
  if (repeat === null) return null;
  reader.at += repeat[0].length;
  const [whole, least = '', comma, most = ''] = repeat;
  if (whole.startsWith('?')) return { most: 1, isOptional: true };
  if (comma === '') return { most: Number(least), isOptional: false };
  return { most: most === '' ? Number.POSITIVE_INFINITY : Number(most), isOptional: false };
}
