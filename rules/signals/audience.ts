import { audiences } from '../draft';
import { signal, wholeDraft, type Zod } from './signal';

const seenBy: Record<(typeof audiences)[number], string> = {
  public: 'Everybody can read this.',
  followers: 'Every follower can read this.',
  friends: 'Every friend can read this.',
  group: 'Everybody in the group can read this.',
  direct: 'Whoever it is sent to can read this.',
  unknown: 'The page does not say who can read this; everybody might.',
};

/** Who would be able to read it. Where the page does not say, everybody might. */
export const audience = signal({
  schema: (z: Zod) => z.array(z.enum(audiences)).min(1),
  compile: (wanted) => ({
    needs: null,
    absence: 'This would be read by others than this rule allows.',
    find({ draft }) {
      const counts = draft.audience === 'unknown' ? 'public' : draft.audience;
      return wanted.includes(counts) || wanted.includes(draft.audience)
        ? [wholeDraft(seenBy[draft.audience])]
        : [];
    },
  }),
});
