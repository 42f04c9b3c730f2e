import type { Span } from '../finding';
import { Kept } from '../kept';
import { loadCompromise } from './compromise.cjs';
import { anyOf, mayHold, wordsOfPhrase } from './phrase-words';

type Doc = ReturnType<ReturnType<typeof loadCompromise>>;

/** A sentence with its parts of speech, and the places of the patterns that it was asked for. */
interface Tagged {
  readonly doc: Doc;
  readonly found: Map<string, readonly Span[]>;
}

/** Tagged sentences kept: as many as a long draft has that need grammar, about 2 MB. */
const tagged = new Kept<Tagged>({ texts: 128, characters: 64_000, arePieces: true });

type Parsed = ReturnType<ReturnType<typeof loadCompromise>['parseMatch']>;

const parsed = new Map<string, Parsed>();

/** The pattern as compromise reads it, read once: rules have only so many. */
function parse(pattern: string): Parsed {
  const known = parsed.get(pattern) ?? loadCompromise().parseMatch(pattern);
  parsed.set(pattern, known);
  return known;
}

const searches = new Map<string, RegExp | null>();

/** What finds the words of which every match has one, made once. */
function searchOf(pattern: string): RegExp | null {
  const known = searches.get(pattern);
  if (known !== undefined) return known;
  const words = wordsOfPhrase(pattern);
  const search = words === null ? null : anyOf(words);
  searches.set(pattern, search);
  return search;
}

const none: readonly Span[] = [];

/**
 * Where a compromise match stands in one sentence, as offsets into it. A pattern with `[brackets]` gives what they
 * hold, any other the whole match. A pattern that compromise can't read matches nothing. A sentence unchanged since it
 * was last asked about is neither tagged nor matched again, and one without a word that the match needs is not tagged.
 */
export function findPhrase(sentence: string, pattern: string): readonly Span[] {
  const needed = searchOf(pattern);
  if (needed !== null && !mayHold(sentence, needed)) return none;
  const { doc, found } = tagged.get(sentence, (text) => ({ doc: loadCompromise()(text), found: new Map() }));
  const known = found.get(pattern);
  if (known !== undefined) return known;
  const matches = doc.match(parse(pattern));
  const groups = pattern.includes('[') ? matches.groups() : null;
  const shown = groups === null ? [matches] : Object.values(groups);
  const spans = shown.flatMap((view) => spansOf(view, sentence));
  found.set(pattern, spans);
  return spans;
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
