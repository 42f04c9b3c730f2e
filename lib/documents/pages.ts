/** Words as they stand on a page: in points from its lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
}

/** The words of a page in the order in which they were written. */
export type Page = readonly Piece[];

interface Line {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** What most lines of a document have in common. */
interface Setting {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Sizes of larger letters, the largest first: those of headings. */
  readonly larger: readonly number[];
}

/** How wide a letter is, as a share of its height, in most fonts. */
const letterWidth = 0.55;

/** So many lines make a column. */
const fewestBeside = 3;

const bullet = /^(?:[•●○◦▪■‣–—*-]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)])(?:\s+|$)/i;

/** The text of pages as Markdown: larger lines are headings, lines close to each other a paragraph. */
export function textOfPages(pages: readonly Page[]): string {
  const read = withoutEdges(pages.map(linesOf));
  const setting = settingOf(read.flat());
  const blocks: string[] = [];
  let last: Line | null = null;
  for (const lines of read) {
    for (const [at, line] of lines.entries()) {
      const open = blocks.at(-1);
      if (
        last !== null &&
        open !== undefined &&
        goesOn(last, line, at === 0, open, edgeOf(last, lines, setting))
      ) {
        blocks[blocks.length - 1] = joined(open, line.text);
      } else blocks.push(begun(line, setting));
      last = line;
    }
  }
  return blocks.reduce((text, block, at) => {
    const isList = /^- /.test(block) && /^- /.test(blocks[at - 1] ?? '');
    return at === 0 ? block : text + (isList ? '\n' : '\n\n') + block;
  }, '');
}

function begun({ text, x, size }: Line, { left, larger }: Setting): string {
  const rank = larger.indexOf(size);
  if (rank >= 0) return `${'#'.repeat(Math.min(rank + 1, 6))} ${text}`;
  if (bullet.test(text)) return `- ${text.replace(bullet, '')}`.trimEnd();
  // Many programs draw a list's bullets as shapes, and only the words' place is left of them.
  const isSetIn = x > left + size && x < left + size * 8 && !text.startsWith('|');
  return isSetIn ? `- ${text}` : text;
}

/** Whether a line goes on with the block before it: the same letters, no wider gap, and no beginning of its own. */
function goesOn(last: Line, line: Line, isFirst: boolean, open: string, right: number): boolean {
  if (line.text.startsWith('|') || open.startsWith('|')) return false;
  // A bullet that stands as a line of its own is followed by its words.
  if (open === '-') return true;
  if (bullet.test(line.text) || line.size !== last.size) return false;
  const isSmall = /^\p{Ll}/u.test(line.text);
  if (isFirst) return isSmall;
  const gap = last.y - line.y;
  if (gap <= 0 || gap > line.size * 1.7) return false;
  // Whoever ends a line although the next word had room there has ended a paragraph.
  const [word = ''] = line.text.split(' ');
  return isSmall || last.end + (word.length + 1) * line.size * letterWidth > right;
}

/** Where the lines of a line's column end: those of the document, where nothing stands beside it. */
function edgeOf({ end, size }: Line, lines: readonly Line[], { right }: Setting): number {
  const usual = lines.filter((line) => line.size === size && !line.text.startsWith('|'));
  const beside = usual.filter(({ x }) => x > end);
  if (beside.length < fewestBeside) return right;
  const next = Math.min(...beside.map(({ x }) => x));
  return Math.max(...usual.filter((line) => line.end < next).map((line) => line.end));
}

/** A word that was broken at the line's end is made whole. */
function joined(before: string, text: string): string {
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + text;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(text)) return before.slice(0, -1) + text;
  return `${before} ${text}`;
}

function linesOf(page: Page): Line[] {
  const rows: Piece[][] = [];
  for (const piece of page) {
    if (piece.text.trim() === '') continue;
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isSame = last !== undefined && Math.abs(last.y - piece.y) < last.size / 2 && piece.x >= last.x;
    if (row !== undefined && isSame) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf);
}

/** A row of pieces: those far apart are the cells of a table, unless the first is a bullet. */
function lineOf(row: readonly Piece[]): Line {
  const cells: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width, size } of row) {
    const gap = x - end;
    const open = cells.at(-1);
    if (open === undefined || (gap > size * 2 && !bullet.test(open.trim()))) cells.push(text);
    else cells[cells.length - 1] = gap > size * 0.15 && !/\s$/.test(open) ? `${open} ${text}` : open + text;
    end = x + width;
  }
  const texts = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const [first = { x: 0, y: 0 }] = row;
  return {
    text: texts.length === 1 ? (texts[0] ?? '') : `| ${texts.join(' | ')} |`,
    x: first.x,
    end,
    y: first.y,
    size: Math.round(Math.max(...row.map(({ size }) => size)) * 2) / 2,
  };
}

const pageNumber = /^(?:page\s*)?\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?$/i;

/** Without page numbers, and without what stands on top or at the bottom of most pages. */
function withoutEdges(pages: readonly Line[][]): Line[][] {
  const edges = pages.map(edgesOf);
  const shown = edges.flatMap((lines) => [...new Set([...lines].map(keyOf))]);
  const isRepeated = (line: Line) =>
    pages.length > 1 && shown.filter((key) => key === keyOf(line)).length > pages.length / 2;
  return pages.map((lines, at) =>
    lines.filter((line) => !edges[at]?.has(line) || !(pageNumber.test(line.text) || isRepeated(line))),
  );
}

/** The two lines that stand highest on a page, and the two lowest. */
function edgesOf(lines: readonly Line[]): Set<Line> {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)]);
}

function keyOf(line: Line): string {
  return line.text.replace(/\d+/g, '0');
}

function settingOf(lines: readonly Line[]): Setting {
  const size = commonest(lines, (line) => line.size);
  const usual = lines.filter((line) => line.size === size);
  return {
    size,
    left: Math.min(...usual.map(({ x }) => x)),
    right: Math.max(...usual.map(({ end }) => end)),
    larger: [...new Set(lines.map((line) => line.size))]
      .filter((each) => each > size * 1.1)
      .sort((a, b) => b - a),
  };
}

/** What most letters have. */
function commonest(lines: readonly Line[], measure: (line: Line) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(measure(line), (counts.get(measure(line)) ?? 0) + line.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
