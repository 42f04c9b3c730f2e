import { signatureOf } from '../initials';
import { fits } from '../text/site-length';
import { saying } from '../words/saying';
import { type Evidence, type Match, type Miss, noMatches, signal, type Zod } from './signal';

const marks = ['^', '-', '–', '—', '~', '/'] as const;

/**
 * Whether a post of an account that several people look after ends with the initials of who does now: `^SR`. Says nothing where
 * nobody is said to. What is written for a profile is nobody’s post.
 */
export const operatorInitials = signal({
  schema(z: Zod) {
    const parts = z
      .enum(['last', 'each'])
      .describe('Of a thread: at the end of its last part, or of each of them.');
    return z.union([
      parts,
      z.strictObject({
        parts,
        mark: z.enum(marks).describe('What stands before them, where a fix writes them: ^ unless given.'),
      }),
    ]);
  },
  compile(options) {
    const which = typeof options === 'string' ? options : options.parts;
    const mark = typeof options === 'string' ? '^' : options.mark;
    const signature = ({ self }: Evidence) => signatureOf(self.operator);
    const isAsked = (evidence: Evidence) => evidence.draft.kind !== 'bio' && signature(evidence) !== '';

    return {
      needs: null,
      find: (evidence) => (signature(evidence) === '' ? noMatches : signedParts(evidence)),
      lacks: (evidence) =>
        isAsked(evidence)
          ? partsAsked(evidence, which).flatMap((part) => lackIn(evidence, part, mark + signature(evidence)))
          : [],
      misses: (evidence): Miss[] =>
        evidence.draft.kind === 'bio' || isAsked(evidence)
          ? []
          : [{ part: 0, start: 0, end: 0, why: saying('miss_no_operator') }],
    };

    function signedParts(evidence: Evidence): readonly Match[] {
      return partsAsked(evidence, which).flatMap((part): Match[] => {
        const found = signedIn(textOf(evidence, part));
        if (found === null || found.letters !== signature(evidence)) return [];
        const { start, end } = found;
        return [{ part, start, end, why: saying('why_initials'), changes: [] }];
      });
    }
  },
});

function textOf({ draft }: Evidence, part: number): string {
  return draft.parts[part] ?? '';
}

/** Parts that nothing is written in yet are nobody’s. */
function partsAsked({ draft: { parts } }: Evidence, which: 'last' | 'each'): readonly number[] {
  const written = parts.flatMap((text, part) => (text.trim() === '' ? [] : part));
  return which === 'each' ? written : written.slice(-1);
}

function lackIn(evidence: Evidence, part: number, wanted: string): Match[] {
  const text = textOf(evidence, part);
  const signed = signedIn(text);
  if (signed !== null && signed.letters === wanted.slice(1)) return [];
  const end = text.trimEnd().length;
  const change = signed ?? { start: end, end };
  const put = signed === null ? ` ${wanted}` : wanted;
  const after = text.slice(0, change.start) + put + text.slice(change.end);
  // What is longer already is posted where more fits than is known: some pay for it, and some servers allow it.
  const hasRoom = fits(after, evidence.draft.limit) || !fits(text, evidence.draft.limit);
  const label = saying('fix_write', { text: wanted });
  const why =
    signed === null
      ? saying(hasRoom ? 'why_no_initials' : 'why_no_initials_room', { wanted })
      : saying('why_other_initials', { found: signed.written, wanted });
  const changes = hasRoom ? [{ label, start: change.start, end: change.end, text: put }] : [];
  return [{ part, start: signed?.start ?? 0, end: signed?.end ?? 0, why, changes }];
}

interface Signed {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly letters: string;
}

/** Capitals behind a mark at the end of a text, or before the hashtags and links that it ends with. */
const atEnd = /(?<=^|\s)[\^–—~/-]\s?(\p{Lu}{1,4})(?=\.?(?:\s+(?:#|https?:\/\/)\S+)*\s*$)/u;

function signedIn(text: string): Signed | null {
  const match = atEnd.exec(text);
  if (match === null) return null;
  const [written, letters = ''] = match;
  return { start: match.index, end: match.index + written.length, written, letters };
}
