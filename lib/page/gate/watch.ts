import { page_no_code } from '../../../public/_locales/en/messages.json';
import { ask } from '../door';
import { type Adapter, nameOf } from '../sites/adapter';
import {
  adapterFor,
  type Composer,
  composerAround,
  composerAt,
  composerPosted,
  editablesIn,
} from '../sites/composer';
import { early } from '../sites/early';
import { isTag } from '../sites/kinds-of-node';
import { targetOf } from '../sites/tree';
import { words } from '../words';
import { gateOf } from './gate';
import { type Guard, guardPortKey, type MakeGuard } from './guard-port';
import { isUse } from './hearing';
import { sendKeys } from './keys';
import type { Press } from './press';
import { Unguarded } from './unguarded';

/** Milliseconds that an editor may stand without its post control: LinkedIn's placeholder stands for 500, X's parts mount in 1,500. */
const patience = 3_000;

/** The gate and what waits for a composer to be used. */
export interface Watch {
  /**
   * Something happened on the page, which has not heard of it yet. False where it is kept from the page. `isUnchanged`: of what
   * happened a moment ago, whether there still stands what stood there then.
   */
  hears(event: Event, isUnchanged?: () => boolean): boolean;
  /** Whether this is but one more letter of what the author is writing, which nobody else need hear of. */
  isOneMoreLetter(event: Event): boolean;
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
  /** Whether what is heard just now is of what stands there now. */
  let isOfNow = true;
  /** It is to be told what stands in the composers here. */
  let isAsked = false;
  /** Where the author is, as far as events told. */
  let last: Element | null = null;
  /** Where they wrote last: on a slow machine they may have left again before it is known what the page is, or the guard is there. */
  let written: Element | null = null;

  const entered = (element: Element | null): void => {
    last = element;
    if (element) meets(element);
  };

  function meets(element: Element): void {
    // Also before it is known what the page is: by then the author may have written there, and left for a button outside of that tree.
    for (const adapter of adapters) adapter.meets?.(element);
    if (!known) return;
    if (composerAt(element, adapters)) void load();
    else if (adapterFor(element, adapters)) expectComposer(element);
  }

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
    if (written?.isConnected) guard.entered(written);
    guard.entered(last);
    if (isAsked) guard.tellsStanding();
    if (held) guard.takeOver(held.composer, held.press, held.isUnchanged());
  }

  const lets = (composer: Composer, press: Press): boolean => {
    if (guard) return guard.lets(composer, press);
    if (unguarded.lets(composer, press)) return true;
    if (press.phase === 'commit')
      waiting = { composer, press, isUnchanged: isOfNow ? unchangedFrom(composer) : () => false };
    kept();
    void load();
    return false;
  };

  const keyed = (event: KeyboardEvent): void => guard?.keyed(event);
  const gate = gateOf({ adapters: () => adapters, lets, keyed }, signal);
  return {
    hears(event, isUnchanged) {
      isOfNow = isUnchanged?.() ?? true;
      if (!isUse(event)) return gate(event);
      entered(targetOf(event));
      if (event.type === 'input') written = last;
      return true;
    },
    isOneMoreLetter: (event) => guard?.isOneMoreLetter(event) ?? false,
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
      } else {
        if (written?.isConnected) meets(written);
        entered(last ?? document.activeElement);
      }
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
