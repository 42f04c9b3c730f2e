import { page_no_code } from '../../../public/_locales/en/messages.json';
import { ask, isCutOff, onTold } from '../door';
import { type Adapter, adaptersOf, nameOf } from '../sites/adapter';
import {
  adapterFor,
  type Composer,
  composerAround,
  composerAt,
  composerPosted,
  editablesIn,
} from '../sites/composer';
import { early, shapes } from '../sites/early';
import { isElement } from '../sites/kinds-of-node';
import { targetOf } from '../sites/tree';
import { words } from '../words';
import { setGate } from './gate';
import { type Guard, guardPortKey, type MakeGuard } from './guard-port';
import { sendKeys } from './keys';
import type { Press } from './press';
import { Unguarded } from './unguarded';

/** Milliseconds that an editor may stand without its post control: LinkedIn's placeholder stands for 500, X's parts mount in 1,500. */
const patience = 3_000;

/** Set on `globalThis`, in the content script's isolated world, once this frame is guarded. */
const startedKey = Symbol.for('demarc.started');

/** What an author does first on a page, before anything can be posted: only then is it asked what the page is. */
const firsts = ['focusin', 'keydown', 'pointerdown', 'touchstart'] as const;

/**
 * Guards this frame for as long as it is to be watched. The gate is set at once, so that it stands before any of the page's
 * own scripts. What the page is, is asked when somebody first does something there: a page that is only read costs nothing.
 * Until the answer is there, and where the background cannot be asked, compose boxes are found by their shape, and by what the
 * build knows where Enter alone posts; where there is nothing to watch, everything is taken away.
 */
export function guardWhileWatched(): void {
  const world = globalThis as { [startedKey]?: true };
  // In a window that a page opens and fills, both the browser and the background start it.
  if (world[startedKey]) return;
  world[startedKey] = true;
  let known = false;
  let hears = false;
  let running: Watch;
  const follow = async (): Promise<void> => {
    const reply = await ask('is-watched', {});
    if (!reply.ok) {
      if (known) return;
      running.use(early());
      // A background that was just stopped answers the next time.
      if (!isCutOff()) onNext(() => void follow());
      return;
    }
    const isFirst = !known;
    known = true;
    const { watched, sites, awaits } = reply.value;
    if (!watched) {
      running.stop();
      return;
    }
    if (running.isStopped()) running = startWatch(begin);
    running.use([...adaptersOf(sites), ...shapes]);
    // Later it is this page's own post that is under way.
    if (awaits && isFirst) onceThere(() => running.tellsStanding());
  };
  function begin(): void {
    // Before the gate, which keeps a press from all who listen after it.
    onFirst(() => {
      // Nothing ends this listener but the page: the orphan of an updated extension keeps guarding, as not checked.
      // It is set no sooner, because the first touch of the extension's API costs a millisecond.
      if (!hears) onTold('code-changed', () => void follow(), new AbortController().signal);
      hears = true;
      void follow();
    });
    running = startWatch(begin);
  }
  begin();
}

/** Calls back once somebody does something on this page, or has done before we came. */
function onFirst(callback: () => void): void {
  const once = onNext(callback);
  const focused = document.activeElement;
  if (focused && focused !== document.body) queueMicrotask(once);
}

/** Calls back once somebody does something on this page; so does what it answers, which does so once in all. */
function onNext(callback: () => void): () => void {
  const first = new AbortController();
  const once = (): void => {
    if (first.signal.aborted) return;
    first.abort();
    callback();
  };
  for (const type of firsts) {
    window.addEventListener(type, once, { capture: true, passive: true, signal: first.signal });
  }
  return once;
}

/** Calls back once all of the page is there. */
function onceThere(callback: () => void): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', callback, { once: true });
  else callback();
}

/** The gate and the few listeners that wait for a composer to be used. */
export interface Watch {
  /** What is looked for on this page is known. */
  use(adapters: readonly Adapter[]): void;
  /** The page before this one was left with a post under way: what stands in the composers here tells what became of it. */
  tellsStanding(): void;
  stop(): void;
  isStopped(): boolean;
}

/** A press that came before the guard did. */
interface Waiting {
  readonly composer: Composer;
  readonly press: Press;
}

