import { otherTypeIn } from '../../trust/file-type';
import { type Check, wrong } from './check';

/** How long a server may take to the last byte, in ms; the extension waits no longer. */
export const patience = 20_000;

/** What a server answered. */
export interface Served {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface Wanted {
  /** Bytes at most. */
  readonly most: number;
  readonly etag?: string;
  /** Asks as one of this origin, so that a server says what it says to browsers. */
  readonly origin?: string;
}

/** A file as its server gives it, or the check that says why a browser would not take it. */
export async function serve(
  url: string,
  { most, etag, origin }: Wanted,
): Promise<Served | { readonly check: Check }> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        ...(etag !== undefined && { 'if-none-match': etag }),
        ...(origin !== undefined && { origin }),
      },
      signal: AbortSignal.timeout(patience),
    });
    const { status, headers } = response;
    if (status === 304 && etag !== undefined) return { status, headers, body: new Uint8Array() };
    const problem = problemOf(url, status, headers);
    if (problem !== null) return { check: problem };
    const body = await bodyOf(response, most);
    if (body !== null) return { status, headers, body };
    return {
      check: wrong(
        url,
        `is larger than the ${most.toLocaleString('en')} bytes that it may have`,
        'Publish it again.',
      ),
    };
  } catch (error) {
    return {
      check: wrong(
        url,
        `can’t be had: ${reasonOf(error)}`,
        'See that the server runs, and that this machine may reach it.',
      ),
    };
  }
}

function problemOf(url: string, status: number, headers: Headers): Check | null {
  const { host } = new URL(url);
  if (status >= 300 && status < 400) {
    const to = headers.get('location') ?? 'nowhere';
    return wrong(
      url,
      `leads on to ${to}; a browser follows no redirect`,
      'Name the address that the files really have.',
    );
  }
  if (status !== 200)
    return wrong(url, `${host} answers with ${status}`, 'Copy the channel’s folder there, index.jws last.');
  const type = otherTypeIn(headers.get('content-type'));
  if (type === null) return null;
  return wrong(
    url,
    `is served as ${type}, as a page is that stands in the way`,
    'Serve .jws as application/jose+json.',
  );
}

/** All of it, or null as soon as it is longer than it may be. */
async function bodyOf({ body }: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why nothing was answered. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `nothing whole came within ${patience / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
