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

/**
 * Pixels that a card needs to be of use: those in which one of a held post shows all its ways out. With less beside the
 * composer it rather covers some of the page.
 */
const useful = 330;
/** Pixels that the chip takes above or below the composer. */
const chipRoom = 44;

/** Pixels of a window that is hardly higher than the card, as at 200 % and more: what comes by itself has to be brief there. */
const low = 500;

/** Whether the card of so many pixels can stand in the window without covering what the author writes or the site's own buttons. */
export function hasRoom(width: number, anchor: Box, avoid: readonly Box[], viewport: Size): boolean {
  return viewport.height >= low || roomsFor({ width, height: 0 }, anchor, avoid, viewport).length > 0;
}

/** Where what is said of a held post stands in a low window: clear of the line that its author writes and of what posts. */
export function placeBrief(size: Size, needed: readonly Box[], viewport: Size): Box {
  const left = viewport.width - size.width - gap;
  const edges = [viewport.height - size.height - gap, gap];
  const beside = needed.flatMap(({ top, height }) => [top + height + gap, top - size.height - gap]);
  return best(
    [...edges, ...beside].map((top) => ({ left, top, ...size })),
    needed,
    viewport,
  );
}

/**
 * Where the card stands, and in `height` how much room it has there: below the composer, beside it or above it, clear of the
 * site's own buttons and of the chip; what it holds scrolls where that is not enough.
 */
export function placeCard(size: Size, anchor: Box, avoid: readonly Box[], viewport: Size): Box {
  const { width, height } = size;
  const rooms = roomsFor(size, anchor, avoid, viewport);
  const inner = viewport.height - 2 * gap;
  const over = {
    left: endOf(width, anchor, viewport),
    top: gap + inner - Math.min(height, inner),
    width,
    height: inner,
  };
  const whole = rooms.find((room) => room.height >= height);
  return whole ?? rooms.sort((one, other) => other.height - one.height)[0] ?? over;
}

/** The places beside the composer in which a card is of use, the best first. */
function roomsFor({ width, height }: Size, anchor: Box, avoid: readonly Box[], viewport: Size): Box[] {
  const all = bounds([anchor, ...avoid]);
  const bottom = all.top + all.height + chipRoom;
  const inner = { width: viewport.width - 2 * gap, height: viewport.height - 2 * gap };
  const end = endOf(width, anchor, viewport);
  const level = clamp(anchor.top, gap, gap + inner.height - height);
  const above = all.top - chipRoom - gap;
  const sides: Box[] = [
    { left: end, top: bottom, width, height: gap + inner.height - bottom },
    { left: all.left + all.width + gap, top: level, width, height: inner.height },
    { left: all.left - gap - width, top: level, width, height: inner.height },
    { left: end, top: above - Math.min(height, above), width, height: above },
  ];
  return sides.filter(
    (side) => side.left >= gap && side.left + width <= gap + inner.width && side.height >= useful,
  );
}

/** Where it ends with the composer, as far as the window allows. */
function endOf(width: number, anchor: Box, viewport: Size): number {
  return clamp(anchor.left + anchor.width - width, gap, viewport.width - gap - width);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
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
