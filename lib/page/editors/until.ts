/**
 * Resolves to true as soon as `holds` does, looked at now and each time that `watch` calls back, and to false after
 * `patience` milliseconds. `watch` ends with the signal that it is given.
 */
export function until(
  holds: () => boolean,
  patience: number,
  watch: (check: () => void, signal: AbortSignal) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (held: boolean) => {
      over.abort();
      clearTimeout(timer);
      resolve(held);
    };
    const check = () => {
      if (!over.signal.aborted && holds()) end(true);
    };
    const timer = setTimeout(() => end(holds()), patience);
    watch(check, over.signal);
    check();
  });
}
