import { compileQuestions } from '../code';
import { type Draft, draftOf } from '../draft';
import { gather } from '../evidence';
import type { Expression } from '../expression';
import type { Span } from '../finding';
import { lazily } from '../lazily';
import { builtInModel } from '../models/models';
import { nothingPast } from '../past';
import { overlap } from '../signals/spans';
import { readText } from '../text/reading';
import { cues, grievances, unlike } from './cues';

/** Topics that say something of what a post is for, and of its tone. */
const topics = ['self-promotion', 'personal-life', 'complaint-to-company', 'negative-tone'] as const;
type Topic = (typeof topics)[number];

/** Words of a draft that are on a list of cues: the list by its place, and the words as they stand. */
export interface CueHit {
  readonly list: number;
  readonly words: string;
}

/** What stands in a draft that tells what it is for. */
export interface Looked {
  readonly cues: readonly CueHit[];
  readonly topics: ReadonlySet<Topic>;
  /** Words of somebody who is not content. */
  readonly grievance: boolean;
}

/** All lists and topics in one pass over a text, compiled when the first post is asked about. */
const questions = lazily(() =>
  compileQuestions({
    grievance: { terms: { words: [...grievances] } },
    unlike: { terms: { words: [...unlike] } },
    ...Object.fromEntries(
      cues.map(({ words }, at): [string, Expression] => [`${at}`, { terms: { words: [...words] } }]),
    ),
    ...Object.fromEntries(topics.map((topic): [string, Expression] => [topic, { topic }])),
  }),
);

/** No question asks for the time. */
const noTime = { time: 0, timeZone: 'UTC' };

export function lookAt(draft: Draft): Looked {
  const { scanner, matchers } = questions();
  const { evidence } = gather(draft, scanner, nothingPast, noTime);
  const find = (name: string) => matchers.get(name)?.find(evidence) ?? [];
  const covers = find('unlike');
  return {
    cues: cues.flatMap((_, list) =>
      find(`${list}`)
        .filter((hit) => !covers.some((cover) => cover.part === hit.part && covering(cover, hit)))
        .map(({ part, start, end }) => ({ list, words: draft.parts[part]?.slice(start, end) ?? '' })),
    ),
    topics: new Set(topics.filter((topic) => find(topic).length > 0)),
    grievance: find('grievance').length > 0,
  };
}

function covering(cover: Span, hit: Span): boolean {
  return overlap(cover, hit) && cover.end - cover.start >= hit.end - hit.start;
}

export function lookAtText(text: string): Looked {
  return lookAt(draftOf(text));
}

/** Log-odds that a text is about a topic, as the topic's model hears it; below 0 is less likely than not. */
export function oddsOf(topic: Topic, text: string): number {
  return builtInModel(topic)?.score(readText(text)).score ?? Number.NEGATIVE_INFINITY;
}
