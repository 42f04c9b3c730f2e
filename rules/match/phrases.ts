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

type Parsed = ReturnType<ReturnType<typeof loadCompromise>['parseMatch']>;

const parsed = new Map<string, Parsed>();

/** The pattern as compromise reads it, read once: rules have only so many. */
function parse(pattern: string): Parsed {
  const known = parsed.get(pattern) ?? loadCompromise().parseMatch(pattern);
  parsed.set(pattern, known);
  return known;
}

/**
 * Where a compromise match stands in one sentence, as offsets into it. A pattern with `[brackets]` gives what they
 * hold, any other the whole match. A pattern that compromise can't read matches nothing.
 */
export function findPhrase(sentence: string, pattern: string): Span[] {
  const matches = tag(sentence).match(parse(pattern));
  const groups = pattern.includes('[') ? matches.groups() : null;
  const shown = groups === null ? [matches] : Object.values(groups);
  return shown.flatMap((view) => spansOf(view, sentence));
}

interface Offset {
  readonly offset: { readonly start: number; readonly length: number };
}

/** compromise counts the punctuation behind a word to the word; a finding does not show it. */
function spansOf(view: { json(options: object): unknown }, sentence: string): Span[] {
  const found = view.json({ offset: true, terms: false, text: false }) as readonly Offset[];
  return found.flatMap(({ offset }) => {
    const text = sentence.slice(offset.start, offset.start + offset.length);
    const start = offset.start + (text.length - text.replace(/^[\s\p{P}]+/u, '').length);
    const end = offset.start + text.replace(/[\s\p{P}]+$/u, '').length;
    return end > start ? [{ start, end }] : [];
  });
}
