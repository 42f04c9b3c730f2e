import { latinLooks, otherLooks } from './look-alikes';

/**
 * What one UTF-16 unit is to the reader of words. The four letter kinds are bits, so that a word can say what it
 * is made of; the rest are alone in their byte.
 */
export const kind = {
  /** Not looked at yet: `learn` answers. */
  unknown: 0,
  /** A letter that folds to a to z. */
  latin: 1,
  digit: 2,
  /** A letter of another script. */
  other: 4,
  /** A letter of another script that looks like a Latin one. */
  look: 8,
  /** Set beside `latin`, `other` or `look` on a capital. */
  upper: 16,
  space: 32,
  /** Combining accents and what joins or selects: belongs to the character before it and is not read. */
  mark: 64,
  /** Zero-width and bidirectional controls, soft hyphens: not read. */
  control: 65,
  /** Punctuation and symbols. */
  symbol: 96,
  apostrophe: 97,
  newline: 98,
  /** Surrogates, letters that fold to several, scripts without spaces, emoji: `wideAt` answers. */
  wide: 128,
} as const;

/** The bits of the kinds that a word is read from, unit by unit. */
export const letterBits = kind.latin | kind.digit | kind.other | kind.look;

/** The kind of each UTF-16 unit seen so far, `kind.unknown` for the rest. Filled by `learn`, one answer for each unit. */
export const kinds = new Uint8Array(0x10000);
/** The folded form of each unit of a letter kind: lower case, no accents, plain width. */
export const folds = new Uint16Array(0x10000);

/** A character that takes more than one table look-up. */
export interface Wide {
  /** Length in UTF-16 units. */
  readonly length: number;
  readonly is: 'letter' | 'unspaced' | 'emoji' | 'mark' | 'control' | 'space' | 'symbol';
  /** A letter's bits of `kind`. */
  readonly bits: number;
  /** The folded form, one or more UTF-16 units. */
  readonly fold: string;
}

/** Inclusive ranges of accents, points and vowel signs without which a word is still the same word to its readers. */
const accentRanges = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;
/** Joiners, variation selectors and skin tones. */
const selectorRanges = [
  [0x200c, 0x200d],
  [0xfe00, 0xfe0f],
  [0x1f3fb, 0x1f3ff],
  [0xe0100, 0xe01ef],
] as const;
const unseen = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]$/u;
const apostrophes = new Set(['’', '‘', 'ʼ', 'ʻ', '＇', '‛', 'ʹ', '′']);

/** Letters that Unicode does not decompose, with the letters that they are written as without the keyboard for them. */
const written: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ς', 'σ'],
]);

const wides = new Map<number, Wide>();

for (let unit = 0; unit < 0x80; unit += 1) learn(unit);

/** The kind of a UTF-16 unit, found out from what Unicode says of it and kept for the next time. */
export function learn(unit: number): number {
  const is = kindOf(unit);
  kinds[unit] = is;
  return is;
}

/** Whether a unit is `&`, also in the width of a Chinese character: it is a word of its own, read as “and”. */
export function isAmpersand(unit: number): boolean {
  return unit === 0x26 || unit === 0xff06;
}

/**
 * The character at an offset of the text, found out once. For those of kind `wide`; the others have the tables, which
 * are faster.
 * @param at UTF-16 offset
 */
export function wideAt(text: string, at: number): Wide {
  const point = text.codePointAt(at) ?? 0;
  const known = wides.get(point);
  if (known !== undefined) return known;
  const wide = describe(String.fromCodePoint(point));
  wides.set(point, wide);
  return wide;
}

/** The Latin letter that a character of another script looks like, or null. */
export function lookOf(character: string): string | null {
  if ((character.codePointAt(0) ?? 0) < 0x80) return null;
  return otherLooks().get(character) ?? otherLooks().get(character.normalize('NFKD')) ?? null;
}

/** Emoji, and characters of scripts without spaces, that are put for a Latin letter by their shape. */
const pictures: ReadonlyMap<string, string> = new Map(
  'a卂ค b乃 c匚 e乇 f千 h卄 i丨เ j丿 k长 l乚ㄥ m爪 n几ภ o⭕ㄖ口 p卩 r尺 s丂ร💲 t丅ㄒ u凵ㄩย w山ฬ x❌乂 yㄚ丫 z乙'
    .split(' ')
    .flatMap(([letter = '', ...alike]) => alike.map((character) => [character, letter])),
);

/** The Latin letter that a character by itself is put for, two regional indicators of a flag among them, or null. */
export function picturedLetter(character: string): string | null {
  const known = pictures.get(character);
  if (known !== undefined) return known;
  const letter = (character.codePointAt(0) ?? 0) - 0x1f1e6;
  return letter >= 0 && letter < 26 ? String.fromCharCode(97 + letter) : null;
}

