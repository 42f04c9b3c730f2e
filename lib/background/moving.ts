import { browser } from 'wxt/browser';
import type { Account, Draft } from '../../rules/draft';
import type { Site } from '../../rules/site-schema';
import { hostOf, type KeptDraft } from '../kept';
import type { Moved } from '../messages';
import { knownSite, sitesOn } from '../sites';
import { faceOf } from './face';
import { identityOf } from './identities';
import type { InForce } from './policy/identities';
import { broughtNow } from './sites';
import { keep, keptBy } from './stash';

/** Browsers and servers take addresses of at least so many characters (Chromium 2 MB, many servers 8 KB with all headers). */
const longestAddress = 6_000;

/**
 * Takes a draft to another identity. It is put by first, so that nothing that happens later can lose it; then the site of that
 * identity's account is opened, with the text where the site has an address for that.
 * @throws {Error} in words for the author when it cannot be kept; then nothing is opened.
 */
export async function moveDraft(draft: Draft, address: string, to: string, time: number): Promise<Moved> {
  const identity = await identityOf(to);
  return openFor(await keep(draft, { identity: to, address, time }), identity);
}

/**
 * Opens the place where a draft of the stash would be posted now by the identity that it is kept for; it stays in the stash.
 * @throws {Error} in words for the author when the draft or its identity is gone.
 */
export async function openKept(id: string): Promise<Moved> {
  const kept = await keptBy(id);
  return openFor(kept, await identityOf(kept.identity));
}

async function openFor(kept: KeptDraft, identity: InForce): Promise<Moved> {
  const brought = await broughtNow();
  const account = accountFor(identity, kept, brought);
  const moved = { identity: faceOf(identity), account, media: kept.media.length };
  if (!account) return { ...moved, way: 'kept' };
  const filled = filledAddress(account, kept, brought);
  await browser.tabs.create({ url: filled ?? placeFor(account, kept, brought) });
  return { ...moved, way: filled ? 'filled' : 'opened' };
}

/** An account on the site where the draft was written if there is one, else one whose site takes a text in its address, else the first. */
function accountFor({ accounts }: InForce, { address }: KeptDraft, brought: readonly Site[]): Account | null {
  const home = siteOf(address, brought);
  return (
    accounts.find(({ host }) => host === home) ??
    accounts.find(({ host }) => composeOf(host, brought) !== null) ??
    accounts[0] ??
    null
  );
}

/** The site's address that opens a composer with the draft in it; null where it has none, or none for an answer or so long a text. */
function filledAddress({ host }: Account, kept: KeptDraft, brought: readonly Site[]): string | null {
  const compose = composeOf(host, brought);
  if (!compose) return null;
  const address = addressOf(compose, host);
  address.searchParams.set(compose.text, kept.parts.join('\n\n'));
  if (isAnswer(kept)) {
    const { reply } = compose;
    const answered = reply && new RegExp(reply.pattern, 'iu').exec(kept.address)?.[1];
    if (!reply || !answered) return null;
    address.searchParams.set(reply.parameter, answered);
  }
  return address.href.length > longestAddress ? null : address.href;
}

/** Where the text is to be put by hand: the post that it answers, if the account's site has it, or the site's own first page. */
function placeFor({ host }: Account, kept: KeptDraft, brought: readonly Site[]): string {
  return isAnswer(kept) && siteOf(kept.address, brought) === host ? kept.address : `https://${host}/`;
}

/** The host that accounts have where this page is; null for an address that is none of a site, as a file that was brought in may hold. */
function siteOf(address: string, brought: readonly Site[]): string | null {
  const host = hostOf(address);
  return host === null ? null : (knownSite(host, brought)?.accountHost ?? host);
}

function isAnswer({ kind }: KeptDraft): boolean {
  return kind === 'reply' || kind === 'quote' || kind === 'comment';
}

/**
 * How the site of this host takes a text; on a host that nobody knows, what Mastodon and most of its clients do. Null also where
 * the text would leave the account's own site: a pack says how a site is, and is not to get what somebody wrote.
 */
function composeOf(host: string, brought: readonly Site[]): NonNullable<Site['compose']> | null {
  const site = knownSite(host, brought) ?? sitesOn(host, brought).find(({ id }) => id === 'mastodon');
  if (!site?.compose) return null;
  const { hostname } = addressOf(site.compose, host);
  return hostname === host || hostname.endsWith(`.${host}`) ? site.compose : null;
}

function addressOf({ address }: NonNullable<Site['compose']>, host: string): URL {
  return new URL(address.replace('{host}', host));
}
