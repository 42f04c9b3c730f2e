import type { EntryHit } from '../signals/signal';
import { around, overlap } from '../signals/spans';
import type { Reading } from '../text/reading';

/** How far support reaches, in words: a whole short post, a paragraph of a long one. */
export const reach = 30;
/** A bound on how long words are, in characters, so that a long text is not gone through for each cue. */
export const longestWord = 40;
export const mostContext = 2;
const contraryWeight = 2;
const mostContrary = 4;

/** A cue that stands in the text and was not taken back. */
export interface Standing extends EntryHit {
  readonly strength: number;
  readonly word: number;
  readonly form: string;
}

interface Place {
  readonly word: number;
  readonly form: string;
}

export function placeOf(reading: Reading, hit: EntryHit): Place {
  return { word: reading.wordAt(hit.start), form: formOf(reading, hit) };
}

function formOf({ text }: Reading, { start, end }: EntryHit): string {
  return text.slice(start, end).toLowerCase();
}

/** Of cues that overlap, the stronger, and of equally strong ones the longer. */
export function strongest(standing: readonly Standing[]): Standing[] {
  const kept: Standing[] = [];
  for (const cue of [...standing].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || !overlap(last, cue)) kept.push(cue);
    else if (isStronger(cue, last)) kept[kept.length - 1] = cue;
  }
  return kept;
}

function isStronger(one: Standing, other: Standing): boolean {
  if (one.strength !== other.strength) return one.strength > other.strength;
  return one.end - one.start > other.end - other.start;
}

/**
 * The cue with everything that stands within reach of it: other cues, context, what speaks against, and what a model lends,
 * which outweighs nothing that speaks against.
 */
export function weigh(
  cue: Standing,
  all: readonly Standing[],
  context: readonly EntryHit[],
  against: readonly EntryHit[],
  reading: Reading,
  lent: number,
): number {
  const isNear = (word: number) => Math.abs(word - cue.word) <= reach;
  const nearby = (hits: readonly EntryHit[]) =>
    around(hits, cue, reach * longestWord).filter(({ start }) => isNear(reading.wordAt(start)));
  const strengthOf = new Map<string, number>();
  for (const other of around(all, cue, reach * longestWord)) {
    if (isNear(other.word)) strengthOf.set(other.form, other.strength);
  }
  const cues = [...strengthOf.values()].reduce((sum, strength) => sum + strength, 0);
  const contrary = contraryOf(formsOf(nearby(against), reading));
  return (
    cues +
    Math.min(formsOf(nearby(context), reading), mostContext) -
    contrary +
    (contrary > 0 ? Math.min(lent, 0) : lent)
  );
}

/** How many different words the hits are. */
export function formsOf(hits: readonly EntryHit[], reading: Reading): number {
  return new Set(hits.map((hit) => formOf(reading, hit))).size;
}

/** What so many words for another reading take away. */
export function contraryOf(words: number): number {
  return Math.min(words * contraryWeight, mostContrary);
}

/** Cues with no other word between them are one finding. */
export function clusters(cues: readonly Standing[], reading: Reading): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let lastWord = Number.NEGATIVE_INFINITY;
  for (const { start, end } of cues) {
    const last = spans.at(-1);
    if (last !== undefined && reading.wordAt(start) <= lastWord + 1) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
    lastWord = reading.wordAt(Math.max(start, end - 1));
  }
  return spans;
}
