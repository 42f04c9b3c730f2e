/**
 * Words that compromise reads where others are written: behind an apostrophe (`we'll`), in `cannot`, in `gonna` and the like.
 */
const readInto = new Set(
  'not will would had has have are was were did does let going want got give know might could should must can'.split(
    ' ',
  ),
);

/**
 * Plain words of which every text that a compromise match finds has one, as far as can be told from the match alone;
 * null where nothing can.
 */
export function wordsOfPhrase(pattern: string): readonly string[] | null {
  const tokens = pattern.replace(/\([^)]*\)/g, (group) => group.replaceAll(' ', '_')).split(/\s+/);
  const choices = tokens.map(choiceOf).filter((words) => words !== null);
  return choices.sort((one, other) => shortestOf(other) - shortestOf(one))[0] ?? null;
}

/** The words of one token, null where it need not stand there or is no choice of plain words. */
function choiceOf(token: string): string[] | null {
  const choice = /^\^?\[?(?:<\w+>)?\^?(?:\(([^()]+)\)|([a-z]+))\+?\]?\$?$/.exec(token);
  if (choice === null) return null;
  const words = (choice[1] ?? choice[2] ?? '').split('|').map(longestWord);
  return words.every((word) => word.length > 2 && !readInto.has(word)) ? words : null;
}

/** Of words together the longest, without the g that `killin'` drops; empty where they are not all plain. */
function longestWord(words: string): string {
  if (!/^[a-z_]+$/.test(words)) return '';
  const [longest = ''] = words.split('_').sort((one, other) => other.length - one.length);
  return longest.replace(/ing$/, 'in');
}

function shortestOf(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.length));
}

/** What may be another word to compromise than it is letter by letter: letters beyond ASCII, and `k.i.l.l`. */
const rewritten = /[^\p{ASCII}’‘“”…–—\p{Extended_Pictographic}\p{Variation_Selector}]|\w\.\w\./u;

/** What finds one of such words: for fifty of them nine times as fast as to look for each. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(words.join('|'));
}

/** Whether one of the words that are searched for may stand in a sentence, as a whole or as part of another. */
export function mayHold(sentence: string, search: RegExp): boolean {
  return search.test(sentence.toLowerCase()) || rewritten.test(sentence);
}
