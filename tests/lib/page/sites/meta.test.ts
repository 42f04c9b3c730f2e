import { afterEach, describe, expect, it } from 'vitest';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { type Composer, composerAt, composerPosted } from '../../../../lib/page/sites/composer';
import { audienceOf, kindOf, posterOf } from '../../../../lib/page/sites/facts';
import { sitesOn } from '../../../../lib/sites';

/** LinkedIn and Meta's sites: structure as they have it, with nothing in it that no adapter looks at. */
const lexical = (attributes: string) =>
  `<div contenteditable="true" role="textbox" data-lexical-editor="true" ${attributes}><p>Hello</p></div>`;
const defined = (entry: unknown[]) =>
  `<script type="application/json" data-sjs="">${JSON.stringify({
    require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { define: [['Other', [], {}, 1], entry] } }]]],
  })}</script>`;
const user = (id: string, name: string) =>
  defined(['CurrentUserInitialData', [], { USER_ID: id, ACCOUNT_ID: '100', NAME: name }, 270]);

const facebookDialog = `<div role="dialog">${lexical('')}
  <div role="button" aria-haspopup="menu">Audience</div><div role="button"><svg></svg></div>
  <div role="button" id="post">Veröffentlichen</div><div role="button"><img alt="Emoji">Emoji</div></div>`;

function show(html: string): void {
  document.body.innerHTML = html;
}

