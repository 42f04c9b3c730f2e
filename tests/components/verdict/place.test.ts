import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formFor,
  placeBrief,
  placeCard,
  placeChip,
  type Surroundings,
} from '../../../components/verdict/place';
import type { Box, Size } from '../../../components/verdict/rooms';

const viewport = { width: 1100, height: 800 };
const chip = { width: 160, height: 28 };
const card = { width: 376, height: 420 };
const composer = { left: 350, top: 20, width: 560, height: 100 };

const around = (anchor: Box, more: Partial<Surroundings> = {}): Surroundings => ({
  anchor,
  avoid: [],
  written: [],
  needed: [],
  ...more,
});

function apart(one: Box, other: Box): boolean {
  return (
    one.left + one.width <= other.left ||
    other.left + other.width <= one.left ||
    one.top + one.height <= other.top ||
    other.top + other.height <= one.top
  );
}

/** What it takes of its room. */
const stands = (at: Box, size: Size = card): Box => ({ ...at, height: Math.min(size.height, at.height) });

const isInView = (at: Box, window: Size) =>
  at.left >= 0 && at.top >= 0 && at.left + at.width <= window.width && at.top + at.height <= window.height;

/** Whether anything of this size stands free anywhere, tried pixel by pixel where edges can meet. */
function isAnywhere(size: Size, taken: readonly Box[], window: Size): boolean {
  const lefts = [0, ...taken.map(({ left, width }) => left + width)];
  const tops = [0, ...taken.map(({ top, height }) => top + height)];
  return lefts.some((left) =>
    tops.some((top) => {
      const at = { left, top, ...size };
      return isInView(at, window) && taken.every((box) => apart(at, box));
    }),
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
        expect(isInView(at, viewport)).toBe(true);
      }),
    );
  });
});

describe('the card', () => {
  it('stands below the composer and the chip, at the same right edge', () => {
    const at = placeCard(card, around(composer), viewport);
    expect(at.left + at.width).toBe(910);
    expect(apart(at, placeChip(chip, composer, [], viewport))).toBe(true);
  });

  it('stays clear of the site’s own buttons', () => {
    const post = { left: 820, top: 125, width: 90, height: 36 };
    expect(apart(stands(placeCard(card, around(composer, { avoid: [post] }), viewport)), post)).toBe(true);
  });

  it('goes beside a composer that has no room below', () => {
    const tall = { left: 100, top: 100, width: 500, height: 650 };
    expect(placeCard(card, around(tall), viewport)).toMatchObject({ left: 608 });
  });

  it('goes above one at the foot of a narrow window', () => {
    const narrow = { width: 420, height: 800 };
    const low = { left: 10, top: 640, width: 400, height: 120 };
    const at = placeCard(card, around(low), narrow);
    expect(at.top + Math.min(card.height, at.height)).toBeLessThanOrEqual(low.top);
  });

  it('is given less room rather than covering the text', () => {
    const long = { width: 376, height: 900 };
    const at = placeCard(long, around(composer), viewport);
    expect(apart(stands(at, long), composer)).toBe(true);
    expect(at.top + at.height).toBeLessThanOrEqual(viewport.height);
  });

  it('stands where nothing is written in a composer that fills the window', () => {
    const window = { width: 600, height: 700 };
    const written = [{ left: 20, top: 70, width: 560, height: 48 }];
    const post = { left: 500, top: 10, width: 90, height: 36 };
    const full = around(
      { left: 0, top: 0, width: 600, height: 700 },
      { avoid: [post], written, needed: [post] },
    );
    expect(formFor(card.width, full, window)).toBe('card');
    const at = placeCard(card, full, window);
    expect(at.height).toBeGreaterThan(card.height);
    expect([post, ...written].every((box) => apart(stands(at), box))).toBe(true);
  });

  it('is in view however small the window is', () => {
    const small = { width: 400, height: 300 };
    const size = { width: 376, height: 500 };
    const at = placeCard(size, around({ left: 0, top: 0, width: 400, height: 300 }), small);
    expect(isInView(stands(at, size), small)).toBe(true);
  });
});

