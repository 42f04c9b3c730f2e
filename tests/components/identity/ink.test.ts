import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOn } from '../../../components/identity/ink';
import { palette } from '../../../components/identity/palette';

describe('the ink on an identity’s colour', () => {
  it('is white on dark colours and black on light ones', () => {
    expect(inkOn('#1d4ed8')).toBe('#ffffff');
    expect(inkOn('#fbbf24')).toBe('#000000');
  });

  it('is white on every colour that is offered', () => {
    expect(palette.map(({ value }) => inkOn(value))).toEqual(palette.map(() => '#ffffff'));
  });

  it('can be read on any colour: at least 4.5 to 1', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(part, part, part, (red, green, blue) => {
        const colour = `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
        expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

/** Contrast as WCAG 2.2 defines it, written out once more so that the test does not trust the code. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const linear = (hex: string) => {
    const value = Number.parseInt(hex, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const [red = '', green = '', blue = ''] = colour.slice(1).match(/../g) ?? [];
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
