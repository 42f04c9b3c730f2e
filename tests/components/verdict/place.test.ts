import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, hasRoom, placeBrief, placeCard, placeChip } from '../../../components/verdict/place';

const viewport = { width: 1100, height: 800 };
const chip = { width: 160, height: 28 };
const card = { width: 376, height: 420 };
const composer = { left: 350, top: 20, width: 560, height: 100 };

function apart(one: Box, other: Box): boolean {
  return (
    one.left + one.width <= other.left ||
    other.left + other.width <= one.left ||
    one.top + one.height <= other.top ||
    other.top + other.height <= one.top
  );
}

describe('the chip', () => {
  it('stands below the composer at its right corner', () => {
    expect(placeChip(chip, composer, [], viewport)).toEqual({ left: 750, top: 128, ...chip });
  });

  it('goes to the left corner where the site’s Post button is at the right one', () => {
    const post = { left: 820, top: 125, width: 90, height: 36 };
    expect(placeChip(chip, composer, [post], viewport)).toMatchObject({ left: 350, top: 128 });
  });

  it('goes above where there is no room below', () => {
    const low = { ...composer, top: 690 };
    expect(placeChip(chip, low, [], viewport)).toMatchObject({ top: 654 });
  });

  it('finds a corner of the window where the composer fills almost all of it', () => {
    const wide = { left: 0, top: 0, width: 1100, height: 760 };
    expect(apart(placeChip(chip, wide, [], viewport), wide)).toBe(true);
  });

  it('covers neither the composer nor a button wherever one of its usual places is free, and is always in view', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 700 }),
      top: fc.integer({ min: 60, max: 500 }),
      width: fc.integer({ min: 200, max: 390 }),
      height: fc.integer({ min: 40, max: 200 }),
    });
    fc.assert(
      fc.property(box, (anchor) => {
        const button = {
          left: anchor.left + anchor.width - 80,
          top: anchor.top + anchor.height,
          width: 80,
          height: 40,
        };
        const at = placeChip(chip, anchor, [button], viewport);
        expect(apart(at, anchor) && apart(at, button)).toBe(true);
        expect(at.left).toBeGreaterThanOrEqual(0);
        expect(at.top).toBeGreaterThanOrEqual(0);
        expect(at.left + at.width).toBeLessThanOrEqual(viewport.width);
        expect(at.top + at.height).toBeLessThanOrEqual(viewport.height);
      }),
    );
  });
});

describe('the card', () => {
  const stands = (at: Box, size = card): Box => ({ ...at, height: Math.min(size.height, at.height) });

  it('stands below the composer and the chip, at the same right edge', () => {
    const at = placeCard(card, composer, [], viewport);
    expect(at.left + at.width).toBe(910);
    expect(apart(at, placeChip(chip, composer, [], viewport))).toBe(true);
  });

  it('stays clear of the site’s own buttons', () => {
    const post = { left: 820, top: 125, width: 90, height: 36 };
    expect(apart(stands(placeCard(card, composer, [post], viewport)), post)).toBe(true);
  });

  it('goes beside a composer that has no room below', () => {
    const tall = { left: 100, top: 100, width: 500, height: 650 };
    expect(placeCard(card, tall, [], viewport)).toMatchObject({ left: 608 });
  });

  it('goes above one at the foot of a narrow window', () => {
    const narrow = { width: 420, height: 800 };
    const low = { left: 10, top: 640, width: 400, height: 120 };
    const at = placeCard(card, low, [], narrow);
    expect(at.top + Math.min(card.height, at.height)).toBeLessThanOrEqual(low.top);
  });

  it('is given less room rather than covering the text', () => {
    const long = { width: 376, height: 900 };
    const at = placeCard(long, composer, [], viewport);
    expect(apart(stands(at, long), composer)).toBe(true);
    expect(at.top + at.height).toBeLessThanOrEqual(viewport.height);
  });

  it('is in view however small the window is', () => {
    const small = { width: 400, height: 300 };
    const at = placeCard(
      { width: 376, height: 500 },
      { left: 0, top: 0, width: 400, height: 300 },
      [],
      small,
    );
    expect(at.top).toBeGreaterThanOrEqual(0);
    expect(at.top + Math.min(500, at.height)).toBeLessThanOrEqual(300);
  });
});

describe('what is said of a held post where there is no room for the card', () => {
  /** A window of 1100 by 800 pixels at 200 %. */
  const zoomed = { width: 550, height: 400 };
  const brief = { width: 376, height: 120 };
  const written = { left: 80, top: 190, width: 400, height: 24 };
  const post = { left: 440, top: 280, width: 90, height: 40 };
  const box = { left: 20, top: 150, width: 510, height: 180 };

  it('is asked for in a low window alone, and not where the card has room there', () => {
    expect(hasRoom(card.width, composer, [], viewport)).toBe(true);
    expect(hasRoom(card.width, box, [post], zoomed)).toBe(false);
    expect(hasRoom(card.width, { ...box, width: 140, left: 8 }, [], zoomed)).toBe(true);
  });

  it('stands clear of the line that is written and of what posts, in view, wherever that is possible', () => {
    const line = fc.record({
      left: fc.integer({ min: 0, max: 100 }),
      top: fc.integer({ min: 0, max: 370 }),
      width: fc.integer({ min: 10, max: 400 }),
      height: fc.integer({ min: 16, max: 40 }),
    });
    fc.assert(
      fc.property(line, line, (one, other) => {
        const [above, below] = one.top < other.top ? [one, other] : [other, one];
        const end = Math.max(above.top + above.height, below.top + below.height);
        const free = Math.max(above.top, below.top - above.top - above.height, zoomed.height - end);
        fc.pre(free >= brief.height + 16);
        const at = placeBrief(brief, [one, other], zoomed);
        expect(at.top >= 0 && at.top + at.height <= zoomed.height).toBe(true);
        expect(at.left >= 0 && at.left + at.width <= zoomed.width).toBe(true);
        expect(apart(at, one) && apart(at, other)).toBe(true);
      }),
    );
  });

  it('stands at the foot of the window where nothing is there', () => {
    expect(placeBrief(brief, [written], zoomed)).toMatchObject({ top: 272 });
    expect(placeBrief(brief, [written, post], zoomed)).toMatchObject({ top: 8 });
  });
});