/** ASCII needs no look into Unicode's tables, whose loading would be felt in the first check. */
function asciiKind(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[A-Za-z0-9]/.test(character)) {
    folds[unit] = character.toLowerCase().charCodeAt(0);
    if (unit < 0x41) return kind.digit;
    return unit < 0x61 ? kind.latin | kind.upper : kind.latin;
  }
  if (character === '\n' || character === '\r') return kind.newline;
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13) ? kind.space : kind.symbol;
  return character === "'" ? kind.apostrophe : kind.symbol;
}

function kindOf(unit: number): number {
  if (unit < 0x80) return asciiKind(unit);
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return kind.wide;
  if (unit === 0x2028 || unit === 0x2029) return kind.newline;
  if (apostrophes.has(character)) return kind.apostrophe;
  if (unit >= 0x2010 && unit <= 0x2027) return kind.symbol;
  const { is, bits, fold } = describe(character);
  if (is === 'letter' && fold.length === 1) {
    folds[unit] = fold.charCodeAt(0);
    return bits;
  }
  if (is === 'space' || is === 'mark' || is === 'control' || is === 'symbol') return kind[is];
  return kind.wide;
}

function describe(character: string): Wide {
  const length = character.length;
  const none = { length, bits: 0, fold: '' };
  if (character < '\x80') return describeAscii(character.charCodeAt(0));
  if (character !== '\ufeff' && /^[\s\u2800\u3164\uffa0]$/u.test(character)) return { ...none, is: 'space' };
  if (isWithin(character, selectorRanges)) return { ...none, is: 'mark' };
  if (unseen.test(character)) return { ...none, is: 'control' };
  const fold = foldOf(character);
  if (fold === '') return { ...none, is: /^\p{M}$/u.test(character) ? 'mark' : 'symbol' };
  if (unspaced.test(character)) return { length, bits: kind.other, fold, is: 'unspaced' };
  if (fold !== character || /^[\p{L}\p{M}\p{Nd}\p{Nl}]$/u.test(character)) {
    const bits = bitsOf(character, fold);
    if (bits !== 0) return { length, bits, fold, is: 'letter' };
  }
  const isEmoji = /^(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u.test(character);
  return isEmoji ? { length, bits: 0, fold: character, is: 'emoji' } : { ...none, is: 'symbol' };
}

function describeAscii(unit: number): Wide {
  const is = kinds[unit] ?? kind.symbol;
  if (is < kind.space)
    return { length: 1, is: 'letter', bits: is, fold: String.fromCharCode(folds[unit] ?? 0) };
  return { length: 1, is: is === kind.space || is === kind.newline ? 'space' : 'symbol', bits: 0, fold: '' };
}

function bitsOf(character: string, fold: string): number {
  const upper = character.toLowerCase() === character ? 0 : kind.upper;
  if (/^[a-z]+$/.test(fold)) return kind.latin | upper;
  if (/^[0-9]+$/.test(fold)) return kind.digit;
  if (!/^[\p{L}\p{M}\p{N}]+$/u.test(fold)) return 0;
  return (lookOf(character) === null ? kind.other : kind.look) | upper;
}

/** The folded form; symbols, and numbers set above or below the line, are left as they are. */
function foldOf(character: string): string {
  const squared = squaredLetter(character.codePointAt(0) ?? 0);
  if (squared !== null) return squared;
  const known = written.get(character) ?? latinLooks().get(character);
  if (known !== undefined) return known;
  if (/^[\p{No}\p{So}]$/u.test(character) && !isEnclosed(character)) return character;
  const plain = bare(character);
  if (plain.length === 1 || /^[\p{L}\p{M}\p{N}]*$/u.test(plain)) return spelled(plain);
  const inner = plain.replace(/[^a-z0-9]/g, '');
  return inner === '' ? character : inner;
}

/** Letters inside a folded form that are themselves written as others. */
function spelled(plain: string): string {
  let fold = '';
  for (const part of plain) fold += written.get(part) ?? latinLooks().get(part) ?? part;
  return fold;
}

/** In lower case, compatibility characters decomposed, accents taken off. */
function bare(character: string): string {
  const parts = character.normalize('NFKD').toLowerCase().normalize('NFKD');
  return [...parts].filter((part) => !isWithin(part, accentRanges)).join('');
}

function isWithin(character: string, ranges: readonly (readonly [number, number])[]): boolean {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => point >= first && point <= last);
}

function isEnclosed(character: string): boolean {
  return /^[\u2460-\u24ff\u2776-\u2793\u{1f100}-\u{1f1ad}]$/u.test(character);
}

/** White letters on black discs and squares have no decomposition in Unicode: U+1F150 to U+1F189. */
function squaredLetter(point: number): string | null {
  if (point >= 0x1f150 && point <= 0x1f169) return String.fromCharCode(point - 0x1f150 + 97);
  if (point >= 0x1f170 && point <= 0x1f189) return String.fromCharCode(point - 0x1f170 + 97);
  return null;
}
