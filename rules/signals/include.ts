import type { Span } from '../finding';
import { graphemesIn } from '../text/graphemes';
import type { Reading } from '../text/reading';
import { type Saying, saying } from '../words/saying';
import { type EntryHit, type Evidence, inEachPart, signal, type Zod } from './signal';

function includeSchema(z: Zod) {
  const strings = z.array(z.string().trim().min(1).max(200)).min(1);
  return z.union([
    strings.describe('One of these words, phrases, #hashtags or @mentions.'),
    z
      .strictObject({
        any: strings,
        'within-first': z
          .int()
          .min(1)
          .optional()
          .describe(
            'Must begin within so many characters as a reader counts them: before the site folds the post.',
          ),
        'before-link': z.boolean().optional().describe('Must stand before the first link.'),
        pile: z
          .int()
          .min(1)
          .optional()
          .describe('Does not count in a run of more hashtags than this, where nobody reads it.'),
      })
      .describe('One of these, where a reader sees it.'),
  ]);
}

interface Placement {
  'within-first'?: number | undefined;
  'before-link'?: boolean | undefined;
  pile?: number | undefined;
}

/** Words, hashtags or mentions that stand in the draft, where a reader will see them. */
export const include = signal({
  schema: includeSchema,
  compile(options, bench) {
    const wanted = Array.isArray(options) ? options : options.any;
    const { any: _, ...placement }: Placement & { any?: unknown } = Array.isArray(options) ? {} : options;
    const list = bench.list([{ terms: wanted.map((text) => text.replace(/^@/, '')), inflect: 'noun' }]);

    const isWhole = (reading: Reading, hit: EntryHit) =>
      !wanted[hit.entry]?.startsWith('@') || reading.text.charAt(hit.start - 1) === '@';
    const isPlaced = (evidence: Evidence, part: number, hit: Span) => {
      const reading = evidence.readings[part];
      return (
        reading !== undefined && (part === 0 || !isBound(placement)) && standsWell(reading, hit, placement)
      );
    };

    return {
      needs: [list],
      absence: absenceOf(wanted, placement),
      find: (evidence) =>
        inEachPart(evidence, (reading, part) =>
          evidence
            .hits(list, part)
            .filter((hit) => isWhole(reading, hit) && isPlaced(evidence, part, hit))
            .map((hit) => ({
              part,
              start: hit.start,
              end: hit.end,
              why: saying('why_included', { words: reading.text.slice(hit.start, hit.end) }),
              changes: [],
            })),
        ),
    };
  },
});

/** Of more than so many, which are spellings of a few, the first are named. */
const mostNamed = 4;

function absenceOf(wanted: readonly string[], placement: Placement): Saying {
  const placed = Object.values(placement).some((value) => value !== undefined && value !== false);
  const named = wanted.length > mostNamed ? [...wanted.slice(0, mostNamed - 1), '…'] : wanted;
  return saying(placed ? 'why_not_included_seen' : 'why_not_included', { wanted: { or: named } });
}

/** A place counted from the beginning is one in the first part of a thread. */
function isBound(placement: Placement): boolean {
  return placement['within-first'] !== undefined || placement['before-link'] === true;
}

function standsWell(reading: Reading, hit: Span, placement: Placement): boolean {
  const first = placement['within-first'];
  if (first !== undefined && !beginsWithin(reading.text, hit.start, first)) return false;
  const link = reading.links[0];
  if (placement['before-link'] === true && link !== undefined && link.start < hit.start) return false;
  return placement.pile === undefined || pileAround(reading, hit) <= placement.pile;
}

/** Whether an offset lies within so many characters as a reader counts them; no more of the text is looked at. */
function beginsWithin(text: string, offset: number, first: number): boolean {
  if (offset < first) return true;
  let count = 0;
  for (const { index } of graphemesIn(text)) {
    if (index >= offset) return true;
    count += 1;
    if (count === first) return false;
  }
  return true;
}

/** How many hashtags follow each other, with nothing but space between, around this one. */
function pileAround(reading: Reading, hit: Span): number {
  let size = 0;
  let last: Span | null = null;
  let holds = false;
  for (const tag of reading.hashtags) {
    const joined = last !== null && reading.text.slice(last.end, tag.start).trim() === '';
    if (!joined && holds) return size;
    size = joined ? size + 1 : 1;
    if (tag.start <= hit.start && hit.end <= tag.end) holds = true;
    last = tag;
  }
  return holds ? size : 0;
}
