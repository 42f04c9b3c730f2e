import { ask, onTold } from '../door';
import { isLive, runtimeHere } from '../runtime';
import { adaptersOf } from '../sites/adapter';
import { early, shapes } from '../sites/early';
import { isReadable } from '../sites/readable';
import { keepPath } from '../sites/tree';
import type { MakeFrame } from './frame-port';
import { hear, isUse, unhear, uses } from './hearing';
import { startWatch, type Watch } from './watch';

/** What an author does first on a page, before anything can be posted: only then is it asked what the page is. */
const firsts: readonly string[] = ['focusin', 'keydown', 'pointerdown', 'touchstart'];

/**
 * Guards a frame in which something has happened. What the page is, is asked when somebody first does something there.
 * Until the answer is there, and where the background cannot be asked, compose boxes are found by their shape, and by what the
 * page carries of its site; where there is nothing to watch, everything is taken away. So it is once the extension was updated
 * under this script, which then reaches neither shadow trees nor the background: the new one guards open pages anew.
 */
export const newFrame: MakeFrame = (listener, anew) => {
  let isKnown = false;
  let isAsked = false;
  let isTold = false;
  let running: Watch | null = null;
  // Kept: to find it on the page's global at each key took a fifth of what Demarc adds to one (Chromium, `npm run bench:page`).
  const runtime = runtimeHere();
  const watch = (): Watch => {
    running ??= startWatch({ guarded: () => unhear(listener, uses), kept: () => !isAsked && asks() });
    return running;
  };
  function begin(): void {
    hear(listener);
    anew.observe(document, { childList: true });
  }
  function end(): void {
    unhear(listener);
    anew.disconnect();
    running?.stop();
    running = null;
  }
  function asks(): void {
    isAsked = true;
    // It is set no sooner, because the first touch of the extension's API costs a millisecond.
    if (!isTold) onTold('code-changed', () => void follow(), new AbortController().signal);
    isTold = true;
    void follow();
  }
  async function follow(): Promise<void> {
    const reply = await ask('is-watched', {});
    if (!reply.ok) {
      if (isKnown) return;
      watch().use(early());
      // A background that was just stopped answers the next time that its author does something.
      isAsked = !isLive(runtime);
      return;
    }
    const isFirst = !isKnown;
    isKnown = true;
    const { watched, sites, awaits } = reply.value;
    if (!watched) {
      end();
      return;
    }
    if (!running) begin();
    const readable = sites.filter(isReadable);
    // In place of a site that cannot be read stands what the page carries of it.
    const others = readable.length < sites.length ? early() : shapes();
    watch().use([...adaptersOf(readable), ...others]);
    // Later it is this page's own post that is under way.
    if (awaits && isFirst) onceThere(() => running?.tellsStanding());
  }
  // Before the gate, which keeps a press from all who come after it.
  const asksAt = ({ type }: Event): void => {
    if (!isAsked && firsts.includes(type)) asks();
  };
  return {
    hears(event) {
      // Asked first: of what a letter cost while its author wrote, two fifths went into what follows here (Chromium, traced).
      if (isAsked && running?.isOneMoreLetter(event)) return;
      if (!isLive(runtime)) {
        end();
        return;
      }
      asksAt(event);
      watch().hears(event);
    },
    heard({ event, path, isKept, isUnchanged }) {
      asksAt(event);
      keepPath(event, path);
      return isKept || isUse(event) ? watch().hears(event, isUnchanged) : true;
    },
    begins() {
      end();
      begin();
      isAsked = false;
      queueMicrotask(() => !isAsked && isSomewhere() && asks());
    },
  };
};

/** Calls back once all of the page is there. */
function onceThere(callback: () => void): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', callback, { once: true });
  else callback();
}

function isSomewhere(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body;
}
