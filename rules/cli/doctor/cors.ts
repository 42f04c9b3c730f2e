import { type Check, fine, look } from './check';
import { patience, reasonOf, type Served } from './served';

/**
 * Whether browsers reach a channel without leave of anybody: its server has to give its files to every origin (CORS). Each
 * installation of the extension in Firefox has an origin of its own, so that none can be named.
 */

/** An origin as an installation has one. */
export const anOrigin = 'moz-extension://00000000-0000-4000-8000-000000000000';

const next =
  'Send what docs/nginx-channel.conf has, or each person has to allow the server by a press in the options page.';

/** What is lacking for the index, which is asked for with the ETag of the one before. */
export async function corsChecks(url: string, { headers }: Served): Promise<Check[]> {
  const missing = [
    ...(givesToAll(headers) ? [] : ['GET has no Access-Control-Allow-Origin: *']),
    ...(names(headers, 'access-control-expose-headers', 'etag')
      ? []
      : ['GET has no Access-Control-Expose-Headers: ETag']),
    ...(await missingBefore(url)),
  ];
  return missing.length === 0
    ? [fine(url, 'is given to every origin, so that browsers reach it without a press of anybody')]
    : [look(url, `is not given to every origin: ${missing.join('; ')}`, next)];
}

/** What is lacking for a pack, which is fetched without any header of its own. */
export function packCorsChecks(url: string, { headers }: Served): Check[] {
  if (givesToAll(headers)) return [];
  return [look(url, 'is not given to every origin: GET has no Access-Control-Allow-Origin: *', next)];
}

/** A browser asks by OPTIONS first whether it may send an ETag. */
async function missingBefore(url: string): Promise<string[]> {
  try {
    const { ok, status, headers } = await fetch(url, {
      method: 'OPTIONS',
      redirect: 'manual',
      headers: {
        origin: anOrigin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
      signal: AbortSignal.timeout(patience),
    });
    if (!ok) return [`OPTIONS is answered with ${status}`];
    return [
      ...(givesToAll(headers) ? [] : ['OPTIONS has no Access-Control-Allow-Origin: *']),
      ...(names(headers, 'access-control-allow-headers', 'if-none-match')
        ? []
        : ['OPTIONS has no Access-Control-Allow-Headers: If-None-Match']),
    ];
  } catch (error) {
    return [`OPTIONS is not answered: ${reasonOf(error)}`];
  }
}

function givesToAll(headers: Headers): boolean {
  return ['*', anOrigin].includes(headers.get('access-control-allow-origin') ?? '');
}

function names(headers: Headers, list: string, header: string): boolean {
  const named = (headers.get(list) ?? '').split(',').map((each) => each.trim().toLowerCase());
  return named.includes('*') || named.includes(header);
}
