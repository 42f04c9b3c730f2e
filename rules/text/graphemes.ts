/** Made on first need: it loads the platform's rules, which takes milliseconds. */
let segmenter: Intl.Segmenter | null = null;

/** The graphemes of a text: what a reader takes for one character each, by the platform's rules. */
export function graphemesIn(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Where the graphemes around an offset begin and end: what a person sees as one character stays whole. */
export interface Graphemes {
  /** The offset, or the start of the grapheme that it cuts. */
  floor(index: number): number;
  /** The offset, or the end of the grapheme that it cuts. */
  ceil(index: number): number;
}

/**
 * Only where a character beside an offset could be part of a longer one is the platform asked, whose answer costs a hundred
 * times the rest.
 */
export function graphemesOf(text: string): Graphemes {
  let segments: Intl.Segments | null = null;
  const around = (index: number) => {
    segments ??= graphemesIn(text);
    return segments.containing(index);
  };
  return {
    floor: (index) => (isGraphemeEdge(text, index) ? index : (around(index)?.index ?? index)),
    ceil(index) {
      if (isGraphemeEdge(text, index)) return index;
      const cut = around(index);
      return cut === undefined || cut.index === index ? index : cut.index + cut.segment.length;
    },
  };
}

/** Whether it can be told from the units beside an offset alone that it cuts no grapheme. */
export function isGraphemeEdge(text: string, index: number): boolean {
  return isApart(text, index - 1) && isApart(text, index) && !isWithinLineBreak(text, index);
}

/** Whether the unit at an offset never joins another, but for the two of a line break: Latin letters, common punctuation, the text's ends. */
function isApart(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const unit = text.charCodeAt(at);
  return unit < 0x300 || (unit >= 0x2010 && unit <= 0x2027);
}

function isWithinLineBreak(text: string, index: number): boolean {
  return text.charCodeAt(index) === 0x0a && text.charCodeAt(index - 1) === 0x0d;
}
