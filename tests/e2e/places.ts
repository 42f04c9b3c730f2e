import type { Page } from 'puppeteer-core';
import type { Identity } from '../../lib/background/storage';
import { knownSite } from '../../lib/sites';
import type { Page as PageName } from '../pages/build';
import { answer, pageOfHost } from '../pages/serve';

/** What the one suite does on each site: the columns of the table in docs/sites.md. */
export const deeds = [
  'hold and edit',
  'hold and release',
  'clear goes first press',
  'nothing in the editor',
  'chord',
  'paste',
  'wrong account',
  'fix',
  'undo',
  'composer replaced',
  'page navigates',
  'background stopped',
  'two composers',
  'reply',
  'parts',
] as const;
export type Deed = (typeof deeds)[number];

/** Where a page's parts are that a person types into and presses. */
interface Places {
  readonly address: string;
  readonly editor: string;
  /** Null where keys alone post. */
  readonly post: string | null;
  /** What posts in the end, where the site asks for one more step after that. */
  readonly last?: string;
  /** The frame that the composer stands in, where it is not the page itself. */
  readonly frame?: string;
  /** Watched only once the person has switched it on. */
  readonly off?: true;
  /** The host that its accounts belong to, where the site is a client of another's. */
  readonly accountHost?: string;
  /** What the site calls an account whose name is the same on all sites. */
  readonly handleOf: (name: string) => string;
  /** The keys that post; Ctrl and Enter where nothing is said. */
  readonly chord?: 'Enter';
  /** The path of a page with a reply box, where it is no place of its own. */
  readonly reply?: string;
  /** What adds a part of a thread. */
  readonly addPart?: string;
  /** What is not done there, and why not. */
  readonly lacks?: Partial<Record<Deed, string>>;
}

const same = (name: string): string => name;

/** Where a site shows no handle but the name that the account goes by. */
const shown = (name: string): string =>
  ({ graceministry: 'Grace Ministry', patmiller: 'Pat Miller' })[name] ?? name;

const oneBox = 'the site shows one composer at a time';
const noKeys = 'no keys post there';
const nobody = 'needs an account, and the page names none; tests/e2e/text.test.ts has what needs none';

const plain = (host: string): Places => ({
  address: `https://${host}/`,
  editor: '[aria-label="Write a post"]',
  post: 'button.post',
  handleOf: (name) => name,
  lacks: {
    'clear goes first press': nobody,
    'nothing in the editor': nobody,
    paste: nobody,
    'wrong account': nobody,
  },
});

