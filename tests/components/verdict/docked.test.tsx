import { afterEach, expect, it, vi } from 'vitest';
import { Docked } from '../../../components/verdict/docked';
import { render } from '../screen';

const at = (left: number, top: number) => () => ({ left, top, width: 100, height: 30.5 });

it('is seen at its place at once, and goes along with what it stands beside', () => {
  const { container, rerender } = render(<Docked place={at(10.4, 20)}>Clear</Docked>);
  const { style } = container.firstElementChild as HTMLElement;
  expect([style.translate, style.getPropertyValue('--room'), style.opacity]).toEqual([
    '10px 20px',
    '30px',
    '',
  ]);
  rerender(<Docked place={at(10.4, 200)}>Clear</Docked>);
  expect([style.translate, style.opacity]).toEqual(['10px 200px', '']);
});

afterEach(() => {
  vi.useRealTimers();
});

it('leaves a press to what lies beneath while it has only just come there, where it yields', () => {
  vi.useFakeTimers();
  const { container, rerender } = render(
    <Docked yields place={at(10, 20)}>
      Clear
    </Docked>,
  );
  const { style } = container.firstElementChild as HTMLElement;
  expect(style.pointerEvents).toBe('none');
  vi.advanceTimersByTime(400);
  expect(style.pointerEvents).toBe('');

  rerender(
    <Docked yields place={at(10, 20)}>
      Clear
    </Docked>,
  );
  expect(style.pointerEvents).toBe('');
  rerender(
    <Docked yields place={at(10, 200)}>
      Clear
    </Docked>,
  );
  expect(style.pointerEvents).toBe('none');
});

it('takes a press at once otherwise', () => {
  const { container } = render(<Docked place={at(10, 20)}>Clear</Docked>);
  expect((container.firstElementChild as HTMLElement).style.pointerEvents).toBe('');
});
