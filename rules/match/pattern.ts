import type { Span } from '../finding';
import { problem } from '../words/problems';
import { type Needed, neededLiterals } from './needed-literals';
import { loadRe2 } from './re2.cjs';

/** A compiled pattern: takes time in proportion to the text, whatever the pattern. */
export interface Pattern {
  /** Every match that holds at least one character, from left to right, none overlapping another. */
  find(text: string): Span[];
}

/** Reads a pattern in RE2 syntax, upper and lower case alike. @throws {Error} saying what is wrong with it. */
export function readPattern(source: string): Pattern {
  const compiled = compilePattern(source);
  const needed = neededLiterals(source);
  const windows = needed === null ? wholeText : windowsOf(needed);
  return { find: (text) => windows(text).flatMap((span) => matchesIn(compiled, text, span)) };
}

function matchesIn(compiled: Compiled, text: string, span: Span): Span[] {
  const spans: Span[] = [];
  const matcher = compiled.matcher(text.slice(span.start, span.end));
  while (matcher.find()) {
    const start = span.start + matcher.start();
    const end = span.start + matcher.end();
    if (end > start) spans.push({ start, end });
  }
  return spans;
}

type Compiled = ReturnType<ReturnType<typeof loadRe2>['RE2JS']['compile']>;

function compilePattern(source: string): Compiled {
  const { RE2JS, RE2JSException } = loadRe2();
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (error) {
    if (error instanceof RE2JSException)
      throw new Error(problem('problem_pattern', { problem: error.message }));
    throw error;
  }
}

function wholeText(text: string): Span[] {
  return [{ start: 0, end: text.length }];
}

/**
 * The stretches of a text that a match can lie in: as far round each string that it needs as a match can reach, where
 * all else that it needs stands too. re2js takes a hundred times longer for a character than looking for strings does.
 * A stretch goes beyond what a match can reach, so that a match finds on both sides what it would find in the text.
 */
function windowsOf({ sets: [first = [], ...others], short, size }: Needed): (text: string) => Span[] {
  const anchor = newSearch(first);
  const rest = [...others, ...short].map(newSearch);
  const hasRest = (cased: Cased) => rest.every((search) => search(cased) !== null);
  if (!Number.isFinite(size.units)) return (text) => (hasRest(casedOf(text)) ? wholeText(text) : []);
  return (text) => {
    const cased = casedOf(text);
    const windows: { start: number; end: number }[] = [];
    let found = anchor(cased);
    if (found === null) return windows;
    const reach = size.units + 2 + (size.runs === 0 ? 0 : size.runs * longestRun(text));
    for (; found !== null; found = anchor(cased, found.end)) {
      const start = wholeCharacter(text, Math.max(0, found.start - reach), -1);
      const end = wholeCharacter(text, Math.min(text.length, found.end + reach), 1);
      const last = windows.at(-1);
      if (last !== undefined && start <= last.end) last.end = end;
      else windows.push({ start, end });
    }
    return rest.length === 0 ? windows : windows.filter((window) => hasRest(pieceOf(cased, window)));
  };
}

/** A text, and the same in small letters, null where it has letters that ignoring case makes ones of ASCII of, or longer. */
interface Cased {
  readonly text: string;
  readonly small: string | null;
}

const oddInCase = /[\u017f\u212a\u0130]/;

let lastCased: Cased = { text: '', small: '' };

/** Many patterns ask it of one text. */
function casedOf(text: string): Cased {
  if (lastCased.text !== text) lastCased = { text, small: oddInCase.test(text) ? null : text.toLowerCase() };
  return lastCased;
}

function pieceOf({ text, small }: Cased, { start, end }: Span): Cased {
  return { text: text.slice(start, end), small: small?.slice(start, end) ?? null };
}

/**
 * Finds the next of some strings in small letters from an offset on, ignoring case: where that can be, in the text's small
 * letters, because to ignore the case of all of Unicode takes a regular expression many times longer.
 */
function newSearch(strings: readonly string[]): (cased: Cased, from?: number) => Span | null {
  const exact = anyOf(strings, 'giu');
  const plain = strings.every((string) => /^\p{ASCII}*$/u.test(string)) ? anyOf(strings, 'g') : null;
  return ({ text, small }, from = 0) => {
    const isPlain = plain !== null && small !== null;
    const expression = isPlain ? plain : exact;
    expression.lastIndex = from;
    const found = expression.exec(isPlain ? small : text);
    return found === null ? null : { start: found.index, end: expression.lastIndex };
  };
}

function anyOf(strings: readonly string[], flags: string): RegExp {
  const escaped = strings.map((string) => string.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(escaped.join('|'), flags);
}

/** The offset itself, or one further where it would cut a character of two units. */
function wholeCharacter(text: string, offset: number, step: -1 | 1): number {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && offset > 0 ? offset + step : offset;
}

let measured = { text: '', longest: 0 };

/** The length of the longest stretch without ASCII white space; many patterns ask it of one text. */
function longestRun(text: string): number {
  if (measured.text === text) return measured.longest;
  let longest = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text.charCodeAt(at) > 32) continue;
    longest = Math.max(longest, at - start);
    start = at + 1;
  }
  measured = { text, longest };
  return longest;
}
