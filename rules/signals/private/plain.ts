import { graphemesOf } from '../../text/graphemes';

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

/** Every character that can be made plain: what `plainOf` leaves as it is need not be looked at. */
const impure =
  /[\u00A0\u00AD\u0660-\u1BFF\u2000-\u206F\u2212\u2460-\u249B\u24B6-\u24E9\u3000\uA620-\uABFF\uFE50-\uFEFF\uFF01-\uFFEE]|[\u{10000}-\u{1EFFF}\u{1FBF0}-\u{1FBF9}]|[\uFE0E\uFE0F]|\u20E3/gu;

/** By UTF-16 unit what was found out about it so far: 1 for plain as it is, 2 for what is to be made plain. */
const plainness = new Uint8Array(0x10000);

/** Whether a unit is plain as it is, in any text; of a character of two units, no where that can't be told from one. */
export function isPlain(unit: number): boolean {
  plainness[unit] ||= isPlainAlone(unit) ? 1 : 2;
  return plainness[unit] === 1;
}

function isPlainAlone(unit: number): boolean {
  // First halves up to U+1EFFF, and second halves that those of U+1FBF0 to U+1FBF9 have: see `impure`.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit > 0xd83b && !(unit >= 0xdff0 && unit <= 0xdff9);
  const character = String.fromCharCode(unit);
  return character.replace(impure, plainOf) === character;
}

/** A text of which every unit is plain as it is. */
export function plainAsItIs(text: string): Plain {
  const graphemes = graphemesOf(text);
  return { text, start: graphemes.floor, end: graphemes.ceil };
}

/** A text that is plain as it is: all of it is ASCII, so each unit is a character. */
export function alreadyPlain(text: string): Plain {
  return { text, start: (index) => index, end: (index) => index };
}

/**
 * The text with full-width, mathematical and foreign digits and letters, unusual spaces and dashes and invisible
 * characters made plain. A text without any is handed back as it is.
 */
export function plainText(text: string): Plain {
  const graphemes = graphemesOf(text);
  const made = text.replace(impure, plainOf);
  if (made.length === text.length) return { text: made, start: graphemes.floor, end: graphemes.ceil };
  const offsets: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const piece = character.replace(impure, plainOf);
    for (let unit = 0; unit < piece.length; unit++) offsets.push(at + unit);
    plain += piece;
    at += character.length;
  }
  offsets.push(at);
  return {
    text: plain,
    start: (index) => graphemes.floor(offsets[index] ?? at),
    end: (index) => graphemes.ceil(offsets[index] ?? at),
  };
}
