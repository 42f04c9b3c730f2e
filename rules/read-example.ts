import { type Draft, draftOf, profileAsks } from './draft';
import { millisecondsOf, readDuration } from './duration';
import type { Earlier, Example } from './example';
import { kindOf } from './kinds/kind';
import { toneOf } from './kinds/tone';
import { pastPostOf } from './ledger/past-post';
import type { Now } from './now';
import { nothingPast, type Past, type PastPost } from './past';
import { type Self, unknownSelf } from './self';

/** Noon on a Wednesday, for examples that say no time. */
const usualTime = Date.UTC(2026, 0, 7, 12);
const minute = 60_000;

/** What an example stands for: the draft, the moment, what the voice posted before, and what it knows about itself. */
interface ReadExample {
  readonly draft: Draft;
  readonly now: Now;
  readonly past: Past;
  readonly self: Self;
}

/** Reads an example as a check takes it. */
export function readExample(example: Example): ReadExample {
  if (typeof example === 'string') {
    const now = { time: usualTime, timeZone: 'UTC' };
    return { draft: draftOf(example), now, past: nothingPast, self: unknownSelf };
  }
  const { text, time, timeZone, waited, past: earlier, self = unknownSelf, form, ...more } = example;
  const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  const now = { time: time === undefined ? usualTime : Date.parse(time), timeZone: timeZone ?? 'UTC' };
  const draft = withForm(draftOf(text, given), form);
  const isOverTime = waited !== undefined || earlier !== undefined;
  return {
    draft: waited === undefined ? draft : { ...draft, context: askedBefore(draft, waited, now) },
    now,
    past: isOverTime ? pastOf(earlier ?? [], now) : nothingPast,
    self,
  };
}

/** A form with a field for the name, one for the address, and one for what the text says. */
function withForm(draft: Draft, form: { name: string; site: string } | undefined): Draft {
  if (form === undefined) return draft;
  const [about] = draft.parts;
  const { limit } = draft;
  const fields = [{ is: 'name' as const }, { is: 'about' as const, limit }, { is: 'site' as const }];
  return { ...draft, parts: [form.name, about, form.site], profile: { fields, holds: [...profileAsks] } };
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