/** A window and what stands in it: from a tall one to what is left of a small one at 400 %. */
const scene = fc
  .record({ width: fc.integer({ min: 275, max: 1100 }), height: fc.integer({ min: 180, max: 900 }) })
  .chain((window) => {
    const box = fc
      .record({
        left: fc.integer({ min: 0, max: window.width - 10 }),
        top: fc.integer({ min: 0, max: window.height - 10 }),
        width: fc.integer({ min: 10, max: window.width }),
        height: fc.integer({ min: 10, max: 60 }),
      })
      .map((one) => ({ ...one, width: Math.min(one.width, window.width - one.left) }));
    return fc.record({
      window: fc.constant(window),
      avoid: fc.array(box, { maxLength: 6 }),
      written: fc.array(box, { maxLength: 2 }),
      needed: fc.array(box, { minLength: 1, maxLength: 2 }),
      natural: fc.integer({ min: 100, max: 900 }),
      /** The composer fills the window. */
      fills: fc.boolean(),
    });
  })
  .map(({ window, fills, natural, ...rest }) => {
    const all = [...rest.written, ...rest.needed];
    const [left, top] = [Math.min(...all.map((one) => one.left)), Math.min(...all.map((one) => one.top))];
    const anchor = fills
      ? { left: 0, top: 0, ...window }
      : {
          left,
          top,
          width: Math.max(...all.map((one) => one.left + one.width)) - left,
          height: Math.max(...all.map((one) => one.top + one.height)) - top,
        };
    return { window, natural, surroundings: { ...rest, anchor } };
  });

describe('what is shown by itself, wherever the composer is and however small the window', () => {
  const runs = { numRuns: 500 };

  it('covers neither a text nor a button of the site where it is the whole card', () => {
    fc.assert(
      fc.property(scene, ({ window, natural, surroundings }) => {
        const size = { width: Math.min(376, window.width - 16), height: natural };
        fc.pre(formFor(size.width, surroundings, window) === 'card');
        const at = stands(placeCard(size, surroundings, window), size);
        const { avoid, written, needed } = surroundings;
        expect(isInView(at, window)).toBe(true);
        expect([...avoid, ...written, ...needed].filter((box) => !apart(at, box))).toEqual([]);
      }),
      runs,
    );
  });

  it('covers, said in brief, neither the line that is written nor what posts, as long as any place is free of them', () => {
    fc.assert(
      fc.property(scene, ({ window, natural, surroundings }) => {
        const width = Math.min(376, window.width - 32);
        const form = formFor(width, surroundings, window);
        if (form === 'card') return;
        const size = { width, height: form === 'line' ? 44 : Math.min(natural, 240) };
        const at = stands(placeBrief(size, form, surroundings, window), size);
        const { avoid, written, needed } = surroundings;
        const line = { width, height: 44 };
        expect(isInView(at, window)).toBe(true);
        if (isAnywhere(line, needed, window)) expect(needed.filter((box) => !apart(at, box))).toEqual([]);
        const all = [...avoid, ...written, ...needed];
        if (isAnywhere(line, all, window)) expect(all.filter((box) => !apart(at, box))).toEqual([]);
      }),
      runs,
    );
  });

  it('covers, asked for whole, none of that either where a room of use is free of it', () => {
    fc.assert(
      fc.property(scene, ({ window, natural, surroundings }) => {
        const size = { width: Math.min(376, window.width - 16), height: natural };
        const at = stands(placeCard(size, surroundings, window), size);
        expect(isInView(at, window)).toBe(true);
        const { avoid, written, needed } = surroundings;
        for (const taken of [[...avoid, ...written, ...needed], needed]) {
          if (isAnywhere({ ...size, height: 96 }, taken, window))
            expect(taken.filter((box) => !apart(at, box))).toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('what is said in brief', () => {
  /** A window of 1100 by 800 pixels at 200 %. */
  const zoomed = { width: 550, height: 400 };
  const brief = { width: 376, height: 120 };
  const line = { left: 80, top: 190, width: 400, height: 24 };
  const post = { left: 300, top: 280, width: 230, height: 40 };
  const box = { left: 20, top: 150, width: 510, height: 180 };

  it('is asked for where the card has no room, and not where it has', () => {
    expect(formFor(card.width, around(composer), viewport)).toBe('card');
    expect(formFor(card.width, around(box, { avoid: [post], needed: [line, post] }), zoomed)).toBe('brief');
    expect(formFor(card.width, around({ ...box, width: 140, left: 8 }), zoomed)).toBe('card');
  });

  it('is a line where there is no room for more, as at 400 %', () => {
    const small = { width: 275, height: 200 };
    const buttons = [{ left: 190, top: 8, width: 80, height: 34 }];
    const written = [{ left: 10, top: 60, width: 255, height: 48 }];
    const full = around({ left: 0, top: 0, ...small }, { avoid: buttons, written, needed: buttons });
    expect(formFor(243, full, small)).toBe('line');
    expect(placeBrief({ width: 243, height: 44 }, 'line', full, small)).toMatchObject({ top: 148 });
  });

  it('stands at the foot of the window where nothing is there', () => {
    expect(placeBrief(brief, 'brief', around(box, { needed: [line] }), zoomed)).toMatchObject({ top: 272 });
    const both = around(box, { needed: [line, post] });
    expect(placeBrief(brief, 'brief', both, zoomed)).toMatchObject({ top: 8 });
  });
});
