/** A rectangle in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between what is placed and what it stands beside. */
export const gap = 8;

/**
 * Every place in the window of this width in which nothing that is taken is covered, as high as it goes, where that is `least`
 * pixels or more. A little away from all that, wherever there is room for it; else right beside.
 */
export function freeRooms(width: number, least: number, taken: readonly Box[], viewport: Size): Box[] {
  const airy = roomsBeside(width, least, taken, viewport, gap);
  return airy.length > 0 ? airy : roomsBeside(width, least, taken, viewport, 0);
}

function roomsBeside(
  width: number,
  least: number,
  taken: readonly Box[],
  viewport: Size,
  margin: number,
): Box[] {
  const last = viewport.width - margin - width;
  // Whatever stands free anywhere can be moved aside until it meets one of these.
  const lefts = [
    last,
    margin,
    ...taken.flatMap(({ left, width: other }) => [left - margin - width, left + other + margin]),
  ].filter((left) => left >= margin && left <= last);
  return [...new Set(lefts)].flatMap((left) =>
    gapsIn({ left, width }, taken, viewport.height, margin).filter(({ height }) => height >= least),
  );
}

/** The free stretches of one column, from the top. */
function gapsIn(
  { left, width }: Pick<Box, 'left' | 'width'>,
  taken: readonly Box[],
  foot: number,
  margin: number,
): Box[] {
  const inWay = taken
    .filter((box) => box.left - margin < left + width && left < box.left + box.width + margin)
    .sort((one, other) => one.top - other.top);
  const rooms: Box[] = [];
  let top = margin;
  for (const box of inWay) {
    const height = Math.min(box.top, foot) - margin - top;
    if (height > 0) rooms.push({ left, top, width, height });
    top = Math.max(top, box.top + box.height + margin);
  }
  rooms.push({ left, top, width, height: foot - margin - top });
  return rooms;
}

/** The smallest rectangle around them all. */
export function bounds(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Square pixels of the place that lie over something taken. */
export function covered(place: Box, taken: readonly Box[]): number {
  return taken.reduce((sum, box) => sum + overlap(place, box), 0);
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
