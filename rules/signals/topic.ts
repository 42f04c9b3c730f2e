import { topicIdSchema } from '../topics/schema';
import { signal, type Zod } from './signal';

/** What the draft is about. The topics themselves are data: see `rules/topics`. */
export const topic = signal({
  schema: (z: Zod) => topicIdSchema(z).describe("The id of a topic of this pack's or a built-in one."),
  compile: (id, bench) => bench.topic(id),
});
