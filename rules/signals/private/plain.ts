/** A text without disguises, and the way back: `start` and `end` turn its offsets into the author's. */
export interface Plain {
  readonly text: string;
  start(index: number): number;
  end(index: number): number;
}

const dropped = /\u00AD|[\u200B-\u200F]|\u2060|\uFEFF|[\uFE0E\uFE0F]|\u20E3/u;
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63]/u;
/** An exponent is not a digit of a number. */
const raised = /[\u00B2\u00B3\u00B9\u2070-\u209C]/u;
const decimal = /\p{Nd}/u;
const ascii = /^[!-~]$/;
const beyondAscii = /[^\0-\x7F]/;

/** The value of a decimal digit of any script: digits of a script stand in runs of ten (Unicode, chapter 4.6). */
function digitValue(code: number): number {
  let value = 0;
  while (decimal.test(String.fromCodePoint(code - value - 1))) value++;
  return value % 10;
}

function plainOf(character: string): string {
  if (dropped.test(character)) return '';
  if (spaces.test(character)) return ' ';
  if (dashes.test(character)) return '-';
  if (raised.test(character)) return character;
  const compatible = character.normalize('NFKC');
  if (ascii.test(compatible)) return compatible;
  return decimal.test(character) ? String(digitValue(character.codePointAt(0) ?? 0)) : character;
}

/** Offsets of the whole graphemes that a span touches, so that no finding cuts a character in two. */
export function wholeGraphemes(text: string): { floor(index: number): number; ceil(index: number): number } {
  const segments = new Intl.Segmenter().segment(text);
  return {
    floor: (index) => segments.containing(index)?.index ?? index,
    ceil(index) {
      const last = segments.containing(index - 1);
      return last === undefined ? index : last.index + last.segment.length;
    },
  };
}

/**
 * The text with full-width, mathematical and foreign digits and letters, unusual spaces and dashes and invisible
 * characters made plain. A text of ASCII is handed back as it is.
 */
export function plainText(text: string): Plain {
  if (!beyondAscii.test(text)) return { text, start: (index) => index, end: (index) => index };
  const offsets: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const made = character < '\x80' ? character : plainOf(character);
    for (let unit = 0; unit < made.length; unit++) offsets.push(at + (made.length > 1 ? unit : 0));
    plain += made;
    at += character.length;
  }
  offsets.push(at);
  const graphemes = wholeGraphemes(text);
  return {
    text: plain,
    start: (index) => graphemes.floor(offsets[index] ?? at),
    end: (index) => graphemes.ceil(Math.max(offsets[index] ?? at, (offsets[index - 1] ?? 0) + 1)),
  };
}
