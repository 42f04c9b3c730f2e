import { page_cut_off, page_no_answer, page_not_asked } from '../../public/_locales/en/messages.json';
import type { Kind, Message, Reply, Request, Tiding } from '../messages';
import { runtimeHere } from './runtime';
import { words } from './words';

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
