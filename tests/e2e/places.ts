import type { Page } from 'puppeteer-core';
import type { Page as PageName } from '../pages/build';
import { answer, pageOfHost } from '../pages/serve';

/** Where a page's parts are that a person types into and presses. */
interface Places {
  readonly address: string;
  readonly editor: string;
  readonly post: string;
  /** What the site calls an account whose name is the same on all sites. */
  readonly handleOf: (name: string) => string;
}

const plain = (host: string): Places => ({
  address: `https://${host}/`,
  editor: '[aria-label="Write a post"]',
  post: 'button.post',
  handleOf: (name) => name,
});

/** What a person needs to know of each site, and of each generation or place of its compose boxes. */
export const places = {
  x: {
    address: 'https://x.com/home',
    editor: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
    post: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
    handleOf: (name) => name,
  },
  bluesky: {
    address: 'https://bsky.app/intent/compose',
    editor: '.ProseMirror',
    post: '[data-testid="composerPublishBtn"]',
    handleOf: (name) => `${name}.bsky.social`,
  },
  mastodon: {
    address: 'https://mastodon.example/home',
    editor: '.autosuggest-textarea__textarea',
    post: '.compose-form__submit button',
    handleOf: (name) => name,
  },
  lexical: plain('lexical.example'),
  quill: plain('quill.example'),
  plain: plain('plain.example'),
} satisfies Readonly<Record<string, Places>>;

/** A site, or one generation or place of its compose boxes. */
export type Site = keyof typeof places;

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
