import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, textOfPages } from '../../../lib/documents/pages';

/** A line of 10-point text at a height; 100 points wide unless it is said to be shorter. */
const line = (text: string, y: number, { x = 50, size = 10, width = 100 } = {}): Piece => ({
  text,
  x,
  y,
  size,
  width,
});

describe('the lines of a page', () => {
  it('that follow each other closely are a paragraph, and those apart are two', () => {
    const page = [
      line('We never talk about beer or', 700),
      line('wine.', 688, { width: 25 }),
      line('We are kind.', 660, { width: 60 }),
    ];
    expect(textOfPages([page])).toBe('We never talk about beer or wine.\n\nWe are kind.');
  });

  it('that end early end a paragraph', () => {
    const page = [line('No beer.', 700, { width: 40 }), line('No wine, and nothing else.', 688)];
    expect(textOfPages([page])).toBe('No beer.\n\nNo wine, and nothing else.');
  });

  it('go on to the next line of their own column, however far the page goes', () => {
    const page = [
      line('Every post must include the hashtag', 700),
      line('#OurTown.', 688, { width: 40 }),
      ...[700, 688, 676].map((y) => line('Be kind to everybody here.', y, { x: 200 })),
    ];
    expect(textOfPages([page])).toContain('Every post must include the hashtag #OurTown.');
  });

  it('are headings where their letters are larger, by how much larger', () => {
    const page = [
      line('Code', 720, { size: 20 }),
      line('Tone', 700, { size: 14 }),
      line('Be kind to everybody here.', 680),
    ];
    expect(textOfPages([page])).toBe('# Code\n\n## Tone\n\nBe kind to everybody here.');
  });

  it('are items where they begin with a bullet or a number, by itself too, or are set in', () => {
    const page = [
      line('Staff must not do any of this:', 700),
      line('•', 688, { x: 60, width: 5 }),
      line('swear', 688, { x: 80, width: 30 }),
      line('2. shout', 676, { width: 40 }),
      line('Talk politics', 664, { x: 80, width: 60 }),
    ];
    expect(textOfPages([page])).toBe('Staff must not do any of this:\n\n- swear\n- shout\n- Talk politics');
  });

  it('are a row where their words stand far apart', () => {
    const page = [
      line('Rules of all our channels are', 720),
      line('LinkedIn', 700, { width: 40 }),
      line('No hashtags.', 700, { x: 200, width: 50 }),
    ];
    expect(textOfPages([page])).toContain('| LinkedIn | No hashtags. |');
  });

  it('make a broken word whole, and go on over the page', () => {
    const one = [
      line('Titel', 800),
      line('We never talk about alco-', 700),
      line('hol, and we do not talk', 688),
      line('1', 20, { x: 150, width: 5 }),
    ];
    const two = [line('Titel', 800), line('about drugs.', 700), line('2', 20, { x: 150, width: 5 })];
    expect(textOfPages([one, two])).toBe('We never talk about alcohol, and we do not talk about drugs.');
  });
});

describe('any pages at all', () => {
  it('lose no word but what stands at their edges', () => {
    const piece = fc.record({
      text: fc.constantFrom('never', 'beer.', '• kind', '3.', 'x-', 'Y', '  ', ''),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 800 }),
      width: fc.integer({ min: 0, max: 500 }),
      size: fc.constantFrom(0, 8, 10, 20),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (page) => {
        const given = page.flatMap(({ text }) => text.match(/never|beer|kind/g) ?? []);
        expect((textOfPages([page]).match(/never|beer|kind/g) ?? []).sort()).toEqual(given.sort());
      }),
    );
  });
});
