import { type Box, bounds, covered, freeRooms, gap, type Size } from './rooms';

/** What lies in the page where something of ours is to stand, in viewport pixels. */
export interface Surroundings {
  /** The composer's rectangle. */
  readonly anchor: Box;
  /** The site's own buttons in it. */
  readonly avoid: readonly Box[];
  /** The texts that stand in it. */
  readonly written: readonly Box[];
  /** What its author goes on with: the line that they write, and what posts. */
  readonly needed: readonly Box[];
}

/** What is shown of a verdict: all of it, its first sentence, or that there is one. */
export type Form = 'card' | 'brief' | 'line';

/** Pixels of height with which the card of a held post shows all its ways out while the rest of it scrolls. */
export const leastCard = 330;
/** Pixels of height that each needs to be of use; less of a card than that is scrolled whole, which is for whoever asked to see it. */
const least = { card: leastCard, asked: 96, brief: 124, line: 44 } as const;
/** Pixels that the chip takes above or below the composer. */
const chipRoom = 44;
/** The widest that a chip becomes. */
const widestChip: Size = { width: 288, height: 28 };

/** Where the chip stands: outside the composer at a corner, over none of the site's own buttons. */
export function placeChip(size: Size, anchor: Box, avoid: readonly Box[], viewport: Size): Box {
  const right = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  const ends = [right - size.width, anchor.left];
  const rows = [bottom + gap, anchor.top - size.height - gap];
  const sides = [right + gap, anchor.left - size.width - gap];
  const places = [
    ...rows.flatMap((top) => ends.map((left) => ({ left, top, ...size }))),
    ...sides.map((left) => ({ left, top: bottom - size.height, ...size })),
    ...corners(size, viewport),
  ];
  const isFree = (place: Box) => isInView(place, viewport) && covered(place, [anchor, ...avoid]) === 0;
  return places.find(isFree) ?? leastCovering(places, [anchor, ...avoid], viewport);
}

/**
 * What there is room for without covering what stands in the composer or the site's own buttons: the whole card of this width,
 * or else what can be said in brief. Where even a line covers something, that is no part of what is `needed` as long as any
 * place is free of it.
 */
export function formFor(width: number, around: Surroundings, viewport: Size): Form {
  const { beside, inside } = cardRooms({ width, height: 0 }, around, viewport);
  if (beside.length + inside.length > 0) return 'card';
  const isFree = (form: 'brief' | 'line', taken: readonly Box[]) =>
    freeRooms(width, least[form], taken, viewport).length > 0;
  const { needed } = around;
  const all = allIn(around);
  return isFree('brief', all) || (!isFree('line', all) && isFree('brief', needed)) ? 'brief' : 'line';
}

/** Where it stands what is said in brief, and in `height` how much room it has there. */
export function placeBrief(size: Size, form: 'brief' | 'line', around: Surroundings, viewport: Size): Box {
  const { needed } = around;
  for (const taken of [allIn(around), needed]) {
    const rooms = freeRooms(size.width, least[form], taken, viewport);
    const room = bestOf(rooms, size, viewport.width - size.width, viewport);
    if (room) return standing(size, room, viewport);
  }
  const beside = needed.flatMap(({ top, height }) => [top + height, top - size.height]);
  const left = viewport.width - size.width - gap;
  const edges = [viewport.height - size.height - gap, gap];
  const places = [...edges, ...beside].map((top) => ({ left, top, ...size }));
  return leastCovering(places, needed, viewport);
}

/**
 * Where the card stands, and in `height` how much room it has there: below the composer, beside it or above it, clear of the
 * site's own buttons and of the chip; or in the composer where nothing stands. What it holds scrolls where that is not enough.
 * One that was asked for where there is no such room takes what room there is, then one in which it covers nothing that is
 * `needed`, and where there is none either, all of the window.
 */
export function placeCard(size: Size, around: Surroundings, viewport: Size): Box {
  const { beside, inside } = cardRooms(size, around, viewport);
  const whole = [...beside, ...inside].find(({ height }) => height >= size.height);
  const room = whole ?? highest(beside) ?? inside[0];
  if (room) return room;
  for (const taken of [allIn(around), around.needed]) {
    const asked = highest(freeRooms(size.width, least.asked, taken, viewport));
    if (asked) return standing(size, asked, viewport);
  }
  return over(size, around.anchor, viewport);
}

/** The places in which a card is of use: those beside the composer, the best first, and one in it where that is better. */
function cardRooms(size: Size, around: Surroundings, viewport: Size): Record<'beside' | 'inside', Box[]> {
  const beside = roomsBeside(size, around, viewport);
  if (beside.some(({ height }) => height >= size.height)) return { beside, inside: [] };
  const chip = placeChip(widestChip, around.anchor, around.avoid, viewport);
  const free = freeRooms(size.width, least.card, [...allIn(around), chip], viewport);
  const inside = bestOf(free, size, endOf(size.width, around.anchor, viewport), viewport);
  return { beside, inside: inside ? [standing(size, inside, viewport)] : [] };
}

function roomsBeside({ width, height }: Size, { anchor, avoid }: Surroundings, viewport: Size): Box[] {
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
    (side) => side.left >= gap && side.left + width <= gap + inner.width && side.height >= least.card,
  );
}

function allIn({ avoid, written, needed }: Surroundings): Box[] {
  return [...avoid, ...written, ...needed];
}

/** One that holds all of it, at the foot of the window before its top and elsewhere, and nearest to `left`; else the highest. */
function bestOf(rooms: readonly Box[], { height }: Size, left: number, viewport: Size): Box | undefined {
  const whole = rooms.filter((room) => room.height >= height);
  const rank = (room: Box) => (isAtFoot(room, viewport) ? 0 : room.top <= gap ? 1 : 2);
  const [best] = whole.sort(
    (one, other) => rank(one) - rank(other) || Math.abs(one.left - left) - Math.abs(other.left - left),
  );
  return best ?? highest(rooms);
}

function highest(rooms: readonly Box[]): Box | undefined {
  return rooms.toSorted((one, other) => other.height - one.height)[0];
}

/** At the window's foot where the room reaches it, as far away from what is written as can be; else at the room's top. */
function standing({ height }: Size, room: Box, viewport: Size): Box {
  const spare = isAtFoot(room, viewport) ? Math.max(0, room.height - height) : 0;
  return { ...room, top: room.top + spare };
}

function isAtFoot({ top, height }: Box, viewport: Size): boolean {
  return top + height >= viewport.height - gap;
}

function over({ width, height }: Size, anchor: Box, viewport: Size): Box {
  const inner = viewport.height - 2 * gap;
  const top = gap + inner - Math.min(height, inner);
  return { left: endOf(width, anchor, viewport), top, width, height: inner };
}

/** Where it ends with the composer, as far as the window allows. */
function endOf(width: number, anchor: Box, viewport: Size): number {
  return clamp(anchor.left + anchor.width - width, gap, viewport.width - gap - width);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
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

function leastCovering(places: readonly Box[], taken: readonly Box[], viewport: Size): Box {
  return places
    .map((place) => ({
      ...place,
      left: clamp(place.left, 0, viewport.width - place.width),
      top: clamp(place.top, 0, viewport.height - place.height),
    }))
    .reduce((best, place) => (covered(place, taken) < covered(best, taken) ? place : best));
}

function isInView({ left, top, width, height }: Box, viewport: Size): boolean {
  return left >= 0 && top >= 0 && left + width <= viewport.width && top + height <= viewport.height;
}
