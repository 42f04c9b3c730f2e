import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../../../lib/page/compose/draft';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { composerAt } from '../../../../lib/page/sites/composer';
import { sitesOn } from '../../../../lib/sites';

const now = Date.UTC(2026, 10, 28, 12);
const iso = '2026-11-28T08:30:00.000Z';
const hour = 3_600_000;

function contextOn(host: string, html: string, box: string) {
  document.body.innerHTML = html;
  for (const tag of document.querySelectorAll('shreddit-composer')) tag.attachShadow({ mode: 'open' });
  const editable = document.querySelector(box);
  const composer = editable && composerAt(editable, adaptersOf(sitesOn(host)));
  if (!composer) throw new Error(`${box} is in no composer.`);
  return factsOf(composer).context;
}

beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  history.replaceState(null, '', '/');
  document.body.innerHTML = '';
});

const xBox = (button: string) =>
  `<div><div contenteditable="true" data-testid="tweetTextarea_0"></div><button data-testid="${button}">Reply</button></div>`;
const xPost = (more = '') => `<article data-testid="tweet" ${more}>
  <div data-testid="User-Name"><a href="/patguest">Pat Guest</a><a href="/patguest">@patguest</a>
    <a href="/patguest/status/7"><time datetime="${iso}">3h</time></a></div>
  <div data-testid="tweetText">Nobody answers me</div></article>`;
const asked = { handle: 'patguest', text: 'Nobody answers me', time: Date.parse(iso) };

describe('when what is answered was posted', () => {
  it('stands in the post above the box on X', () => {
    const html = `<div role="dialog">${xPost()}${xBox('tweetButton')}</div>`;
    expect(contextOn('x.com', html, '[contenteditable]')).toEqual(asked);
  });

  it('is that of the post that a page of X is about, not of those around it', () => {
    const other = xPost('tabindex="0"').replace(iso, '2020-01-01T00:00:00.000Z');
    const html = `<main><div data-testid="primaryColumn">${other}${xPost('tabindex="-1"')}${xBox('tweetButtonInline')}${other}</div></main>`;
    expect(contextOn('x.com', html, '[contenteditable]')).toEqual(asked);
  });

  it('is not known of a new post, whatever stands on the page', () => {
    const html = `<main><div data-testid="primaryColumn">${xBox('tweetButtonInline')}${xPost('tabindex="0"')}</div></main>`;
    expect(contextOn('x.com', html, '[contenteditable]')).toBeNull();
  });

  it('stands in the post that Phanpy shows beneath its box', () => {
    const html = `<div id="compose-container"><div class="status-preview"><span class="name-text"><i>@patguest</i></span>
      <time datetime="${iso}">3h</time><div class="content">Nobody answers me</div></div>
      <form><textarea name="status"></textarea><button type="submit">Reply</button></form></div>`;
    expect(contextOn('phanpy.social', html, 'textarea')).toEqual(asked);
  });

  it('stands in the post that Threads shows above its box', () => {
    const html = `<div role="dialog"><div data-pressable-container="true"><a href="/@patguest">patguest</a><time datetime="${iso}">3h</time></div>
      <div contenteditable="true" role="textbox" data-lexical-editor="true" aria-placeholder="Reply to patguest"></div>
      <div role="button">Post</div></div>`;
    expect(contextOn('www.threads.com', html, '[contenteditable]')?.time).toBe(Date.parse(iso));
  });

  it('is said nowhere on Bluesky and Mastodon', () => {
    const bluesky = `<div data-testid="composePostView"><div aria-label="Expand or collapse the full post you are replying to">When?</div>
      <div class="ProseMirror" contenteditable="true"></div><button data-testid="composerPublishBtn">Reply</button></div>`;
    expect(contextOn('bsky.app', bluesky, '[contenteditable]')).toMatchObject({ text: 'When?', time: null });
    const mastodon = `<form class="compose-form"><div class="reply-indicator"><div class="reply-indicator__content">When?</div></div>
      <textarea class="autosuggest-textarea__textarea"></textarea><div class="compose-form__submit"><button>Reply</button></div></form>`;
    expect(contextOn('social.example', mastodon, 'textarea')).toMatchObject({ text: 'When?', time: null });
  });
});

const redditBox = `<comment-composer-host><faceplate-form><shreddit-composer>
  <div contenteditable="true" role="textbox"></div><button id="comment-composer-submit-button"></button></shreddit-composer></faceplate-form></comment-composer-host>`;
const redditPost = `<shreddit-post author="patguest" created-timestamp="2026-11-28T08:30:00.159000+0000"><div slot="text-body">Nobody answers me</div></shreddit-post>`;