function the(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector} on the page.`);
  return element;
}

function composerOf(selector: string, host: string): Composer {
  const composer = composerAt(the(selector), adaptersOf(sitesOn(host)));
  if (!composer) throw new Error(`${selector} is in no composer.`);
  return composer;
}

function withCookies(...cookies: string[]): void {
  for (const cookie of cookies) {
    // biome-ignore lint/suspicious/noDocumentCookie: the page's cookies, which the Cookie Store would set later
    document.cookie = cookie;
  }
}

afterEach(() => {
  show('');
  withCookies('c_user=; max-age=0', 'i_user=; max-age=0');
});

describe('Facebook', () => {
  it('takes the last button that carries only text for the one that posts, in any language', () => {
    show(facebookDialog);
    const adapters = adaptersOf(sitesOn('www.facebook.com'));
    expect(composerPosted([the('#post')], adapters)?.root).toBe(the('[role="dialog"]'));
    for (const other of document.querySelectorAll('[role="button"]:not(#post)')) {
      expect(composerPosted([other], adapters)).toBeNull();
    }
  });

  it('knows the Page as which somebody acts by its cookie and by what the page was loaded with', () => {
    withCookies('c_user=100', 'i_user=615');
    show(user('615', 'Grace Ministry') + facebookDialog);
    expect(posterOf(composerOf('[data-lexical-editor]', 'www.facebook.com'))).toEqual({
      account: { handle: 'grace ministry', host: 'facebook.com' },
      rivals: [],
    });
  });

  it('says that it is not clear who acts where the cookie has changed since the page was loaded', () => {
    withCookies('c_user=100', 'i_user=615');
    show(user('100', 'Pat Miller') + facebookDialog);
    expect(posterOf(composerOf('[data-lexical-editor]', 'www.facebook.com'))).toEqual({
      account: { handle: '615', host: 'facebook.com' },
      rivals: [{ handle: 'pat miller', host: 'facebook.com' }],
    });
  });

  it('knows the person where nobody acts as a Page', () => {
    withCookies('c_user=100');
    show(user('100', 'Pat Miller') + facebookDialog);
    const { account, rivals } = posterOf(composerOf('[data-lexical-editor]', 'www.facebook.com'));
    expect([account?.handle, rivals]).toEqual(['pat miller', []]);
  });

  it('has a comment box before its button is there, because Enter posts, and takes the voice from its label', () => {
    withCookies('c_user=100');
    show(`${user('100', 'Pat Miller')}<div role="article"><div role="button" aria-label="Comment">Comment</div>
      <form role="presentation">${lexical('aria-label="Comment as Grace Ministry"')}</form></div>`);
    const composer = composerOf('[data-lexical-editor]', 'www.facebook.com');
    expect(composer.root).toBe(the('form'));
    expect(kindOf(composer)).toBe('comment');
    expect(posterOf(composer).account?.handle).toBe('grace ministry');
    expect(
      composerPosted([the('[role="button"][aria-label="Comment"]')], adaptersOf(sitesOn('www.facebook.com'))),
    ).toBeNull();
  });
});

describe('Instagram and Threads', () => {
  it('know who is signed in from what the page was loaded with', () => {
    show(`${defined(['PolarisViewer', [], { data: { username: 'graceministry' }, id: '1' }, 1])}
      <form><textarea aria-label="Add a comment…"></textarea></form>`);
    expect(posterOf(composerOf('textarea', 'www.instagram.com')).account?.handle).toBe('graceministry');

    show(`${defined(['BarcelonaSharedData', [], { viewer: { id: '1', username: 'patmiller' } }, 1])}
      <div role="dialog">${lexical('aria-placeholder="What is new?"')}<div role="button">Post</div></div>`);
    expect(posterOf(composerOf('[data-lexical-editor]', 'www.threads.com')).account?.handle).toBe(
      'patmiller',
    );
  });
});

describe('LinkedIn', () => {
  const commentBox = `<div class="comments-comment-box"><div class="ql-editor" role="textbox" contenteditable="true"><p>Hello</p></div>
    <button class="comments-comment-box__submit-button--cr">Post</button></div>`;

  it('has a comment speak for whom the toggle of its own post shows', () => {
    const post = (id: string, alt: string, box: string) =>
      `<div id="${id}" data-urn="urn:li:activity:${id}"><button class="content-admin-identity-toggle-button"><img alt="Photo of ${alt}"></button>${box}</div>`;
    show(post('1', 'Pat Miller', '') + post('2', 'Grace Ministry', commentBox));
    const composer = composerOf('.ql-editor', 'www.linkedin.com');
    expect(posterOf(composer).account?.handle).toBe('grace ministry');
    expect(kindOf(composer)).toBe('comment');
  });

  it('has a page’s composer say author and audience in one button', () => {
    show(`<main><aside><a href="/in/patmiller/">Pat Miller</a></aside></main>
      <div role="dialog"><button><img alt="">Grace Ministry<span>Post to anyone</span></button>
      <div role="textbox" contenteditable="true"><p>Hello</p></div><button disabled>Post</button></div>`);
    const composer = composerOf('[role="textbox"]', 'www.linkedin.com');
    expect(posterOf(composer).account?.handle).toBe('grace ministry');
    expect(audienceOf(composer)).toBe('public');
  });

  it('tells the native dialog from the comment boxes that stay mounted under it, and finds its button when it schedules', () => {
    show(`<main><aside><a href="/in/patmiller/">Pat Miller</a></aside>${commentBox}</main>
      <dialog open data-testid="dialog"><button aria-label="Close"><svg></svg></button>
      <div class="tiptap ProseMirror" componentkey="ShareBox_textEditor" role="textbox" contenteditable="true"><p>Hello</p></div>
      <button aria-label="Media"><svg></svg></button><button id="commit">Planen</button></dialog>`);
    const composer = composerOf('.ProseMirror', 'www.linkedin.com');
    expect(composer.root).toBe(the('dialog'));
    expect(posterOf(composer).account?.handle).toBe('patmiller');
    const adapters = adaptersOf(sitesOn('www.linkedin.com'));
    expect(composerPosted([the('#commit')], adapters)?.adapter.shape.id).toBe('dialog');
    expect(composerPosted([the('.comments-comment-box button')], adapters)?.adapter.shape.id).toBe('comment');
  });

  it('finds the composer in the open shadow root that LinkedIn keeps its dialogs in', () => {
    show('<div id="interop-outlet"></div>');
    const shadow = the('#interop-outlet').attachShadow({ mode: 'open' });
    shadow.innerHTML = `<div data-test-modal-id="sharebox"><div role="dialog"><div class="ql-editor" role="textbox" contenteditable="true"><p>Hello</p></div>
      <button class="share-actions__primary-action">Post</button></div></div>`;
    const editor = shadow.querySelector('.ql-editor');
    const composer = editor && composerAt(editor, adaptersOf(sitesOn('www.linkedin.com')));
    expect(composer?.adapter.shape.id).toBe('modal');
    expect(composer?.root).toBe(shadow.querySelector('[role="dialog"]'));
  });
});
