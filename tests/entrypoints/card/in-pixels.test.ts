import { expect, it } from 'vitest';
import { inPixels } from '../../../entrypoints/card/in-pixels';

it('has every length in pixels, those to the other side too', () => {
  expect(inPixels('margin:1.5rem -.375rem;gap:calc(1rem - .5rem)')).toBe(
    'margin:calc(1.5 * 16px) calc(-.375 * 16px);gap:calc(calc(1 * 16px) - calc(.5 * 16px))',
  );
});
