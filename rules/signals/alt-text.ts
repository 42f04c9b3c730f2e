import { saying } from '../words/saying';
import { noMatches, signal, wholeDraft, type Zod } from './signal';

const leastCharacters = 5;
const described = [wholeDraft(saying('why_alt_text'))];

/** For `do`: every picture and video says in words what it shows. Where the page does not say, nothing is claimed. */
export const altText = signal({
  schema: (z: Zod) =>
    z.union([
      z.literal(true),
      z.strictObject({
        'at-least': z.int().min(1).max(2000).describe('Characters that the words have to have.'),
      }),
    ]),
  compile(options) {
    const least = options === true ? leastCharacters : options['at-least'];
    return {
      needs: null,
      absence: saying('why_no_alt_text'),
      find({ draft }) {
        for (const { kind, alt } of draft.media) {
          const isSeen = kind === 'image' || kind === 'video';
          if (isSeen && alt !== undefined && !describes(alt ?? '', least)) return noMatches;
        }
        return described;
      },
    };
  },
});

/** A file's name is no description. */
function describes(alt: string, least: number): boolean {
  return alt.trim().length >= least && !/^[\w-]+\.(jpe?g|png|gif|webp|heic|mp4|mov)$/i.test(alt.trim());
}
