import { page_cut_off, page_no_answer, page_not_asked } from '../../public/_locales/en/messages.json';
import type { Kind, Message, Reply, Request, Tiding } from '../messages';
import { words } from './words';

/** The few words of the extension API that a page's script needs: no library, because this loads with every page. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: (message: unknown) => void): void;
    removeListener(listener: (message: unknown) => void): void;
  };
}

function runtimeHere(): Runtime | null {
  const { browser, chrome } = globalThis as {
    browser?: { runtime?: Runtime };
    chrome?: { runtime?: Runtime };
  };
  const runtime = browser?.runtime ?? chrome?.runtime;
  // A script whose extension was updated under it keeps running, but its runtime has lost the id.
  return runtime?.id ? runtime : null;
}

/** Whether the extension was updated or taken away under this script, so that nothing will ever be answered. */
export function isCutOff(): boolean {
  return runtimeHere() === null;
}

/** Asks the background. Never rejects: whatever goes wrong is an answer, in words for the author. */
export async function ask<K extends Kind>(kind: K, request: Request<K>): Promise<Reply<K>> {
  const message: Message<K> = { kind, request };
  try {
    const runtime = runtimeHere();
    if (!runtime) return { ok: false, error: words({ page_cut_off }) };
    const reply = (await runtime.sendMessage(message)) as Reply<K> | undefined;
    return reply ?? { ok: false, error: words({ page_no_answer }) };
  } catch (error) {
    if (isCutOff()) return { ok: false, error: words({ page_cut_off }) };
    const problem = error instanceof Error ? error.message : String(error);
    return { ok: false, error: words({ page_not_asked }, { problem }) };
  }
}

/** Calls back each time that the background tells this, until the signal ends it. */
export function onTold(tiding: Tiding, callback: () => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if ((message as { kind?: unknown } | null)?.kind === tiding) callback();
  };
  const runtime = runtimeHere();
  runtime?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime?.onMessage.removeListener(listener));
}
