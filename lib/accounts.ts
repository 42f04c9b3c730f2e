import { z } from 'zod';
import type { Account } from '../rules/draft';
import { accountSchema } from '../rules/draft-schema';
import { knownSite } from './sites';

/**
 * The host name in what somebody typed: `mastodon.example`, `https://mastodon.example/@me` and `@me@mastodon.example` all
 * name the same one. Null where there is none.
 */
export function hostIn(typed: string): string | null {
  const url = urlIn(typed);
  return url && isHost(url.hostname) ? url.hostname : null;
}

/**
 * The account in what somebody typed: the address of a profile, with or without `https://`, or `@handle@host`. Null where
 * either half is missing.
 */
export function accountIn(typed: string): Account | null {
  const url = urlIn(typed);
  if (!url || !isHost(url.hostname)) return null;
  const [first, second] = url.pathname.split('/').filter(Boolean).map(decoded);
  const handle = (first && second && beforeHandles.has(first) ? second : first)?.replace(/^@/, '');
  const host = knownSite(url.hostname)?.accountHost ?? url.hostname;
  const read = accountSchema.safeParse({ host, handle });
  return read.success ? read.data : null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** What stands before the handle in the address of a profile: on Bluesky, LinkedIn, Reddit, Lemmy and YouTube. */
const beforeHandles = new Set(['profile', 'in', 'company', 'showcase', 'user', 'u', 'c']);

/** `@handle@host` is read as the profile `host/@handle`. */
function urlIn(typed: string): URL | null {
  const text = typed.trim();
  const [, handle, host] = /^@?([^@/\s:]+)@([^@/\s]+)$/.exec(text) ?? [];
  const address = handle && host ? `${host}/@${handle}` : text.replace(/^https?:\/\//i, '');
  return URL.canParse(`https://${address}`) ? new URL(`https://${address}`) : null;
}

function isHost(name: string): boolean {
  return name.includes('.') && z.hostname().safeParse(name).success;
}

/** Whether two accounts are the same; hosts and handles have no case on any site that Demarc knows. */
export function sameAccount(one: Account, other: Account): boolean {
  return (
    one.host.toLowerCase() === other.host.toLowerCase() &&
    one.handle.toLowerCase() === other.handle.toLowerCase()
  );
}
