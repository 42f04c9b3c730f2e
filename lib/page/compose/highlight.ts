import type { Level } from '../../../rules/finding';

/** A range to underline, and how. */
export interface Underline {
  readonly level: Level;
  readonly range: StaticRangeInit;
}

/** From the mildest to the strongest; the strongest is drawn over the others. The names stand in the manifest's CSS. */
const names: readonly (readonly [Level, string])[] = [
  ['note', 'demarc-note'],
  ['warn', 'demarc-warn'],
  ['hold', 'demarc-hold'],
  ['block', 'demarc-block'],
];

const drawn = new Map<object, readonly Underline[]>();

/**
 * Underlines the ranges on behalf of `owner`, in place of what it had underlined before. The registry belongs to the whole
 * document, so only our own names are ever touched. Static ranges: cheaper than live ones, and redrawn after every edit.
 */
export function underline(owner: object, underlines: readonly Underline[]): void {
  if (underlines.length === 0 && !drawn.has(owner)) return;
  if (underlines.length === 0) drawn.delete(owner);
  else drawn.set(owner, underlines);
  redraw();
}

function redraw(): void {
  const all = [...drawn.values()].flat();
  names.forEach(([level, name], priority) => {
    const ranges = all.filter((one) => one.level === level).map((one) => new StaticRange(one.range));
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  });
}
