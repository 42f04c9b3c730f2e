import type { Span } from '../finding';
import { loadCompromise } from './compromise.cjs';

type Doc = ReturnType<ReturnType<typeof loadCompromise>>;

/** Tagged sentences kept, the oldest forgotten first: more than a long draft has, about 2 MB. */
const keptSentences = 256;

const tagged = new Map<string, Doc>();

/** The sentence with its parts of speech; a sentence unchanged since it was last asked about is not tagged again. */
function tag(sentence: string): Doc {
  const known = tagged.get(sentence);
  if (known !== undefined) {
    tagged.delete(sentence);
    tagged.set(sentence, known);
    return known;
  }
  const doc = loadCompromise()(sentence);
  tagged.set(sentence, doc);
  const oldest = tagged.keys().next().value;
  if (tagged.size > keptSentences && oldest !== undefined) tagged.delete(oldest);
  return doc;
}

/**
 * Where a compromise match stands in one sentence, as offsets into it. A pattern with `[brackets]` gives what they
 * hold, any other the whole match. A pattern that compromise can't read matches nothing.
 */
export function findPhrase(sentence: string, pattern: string): Span[] {
  const matches = tag(sentence).match(pattern);
  const groups = pattern.includes('[') ? matches.groups() : null;
  const shown = groups === null ? [matches] : Object.values(groups);
  return shown.flatMap(spansOf);
}

interface Offset {
  readonly offset: { readonly start: number; readonly length: number };
  readonly terms: readonly { readonly pre: string; readonly text: string; readonly post: string }[];
}

function spansOf(view: { json(options: object): unknown }): Span[] {
  const found = view.json({ offset: true, terms: true, text: false }) as readonly Offset[];
  return found
    .filter(({ offset, terms }) => terms.length > 0 && offset.length > 0)
    .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length }));
}
