import { audiences } from '../draft';
import { saying } from '../words/saying';
import { signal, wholeDraft, type Zod } from './signal';

/** Who would be able to read it. Where the page does not say, everybody might. */
export const audience = signal({
  schema: (z: Zod) => z.array(z.enum(audiences)).min(1),
  compile: (wanted) => ({
    needs: null,
    absence: saying('why_not_audience'),
    find({ draft }) {
      const counts = draft.audience === 'unknown' ? 'public' : draft.audience;
      return wanted.includes(counts) || wanted.includes(draft.audience)
        ? [wholeDraft(saying(`why_seen_by_${draft.audience}`))]
        : [];
    },
  }),
});
