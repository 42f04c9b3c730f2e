import { afterEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../../../lib/page/compose/draft';
import { composerAround, composerPosted } from '../../../../lib/page/sites/composer';
import { audienceOf, contextOf, kindOf, mediaOf } from '../../../../lib/page/sites/facts';
import { accountOf, adaptersOn, composerOf, pinaforeBox, show, the } from './shown';

const mastodonForm = (more = '') =>
  `<form class="compose-form">${more}<div class="compose-form__dropdowns"><button class="dropdown-button" type="button"><span class="dropdown-button__label">Followers</span></button></div>
   <textarea class="autosuggest-textarea__textarea"></textarea><div class="compose-form__submit"><button type="submit">Post</button></div></form>`;

afterEach(() => {
  show('');
  localStorage.clear();
  sessionStorage.clear();
});

describe('Mastodon and its clients', () => {
  const state = { meta: { me: '7' }, accounts: { 7: { acct: 'Grace' } } };

  it('knows form, account, audience and reply on any host', () => {
    show(`<script id="initial-state" type="application/json">${JSON.stringify(state)}</script>
      ${mastodonForm('<div class="reply-indicator"><div class="reply-indicator__content">When?</div></div>')}`);
    const composer = composerOf('textarea', 'social.example');
    expect(accountOf(composer)?.handle).toBe('grace');
    expect(audienceOf(composer)).toBe('followers');
    expect(kindOf(composer)).toBe('reply');
    expect(contextOf(composer)).toEqual({ handle: null, text: 'When?', time: null });
    expect(composerAround(the('form'), adaptersOn('social.example'))?.root.className).toBe('compose-form');
  });

  it('knows the composer of Mastodon’s redesign, which has none of the old names', () => {
    show(`<script id="initial-state" type="application/json">${JSON.stringify(state)}</script>
      <form role="dialog"><h2>New reply</h2><figure><figcaption>Pat Guest <time datetime="2026-11-20T08:00:00Z">8d</time></figcaption><blockquote>When?</blockquote></figure>
        <div>To:<button type="button" aria-haspopup="menu"><span>Followers</span></button><input type="checkbox"></div><input type="text" id="warning">
        <textarea id="composer-text"></textarea><ol><li><input type="text" id="choice"></li><li><input type="text" disabled></li></ol><footer><button type="submit">Publish</button></footer></form>`);
    const composer = composerOf('#composer-text', 'social.example');
    expect(accountOf(composer)?.handle).toBe('grace');
    expect(audienceOf(composer)).toBe('followers');
    expect(kindOf(composer)).toBe('reply');
    expect(contextOf(composer)).toMatchObject({ handle: null, text: 'When?' });
    expect(readDraft(composer).parts).toEqual(['']);
    (the('#warning') as HTMLInputElement).value = 'beer';
    (the('#choice') as HTMLInputElement).value = 'ale';
    expect(readDraft(composer).parts).toEqual(['beer', '', 'ale']);
  });

  it('knows from Mastodon’s warning which pictures nobody described', () => {
    const picture = (button: string) =>
      `<div class="compose-form__upload"><div class="compose-form__upload__warning"><button type="button" class="${button}">ALT</button></div></div>`;
    show(mastodonForm(picture('icon-button active') + picture('icon-button')));
    expect(mediaOf(composerOf('textarea', 'social.example'))).toEqual([
      { kind: 'image', alt: null },
      { kind: 'image' },
    ]);
  });

  describe('Elk', () => {
    const widget = (text: string, more = '', button = '<button class="publish-button">Publish</button>') =>
      `<div aria-roledescription="publish-widget"><a href="/social.example/@Grace"><img></a>${more}
       <div class="tiptap ProseMirror" contenteditable="true"><p>${text}</p></div>
       <button><div></div></button><button><div class="i-ri:lock-line"></div></button><button><div class="i-ri:global-line"></div></button>${button}</div>`;
    const on = (html: string) => {
      show(html);
      return composerOf('.ProseMirror', 'elk.zone');
    };

    it('publishes all parts of a thread by the one button that the last has', () => {
      const composer = on(`<main>${widget('First', '', '')}${widget('Second')}</main>`);
      expect(readDraft(composer).parts).toEqual(['First', 'Second']);
      expect(composerPosted([the('.publish-button')], adaptersOn('elk.zone'))?.root).toBe(composer.root);
    });

    it('has a content warning and a poll', () => {
      const fields =
        '<input type="text" value="beer"><input class="option-input" value="ale"><input class="option-input">';
      expect(readDraft(on(`<main>${widget('Hello', fields)}</main>`)).parts).toEqual([
        'beer',
        'ale',
        'Hello',
      ]);
    });

    it('says who may read, and nothing of the posts around', () => {
      const status =
        '<div aria-roledescription="status-card"><a href="/social.example/@pat">Pat</a><button><div class="i-ri:global-line"></div></button></div>';
      const composer = on(`<main>${widget('Hello')}${status}</main>`);
      expect(accountOf(composer)).toEqual({ host: 'social.example', handle: 'grace' });
      expect(audienceOf(composer)).toBe('followers');
      expect(kindOf(composer)).toBe('post');
      expect(contextOf(composer)).toBeNull();
    });

    it('answers the post that stands before it', () => {
      const composer =
        on(`<main><div aria-roledescription="status-details"><a href="/social.example/@pat">Pat</a>
        <p dir="ltr"><span>@pat</span></p><div class="status-body">When?</div></div>${widget('Hello')}</main>`);
      expect(accountOf(composer)?.handle).toBe('grace');
      expect(kindOf(composer)).toBe('reply');
      expect(contextOf(composer)).toMatchObject({ handle: 'pat', text: 'When?' });
    });

    it('quotes the post that is shown in it, and knows which pictures are described', () => {
      const more = `<blockquote><div aria-roledescription="status-card"><p dir="ltr">@pat</p><div class="status-body">When?</div></div></blockquote>
        <img class="status-attachment-image" alt="Image"><img class="status-attachment-image" alt="The choir">`;
      const composer = on(`<main>${widget('Hello', more)}</main>`);
      expect(kindOf(composer)).toBe('quote');
      expect(contextOf(composer)).toMatchObject({ handle: 'pat', text: 'When?' });
      expect(mediaOf(composer)).toEqual([
        { kind: 'image', alt: null },
        { kind: 'image', alt: 'The choir' },
      ]);
    });
  });

  it('knows who posts from Phanpy, whose accounts live on other hosts', () => {
    const account = { info: { id: '1', username: 'Grace' }, instanceURL: 'social.example' };
    localStorage.setItem('accounts', JSON.stringify([account]));
    show(`<div id="compose-container"><form><textarea name="status"></textarea>
      <select name="visibility"><option value="private" selected></option></select><button type="submit">Post</button></form></div>`);
    const composer = composerOf('textarea', 'phanpy.social');
    expect(accountOf(composer)).toEqual({ host: 'social.example', handle: 'grace' });
    expect(audienceOf(composer)).toBe('followers');
    expect(composerAround(the('form'), adaptersOn('phanpy.social'))?.root.id).toBe('compose-container');
  });

  it('knows who posts from Pinafore, and which box is a reply', () => {
    localStorage.setItem('store_currentInstance', '"social.example"');
    show(`<main>${pinaforeBox('1234')}</main>`);
    const composer = composerOf('textarea', 'pinafore.social');
    expect(accountOf(composer)).toEqual({ host: 'social.example', handle: 'grace' });
    expect(kindOf(composer)).toBe('reply');
  });

  it('reads on Phanpy what was written beside a picture or a video', () => {
    const media = (shown: string, words: string) =>
      `<div class="media-attachment"><div class="media-preview">${shown}</div>${words}</div>`;
    show(`<div id="compose-container"><form><textarea name="status"></textarea>${media('<img>', '<textarea>The choir</textarea>')}
      ${media('<video></video>', '<textarea></textarea>')}${media('<img>', '<div class="media-desc"><p title="The organ">The organ</p></div>')}<button type="submit">Post</button></form></div>`);
    const composer = composerOf('[name="status"]', 'phanpy.social');
    expect(mediaOf(composer)).toEqual([
      { kind: 'image', alt: 'The choir' },
      { kind: 'video', alt: null },
      { kind: 'image', alt: 'The organ' },
    ]);
    expect(readDraft(composer).parts).toEqual(['']);
  });

  it('reads on Pinafore what was written under a picture', () => {
    const media = (alt: string) =>
      `<li class="compose-media"><textarea class="compose-media-alt-input">${alt}</textarea></li>`;
    show(
      `<main>${pinaforeBox('home').replace('</textarea>', `</textarea>${media('The choir')}${media('')}`)}</main>`,
    );
    const composer = composerOf('.compose-box-input', 'pinafore.social');
    expect(mediaOf(composer)).toEqual([
      { kind: 'image', alt: 'The choir' },
      { kind: 'image', alt: null },
    ]);
    expect(readDraft(composer).parts).toEqual(['']);
  });
});

describe('Misskey', () => {
  const button = (icon: string) =>
    `<button data-cy-open-post-form-submit><div>Note<i class="ti ${icon}"></i></div></button>`;
  const form = (warning: string, more = '', icon = 'ti-send') =>
    `<div id="form"><header><div><button><i class="ti ti-x"></i></button></div><div><button><span><i class="ti ti-lock"></i></span><span>Followers</span></button>
      <button><span><i class="ti ti-rocket"></i></span></button>${button(icon)}</div></header>${more}${warning}
      <div><textarea data-cy-post-form-text></textarea></div><input list="hashtags" value="ale"><footer><button><i class="ti ti-at"></i></button></footer></div>`;

  it.each([
    ['today', '<div><input value="beer"></div>'],
    ['of 2024', '<input value="beer">'],
  ])(
    '%s has its content warning and its hashtags read, which nothing but their place marks',
    (_, warning) => {
      show(form(warning));
      const composer = composerOf('textarea', 'social.example');
      expect(composer.root.id).toBe('form');
      expect(readDraft(composer).parts).toEqual(['beer', '', 'ale']);
      expect(audienceOf(composer)).toBe('followers');
      expect(kindOf(composer)).toBe('post');
    },
  );

  it('says by the picture on its button that it answers, and whom', () => {
    const note = `<div><a></a><div><header><a>Pat Guest</a><div><span><span>@pat</span></span></div></header><div>When?</div></div></div>`;
    show(form('<div><input></div>', note, 'ti-arrow-back-up'));
    const composer = composerOf('textarea', 'misskey.io');
    expect(kindOf(composer)).toBe('reply');
    expect(contextOf(composer)).toMatchObject({ handle: 'pat', text: 'When?' });
  });
});

describe('a content warning', () => {
  it('is part of what is published once it has words', () => {
    show(mastodonForm('<input id="cw-spoiler-input">'));
    const composer = composerOf('textarea', 'social.example');
    expect(readDraft(composer).parts).toEqual(['']);
    (the('#cw-spoiler-input') as HTMLInputElement).value = 'beer';
    expect(readDraft(composer).parts).toEqual(['beer', '']);
  });
});

describe('a poll', () => {
  it.each([
    [
      'Mastodon',
      'social.example',
      mastodonForm(
        '<div class="compose-form__poll"><label class="poll__option"><input type="text" value="ale"></label></div>',
      ),
    ],
    [
      'Phanpy',
      'phanpy.social',
      '<div id="compose-container"><form><textarea name="status"></textarea><div class="poll-choice"><input type="text" value="ale"></div><button type="submit">Post</button></form></div>',
    ],
    [
      'Pinafore',
      'pinafore.social',
      `<main>${pinaforeBox('home').replace('</textarea>', '</textarea><section class="compose-poll"><input type="text" value="ale"></section>')}</main>`,
    ],
  ])('is published with the text: on %s', (_, host, html) => {
    show(html);
    expect(readDraft(composerOf('textarea', host)).parts.toSorted()).toEqual(['', 'ale']);
  });
});
