import type { Span } from '../finding';
import { findSentences } from '../text/sentences';
import { type Block, readBlocks } from './document';

/** A sentence of a written code of conduct. */
export interface Sentence extends Span {
  /** As it reads: without marks of emphasis or links, and without line breaks. `start` and `end` are in the document. */
  readonly text: string;
  /** The headings that it stands under, from the outermost. */
  readonly headings: readonly string[];
  /** What a list's items hang on, such as “Staff must not:”; null outside of such a list. */
  readonly lead: string | null;
  readonly kind: 'paragraph' | 'item' | 'cell';
}

interface Heading {
  readonly depth: number;
  readonly text: string;
}

interface Lead {
  readonly text: string;
  /** Items set in further than this hang on it. */
  readonly depth: number;
}

/** The sentences of a document in its order, with the headings and the lines that they hang on. */
export function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let headings: Heading[] = [];
  let leads: Lead[] = [];
  for (const block of readBlocks(text)) {
    if (block.kind === 'heading') {
      headings = [
        ...headings.filter(({ depth }) => depth < block.depth),
        { depth: block.depth, text: plain(text.slice(block.start, block.end)) },
      ];
      leads = [];
      continue;
    }
    if (block.kind === 'item') leads = leads.filter(({ depth }) => depth < block.depth);
    else leads = [];
    const lead = leads.at(-1)?.text ?? null;
    const own = sentencesOf(block, text, headings, lead);
    sentences.push(...own);
    const last = own.at(-1)?.text;
    if (last !== undefined && /:$/.test(last) && block.kind !== 'cell') {
      leads.push({ text: last, depth: block.kind === 'item' ? block.depth : -1 });
    }
  }
  return sentences;
}

function sentencesOf(
  { kind, start, end }: Block,
  text: string,
  headings: readonly Heading[],
  lead: string | null,
): Sentence[] {
  if (kind === 'heading') return [];
  // A line's end within a block is where somebody's editor broke it; a space there keeps every offset.
  const block = text.slice(start, end).replace(/[\r\n\f\u2028\u2029]/g, ' ');
  return findSentences(block, linksIn(block)).map((span) => ({
    kind,
    start: start + span.start,
    end: start + span.end,
    text: plain(block.slice(span.start, span.end)),
    headings: headings.map((each) => each.text),
    lead,
  }));
}

/** Addresses, in which a full stop ends nothing. */
function linksIn(text: string): Span[] {
  return [...text.matchAll(/\b(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/[^\s)]*)?/gi)].map(
    ({ index, 0: link }) => ({ start: index, end: index + link.length }),
  );
}

/** What Markdown shows of a piece of text, on one line. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(^|[\s("“])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?=$|[\s.,;:!?)"”])/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
