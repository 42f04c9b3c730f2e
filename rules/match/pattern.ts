import { RE2JS, RE2JSException } from 're2js';
import type { Span } from '../finding';

/** A compiled pattern: takes time in proportion to the text, whatever the pattern. */
export interface Pattern {
  /** Every match that holds at least one character, from left to right, none overlapping another. */
  find(text: string): Span[];
}

/** Reads a pattern in RE2 syntax, upper and lower case alike. @throws {Error} saying what is wrong with it. */
export function readPattern(source: string): Pattern {
  const compiled = compilePattern(source);
  return {
    find(text) {
      const spans: Span[] = [];
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
      }
      return spans;
    },
  };
}

function compilePattern(source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (error) {
    if (error instanceof RE2JSException)
      throw new Error(`not a pattern that runs in linear time: ${error.message}`);
    throw error;
  }
}
