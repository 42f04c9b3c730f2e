import type { Span } from '../finding';

/** What a written document is made of, in its order. A table's cells stand each for itself. */
export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
  /** How deep a heading is, from 1; how far an item is set in, from 0; 0 for all else. */
  readonly depth: number;
}

interface Line extends Span {
  readonly text: string;
}

const bullet =
  /^(\s*)(?:[-*+•‣◦▪–—]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]|\d{1,3}(?:\.\d{1,3})+)\s+(?:\[[ x]\]\s+)?/i;
const hash = /^ {0,3}(#{1,6})\s+/;
const rule = /^\s*(?:[-*_=]\s*){3,}$/;
const fence = /^\s*(?:```|~~~)/;
const quote = /^\s*>\s?/;

/** Lines this long are broken by whoever wrote them, not at the end of a thought. */
const wrapped = 50;

/** A word that no thought ends with: a column narrower than `wrapped` was broken behind it. */
const linking =
  /\b(?:an?|and|any|at|by|for|from|in|may|must|no|not|of|on|or|our|shall|should|than|that|the|their|to|with|your)$/;

/** How no thought begins: with a small letter, a hashtag or a mention. */
const startsWithin = /^\s*(?:\p{Ll}|[#@]\p{L})/u;

/** The blocks of a plain text or of Markdown. Spans leave out the signs that make a heading, an item or a cell. */
export function readBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  let open: Block | null = null;
  const close = () => {
    if (open !== null && open.end > open.start) blocks.push(open);
    open = null;
  };
  lines.forEach((line, at) => {
    const continued: Block | null = open !== null && continues(open, line, text) ? open : null;
    if (continued !== null) {
      open = { ...continued, end: contentEnd(line) };
      return;
    }
    close();
    if (isBlank(line.text) || rule.test(line.text) || fence.test(line.text)) return;
    if (isRow(line.text)) blocks.push(...cellsOf(line));
    else open = beginning(line, lines[at - 1], lines[at + 1]);
  });
  close();
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const found of text.matchAll(/\r\n?|\n|\f|\u2028|\u2029/g)) {
    lines.push({ start, end: found.index, text: text.slice(start, found.index) });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length, text: text.slice(start) });
  return lines;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function contentEnd({ start, text }: Line): number {
  return start + text.trimEnd().length;
}

/** Whether a line goes on with what the one before began: broken at its width, or within a word's reach. */
function continues(open: Block, { text }: Line, whole: string): boolean {
  if (open.kind === 'heading' || isBlank(text) || isRow(text)) return false;
  if (hash.test(text) || bullet.test(text) || rule.test(text) || fence.test(text)) return false;
  const before = whole.slice(open.start, open.end);
  const last = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  if (startsWithin.test(text) || linking.test(last)) return !/[.!?:]$/.test(last);
  return last.length >= wrapped && !/:$/.test(last);
}

function beginning(line: Line, before: Line | undefined, after: Line | undefined): Block {
  const marked = hash.exec(line.text);
  if (marked !== null) {
    const inner = line.text.slice(marked[0].length).replace(/\s+#+\s*$/, '');
    return block('heading', line, marked[0].length, inner.trimEnd().length, marked[1]?.length ?? 1);
  }
  const listed = bullet.exec(line.text);
  if (listed !== null) {
    const inner = line.text.slice(listed[0].length).trimEnd();
    return block('item', line, listed[0].length, inner.length, widthOf(listed[1] ?? ''));
  }
  const sign = quote.exec(line.text)?.[0].length ?? 0;
  const indent = sign + (line.text.length - sign - line.text.slice(sign).trimStart().length);
  const inner = line.text.slice(indent).trimEnd();
  const kind = isTitle(inner, before, after) ? 'heading' : 'paragraph';
  return block(kind, line, indent, inner.length, kind === 'heading' ? 2 : 0);
}

function block(kind: Block['kind'], { start }: Line, from: number, length: number, depth: number): Block {
  return { kind, start: start + from, end: start + from + length, depth };
}

function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}

/** A heading of a text without marks: short, alone, without a full stop, above something else. */
function isTitle(text: string, before: Line | undefined, after: Line | undefined): boolean {
  if (after !== undefined && /^\s*(?:={3,}|-{3,})\s*$/.test(after.text)) return true;
  if (/^\**(?:do|don['’]?t|dos|don['’]?ts)s?\**:?$/i.test(text)) return true;
  if (/^\*\*[^*]+\*\*:?$/.test(text) && !/[.!?]\*\*/.test(text)) return true;
  if (text.length > 60 || text.split(/\s+/).length > 7 || /[.!?:;,]$/.test(text)) return false;
  if (
    linking.test(text) ||
    (after !== undefined && startsWithin.test(after.text) && !bullet.test(after.text))
  )
    return false;
  const stands = before === undefined || isBlank(before.text);
  return stands && after !== undefined && (!isBlank(after.text) || /^\P{Ll}+$/u.test(text));
}

function isRow(text: string): boolean {
  return /^\s*\|.*\|\s*$/.test(text);
}

/** The cells of a table's row that hold something; the line of dashes below its head holds nothing. */
function cellsOf({ start, text }: Line): Block[] {
  if (/^[\s|:-]+$/.test(text)) return [];
  return [...text.matchAll(/[^|]+/g)]
    .filter(([cell]) => !isBlank(cell))
    .map(({ 0: cell, index }) => {
      const from = start + index + (cell.length - cell.trimStart().length);
      return { kind: 'cell', start: from, end: from + cell.trim().length, depth: 0 };
    });
}
