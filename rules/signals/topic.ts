import { topicIdSchema } from '../topics/schema';
import { signal } from './signal';

/** What the draft is about. The topics themselves are data: see `rules/topics`. */
export const topic = signal({
  schema: topicIdSchema.describe("The id of a topic of this pack's or a built-in one."),
  compile: (id, bench) => bench.topic(id),
});
