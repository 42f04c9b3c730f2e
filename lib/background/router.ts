import { browser } from 'wxt/browser';
import { z } from 'zod';
import { type Kind, messages, type Reply, type Request, type Response } from '../messages';
import { text, wordsOf } from './words';

/** Where a message comes from: which tab and frame, and the origin of the page in it. */
export interface Sender {
  readonly tab: number;
  readonly frame: number;
  readonly origin: string | null;
  /** It comes from a private window. */
  readonly isPrivate: boolean;
}

/** What answers each kind of message; one that comes from our own pages has no tab. */
export type Handlers = {
  [K in Kind]: (
    request: Request<K>,
    sender: (typeof messages)[K]['from'] extends 'page' ? Sender : null,
  ) => Promise<Response<K>>;
};

/** The part of the browser's sender that is judged. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined } | undefined;
}

const envelopeSchema = z.object({
  kind: z.enum(Object.keys(messages) as [Kind, ...Kind[]]),
  request: z.unknown(),
});

/**
 * Makes the function that answers every message: who sent it is checked first, then its shape, and whatever happens there is
 * a reply, in words that can be shown to the author.
 */
export function routerOf(handlers: Handlers): (message: unknown, sender: RawSender) => Promise<Reply<Kind>> {
  return async (message, sender) => {
    const envelope = envelopeSchema.safeParse(message);
    if (!envelope.success) {
      return refusal(text()('background_unknown_message'));
    }
    const { kind, request } = envelope.data;
    try {
      return { ok: true, value: await answer(handlers, kind, request, sender) };
    } catch (error) {
      return refusal(wordsOf(error));
    }
  };
}

async function answer<K extends Kind>(
  handlers: Handlers,
  kind: K,
  request: unknown,
  raw: RawSender,
): Promise<Response<K>> {
  const sender = judge(kind, raw);
  const parsed = requestOf(kind).safeParse(request);
  if (!parsed.success) {
    throw new Error(`The message "${kind}" is not as it should be: ${z.prettifyError(parsed.error)}`);
  }
  const handle = handlers[kind] as (request: unknown, sender: Sender | null) => Promise<Response<K>>;
  return handle(parsed.data, sender);
}

const requests = new Map<Kind, z.ZodType>();

function requestOf(kind: Kind): z.ZodType {
  const known = requests.get(kind);
  if (known) return known;
  const made = messages[kind].request();
  requests.set(kind, made);
  return made;
}

/** Throws unless the sender may send this kind. One of our own pages may stand in a tab, so its address decides. */
function judge(kind: Kind, { id, url, origin, frameId, tab }: RawSender): Sender | null {
  const ours = url?.startsWith(browser.runtime.getURL('/')) ?? false;
  const { from } = messages[kind];
  if (id === browser.runtime.id) {
    if (from === 'extension' && ours) return null;
    if (from === 'page' && !ours && tab?.id !== undefined && frameId !== undefined) {
      const of = originOf(origin) ?? originOf(url) ?? originOf(tab.url);
      return { tab: tab.id, frame: frameId, origin: of, isPrivate: tab.incognito === true };
    }
  }
  throw new Error(`The message "${kind}" may not come from here.`);
}

/** Null for what belongs to nobody by itself: a frame at about:blank has the origin of the page around it. */
function originOf(url: string | undefined): string | null {
  const origin = url && URL.canParse(url) ? new URL(url).origin : 'null';
  return origin === 'null' ? null : origin;
}

function refusal(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
