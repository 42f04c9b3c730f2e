import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Page, pagesFolder } from './build';

/** Which page answers for which host. */
export const pageOfHost: Readonly<Record<string, Page>> = {
  'x.com': 'x',
  'pro.x.com': 'x',
  'www.reddit.com': 'reddit',
  'old.reddit.com': 'reddit',
  'www.youtube.com': 'youtube',
  'www.tiktok.com': 'tiktok',
  'www.pinterest.com': 'pinterest',
  'www.tumblr.com': 'tumblr',
  'www.linkedin.com': 'linkedin',
  'www.facebook.com': 'facebook',
  'www.instagram.com': 'instagram',
  'www.threads.com': 'threads',
  'bsky.app': 'bluesky',
  'mastodon.example': 'mastodon',
  'misskey.io': 'misskey',
  'lemmy.world': 'lemmy',
  'elk.zone': 'elk',
  'phanpy.social': 'phanpy',
  'pinafore.social': 'pinafore',
  'app.slack.com': 'slack',
  'discord.com': 'discord',
  'publish.buffer.com': 'buffer',
  'lexical.example': 'lexical',
  'quill.example': 'quill',
  'plain.example': 'plain',
  'editors.example': 'editors',
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const frames: Partial<Record<Page, string>> = {
  playground: '; frame-src http://*.localhost:*',
  editors: "; frame-src 'self'",
  tiktok: "; frame-src 'self'",
};

/** As strict as the sites' own: nothing inline, nothing from elsewhere. */
const policy = (page: Page): string =>
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'" +
  (frames[page] ?? '');

/** What the site at this address answers, where `page` is the page that stands for it. Unknown assets are 404. */
export function answer(page: Page, address: URL): Answer {
  const extension = extname(address.pathname);
  const type = types[extension];
  if (address.pathname.startsWith('/assets/') && type) return asset(address.pathname, type);
  if (address.pathname === '/favicon.ico') return { status: 204, headers: {}, body: Buffer.of() };
  const html = readFileSync(join(pagesFolder, page, 'index.html'), 'utf8');
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(page) },
    body: Buffer.from(html.replace('"__INITIAL_STATE__"', () => initialState(address))),
  };
}

function asset(path: string, type: string): Answer {
  try {
    const headers = { 'content-type': type, 'access-control-allow-origin': '*' };
    return { status: 200, headers, body: readFileSync(join(pagesFolder, path)) };
  } catch {
    return { status: 404, headers: {}, body: Buffer.of() };
  }
}

/** Mastodon's page carries who is logged in as JSON, made by the server. */
function initialState(address: URL): string {
  const acct = address.searchParams.get('as') ?? 'graceministry';
  const state = {
    meta: { me: '1', domain: address.hostname },
    accounts: { 1: { id: '1', username: acct, acct } },
  };
  return JSON.stringify(state).replaceAll('<', '\\u003c');
}