/**
 * Sets the gate, and has the guard's code come when a composer is first focused or pressed. `again` is called when all this was
 * taken away with the document, and has to be set anew.
 */
export function startWatch(again: () => void): Watch {
  const ended = new AbortController();
  const { signal } = ended;
  onWrittenAnew(() => {
    ended.abort();
    again();
  }, signal);
  /** Ended once there is a guard, which listens by itself. */
  const noGuard = new AbortController();
  const unguarded = new Unguarded();
  let adapters: readonly Adapter[] = early();
  let known = false;
  let guard: Guard | null = null;
  let loading = false;
  let waiting: Waiting | null = null;
  let expecting = false;
  /** It is to be told what stands in the composers here. */
  let isAsked = false;
  /** Where the author is, as far as events told. */
  let last: Element | null = null;

  const entered = (element: Element | null): void => {
    last = element;
    if (!known || !element) return;
    if (composerAt(element, adapters)) void load();
    else if (adapterFor(element, adapters)) expectComposer(element);
  };

  /** Sites show an editor before its button, and swap both: only what stays incomplete has changed. */
  function expectComposer(element: Element): void {
    if (expecting) return;
    expecting = true;
    setTimeout(() => {
      expecting = false;
      const adapter = adapterFor(element, adapters);
      if (signal.aborted || !element.isConnected || !adapter) return;
      if (composerAt(element, adapters)) void load();
      else void ask('site-report', { event: 'incomplete', adapter: nameOf(adapter) });
    }, patience);
  }

  async function load(): Promise<void> {
    if (loading || guard || !known) return;
    loading = true;
    const reply = await ask('load-guard', {});
    loading = false;
    if (signal.aborted) return;
    const make = (globalThis as { [guardPortKey]?: MakeGuard })[guardPortKey];
    const held = waiting;
    waiting = null;
    if (!make) {
      const reason = reply.ok ? words({ page_no_code }) : reply.error;
      if (held) unguarded.tell(held.composer, reason);
      return;
    }
    unguarded.hide();
    noGuard.abort();
    guard = make(signal);
    guard.use(adapters);
    guard.entered(last);
    if (isAsked) guard.tellsStanding();
    if (held) guard.takeOver(held.composer, held.press);
  }

  const lets = (composer: Composer, press: Press): boolean => {
    if (guard) return guard.lets(composer, press);
    if (unguarded.lets(composer, press)) return true;
    if (press.phase === 'commit') waiting = { composer, press };
    void load();
    return false;
  };

  setGate(() => adapters, lets, signal);
  const options = {
    capture: true,
    passive: true,
    signal: AbortSignal.any([signal, noGuard.signal]),
  } as const;
  for (const type of ['focusin', 'input']) {
    window.addEventListener(type, (event) => entered(targetOf(event)), options);
  }
  return {
    use(now) {
      adapters = now;
      known = true;
      if (guard) {
        guard.use(now);
        return;
      }
      if (waiting) {
        waiting = seenBy(now, waiting);
        void load();
      } else entered(last ?? document.activeElement);
    },
    tellsStanding() {
      isAsked = true;
      if (guard) guard.tellsStanding();
      else void load();
    },
    stop() {
      ended.abort();
      unguarded.hide();
      // There was nothing to watch: what was kept from the page is its own.
      if (waiting?.press.element) waiting.press.element.click();
      else if (waiting) sendKeys(waiting.composer);
      waiting = null;
    },
    isStopped: () => signal.aborted,
  };
}

/**
 * Calls back once when the document was written anew (`document.open`, as editors do in frames of their own): that takes every
 * listener away, the gate's too, and leaves the script running.
 */
function onWrittenAnew(callback: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (records.some(({ removedNodes }) => [...removedNodes].some((node) => isElement(node)))) callback();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** The same press, as it is seen by those who know the page. */
function seenBy(adapters: readonly Adapter[], { composer, press }: Waiting): Waiting {
  const { element } = press;
  const [written] = editablesIn(composer);
  const found =
    (element && (composerPosted([element], adapters) ?? composerAround(element, adapters))) ??
    (written && composerAt(written, adapters));
  return { composer: found ?? composer, press };
}
