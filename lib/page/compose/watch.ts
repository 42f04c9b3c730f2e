import { ask, onCodeChanged } from '../door';
import { adaptersOf } from '../sites/adapter';
import { byShape } from '../sites/by-shape';
import { startCompose } from './start';

/** Tried last everywhere: also on a site that is known, where its own rungs may have stopped holding. */
const shapes = adaptersOf([byShape], true);

/**
 * Guards this frame for as long as it is to be watched. The gate is set at once, so that it stands before any of the page's
 * own scripts; what to look for comes with the background's answer, and everything is taken away where there is nothing to
 * watch. Where the background cannot be asked, compose boxes are guarded by their shape: what they hold is *not checked*.
 */
export function guardWhileWatched(): void {
  let running = guard();
  const follow = async (): Promise<void> => {
    const reply = await ask('is-watched', {});
    if (!reply.ok) {
      if (!running.isKnown) running.use(shapes);
      return;
    }
    const { watched, sites } = reply.value;
    if (!watched) {
      running.stop();
      return;
    }
    if (running.isStopped) running = guard();
    running.use([...adaptersOf(sites), ...shapes]);
  };
  // Nothing ends this listener but the page: the orphan of an updated extension keeps guarding, as not checked.
  onCodeChanged(() => void follow(), new AbortController().signal);
  void follow();
}

function guard() {
  const controller = new AbortController();
  const { use } = startCompose(controller.signal);
  let isKnown = false;
  return {
    use(adapters: Parameters<typeof use>[0]): void {
      isKnown = true;
      use(adapters);
    },
    stop: () => controller.abort(),
    get isKnown() {
      return isKnown;
    },
    get isStopped() {
      return controller.signal.aborted;
    },
  };
}
