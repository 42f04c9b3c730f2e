import { otherTypeIn } from '../../../rules/trust/file-type';
import type { MessageId } from '../../text';
import { bytesWithin } from '../body';

/**
 * A file from a web server that nobody here trusts: no more bytes and no more time than it may take, from the address that was
 * asked for and no other, and with nothing of the person in the request.
 */

/** Why something could not be had, as a message and what its placeholders stand for. */
export interface Trouble {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Fetched =
  | { readonly kind: 'new'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string | null }
  /** It has not changed since the ETag that was given. */
  | { readonly kind: 'same' }
  | { readonly kind: 'failed'; readonly why: Trouble };

export interface Wanted {
  /** Bytes at most: what is longer is given up as soon as that is seen. */
  readonly most: number;
  /** Of the file as it is here. */
  readonly etag?: string | null | undefined;
  /** Milliseconds until the last byte. A browser stops a background that does nothing else for 30 seconds. */
  readonly patience?: number | undefined;
}

/** Fetches a file; never rejects. */
export async function fetchFile(address: string, wanted: Wanted): Promise<Fetched> {
  const { host } = new URL(address);
  const signal = AbortSignal.timeout(wanted.patience ?? 20_000);
  try {
    const response = await fetch(address, {
      headers: wanted.etag ? { 'if-none-match': wanted.etag } : {},
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    return await judged(response, host, wanted);
  } catch {
    return failed(signal.aborted ? 'packs_slow' : 'packs_unreachable', { host });
  }
}

async function judged(response: Response, host: string, { most, etag }: Wanted): Promise<Fetched> {
  const { status, headers } = response;
  if (status === 304 && etag) return { kind: 'same' };
  // A browser hides where it was to go, and shows the status 0.
  if (response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status)) {
    return failed('packs_redirected', { host });
  }
  if (status !== 200) return failed('packs_status', { host, status });
  const type = otherTypeIn(headers.get('content-type'));
  if (type !== null) return failed('packs_type', { host, type: type.slice(0, 80) });
  const bytes = await bytesWithin(response, most);
  return bytes
    ? { kind: 'new', bytes, etag: headers.get('etag') }
    : failed('packs_too_large', { host, most: Math.ceil(most / 1024) });
}

function failed(id: MessageId, values: Trouble['values']): Fetched {
  return { kind: 'failed', why: { id, values } };
}
