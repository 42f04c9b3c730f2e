import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { leastCard, type Surroundings } from './place';
import type { Box, Size } from './rooms';

/** Milliseconds after which an author can have seen that something came to where they press. */
const seenAfter = 400;

/** What moves as the page scrolls or the author begins a new line. */
export type Beside = Pick<Surroundings, 'anchor' | 'avoid'>;

const docks = new WeakMap<Element, (beside: Beside) => void>();

/** Has what holds this element stand beside what has moved, where nothing of it has to be drawn for that. */
export function redock(element: Element, beside: Beside): void {
  const dock = element.closest('.docked');
  if (dock) docks.get(dock)?.(beside);
}

/**
 * Puts what it holds at a place that depends on its own size, and again whenever that size or what it stands beside changes. Until
 * it has a place it is transparent and not hidden, because what is hidden cannot take the focus. The place is written past
 * React: a chip whose words change would be drawn twice for it.
 */
export function Docked({
  place,
  yields = false,
  children,
}: {
  /** `moved`: where that is now what it stands beside, if it has moved since this was drawn. */
  place: (size: Size, viewport: Size, moved?: Beside) => Box;
  /**
   * Where it has only just come, a press goes to what lies beneath: a button that the page shows with the first letter, as LinkedIn's
   * comments do, may come where the chip stood, and whoever presses it means the button.
   */
  yields?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const size = useRef<Size | null>(null);
  const moved = useRef<Beside>(undefined);
  const arrival = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Read before anything is drawn: after that it would have the page laid out anew.
  const drawnIn = viewportNow();
  const dock = useEffectEvent((viewport: Size = drawnIn) => {
    const { current: element } = ref;
    if (!element || !size.current) return;
    if (!putAt(element, place(size.current, viewport, moved.current)) || !yields) return;
    clearTimeout(arrival.current);
    element.style.pointerEvents = 'none';
    arrival.current = setTimeout(() => {
      element.style.pointerEvents = '';
    }, seenAfter);
  });

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      if (size.current?.width === width && size.current.height === height) return;
      size.current = { width, height };
      dock();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    docks.set(element, (beside) => {
      moved.current = beside;
      dock(viewportNow());
    });
    return () => observer.disconnect();
  }, []);

  // What it stands beside may be elsewhere each time that it is drawn.
  useLayoutEffect(() => {
    moved.current = undefined;
    dock();
  });

  return (
    <div ref={ref} className="docked" style={unplaced}>
      {children}
    </div>
  );
}

/** The window's size in CSS pixels, without its scroll bar. */
export function viewportNow(): Size {
  return { width: document.documentElement.clientWidth, height: window.innerHeight };
}

/** Places are counted from that corner, whichever way the language runs. */
const unplaced = { left: 0, top: 0, opacity: 0 };

/**
 * The room of the place is left to what stands there, as `--room`: it may scroll, and this box must not.
 * @returns whether it stood elsewhere before
 */
function putAt(element: HTMLElement, { left, top, height }: Box): boolean {
  const { style } = element;
  element.classList.toggle('is-low', height < leastCard);
  const translate = `${Math.round(left)}px ${Math.round(top)}px`;
  const room = `${Math.floor(height)}px`;
  const moves = style.translate !== translate;
  if (moves) style.translate = translate;
  if (style.getPropertyValue('--room') !== room) style.setProperty('--room', room);
  if (style.opacity !== '') style.opacity = '';
  return moves;
}
