import type { Span } from '../../finding';

/** What a first cheap pass saw of a text; a text with nothing here holds nothing private. */
export interface Sight {
  /** Runs of ASCII digits. */
  readonly runs: readonly Span[];
  /** Where an `@` stands that is not the start of a mention. */
  readonly ats: readonly number[];
  /** Whether the word "dot" is there, which spells an e-mail address out. */
  readonly dot: boolean;
  /** Whether digits or letters of other scripts or shapes are there, that are to be made plain first. */
  readonly disguised: boolean;
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

/** Looks at each character once and names what could be private. */
export function sight(text: string): Sight {
  const runs: Span[] = [];
  const ats: number[] = [];
  let dot = false;
  let disguised = false;
  let runStart = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      if (runStart < 0) runStart = index;
      continue;
    }
    if (runStart >= 0) {
      runs.push({ start: runStart, end: index });
      runStart = -1;
    }
    if (code >= 128) disguised ||= isDisguise(code);
    else if (code === 64) mayBeAddress(text, index) && ats.push(index);
    else if ((code | 32) === 116 && !dot) dot = endsInDot(text, index);
  }
  if (runStart >= 0) runs.push({ start: runStart, end: text.length });
  return { runs, ats, dot, disguised };
}

function endsInDot(text: string, index: number): boolean {
  return (text.charCodeAt(index - 1) | 32) === 111 && (text.charCodeAt(index - 2) | 32) === 100;
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
