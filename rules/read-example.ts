import { type Draft, draftOf } from './draft';
import { millisecondsOf, readDuration } from './duration';
import type { Earlier, Example } from './example';
import { kindOf } from './kinds/kind';
import { toneOf } from './kinds/tone';
import { pastPostOf } from './ledger/past-post';
import type { Now } from './now';
import { nothingPast, type Past, type PastPost } from './past';

/** Noon on a Wednesday, for examples that say no time. */
const usualTime = Date.UTC(2026, 0, 7, 12);
const minute = 60_000;

/** The draft that an example stands for, the moment, and what the voice posted before. */
export function readExample(example: Example): { draft: Draft; now: Now; past: Past } {
  if (typeof example === 'string') {
    return { draft: draftOf(example), now: { time: usualTime, timeZone: 'UTC' }, past: nothingPast };
  }
  const { text, time, timeZone, waited, past: earlier, ...more } = example;
  const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  const now = { time: time === undefined ? usualTime : Date.parse(time), timeZone: timeZone ?? 'UTC' };
  const draft = draftOf(text, given);
  const isOverTime = waited !== undefined || earlier !== undefined;
  return {
    draft: waited === undefined ? draft : { ...draft, context: askedBefore(draft, waited, now) },
    now,
    past: isOverTime ? pastOf(earlier ?? [], now) : nothingPast,
  };
}

function askedBefore({ context }: Draft, waited: string, { time }: Now): NonNullable<Draft['context']> {
  return { handle: null, text: null, ...context, time: time - millisecondsOf(readDuration(waited)) };
}

/** The key of examples: nobody keeps what is made with it. */
const key = 'examples';

function pastOf(earlier: readonly Earlier[], { time }: Now): Past {
  const posts = earlier.flatMap((one) => {
    const last = time - millisecondsOf(readDuration(one.ago));
    return Array.from({ length: one.times }, (_, at) => postOf(one, last - at * minute));
  });
  return {
    posts: posts.sort((one, other) => other.time - one.time),
    key,
    kindOf: (draft) => kindOf(draft).kind,
  };
}

function postOf({ text, kind, shape, topics }: Earlier, time: number): PastPost {
  const draft = draftOf(text, { kind: shape });
  return pastPostOf(draft, { key, time, kind: kind ?? kindOf(draft).kind, tone: toneOf(draft), topics });
}
