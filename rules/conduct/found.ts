import type { Example } from '../example';
import type { Expression } from '../expression';
import type { Rule } from '../pack';
import type { SayingId, Value } from '../words/saying';
import type { Clauses } from './clauses';
import type { Mood } from './mood';
import type { Sentence } from './sentences';

/** What is known of a sentence when it is asked what it is about. */
export interface Asked {
  readonly sentence: Sentence;
  readonly clauses: Clauses;
  /** Null for a sentence that only states something: what it states may still be a rule. */
  readonly mood: Mood | null;
  readonly forbids: boolean;
}

/** Something in a sentence that a rule can look for. */
export interface Found {
  readonly part: 'do' | 'dont';
  readonly looked: Expression;
  /** Says why it was read so; `{words}` is what stands from `start` to `end` of the sentence. */
  readonly why: SayingId;
  readonly values?: Readonly<Record<string, Value>>;
  readonly start: number;
  readonly end: number;
  /** Texts that might show the rule: those that it flags, and does not, become its examples. */
  readonly tries: readonly Example[];
  readonly where?: Rule['where'];
  readonly help?: string | undefined;
  /** The sentence is against hard words about one's own work, which no rule may stop however plain they are. */
  readonly isOfWork?: boolean;
}

/** Kinds of rule that look at more than one draft. */
export const overTime = ['often', 'repeat', 'mix', 'answer-within'] as const;
export type OverTime = (typeof overTime)[number];

/** Finds what a sentence is about, of one kind; an empty list where it is about nothing of that kind. */
export type Detector = (asked: Asked) => readonly Found[];

/** The place of the first match in a sentence, or null. */
export function placeOf(text: string, cue: RegExp): { start: number; end: number; words: string } | null {
  const found = cue.exec(text);
  if (found === null) return null;
  const words = found[0].trim();
  const start = found.index + found[0].indexOf(words);
  return { start, end: start + words.length, words };
}

/** Ordinary posts, for rules that let them pass. */
export const ordinary: readonly string[] = [
  'Good morning, we open at nine today',
  'Thank you all for coming on Saturday',
  'Here is what we learned this week',
];
