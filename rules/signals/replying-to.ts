import { saying } from '../words/saying';
import { signal, wholeDraft, type Zod } from './signal';

/** What the draft answers: anybody, or accounts on a list. */
export const replyingTo = signal({
  schema: (z: Zod) =>
    z.union([
      z.literal('anybody').describe('Any answer.'),
      z.array(z.string().trim().min(1).max(320)).min(1).describe('An answer to one of these handles.'),
    ]),
  compile(options) {
    const handles = options === 'anybody' ? null : new Set(options.map(plain));
    return {
      needs: null,
      absence: saying('why_not_answer'),
      find({ draft }) {
        if (draft.context === null) return [];
        const handle = draft.context.handle;
        if (handles !== null && (handle === null || !handles.has(plain(handle)))) return [];
        return [
          wholeDraft(
            handle === null ? saying('why_answer') : saying('why_answer_to', { handle: plain(handle) }),
          ),
        ];
      },
    };
  },
});

function plain(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase();
}
