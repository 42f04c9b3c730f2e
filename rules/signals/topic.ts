import { topicIdSchema } from '../topics/schema';
import { signal, type Zod } from './signal';
import { sureSchema } from './sure';

/** What the draft is about. The topics themselves are data: see `rules/topics`. */
export const topic = signal({
  schema: (z: Zod) => {
    const id = topicIdSchema(z).describe("The id of a topic of this pack's or a built-in one.");
    return z.union([id, z.strictObject({ is: id, sure: sureSchema(z) })]);
  },
  compile: (options, bench) =>
    typeof options === 'string' ? bench.topic(options) : bench.topic(options.is, options.sure),
});
