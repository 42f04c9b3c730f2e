import { slipsOf } from '../match/slips';
import type { Group } from '../signals/signal';
import { groupsOf, type Words } from '../signals/words';
import type { Value } from '../words/saying';
import type { Cue, Topic } from './schema';

/** A cue with its words as groups of terms; without `beside` it needs no company. */
export interface ListedCue extends Pick<Cue, 'strength' | 'written' | 'phrase' | 'heard'> {
  readonly terms: readonly Group[];
  readonly beside?: readonly Group[] | undefined;
}

/** A topic as it is compiled: all its words as groups of terms, those of a built-in one read beforehand. */
export interface ListedTopic extends Pick<Topic, 'threshold' | 'model'> {
  /** After “reads as”: a message for a built-in topic, the pack's own words for another. */
  readonly name: Value;
  readonly cues: readonly ListedCue[];
  readonly context: readonly Group[];
  readonly against: readonly Group[];
  readonly unlike: readonly Group[];
}

/** The topic with its words as groups. */
export function listedTopic(topic: Omit<Topic, 'id'>): ListedTopic {
  const { name, threshold, model, cues, context, against, unlike } = topic;
  return {
    name,
    threshold,
    model,
    cues: cues.map(listedCue),
    context: optional(context),
    against: optional(against),
    unlike: optional(unlike),
  };
}

function listedCue({
  strength,
  written,
  phrase,
  heard,
  beside,
  nouns,
  verbs,
  words,
  misspelt,
}: Cue): ListedCue {
  const company = beside === undefined ? undefined : groupsOf(beside);
  const slips = misspelt === undefined ? [] : groupsOf({ words: misspelt.flatMap(slipsOf) });
  return {
    strength,
    written,
    phrase,
    heard,
    beside: company,
    terms: [...groupsOf({ nouns, verbs, words }), ...slips],
  };
}

function optional(words: Words | undefined): Group[] {
  return words === undefined ? [] : groupsOf(words);
}
