import { browser } from 'wxt/browser';
import type { Kind, Message, Reply, Request, Response } from '../../lib/messages';
import { browserText } from '../../lib/text';

/**
 * Asks the background.
 * @throws {Error} with what went wrong, in words for the person.
 */
export async function ask<K extends Kind>(kind: K, request: Request<K>): Promise<Response<K>> {
  const message: Message<K> = { kind, request };
  const reply = (await browser.runtime.sendMessage(message)) as Reply<K> | undefined;
  if (!reply) throw new Error(browserText()('popup_background_silent'));
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
