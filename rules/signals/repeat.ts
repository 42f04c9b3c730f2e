import { durationSchema, millisecondsOf, readDuration } from '../duration';
import { Kept } from '../kept';
import { addressOf } from '../ledger/address';
import { digestOf } from '../ledger/digest';
import { nearSameAs } from '../ledger/sketch';
import { saying } from '../words/saying';
import { type Evidence, inEachPart, type Match, noMatches, signal, wholeDraft, type Zod } from './signal';
import { postsIn } from './window';

/** The digests of the addresses that links were found to lead to: a draft is checked at each keystroke with the same links in it. */
const digests = new Kept<string | null>({ texts: 64, characters: 16_000, arePieces: false });

/** The digest that a ledger keeps of where a link leads, or null where that is no address. */
function digestOfLink(key: string, link: string): string | null {
  return digests.get(`${key} ${link}`, () => {
    const address = addressOf(link);
    return address === null ? null : digestOf(key, address.address);
  });
}

/** What was posted already: the same address, however it is written, or nearly the same text. */
export const repeat = signal({
  schema: (z: Zod) =>
    z.strictObject({
      same: z.enum(['link', 'text']).describe('The same address after normalising, or near-same text.'),
      over: z
        .int()
        .min(1)
        .max(500)
        .default(1)
        .describe('How often it may be posted in that time; once unless given.'),
      within: durationSchema(z),
    }),
  compile({ same, over, within }) {
    const span = readDuration(within);
    const window = { within: span, last: null };
    const said = (count: number) => ({ count, most: over, span: { span: millisecondsOf(span) } });
    return {
      needs: null,
      find(evidence) {
        const before = postsIn(window, evidence.past, evidence.now);
        if (before.length < over) return noMatches;
        return same === 'link' ? repeatedLinks(evidence, before) : repeatedText(evidence, before);
      },
    };

    function repeatedLinks(evidence: Evidence, before: Evidence['past']['posts']): readonly Match[] {
      const times = (link: string): number => {
        const digest = digestOfLink(evidence.past.key, link);
        if (digest === null) return 0;
        return before.filter(({ links }) => links.some((known) => known.address === digest)).length + 1;
      };
      const written = inEachPart(evidence, (reading, part) =>
        reading.links
          .map(({ start, end }) => ({ part, start, end, count: times(reading.text.slice(start, end)) }))
          .filter(({ count }) => count > over)
          .map(({ count, ...at }) => ({ ...at, why: saying('why_same_link', said(count)), changes: [] })),
      );
      if (written.length > 0) return written;
      const attached = Math.max(0, ...evidence.draft.links.map(times));
      return attached > over ? [wholeDraft(saying('why_same_link', said(attached)))] : [];
    }

    function repeatedText({ draft, past }: Evidence, before: Evidence['past']['posts']): readonly Match[] {
      const isNearSame = nearSameAs(past.key, draft.parts.join('\n'));
      const count = before.filter(({ sketch }) => isNearSame(sketch)).length + 1;
      return count > over ? [wholeDraft(saying('why_same_text', said(count)))] : [];
    }
  },
});
