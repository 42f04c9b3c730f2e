import type { z } from 'zod';
import type { Draft } from '../draft';
import type { Span } from '../finding';
import type { LinearModel } from '../match/linear';
import type { Inflect } from '../match/terms';
import type { Now } from '../now';
import type { Past } from '../past';
import type { Self } from '../self';
import type { Reading } from '../text/reading';
import type { Saying } from '../words/saying';
import type { Zod } from '../zod';
import type { Sure } from './sure';

export type { Zod } from '../zod';

/** A change that would settle a match: what stands at `start` to `end` of the match's part becomes `text`. */
export interface Change extends Span {
  /** What the change is called. */
  readonly label: Saying;
  readonly text: string;
}

/**
 * What a signal found: the characters of one part that made it, or an empty span at the part's start where it is
 * about the draft as a whole (its account, its missing alternative text).
 */
export interface Match extends Span {
  readonly part: number;
  /** Why these words count, as a sentence for the author. */
  readonly why: Saying;
  readonly changes: readonly Change[];
}

/** Something that can be seen to occur in a draft before any rule is asked: a list of terms, a literal of a pattern. */
export type Source = number;

/** One term of a list as it stands in the text; `entry` counts from 0 in the list as it was given. */
export interface EntryHit extends Span {
  readonly entry: number;
}

/** A draft that has been read: what signals look at. */
export interface Evidence {
  readonly draft: Draft;
  readonly past: Past;
  readonly now: Now;
  /** What the identity knows about itself that the draft would go out as. */
  readonly self: Self;
  /** One reading for each part of the draft. */
  readonly readings: readonly Reading[];
  /** Where the terms of a list stand in a part, in order of start. */
  hits(list: Source, part: number): readonly EntryHit[];
  /** Whether anything of the source occurs in the part. */
  occurs(source: Source, part: number): boolean;
  /** What a finder finds in a part, in order of start. Passages that have not changed are not looked at again. */
  find<T extends Span>(finder: LocalFinder<T>, part: number): readonly T[];
  /** The value made for `key` during this check: made once, however many rules ask. */
  once<T>(key: object, make: () => T): T;
}

/** How far a finder can see beyond a passage, in UTF-16 units. */
export const farthestReach = 180;

/** A piece of text by itself: a passage, with what stands around it where a finder looks across. */
export interface Stretch {
  readonly text: string;
  readonly reading: Reading;
  /** Whether anything of the source occurs in it. */
  readonly occurs: (source: Source) => boolean;
}

/**
 * Finds what can be told from a passage alone, whatever else the draft says. What it found is kept under the finder
 * itself, so each is made once, not for each draft.
 */
export interface LocalFinder<T extends Span = Span> {
  /** Spans as offsets into the stretch, in order of start. */
  find(stretch: Stretch): readonly T[];
  /** What must occur in everything that it finds. */
  readonly where?: Source | undefined;
  /** What it finds may begin in one passage and end in the next, so it has to see `farthestReach` of those around. */
  readonly looksAcross?: true;
}

/** Words that nearly made a match, and what kept them from it. */
export interface Miss extends Span {
  readonly part: number;
  readonly why: Saying;
}

/** A compiled signal or expression. */
export interface Matcher {
  /** It can match only where one of these occurs; null where it must always be asked. */
  readonly needs: readonly Source[] | null;
  /** What to say where a rule asks for this and it is not there. */
  readonly absence?: Saying | ((evidence: Evidence) => Saying);
  /** What is lacking where a rule asks for this, place by place and with what would make up for it: instead of `absence`. */
  lacks?(evidence: Evidence): readonly Match[];
  find(evidence: Evidence): readonly Match[];
  /** What nearly matched; only for explaining. */
  misses?(evidence: Evidence): readonly Miss[];
}

/** Terms to look for that bend alike, or terms of built-in topics by their numbers in the table of all of those. */
export type Group =
  | { readonly terms: readonly string[]; readonly inflect: Inflect }
  | { readonly known: string; readonly count: number };

/** What a signal is compiled with: the lists that all rules share. */
export interface Workbench {
  /** The pack's language as a BCP 47 tag. */
  readonly language: string;
  /** Adds terms to the one automaton of all rules; the list's entries are the terms of its groups in their order. */
  list(groups: readonly Group[]): Source;
  /** Asks for these strings, at least 3 characters each, anywhere in the lower-cased text, also within words. */
  literals(strings: readonly string[]): Source;
  /** The compiled topic of that id as the pack knows it, or one that is surer than that. */
  topic(id: string, sure?: Sure): Matcher;
  /** What all rules of the code share that ask for the same: made by the first of them. */
  shared<T>(make: (bench: Workbench) => T): T;
  /** The linear model of that name, or undefined. */
  model(name: string): LinearModel | undefined;
}

/** One kind of thing that a rule can look for: the schema of its options and how they become a matcher. */
export interface Signal<S extends z.ZodType = z.ZodType> {
  schema(z: Zod): S;
  compile(options: z.output<S>, bench: Workbench): Matcher;
}

/** Keeps the type of a signal's options together with its schema. */
export function signal<S extends z.ZodType>(parts: Signal<S>): Signal<S> {
  return parts;
}

/** Nothing found, as in most drafts: one list for all. */
export const noMatches: readonly Match[] = [];

/**
 * What is found in the parts of the draft, one after the other. Most drafts have one part, and most rules find nothing: who is
 * asked about every draft gives a function that was made once and not for this draft.
 */
export function inEachPart<T>(
  evidence: Evidence,
  find: (reading: Reading, part: number, evidence: Evidence) => readonly T[],
): readonly T[] {
  const { readings } = evidence;
  const only = readings[0];
  if (readings.length === 1 && only !== undefined) return find(only, 0, evidence);
  return readings.flatMap((reading, part) => find(reading, part, evidence));
}

/** The matches that what a finder finds in each part makes. */
export function matchesOf<T extends Span>(
  evidence: Evidence,
  finder: LocalFinder<T>,
  matchOf: (found: T, part: number, evidence: Evidence) => Match,
): readonly Match[] {
  if (evidence.readings.length === 1) return matchesIn(0, evidence, finder, matchOf);
  return evidence.readings.flatMap((_, part) => matchesIn(part, evidence, finder, matchOf));
}

function matchesIn<T extends Span>(
  part: number,
  evidence: Evidence,
  finder: LocalFinder<T>,
  matchOf: (found: T, part: number, evidence: Evidence) => Match,
): readonly Match[] {
  const found = evidence.find(finder, part);
  return found.length === 0 ? noMatches : found.map((each) => matchOf(each, part, evidence));
}

/** A match about the draft as a whole, which no characters of it show. */
export function wholeDraft(why: Saying): Match {
  return { part: 0, start: 0, end: 0, why, changes: [] };
}
