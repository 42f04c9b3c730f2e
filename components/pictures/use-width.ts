import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Pixels, where nothing can be measured. */
const unmeasured = 640;

/** The width of an element in pixels, as it is now. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(unmeasured);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setWidth(current.clientWidth || unmeasured);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
