import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Box, Size } from './place';

/**
 * Puts what it holds at a place that depends on its own size, and again whenever that size or the window changes. Before it
 * was measured it is transparent and not hidden, because what is hidden cannot take the focus.
 */
export function Docked({
  place,
  children,
}: {
  place: (size: Size, viewport: Size) => Box;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  const viewport = viewportNow();

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const at = size && place(size, viewport);
  return (
    <div ref={ref} className="docked" style={at ? styleAt(at) : { ...corner, opacity: 0 }}>
      {children}
    </div>
  );
}

/** The window's size in CSS pixels, without its scroll bar. */
export function viewportNow(): Size {
  return { width: document.documentElement.clientWidth, height: window.innerHeight };
}

/** A place is counted from there, whichever way the language runs. */
const corner = { left: 0, top: 0 };

/** The room of the place is left to what stands there, as `--room`: it may scroll, and this box must not. */
function styleAt({ left, top, height }: Box): CSSProperties {
  const style = {
    ...corner,
    translate: `${Math.round(left)}px ${Math.round(top)}px`,
    '--room': `${Math.floor(height)}px`,
  };
  return style as CSSProperties;
}
