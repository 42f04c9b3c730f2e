import { type BeforeGate, newBeforeGate } from './before-gate';
import { beginnings } from './hearing';

/**
 * Guards this frame for as long as it is to be watched. All that is done at once is to listen, and that before any of the page's
 * own scripts ran: a page that is only read pays for nothing else. So it stands here and not in functions, each of which costs 0.05 ms
 * when it is called for the first time (Chromium), with one listener without a signal and without an object of options. The
 * build takes it out of this function, too, and what is done with the first event into one of its own (eager-start.ts).
 *
 * A document that is written anew (`document.open`) loses its listeners. Editors do that in frames, and pages in windows that they
 * open: there it is seen at once. To see it in every page would take a quarter of what this costs, because the first touch of
 * `document` makes the classes of all that stands in one (0.35 of 1.30 ms, Chromium). There the browser tells of the first thing that
 * somebody did, which is as soon as anything is written; and it does where this comes late, into a page that somebody is in already.
 */
export function guardWhileWatched(): void {
  // By a plain name, where the other doors of this world have symbols: making one took 0.03 to 0.08 ms of every page (Chromium).
  const world = globalThis as { demarcStarted?: unknown };
  // In a window that a page opens and fills, both the browser and the background start it. Anything else is an element of that name.
  if (world.demarcStarted === true) return;
  world.demarcStarted = true;
  let before: BeforeGate | null = null;
  const begun = (): BeforeGate => {
    before ??= newBeforeGate(listener);
    return before;
  };
  const listener = (event: Event): void => begun().hears(event);
  for (const type of beginnings) window.addEventListener(type, listener, true);
  if (parent !== self || opener) begun();
  else new PerformanceObserver(begun).observe({ type: 'first-input', buffered: true });
}
