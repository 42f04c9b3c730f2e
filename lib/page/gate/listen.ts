import { type BeforeGate, newBeforeGate } from './before-gate';
import { beginnings } from './hearing';

/**
 * Guards this frame for as long as it is to be watched. All that is done at once is to listen, and that before any of the page's
 * own scripts ran: a page that is only read pays for nothing else. So it stands here and not in functions, each of which costs 0.05 ms
 * when it is called for the first time (Chromium), with one listener without a signal and without an object of options. The
 * build takes it out of this function, too, and what is done with the first event into one of its own (eager-start.ts).
 *
 * A document that is written anew (`document.open`) loses its listeners, and its author may press Post as the first thing in it. Nothing
 * tells of that without touching `document`, which makes the classes of all that stands in one: 0.25 ms of every page (Chromium).
 * The browser's word of the first input comes after a press that has posted.
 */
export function guardWhileWatched(): void {
  // By a plain name, where the other doors of this world have symbols: making one took 0.03 to 0.08 ms of every page (Chromium).
  const world = globalThis as { demarcStarted?: unknown };
  // In a window that a page opens and fills, both the browser and the background start it. Anything else is an element of that name.
  if (world.demarcStarted === true) return;
  world.demarcStarted = true;
  let before: BeforeGate | null = null;
  const begun = (): BeforeGate => {
    before ??= newBeforeGate(listener, anew);
    return before;
  };
  const listener = (event: Event): void => begun().hears(event);
  const anew = new MutationObserver((records) => begun().sees(records));
  for (const type of beginnings) window.addEventListener(type, listener, true);
  anew.observe(document, { childList: true });
  // Where this comes late, into a window that a page filled, its author may be in there already.
  if (document.readyState !== 'loading') begun().begins();
}
