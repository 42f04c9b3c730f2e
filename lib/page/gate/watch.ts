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
import { isElement, isTag } from '../sites/kinds-of-node';
import { targetOf } from '../sites/tree';
import { words } from '../words';
import { gateOf } from './gate';
import { type Guard, guardPortKey, type MakeGuard } from './guard-port';
import { hear, unhear } from './hearing';
import { sendKeys } from './keys';
import type { Press } from './press';
import { Unguarded } from './unguarded';

/** Milliseconds that an editor may stand without its post control: LinkedIn's placeholder stands for 500, X's parts mount in 1,500. */
const patience = 3_000;

/** Set on `globalThis`, in the content script's isolated world, once this frame is guarded. */
const startedKey = Symbol.for('demarc.started');

/** What an author does first on a page, before anything can be posted: only then is it asked what the page is. */
const firsts: readonly string[] = ['focusin', 'keydown', 'pointerdown', 'touchstart'];

/** What tells that a composer is used, until there is a guard, which listens by itself. */
const uses = ['focusin', 'input'] as const;

/** What is done about this frame once something happens in it. */
interface Frame {
  /** The page has not heard of the event yet. */
  hears(event: Event): void;
  /** The document was written anew. */
  begins(): void;
}

/**
 * Guards this frame for as long as it is to be watched. All that is done at once is to listen, so that this comes before any of
 * the page's own scripts: a page that is only read pays for nothing else. The gate is made with the first event, and what the
 * page is, is asked when somebody first does something there.
 * Until the answer is there, and where the background cannot be asked, compose boxes are found by their shape, and by what the
 * build knows where Enter alone posts; where there is nothing to watch, everything is taken away.
 */
export function guardWhileWatched(): void {
  const world = globalThis as { [startedKey]?: true };
  // In a window that a page opens and fills, both the browser and the background start it.
  if (world[startedKey]) return;
  world[startedKey] = true;
  let frame: Frame | null = null;
  const made = (): Frame => {
    frame ??= newFrame(listener, anew);
    return frame;
  };
  const listener = (event: Event): void => made().hears(event);
  const anew = new MutationObserver((records) => isWrittenAnew(records) && made().begins());
  hear(listener);
  anew.observe(document, { childList: true });
  // Where this comes late, into a window that a page filled, its author may be in there already.
  if (document.readyState !== 'loading') made().begins();
}

function newFrame(listener: (event: Event) => void, anew: MutationObserver): Frame {
  let isKnown = false;
  let isAsked = false;
  let isTold = false;
  let running: Watch | null = null;
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
    // Nothing ends this listener but the page: the orphan of an updated extension keeps guarding, as not checked.
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
      isAsked = isCutOff();
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
    watch().use([...adaptersOf(sites), ...shapes()]);
    // Later it is this page's own post that is under way.
    if (awaits && isFirst) onceThere(() => running?.tellsStanding());
  }
  return {
    hears(event) {
      // Before the gate, which keeps a press from all who come after it.
      if (!isAsked && firsts.includes(event.type)) asks();
      watch().hears(event);
    },
    begins() {
      end();
      begin();
      isAsked = false;
      queueMicrotask(() => !isAsked && isSomewhere() && asks());
    },
  };
}

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

/**
 * Whether the document was written anew (`document.open`, as editors do in frames of their own): that takes every listener
 * away, the gate's too, and leaves the script running.
 */
function isWrittenAnew(records: readonly MutationRecord[]): boolean {
  return records.some(({ removedNodes }) => [...removedNodes].some((node) => isElement(node)));
}

/** The gate and what waits for a composer to be used. */
export interface Watch {
  /** Something happened on the page, which has not heard of it yet. */
  hears(event: Event): void;
  /** What is looked for on this page is known. */
  use(adapters: readonly Adapter[]): void;
  /** The page before this one was left with a post under way: what stands in the composers here tells what became of it. */
  tellsStanding(): void;
  stop(): void;
}

/** A press that came before the guard did. */
interface Waiting {
  readonly composer: Composer;
  readonly press: Press;
  /** Whether there still stands what was pressed; what was written since, nobody has pressed. */
  isUnchanged(): boolean;
}

/** What is told to whoever has a watch started. */
interface WatchEvents {
  /** The guard's code is there, and listens by itself to what tells of composers. */
  guarded(): void;
  /** A press was kept from the page, and is decided about once it is known what the page is: it may be the first thing done there. */
  kept(): void;
}

/** Makes the gate, and has the guard's code come when a composer is first focused or pressed. */
export function startWatch({ guarded, kept }: WatchEvents): Watch {
  const ended = new AbortController();
  const { signal } = ended;
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
    if (!element) return;
    // Also before it is known what the page is: by then the author may have written there, and left for a button outside of that tree.
    for (const adapter of adapters) adapter.meets?.(element);
    if (!known) return;
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
    guarded();
    guard = make(signal);
    guard.use(adapters);
    guard.entered(last);
    if (isAsked) guard.tellsStanding();
    if (held) guard.takeOver(held.composer, held.press, held.isUnchanged());
  }

  const lets = (composer: Composer, press: Press): boolean => {
    if (guard) return guard.lets(composer, press);
    if (unguarded.lets(composer, press)) return true;
    if (press.phase === 'commit') waiting = { composer, press, isUnchanged: unchangedFrom(composer) };
    kept();
    void load();
    return false;
  };

  const keyed = (event: KeyboardEvent): void => guard?.keyed(event);
  const gate = gateOf({ adapters: () => adapters, lets, keyed }, signal);
  return {
    hears(event) {
      if (uses.some((use) => use === event.type)) entered(targetOf(event));
      else gate(event);
    },
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
      const held = waiting;
      waiting = null;
      if (!held?.composer.root.isConnected) return;
      if (held.press.element) held.press.element.click();
      else sendKeys(held.composer);
    },
  };
}

/** The same press, as it is seen by those who know the page. */
function seenBy(adapters: readonly Adapter[], { composer, ...rest }: Waiting): Waiting {
  const { element } = rest.press;
  const [written] = editablesIn(composer);
  const found =
    (element && (composerPosted([element], adapters) ?? composerAround(element, adapters))) ??
    (written && composerAt(written, adapters));
  return { composer: found ?? composer, ...rest };
}

/** Tells whether the composer's text is still the one that it has now. */
function unchangedFrom(composer: Composer): () => boolean {
  const text = (): string => JSON.stringify(editablesIn(composer).map(characters));
  const now = text();
  return () => text() === now;
}

function characters(editable: HTMLElement): string | null {
  return isTag(editable, 'textarea') || isTag(editable, 'input') ? editable.value : editable.textContent;
}
