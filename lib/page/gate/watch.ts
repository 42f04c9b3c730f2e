import { ask, onCodeChanged } from '../door';
import { type Adapter, adaptersOf, nameOf } from '../sites/adapter';
import { byShape } from '../sites/by-shape';
import { adapterFor, type Composer, composerAt } from '../sites/composer';
import { targetOf } from '../sites/tree';
import { setGate } from './gate';
import { type Guard, guardPortKey, type MakeGuard } from './guard-port';
import type { Press } from './press';
import { Unguarded } from './unguarded';

/** Milliseconds that an editor may stand without its post control: LinkedIn's placeholder stands for 500, X's parts mount in 1,500. */
const patience = 3_000;

/** Tried last everywhere: also on a site that is known, where its own rungs may have stopped holding. */
const shapes = adaptersOf([byShape], true);

/**
 * Guards this frame for as long as it is to be watched. The gate is set at once, so that it stands before any of the page's
 * own scripts; what to look for comes with the background's answer, and everything is taken away where there is nothing to
 * watch. Where the background cannot be asked, compose boxes are found by their shape: what they hold is *not checked*.
 */
export function guardWhileWatched(): void {
  let running = startWatch();
  let known = false;
  const follow = async (): Promise<void> => {
    const reply = await ask('is-watched', {});
    if (!reply.ok) {
      if (!known) running.use(shapes);
      return;
    }
    known = true;
    const { watched, sites } = reply.value;
    if (!watched) {
      running.stop();
      return;
    }
    if (running.isStopped()) running = startWatch();
    running.use([...adaptersOf(sites), ...shapes]);
  };
  // Nothing ends this listener but the page: the orphan of an updated extension keeps guarding, as not checked.
  onCodeChanged(() => void follow(), new AbortController().signal);
  void follow();
}

/** The gate and the few listeners that wait for a composer to be used. */
export interface Watch {
  use(adapters: readonly Adapter[]): void;
  stop(): void;
  isStopped(): boolean;
}

/** Sets the gate, and has the guard's code come when a composer is first focused or pressed. */
export function startWatch(): Watch {
  const ended = new AbortController();
  const { signal } = ended;
  const unguarded = new Unguarded();
  let adapters: readonly Adapter[] = [];
  let guard: Guard | null = null;
  let loading = false;
  /** A press that came before the guard did. */
  let waiting: { readonly composer: Composer; readonly press: Press } | null = null;

  let expecting = false;
  /** Where the author is, as far as events told. */
  let last: Element | null = null;

  const entered = (element: Element | null): void => {
    last = element;
    if (!element) return;
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
    if (loading || guard) return;
    loading = true;
    const reply = await ask('load-guard', {});
    loading = false;
    if (signal.aborted) return;
    const make = (globalThis as { [guardPortKey]?: MakeGuard })[guardPortKey];
    const held = waiting;
    waiting = null;
    if (!make) {
      if (held)
        unguarded.tell(
          held.composer,
          reply.ok ? 'Demarc’s code did not come. Reload the page.' : reply.error,
        );
      return;
    }
    unguarded.hide();
    guard = make(signal);
    guard.use(adapters);
    guard.entered(last);
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
  const options = { capture: true, passive: true, signal } as const;
  for (const type of ['focusin', 'input']) {
    window.addEventListener(type, (event) => guard || entered(targetOf(event)), options);
  }
  signal.addEventListener('abort', () => unguarded.hide());
  return {
    use(now) {
      adapters = now;
      if (guard) guard.use(now);
      else entered(document.activeElement);
    },
    stop: () => ended.abort(),
    isStopped: () => signal.aborted,
  };
}
