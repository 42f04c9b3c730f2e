import type { Rule } from '../pack';
import type { ConductReading, ReadSentence } from './read';

/** A rule whose sentence reads otherwise now. */
export interface Changed<R> {
  readonly rule: R;
  readonly now: ReadSentence;
  /** How alike the two sentences are, from 0 to 1. */
  readonly likeness: number;
}

/** What became of the rules of a code of conduct whose text was written anew. */
export interface Comparison<R> {
  /** Rules whose sentence still stands there, word for word. */
  readonly kept: readonly { readonly rule: R; readonly now: ReadSentence }[];
  /** Rules to look over: their sentence changed. In the rules' order. */
  readonly changed: readonly Changed<R>[];
  /** Rules that no sentence stands for any more. */
  readonly orphans: readonly R[];
  /** Sentences that can be checked or ask for something, and that no rule came from. */
  readonly added: readonly ReadSentence[];
}

/** Sentences less alike than this are not the same sentence. */
const alike = 0.5;

/**
 * Compares rules, by the sentence that each quotes (`say`), with a reading of the document as it is now. Sentences that
 * were known to be no rules may be given by `known`, so that they are not shown as new.
 */
export function compareConduct<R extends Pick<Rule, 'say'>>(
  rules: readonly R[],
  now: ConductReading,
  known: readonly string[] = [],
): Comparison<R> {
  const free = new Set(now.sentences);
  const kept: { rule: R; now: ReadSentence }[] = [];
  const left: R[] = [];
  for (const rule of rules) {
    const same = [...free].find((each) => sayOf(each).includes(fold(rule.say)));
    if (same === undefined) left.push(rule);
    else {
      kept.push({ rule, now: same });
      free.delete(same);
    }
  }
  const changed = nearest(left, free);
  const found = new Set(changed.map(({ rule }) => rule));
  const unseen = new Set(known.map(fold));
  return {
    kept,
    changed: left.flatMap((rule) => changed.filter((each) => each.rule === rule)),
    orphans: left.filter((rule) => !found.has(rule)),
    added: [...free].filter((each) => each.kind !== 'remark' && !sayOf(each).some((say) => unseen.has(say))),
  };
}

/** The closest pairs first, so that no sentence is taken by a rule that another one is nearer to. */
function nearest<R extends Pick<Rule, 'say'>>(rules: readonly R[], free: Set<ReadSentence>): Changed<R>[] {
  const pairs = rules
    .flatMap((rule) => [...free].map((now) => ({ rule, now, likeness: likeness(rule.say, now) })))
    .filter((pair) => pair.likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<R>();
  return pairs.filter(({ rule, now }) => {
    if (taken.has(rule) || !free.has(now)) return false;
    taken.add(rule);
    free.delete(now);
    return true;
  });
}

/** A sentence as a rule may quote it: by itself, or with what it hangs on. */
function sayOf({ sentence, say }: ReadSentence): string[] {
  return [fold(sentence.text), fold(say)];
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#@]+/gu, ' ')
    .trim();
}

/** The share of words, and of words side by side, that two sentences have in common (Dice’s coefficient). */
function likeness(say: string, now: ReadSentence): number {
  const one = piecesOf(fold(say));
  return Math.max(...sayOf(now).map((text) => dice(one, piecesOf(text))));
}

function piecesOf(text: string): Set<string> {
  const words = text.split(' ');
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]);
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((piece) => other.has(piece)).length;
  return (2 * common) / Math.max(1, one.size + other.size);
}
