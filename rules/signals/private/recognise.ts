import type { PrivateHit, PrivateKind } from './kinds';
import type { Island } from './scan';

/**
 * One form of a private thing. `score` is how sure the form alone is; words of its own nearby make it surer
 * and words of other numbers (an order, a flight) less so, after the way of Microsoft Presidio.
 */
export interface Form {
  readonly kind: PrivateKind;
  /** Linear: every repetition is bounded. Flags `g` and `u`. */
  readonly pattern: RegExp;
  readonly score: number;
  /** The fewest digits that it can have. */
  readonly digits: number;
  /** What else must hold of the match; the second argument is the match without anything but letters and digits. */
  valid?(match: string, bare: string): boolean;
  /** Words before (or shortly after) that make it surer. */
  readonly context?: RegExp;
}

/** The score from which a hit is reported. */
export const enough = 0.5;
const raise = 0.4;
const lower = 0.4;
/** How far before and after a hit words are looked at, in UTF-16 units. */
const before = 45;
const after = 16;
/** What a match can add on either side of the digits of an island. */
const margin = 14;

/** Words that announce some other number. */
const otherNumber =
  /(?:\b(?:orders?|ticket|tracking|case|ref(?:erence)?|flight|serial|isbn|issn|doi|invoice|model|version|build|lot|sku|batch|lottery|bingo|booking|confirmation|part no|item|product|barcode|patent|grant|article|asin|upc|ean|score|tweet|status|lat|long|gps|coordinates)\b[^.!?\n]{0,14}|(?:#|№|\bno\.|\$|€|£|\bUSD ?|\bEUR ?)\s?)$/iu;

/** The words shortly before and after a stretch, with U+E000 (private use) where it stood. */
export function wordsAround(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - before), start)}\uE000${text.slice(end, end + after)}`;
}

/** Whether words right before a stretch say that it is an order, a flight, a price or the like. */
export function isOtherNumber(text: string, start: number): boolean {
  return otherNumber.test(text.slice(Math.max(0, start - 30), start));
}

/** The score of a form at one place; of one that is not enough without its words, other words are not looked for. */
export function scoreAt(
  text: string,
  start: number,
  end: number,
  form: Pick<Form, 'score' | 'context'>,
): number {
  const known = form.context?.test(wordsAround(text, start, end)) ?? false;
  const other = !known && form.score >= enough && isOtherNumber(text, start);
  return Math.min(1, Math.max(0, form.score + (known ? raise : 0) - (other ? lower : 0)));
}

/** All places within an island that has enough digits where a form stands, whatever their scores. */
export function findForm(text: string, island: Island, form: Form): PrivateHit[] {
  const from = Math.max(0, island.start - margin);
  const to = Math.min(text.length, island.end + margin);
  const slice = text.slice(from, to);
  const hits: PrivateHit[] = [];
  form.pattern.lastIndex = 0;
  for (let match = form.pattern.exec(slice); match !== null; match = form.pattern.exec(slice)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const cut = (match.index === 0 && from > 0) || (end === to && to < text.length);
    if (cut || !(form.valid?.(match[0], match[0].replace(/[^\p{L}\d]/gu, '')) ?? true)) {
      form.pattern.lastIndex = match.index + 1;
      continue;
    }
    hits.push({ kind: form.kind, start, end, score: scoreAt(text, start, end, form) });
  }
  return hits;
}
