import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carried, type Mark } from '../../../../lib/page/compose/marks';

const mark = (start: number, end: number): Mark => ({ start, end, level: 'hold' });

describe('a mark, carried over an edit', () => {
  it('moves with its words when something is typed before them', () => {
    expect(carried([mark(0, 4)], 'Beer today', 'No Beer today')).toEqual([mark(3, 7)]);
  });

  it('stays when something is typed behind its words', () => {
    expect(carried([mark(0, 4)], 'Beer', 'Beer!')).toEqual([mark(0, 4)]);
  });

  it('is dropped when the edit touches its words', () => {
    expect(carried([mark(0, 4)], 'Beer today', 'Bear today')).toEqual([]);
    expect(carried([mark(0, 4)], 'Beer today', 'today')).toEqual([]);
  });

  it('covers exactly the same characters after any edit that it survives', () => {
    const text = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, fc.nat(30), fc.nat(30), (head, cut, put, a, b) => {
        const before = head + cut + head;
        const after = head + put + head;
        const start = Math.min(a, b, before.length);
        const end = Math.min(Math.max(a, b), before.length);
        for (const kept of carried([mark(start, end)], before, after)) {
          expect(after.slice(kept.start, kept.end)).toBe(before.slice(start, end));
        }
      }),
    );
  });
});
