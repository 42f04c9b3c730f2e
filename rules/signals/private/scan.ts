import type { Span } from '../../finding';
import { isPlain as isPlainUnit } from './plain';

/** What a first cheap pass saw of a text; a text with nothing here holds nothing private. */
export interface Sight {
  /** Runs of ASCII digits, but for those in links, hashtags and mentions: most posts have no others. */
  readonly runs: readonly Span[];
  /** Where an `@` stands that is not the start of a mention. */
  readonly ats: readonly number[];
  /** Whether digits or letters of other scripts or shapes are there, that are to be made plain first. */
  readonly disguised: boolean;
  readonly isAscii: boolean;
  /** Whether nothing is there that is to be made plain. */
  readonly isPlain: boolean;
}

const decimal = /\p{Nd}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Full-width, circled and mathematical characters, keycaps, and digits of the scripts from Arabic on. */
function isDisguise(code: number): boolean {
  if (code < 0x660) return false;
  if (code >= 0xff01) return code <= 0xff5e;
  if (code >= 0x2000) return code === 0x20e3 || code === 0xd835 || (code >= 0x2460 && code <= 0x249b);
  return decimal.test(String.fromCharCode(code));
}

/** An address has its name right before the `@`, or spaces on both sides of it. */
function mayBeAddress(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return letterOrDigit.test(before) || (before !== '' && !/[@/]/.test(before) && text[at + 1] === ' ');
}

/** What a unit can be the sign of; 0 for most. */
const sign = { digit: 1, at: 2, beyondAscii: 3 } as const;
const signs = new Uint8Array(0x10000).fill(sign.beyondAscii, 0x80);
for (const digit of '0123456789') signs[digit.charCodeAt(0)] = sign.digit;
signs[64] = sign.at;

/** How far back the beginning of a web address is looked for. */
const longestLink = 250;
/** `#` and `@`. */
const nameSigns: ReadonlySet<number> = new Set([35, 64]);
/** Addresses that carry a phone number. */
const numberInLink = /wa\.me\/|tel:|phone=/i;

/**
 * Where the path of the web address begins that goes on up to an offset, behind its `://`, or the name of a hashtag or a mention
 * behind its sign, or -1. Digits there are the number of a page and nobody's: what is found among them is dropped in the end, so it
 * need not be looked for.
 */
function linkBefore(text: string, at: number): number {
  const farthest = Math.max(0, at - longestLink);
  let behind = -1;
  let start = at;
  for (; start > farthest; start--) {
    const unit = text.charCodeAt(start - 1);
    if (unit <= 32 || unit >= 0x80) break;
    if (unit === 58 && text.startsWith('//', start)) behind = start + 2;
  }
  const isWhole = start > farthest || start === 0;
  if (behind < 0 && isWhole && nameSigns.has(text.charCodeAt(start))) behind = start + 1;
  return isWhole && behind >= 0 && !numberInLink.test(text.slice(start, at)) ? behind : -1;
}

/** Whether a stretch lies in the path of a web address, in a hashtag or in a mention. */
function isInLink(text: string, start: number, end: number): boolean {
  const behind = linkBefore(text, end);
  return behind >= 0 && behind <= start;
}

/** Looks at each character once and names what could be private. */
export function sight(text: string): Sight {
  const { length } = text;
  const runs: Span[] = [];
  const ats: number[] = [];
  let disguised = false;
  let isAscii = true;
  let isPlain = true;
  for (let index = 0; index < length; index++) {
    const is = signs[text.charCodeAt(index)] ?? 0;
    if (is === 0) continue;
    if (is === sign.digit) {
      const start = index;
      while (index + 1 < length && signs[text.charCodeAt(index + 1)] === sign.digit) index++;
      if (!isInLink(text, start, index + 1)) runs.push({ start, end: index + 1 });
    } else if (is === sign.beyondAscii) {
      isAscii = false;
      disguised ||= isDisguise(text.charCodeAt(index));
      isPlain &&= isPlainUnit(text.charCodeAt(index));
    } else if (mayBeAddress(text, index)) ats.push(index);
  }
  return { runs, ats, disguised, isAscii, isPlain };
}

/** Digits closer than this belong to one number: an IBAN's bank code is four letters between spaces. */
const widestGap = 6;

/** A stretch of text in which a number with its separators stands. */
export interface Island extends Span {
  /** How many digits it holds. */
  readonly digits: number;
}

/** The stretches of text with close digits, at least `fewest` of them; a line break parts two of them. */
export function islands(text: string, runs: readonly Span[], fewest: number): Island[] {
  const found: Island[] = [];
  let open: Island | null = null;
  for (const run of runs) {
    const joins: boolean =
      open !== null && run.start - open.end <= widestGap && !text.slice(open.end, run.start).includes('\n');
    const digits = run.end - run.start;
    if (open !== null && joins) {
      open = { start: open.start, end: run.end, digits: open.digits + digits };
      continue;
    }
    if (open !== null) found.push(open);
    open = { start: run.start, end: run.end, digits };
  }
  if (open !== null) found.push(open);
  return found.filter((island) => island.digits >= fewest);
}