describe('when what is answered on Reddit was posted', () => {
  it('is what the post says, microseconds and all', () => {
    const context = contextOn('www.reddit.com', `${redditPost}${redditBox}`, '[contenteditable]');
    expect(context).toEqual({ ...asked, time: Date.parse(iso) + 159 });
  });

  it('is what the comment says in which the box stands', () => {
    const html = `${redditPost}<shreddit-comment author="lee"><div slot="commentMeta"><faceplate-timeago ts="2026-11-28T09:30:00.000Z"></faceplate-timeago></div>
      <div slot="comment">And I</div>${redditBox}</shreddit-comment>`;
    const context = contextOn('www.reddit.com', html, '[contenteditable]');
    expect(context).toEqual({ handle: 'lee', text: 'And I', time: Date.parse('2026-11-28T09:30:00.000Z') });
  });

  it('is what the old site says, of the comment or of the post', () => {
    const said = (kind: string, at: string, more: string) => `<div class="thing ${kind}"><p class="tagline">
      <a class="author">patguest</a><time datetime="${at}">3 hours ago</time></p><div class="usertext-body">Nobody answers me</div>${more}</div>`;
    const form =
      '<form class="usertext"><textarea name="text"></textarea><button class="save">save</button></form>';
    const link = `<div id="siteTable">${said('link', iso, '')}</div>`;
    const at = '2026-11-28T10:00:00.000Z';
    const inComment = `<div class="content">${link}${said('comment', at, form)}</div>`;
    expect(contextOn('old.reddit.com', inComment, 'textarea')).toEqual({ ...asked, time: Date.parse(at) });
    const beneath = `<div class="content">${link}<div class="commentarea">${form}</div></div>`;
    expect(contextOn('old.reddit.com', beneath, 'textarea')).toEqual(asked);
  });
});

/** An id as LinkedIn makes them: the moment, and 22 bits for what happens in the same millisecond. */
const linkedinId = (time: number) => ((BigInt(time) << 22n) + 4242n).toString();
const linkedinBox = `<div class="comments-comment-box"><div class="ql-editor" contenteditable="true"></div>
  <button class="comments-comment-box__submit-button">Post</button></div>`;
const linkedinPost = (urn: string, inside: string) => `<div data-urn="${urn}">
  <span class="update-components-actor__sub-description">3h • Edited • </span>
  <div class="update-components-text">Nobody answers me</div>${inside}</div>`;

describe('when what is answered on LinkedIn was posted', () => {
  it('is told by the id of the post', () => {
    const html = linkedinPost(`urn:li:activity:${linkedinId(Date.parse(iso))}`, linkedinBox);
    expect(contextOn('www.linkedin.com', html, '[contenteditable]')).toEqual({ ...asked, handle: null });
  });

  it('is told by the id of the comment in which the box stands', () => {
    const id = `urn:li:comment:(activity:${linkedinId(0)},${linkedinId(Date.parse(iso))})`;
    const comment = `<article data-id="${id}"><span class="comments-comment-item__main-content">Nobody answers me</span>${linkedinBox}</article>`;
    const html = linkedinPost(`urn:li:activity:${linkedinId(0)}`, comment);
    expect(contextOn('www.linkedin.com', html, '[contenteditable]')).toEqual({ ...asked, handle: null });
  });

  it('is what the post says in words where its id says nothing', () => {
    const context = contextOn(
      'www.linkedin.com',
      linkedinPost('urn:li:x:1', linkedinBox),
      '[contenteditable]',
    );
    expect(context?.time).toBe(now - 3 * hour);
  });
});

describe('a time in words', () => {
  const box = `<ytd-commentbox is-reply><div id="contenteditable-root" contenteditable="true"></div>
    <ytd-button-renderer id="submit-button"><button>Reply</button></ytd-button-renderer></ytd-commentbox>`;
  const timeOf = (words: string) => {
    const html = `<ytd-comment-view-model><a id="author-text">@patguest</a><span id="published-time-text">${words}</span>
      <div id="content-text">Nobody answers me</div>${box}</ytd-comment-view-model>`;
    return contextOn('www.youtube.com', html, '[contenteditable]')?.time;
  };

  it.each([
    ['3 hours ago', 3 * hour],
    ['1 hour ago (edited)', hour],
    ['vor 2 Tagen', 48 * hour],
    ['hace 5 minutos', hour / 12],
    ['il y a 1 semaine', 7 * 24 * hour],
    ['1mo', 30 * 24 * hour],
    ['12m', hour / 5],
    ['2 Std.', 2 * hour],
  ])('“%s” is the latest moment that it can mean', (words, span) => {
    expect(timeOf(words)).toBe(now - span);
  });

  it('that nobody can read says nothing', () => {
    for (const words of ['just now', 'yesterday', '3時間前', '2,5 h', 'since 3 halls', '']) {
      expect(timeOf(words)).toBeNull();
    }
  });

  it('stays the same while the page says the same, so that the same draft stays the same', () => {
    const before = timeOf('3 hours ago');
    const editable = document.querySelector('[contenteditable]');
    const composer = editable && composerAt(editable, adaptersOf(sitesOn('www.youtube.com')));
    vi.setSystemTime(now + 20 * 60_000);
    expect(composer && factsOf(composer).context?.time).toBe(before);
  });
});