const known = {
  x: {
    address: 'https://x.com/home',
    editor: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
    post: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
    handleOf: (name) => name,
    reply: '/patguest/status/1',
    addPart: '[data-testid="addButton"]',
  },
  'x-modal': {
    address: 'https://x.com/compose/post',
    editor: '[role="dialog"] [data-testid^="tweetTextarea_"][contenteditable="true"]',
    post: '[role="dialog"] [data-testid="tweetButton"]',
    handleOf: (name) => name,
    addPart: '[role="dialog"] [data-testid="addButton"]',
    lacks: { 'two composers': oneBox },
  },
  'x-reply': {
    address: 'https://x.com/patguest/status/1',
    editor: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
    post: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
    handleOf: (name) => name,
  },
  'x-quote': {
    address: 'https://x.com/compose/post?quote',
    editor: '[role="dialog"] [data-testid^="tweetTextarea_"][contenteditable="true"]',
    post: '[role="dialog"] [data-testid="tweetButton"]',
    handleOf: (name) => name,
    lacks: { 'two composers': oneBox },
  },
  'x-article': {
    address: 'https://x.com/compose/articles/edit/1',
    editor: '[data-testid="composer"][contenteditable="true"]',
    post: '.composer button.post',
    handleOf: (name) => name,
    lacks: { chord: noKeys, 'two composers': oneBox },
  },
  'x-pro': {
    address: 'https://pro.x.com/i/decks/1',
    editor: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
    post: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
    handleOf: (name) => name,
  },
  'reddit-comment': {
    address: 'https://www.reddit.com/r/choirs/comments/1/when_is_the_service/',
    editor: 'shreddit-composer [contenteditable="true"]',
    post: '#comment-composer-submit-button',
    handleOf: (name) => name,
  },
  'reddit-post': {
    address: 'https://www.reddit.com/r/choirs/submit?type=TEXT',
    editor: 'shreddit-composer [contenteditable="true"]',
    post: 'r-post-form-submit-button',
    handleOf: (name) => name,
  },
  'reddit-closed': {
    address: 'https://www.reddit.com/r/choirs/submit?type=TEXT&shadow=closed',
    editor: 'shreddit-composer [contenteditable="true"]',
    post: 'r-post-form-submit-button',
    handleOf: (name) => name,
  },
  'reddit-markdown': {
    address: 'https://www.reddit.com/r/choirs/submit?type=TEXT&editor=markdown',
    editor: 'shreddit-composer >>> textarea',
    post: 'r-post-form-submit-button',
    handleOf: (name) => name,
  },
  'reddit-old': {
    address: 'https://old.reddit.com/r/choirs/comments/1/',
    editor: 'form.usertext textarea',
    post: 'form.usertext .save',
    handleOf: (name) => name,
    lacks: { chord: noKeys },
  },
  'youtube-comment': {
    address: 'https://www.youtube.com/watch?v=choir',
    editor: 'ytd-commentbox #contenteditable-root',
    post: 'ytd-commentbox #submit-button button',
    handleOf: (name) => name,
  },
  'youtube-community': {
    address: 'https://www.youtube.com/channel/choir/community',
    editor: 'ytd-commentbox #contenteditable-root',
    post: 'ytd-commentbox #submit-button button',
    handleOf: (name) => name,
  },
  'tiktok-comment': {
    address: 'https://www.tiktok.com/@patguest/video/1',
    editor: '[data-e2e="comment-input"] [contenteditable="true"]',
    post: '[data-e2e="comment-post"]',
    handleOf: (name) => name,
    chord: 'Enter',
  },
  'tiktok-frame': {
    address: 'https://www.tiktok.com/upload',
    frame: 'iframe[data-tt="Upload_index_iframe"]',
    editor: '.public-DraftEditor-content',
    post: '[data-e2e="post_video_button"]',
    handleOf: (name) => name,
    lacks: { chord: noKeys },
  },
  'tiktok-upload': {
    address: 'https://www.tiktok.com/tiktokstudio/upload',
    editor: '.public-DraftEditor-content',
    post: '[data-e2e="post_video_button"]',
    handleOf: (name) => name,
    lacks: { chord: noKeys },
  },
  pinterest: {
    address: 'https://www.pinterest.com/pin-builder/',
    editor: '.public-DraftEditor-content',
    post: '[data-test-id="storyboard-creation-nav-done"] button',
    handleOf: (name) => name,
    lacks: { chord: noKeys },
  },
  tumblr: {
    address: 'https://www.tumblr.com/new/text',
    editor: 'p.block-editor-rich-text__editable',
    post: '[role="dialog"] button.post',
    handleOf: (name) => name,
    lacks: { chord: noKeys },
  },
  bluesky: {
    address: 'https://bsky.app/intent/compose',
    editor: '.ProseMirror',
    post: '[data-testid="composerPublishBtn"]',
    handleOf: (name) => `${name}.bsky.social`,
    reply: '/profile/patguest/post/1',
    addPart: '[aria-label="Add another post to thread"]',
    lacks: { 'two composers': oneBox },
  },
  mastodon: {
    address: 'https://mastodon.example/home',
    editor: '.autosuggest-textarea__textarea',
    post: '.compose-form__submit button',
    handleOf: (name) => name,
    reply: '/@patguest/1',
  },
  linkedin: {
    address: 'https://www.linkedin.com/feed/?shareActive=true',
    editor: 'dialog [componentkey="ShareBox_textEditor"]',
    post: 'dialog .bar > button:last-child',
    handleOf: same,
  },
  'linkedin-modal': {
    address: 'https://www.linkedin.com/feed/modal/',
    editor: '.share-box-v2__modal .ql-editor',
    post: '.share-actions__primary-action',
    handleOf: shown,
  },
  'linkedin-shadow': {
    address: 'https://www.linkedin.com/feed/interop/',
    editor: '#interop-outlet >>> .ql-editor',
    post: '#interop-outlet >>> .share-actions__primary-action',
    handleOf: shown,
  },
  'linkedin-full-page': {
    address: 'https://www.linkedin.com/sharing/compose',
    editor: 'section.composer [role="textbox"]',
    post: 'section.composer > .bar > button:last-child',
    handleOf: same,
  },
  'linkedin-page-admin': {
    address: 'https://www.linkedin.com/company/1/admin/page-posts/published/',
    editor: '[role="dialog"] [role="textbox"]',
    post: '[role="dialog"] > .bar > button:last-child',
    handleOf: shown,
  },
  'linkedin-comment': {
    address: 'https://www.linkedin.com/feed/update/urn:li:activity:1/',
    editor: '[componentkey^="commentBox-"] [role="textbox"]',
    post: 'button[componentkey^="commentButtonSection"]',
    handleOf: shown,
  },
  'linkedin-comment-quill': {
    address: 'https://www.linkedin.com/posts/patguest-1',
    editor: '.comments-comment-box .ql-editor',
    post: '.comments-comment-box__submit-button--cr',
    handleOf: shown,
  },
  facebook: {
    address: 'https://www.facebook.com/',
    editor: '[role="dialog"] [data-lexical-editor]',
    post: '[role="dialog"] [aria-label="Post"]',
    handleOf: shown,
    lacks: { chord: noKeys },
  },
  'facebook-steps': {
    address: 'https://www.facebook.com/?steps=2',
    editor: '[role="dialog"] [data-lexical-editor]',
    post: '[role="dialog"] [aria-label="Next"]',
    last: '[role="dialog"] [aria-label="Post"]',
    handleOf: shown,
    lacks: { chord: noKeys },
  },
  'facebook-comment': {
    address: 'https://www.facebook.com/graceministry/posts/1',
    editor: 'form [data-lexical-editor]',
    post: '#focused-state-composer-submit [role="button"]',
    handleOf: shown,
    chord: 'Enter',
  },
  instagram: {
    address: 'https://www.instagram.com/',
    editor: '[role="dialog"] [data-lexical-editor]',
    post: '[role="dialog"] > [role="button"]:nth-child(2)',
    handleOf: same,
    lacks: { chord: noKeys },
  },
  'instagram-comment': {
    address: 'https://www.instagram.com/p/C1/',
    editor: 'form textarea',
    post: 'form > [role="button"]:last-child',
    handleOf: same,
    chord: 'Enter',
  },
  threads: {
    address: 'https://www.threads.com/',
    editor: '[role="dialog"] [data-lexical-editor]',
    post: '[role="dialog"] > [role="button"]:last-child',
    handleOf: same,
    addPart: '[role="dialog"] > div:not([role]) + [role="button"]',
  },
  'threads-reply': {
    address: 'https://www.threads.com/@patguest/post/1',
    editor: '[data-lexical-editor]',
    post: '[role="button"]:has(span[style*="rotate"])',
    handleOf: same,
  },
  'misskey-post': {
    address: 'https://misskey.io/',
    editor: 'textarea[data-cy-post-form-text]',
    post: 'button[data-cy-open-post-form-submit]',
    handleOf: same,
  },
  'lemmy-post': {
    address: 'https://lemmy.world/create_post',
    editor: 'form.post-form .markdown-textarea textarea',
    post: 'form.post-form button[type="submit"]',
    handleOf: same,
    lacks: { 'two composers': oneBox },
  },
  'lemmy-comment': {
    address: 'https://lemmy.world/post/1',
    editor: '.comment-form textarea',
    post: '.comment-form button[type="submit"]',
    handleOf: same,
  },
  elk: {
    address: 'https://elk.zone/compose',
    editor: '[aria-roledescription="publish-widget"] .ProseMirror',
    post: 'button.publish-button',
    handleOf: same,
    accountHost: 'mastodon.example',
  },
  phanpy: {
    address: 'https://phanpy.social/compose/',
    editor: '#compose-container textarea[name="status"]',
    post: '#compose-container button[type="submit"]',
    handleOf: same,
    accountHost: 'mastodon.example',
    reply: '/compose/?reply',
    lacks: { 'two composers': oneBox },
  },
  pinafore: {
    address: 'https://pinafore.social/',
    editor: 'textarea.compose-box-input',
    post: ':not(.compose-box-button-halo-sticky) > .compose-box-button',
    handleOf: same,
    accountHost: 'mastodon.example',
    reply: '/statuses/1',
  },
  slack: {
    address: 'https://app.slack.com/client/T1/C1',
    editor: ':is([data-qa="message_input"], [data-qa="threads_flexpane"]) .ql-editor',
    post: '[data-qa="texty_send_button"]',
    handleOf: shown,
    chord: 'Enter',
    off: true,
    reply: '/client/T1/C1/thread/C1-1',
  },
  discord: {
    address: 'https://discord.com/channels/1/1',
    editor: '[data-slate-editor="true"]',
    post: null,
    handleOf: same,
    chord: 'Enter',
    off: true,
    lacks: { 'two composers': oneBox },
  },
  buffer: {
    ...plain('publish.buffer.com'),
    address: 'https://publish.buffer.com/all-channels',
    editor: '[data-testid="composer-text-area"]',
    post: '[data-testid="stacked-save-buttons"] button',
    lacks: { ...plain('publish.buffer.com').lacks, chord: noKeys },
  },
  lexical: plain('lexical.example'),
  quill: plain('quill.example'),
  plain: plain('plain.example'),
} satisfies Readonly<Record<string, Places>>;

