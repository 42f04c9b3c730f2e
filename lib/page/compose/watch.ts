import { ask, onCodeChanged } from '../door';
import { startCompose } from './start';

/**
 * Guards this frame for as long as it is to be watched. It begins at once, so that the gate stands before any of the page's
 * own scripts, and takes everything away when the background answers that there is nothing to watch here. Where the
 * background cannot be asked, the guard stays: it then says *not checked*.
 */
export function guardWhileWatched(): void {
  let running = guard();
  const follow = async (): Promise<void> => {
    const reply = await ask('is-watched', {});
    if (!reply.ok) return;
    if (!reply.value.watched) running.abort();
    else if (running.signal.aborted) running = guard();
  };
  // Nothing ends this listener but the page: the orphan of an updated extension keeps guarding, as not checked.
  onCodeChanged(() => void follow(), new AbortController().signal);
  void follow();
}

function guard(): AbortController {
  const controller = new AbortController();
  startCompose(controller.signal);
  return controller;
}
