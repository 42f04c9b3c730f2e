import type { Span } from '../finding';

/** Made on first need: it loads the platform's rules, which takes milliseconds. */
let segmenter: Intl.Segmenter | null = null;

/** The graphemes of a text: what a reader takes for one character each, by the platform's rules. */
export function graphemesIn(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/**
 * A function that widens a span so that it cuts no grapheme: what a person sees as one character stays whole.
 * Only where a character at the edge could be part of a longer one is the platform asked, whose answer costs a
 * hundred times the rest.
 */
export function graphemesOf(text: string): (span: Span) => Span {
  let segments: Intl.Segments | null = null;
  return (span) => {
    const { start, end } = span;
    if (areWholeGraphemes(text, start, end)) return span;
    segments ??= graphemesIn(text);
    const first = segments.containing(start);
    const next = segments.containing(end);
    return {
      start: first?.index ?? start,
      end: next === undefined || next.index === end ? end : next.index + next.segment.length,
    };
  };
}

/** Whether it can be told from the units at its edges alone that a span cuts no grapheme. */
export function areWholeGraphemes(text: string, start: number, end: number): boolean {
  return isApart(text, start - 1) && isApart(text, start) && isApart(text, end);
}

/** Whether the unit at an offset is always a character of its own: Latin letters, common punctuation, the text's ends. */
function isApart(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const unit = text.charCodeAt(at);
  return unit < 0x300 || (unit >= 0x2010 && unit <= 0x2027);
}