/** A site, or one generation or place of its compose boxes. */
export type Site = keyof typeof known;

/** What a person needs to know of each site, and of each generation or place of its compose boxes. */
export const places: Readonly<Record<Site, Places>> = known;

/** Why something is not done at a place; null where it is. */
export function offering(site: Site, deed: Deed): string | null {
  const { lacks, reply, addPart } = places[site];
  if (deed === 'reply' && reply === undefined) return 'a reply box is a place of its own, or there is none';
  if (deed === 'parts' && addPart === undefined) return 'no second part is written there';
  return lacks?.[deed] ?? null;
}

/** The identity with its account on each of the sites, which is its first one's name as the site has it. */
export function everywhere(identity: Identity): Identity {
  const name = identity.accounts[0]?.handle;
  if (name === undefined) return identity;
  const accounts = Object.values<Places>(places).map(({ address, handleOf, accountHost }) => {
    const { hostname } = new URL(address);
    return { host: accountHost ?? knownSite(hostname)?.accountHost ?? hostname, handle: handleOf(name) };
  });
  const own = new Map([...accounts, ...identity.accounts].map((one) => [`${one.handle}@${one.host}`, one]));
  return { ...identity, accounts: [...own.values()] };
}

/** Has a page answer the sites' addresses with the pages in tests/pages, and nothing else at all. */
export async function answerSites(page: Page, hosts: Readonly<Record<string, PageName>> = {}): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = new URL(request.url());
    const name = hosts[url.hostname] ?? pageOfHost[url.hostname];
    if (!name) return request.abort();
    const { status, headers, body } = answer(name, url);
    await request.respond({ status, headers: { ...headers }, body });
  });
}
