import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { leastCard } from './place';
import type { Box, Size } from './rooms';

/**
 * Puts what it holds at a place that depends on its own size, and again whenever that size or what it stands beside changes. Until
 * it has a place it is transparent and not hidden, because what is hidden cannot take the focus. The place is written past
 * React: a chip whose words change would be drawn twice for it.
 */
export function Docked({
  place,
  children,
}: {
  place: (size: Size, viewport: Size) => Box;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const size = useRef<Size | null>(null);

  // Read before anything is drawn: after that it would have the page laid out anew.
  const viewport = viewportNow();
  const dock = useEffectEvent(() => {
    const { current: element } = ref;
    if (element && size.current) putAt(element, place(size.current, viewport));
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
    return () => observer.disconnect();
  }, []);

  // What it stands beside may be elsewhere each time that it is drawn.
  useLayoutEffect(() => dock());

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

/** The room of the place is left to what stands there, as `--room`: it may scroll, and this box must not. */
function putAt(element: HTMLElement, { left, top, height }: Box): void {
  const { style } = element;
  element.classList.toggle('is-low', height < leastCard);
  const translate = `${Math.round(left)}px ${Math.round(top)}px`;
  const room = `${Math.floor(height)}px`;
  if (style.translate !== translate) style.translate = translate;
  if (style.getPropertyValue('--room') !== room) style.setProperty('--room', room);
  if (style.opacity !== '') style.opacity = '';
}
