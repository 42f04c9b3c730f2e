/**
 * Strings of which at least one stands, in some mix of cases, in every text that the pattern matches; null where
 * the pattern is too free to tell. Reads the RE2 syntax far enough to be sure and gives up where it is not.
 */
export function neededLiterals(pattern: string): readonly string[] | null {
  const reader: Reader = { pattern, at: 0 };
  const found = readBranches(reader);
  const usable =
    reader.at === pattern.length && found !== null && found.every((text) => text.length >= shortest);
  return usable ? found : null;
}

/** Shorter strings occur nearly everywhere and are not worth asking for. */
const shortest = 3;

interface Reader {
  readonly pattern: string;
  at: number;
}

type Needed = readonly string[] | null;

/** Alternatives up to the closing bracket or the end: each has to give something. */
function readBranches(reader: Reader): Needed {
  let all: string[] | null = [];
  for (;;) {
    const branch = readBranch(reader);
    all = all !== null && branch !== null ? [...all, ...branch] : null;
    if (reader.pattern[reader.at] !== '|') return all;
    reader.at += 1;
  }
}

function readBranch(reader: Reader): Needed {
  let best: Needed = null;
  let run = '';
  const endRun = () => {
    if (run.length > 0) best = better(best, [run.toLowerCase()]);
    run = '';
  };
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern.charAt(reader.at))) {
    const piece = readPiece(reader);
    const once = readRepeat(reader);
    if (once && piece.literal !== null) {
      run += piece.literal;
      continue;
    }
    endRun();
    if (once && piece.needed !== null) best = better(best, piece.needed);
  }
  endRun();
  return best;
}

/** The set whose shortest string is longest rules out most texts. */
function better(one: Needed, other: Needed): Needed {
  if (one === null || other === null) return one ?? other;
  const shortestOf = (texts: readonly string[]) => Math.min(...texts.map((text) => text.length));
  return shortestOf(other) > shortestOf(one) ? other : one;
}

interface Piece {
  readonly literal: string | null;
  readonly needed: Needed;
}

const free: Piece = { literal: null, needed: null };

function readPiece(reader: Reader): Piece {
  const char = reader.pattern.charAt(reader.at);
  reader.at += 1;
  if (char === '(') return readGroup(reader);
  if (char === '[') return readClass(reader);
  if (char === '\\') return readEscape(reader);
  if ('.^$'.includes(char)) return free;
  return { literal: char, needed: null };
}

function readGroup(reader: Reader): Piece {
  const opening = /^\?(:|P?<\w+>|[imsU-]*:)/.exec(reader.pattern.slice(reader.at));
  if (opening === null && reader.pattern[reader.at] === '?') return readFlags(reader);
  reader.at += opening?.[0].length ?? 0;
  const needed = readBranches(reader);
  reader.at += 1;
  return { literal: null, needed };
}

/** `(?i)` alone changes how what follows is read but stands for nothing itself. */
function readFlags(reader: Reader): Piece {
  const end = reader.pattern.indexOf(')', reader.at);
  reader.at = end === -1 ? reader.pattern.length : end + 1;
  return free;
}

function readClass(reader: Reader): Piece {
  const inside = /^\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]/.exec(reader.pattern.slice(reader.at));
  reader.at += inside?.[0].length ?? reader.pattern.length;
  return free;
}

function readEscape(reader: Reader): Piece {
  const rest = reader.pattern.slice(reader.at);
  const known = /^(?:[pP]\{[^}]*\}|[pP].|x\{[^}]*\}|x[0-9a-fA-F]{2}|Q|.)/.exec(rest);
  const escaped = known?.[0] ?? '';
  if (escaped === 'Q' || escaped === '') {
    reader.at = Number.POSITIVE_INFINITY;
    return free;
  }
  reader.at += escaped.length;
  return /^[^\w\s]$/.test(escaped) ? { literal: escaped, needed: null } : free;
}

/** Whether what was just read has to stand exactly once; skips the repetition behind it. */
function readRepeat(reader: Reader): boolean {
  const repeat = /^(?:[*+?]|\{\d*,?\d*\})[?+]?/.exec(reader.pattern.slice(reader.at));
  if (repeat === null) return true;
  reader.at += repeat[0].length;
  return false;
}
