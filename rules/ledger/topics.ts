import type { Code } from '../code';
import type { Draft } from '../draft';
import { gather } from '../evidence';
import { nothingPast } from '../past';

/** No topic asks for the time. */
const noTime = { time: 0, timeZone: 'UTC' };

/** Which of the topics that the code asks earlier posts for a draft is about, by their ids. */
export function pastTopicsOf(draft: Draft, { scanner, pastTopics }: Code): string[] {
  if (pastTopics.size === 0) return [];
  const { evidence } = gather(draft, scanner, nothingPast, noTime);
  return [...pastTopics].filter(([, topic]) => topic.find(evidence).length > 0).map(([id]) => id);
}
