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
const gap = 8;

/** Where the chip stands: outside the composer at a corner, over none of the site's own buttons. */
export function placeChip(size: Size, anchor: Box, avoid: readonly Box[], viewport: Size): Box {
  const right = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  const ends = [right - size.width, anchor.left];
  const rows = [bottom + gap, anchor.top - size.height - gap];
  const sides = [right + gap, anchor.left - size.width - gap];
  return best(
    [
      ...rows.flatMap((top) => ends.map((left) => ({ left, top, ...size }))),
      ...sides.map((left) => ({ left, top: bottom - size.height, ...size })),
      ...corners(size, viewport),
    ],
    [anchor, ...avoid],
    viewport,
  );
}

/** Where the card stands: near the composer and clear of it, of the site's own buttons and of the chip. */
export function placeCard(size: Size, anchor: Box, avoid: readonly Box[], viewport: Size): Box {
  const all = bounds([anchor, ...avoid]);
  const right = all.left + all.width;
  const bottom = all.top + all.height;
  const level = Math.max(gap, Math.min(anchor.top, viewport.height - size.height - gap));
  const end = Math.max(
    gap,
    Math.min(anchor.left + anchor.width - size.width, viewport.width - size.width - gap),
  );
  return best(
    [
      { left: end, top: bottom + gap, ...size },
      { left: right + gap, top: level, ...size },
      { left: all.left - size.width - gap, top: level, ...size },
      { left: end, top: all.top - size.height - gap, ...size },
      ...corners(size, viewport),
    ],
    [anchor, ...avoid],
    viewport,
  );
}

/** The first place that is wholly in view and covers nothing; where there is none, the one that covers least. */
function best(places: readonly Box[], taken: readonly Box[], viewport: Size): Box {
  const inView = places.map((place) => within(place, viewport));
  const free = places.find((place, at) => same(place, inView[at] ?? place) && covered(place, taken) === 0);
  if (free) return free;
  return inView.reduce((least, place) => (covered(place, taken) < covered(least, taken) ? place : least));
}

function corners(size: Size, viewport: Size): Box[] {
  const left = viewport.width - size.width - gap;
  return [
    { left, top: viewport.height - size.height - gap, ...size },
    { left, top: gap, ...size },
    { left: gap, top: viewport.height - size.height - gap, ...size },
    { left: gap, top: gap, ...size },
  ];
}

function within(place: Box, viewport: Size): Box {
  return {
    ...place,
    left: Math.max(0, Math.min(place.left, viewport.width - place.width)),
    top: Math.max(0, Math.min(place.top, viewport.height - place.height)),
  };
}

function same(one: Box, other: Box): boolean {
  return one.left === other.left && one.top === other.top;
}

/** Square pixels of the place that lie over something taken. */
function covered(place: Box, taken: readonly Box[]): number {
  return taken.reduce((sum, box) => sum + overlap(place, box), 0);
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function bounds(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
