import { afterEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../../../lib/page/compose/draft';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { byShape } from '../../../../lib/page/sites/by-shape';
import { composerAt, composerPosted, editablesIn } from '../../../../lib/page/sites/composer';
import { contextOf, kindOf, mediaOf } from '../../../../lib/page/sites/facts';
import { knownSites, sitesOn } from '../../../../lib/sites';
import { accountOf, adaptersOn, composerOf, pinaforeBox, show, the } from './shown';

/** Structure as the sites have it (seen when and where each adapter says), with nothing in it that no adapter looks at. */
const xEditor = (index: number, text: string) =>
  `<div data-testid="tweetTextarea_${index}_label"><div data-testid="tweetTextarea_${index}RichTextInputContainer">
    <div class="public-DraftEditor-content" contenteditable="true" data-testid="tweetTextarea_${index}"><div data-contents="true"><div data-block="true"><span data-text="true">${text}</span></div></div></div>
  </div></div>`;
const xBox = (text: string, button = 'tweetButtonInline') =>
  `<div id="box-${button}"><div class="row">${xEditor(0, text)}</div><div data-testid="toolBar"><button data-testid="${button}">Post</button></div></div>`;
const xNav = `<button data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-GraceMinistry"></div>Grace @GraceMinistry</button>`;
const xParent = `<article data-testid="tweet"><div data-testid="UserAvatar-Container-patguest"></div>
  <div data-testid="User-Name"><a href="/patguest">@patguest</a></div><div data-testid="tweetText">When is the service?</div></article>`;

const bluesky = (more = '', label = 'Publish post') =>
  `<div data-testid="composePostView" aria-modal="true"><button data-testid="composerPublishBtn" aria-label="${label}">Post</button>${more}
   <div class="tiptap ProseMirror" contenteditable="true"><p>Hello</p></div></div>`;
afterEach(() => {
  show('');
  localStorage.clear();
  sessionStorage.clear();
});

describe('every adapter', () => {
  it.each(knownSites().map((site) => [site.id, site] as const))(
    '%s has rungs that a browser can read',
    (_, site) => {
      const inComposers = site.composers.flatMap(({ roots, editables, postControls, shadow }) => [
        ...[...roots, ...editables, ...postControls].map(({ selector }) => selector),
        ...shadow,
      ]);
      const around = [site.audiences, site.contexts, site.media, site.links]
        .flat()
        .map(({ selector }) => selector);
      const inContexts = site.contexts.flatMap(({ around, handle, text, times }) => [
        ...[around, handle, text],
        ...times.map(({ selector }) => selector),
      ]);
      const others = [...site.kinds, ...site.accounts].flatMap((rung) =>
        'selector' in rung ? [rung.selector] : [],
      );
      for (const selector of [...inComposers, ...around, ...inContexts, ...others]) {
        if (selector !== undefined) expect(() => document.querySelector(selector)).not.toThrow();
      }
    },
  );

  it('stands alone on its own host, and all software that runs anywhere is tried on a host that the person added', () => {
    expect(sitesOn('x.com').map(({ id }) => id)).toEqual(['x']);
    expect(sitesOn('bsky.app').map(({ id }) => id)).toEqual(['bluesky']);
    expect(sitesOn('x.localhost').map(({ id }) => id)).toEqual(['x']);
    expect(sitesOn('mastodon.example').map(({ id }) => id)).toContain('mastodon');
    expect(sitesOn('mastodon.example').map(({ id }) => id)).not.toContain('x');
  });
});

describe('X', () => {
  it('has the row and the toolbar of a page composer in one', () => {
    show(xNav + xBox('Hello'));
    const composer = composerOf('[data-testid="tweetTextarea_0"]', 'x.com');
    expect(composer.root.id).toBe('box-tweetButtonInline');
    expect(composerPosted([the('button[data-testid="tweetButtonInline"]')], adaptersOn('x.com'))?.root).toBe(
      composer.root,
    );
    expect(readDraft(composer)).toMatchObject({ parts: ['Hello'], kind: 'post', audience: 'unknown' });
  });

  it('takes no label and no container for an editor', () => {
    show(xBox('Hello'));
    expect(composerAt(the('[data-testid="tweetTextarea_0_label"]'), adaptersOn('x.com'))).toBeNull();
  });

  it('keeps a modal composer apart from the page composer under it', () => {
    show(`${xBox('below')}<div role="dialog">${xBox('above', 'tweetButton')}</div>`);
    expect(readDraft(composerOf('[role="dialog"] [data-testid="tweetTextarea_0"]', 'x.com')).parts).toEqual([
      'above',
    ]);
    expect(
      readDraft(composerOf('#box-tweetButtonInline [data-testid="tweetTextarea_0"]', 'x.com')).parts,
    ).toEqual(['below']);
  });

  it('reads the parts of a thread in order, numbered or not', () => {
    show(`<div role="dialog">${xEditor(0, 'one')}${xEditor(0, 'two')}${xEditor(2, 'three')}
      <button data-testid="tweetButton">Post all</button></div>`);
    expect(readDraft(composerOf('[data-testid="tweetTextarea_2"]', 'x.com')).parts).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('knows the account, and is not misled by the avatar of the post that is answered', () => {
    show(`${xNav}<div role="dialog">${xParent}${xBox('At ten', 'tweetButton')}</div>`);
    const composer = composerOf('[data-testid="tweetTextarea_0"]', 'x.com');
    expect(accountOf(composer)).toEqual({ host: 'x.com', handle: 'graceministry' });
    expect(kindOf(composer)).toBe('reply');
    expect(contextOf(composer)).toEqual({ handle: 'patguest', text: 'When is the service?', time: null });
  });

  it('reads pictures with what the author wrote about them', () => {
    const media = '<div data-testid="attachments"><img alt="Image"><img alt="Our choir on the steps"></div>';
    show(`<div role="dialog">${media}${xBox('Look', 'tweetButton')}</div>`);
    expect(mediaOf(composerOf('[data-testid="tweetTextarea_0"]', 'x.com'))).toEqual([
      { kind: 'image', alt: null },
      { kind: 'image', alt: 'Our choir on the steps' },
    ]);
  });
});

describe('Bluesky', () => {
  const session = {
    accounts: [{ did: 'did:plc:a', handle: 'grace.example' }],
    currentAccount: { did: 'did:plc:a' },
  };

  it('knows the account from the profile link, by its handle', () => {
    show(`<nav><a aria-label="Profile" href="/profile/grace.bsky.social">Profile</a></nav>${bluesky()}`);
    const composer = composerOf('.ProseMirror', 'bsky.app');
    expect(accountOf(composer)).toEqual({ host: 'bsky.app', handle: 'grace.bsky.social' });
    expect(readDraft(composer)).toMatchObject({ parts: ['Hello'], kind: 'post', audience: 'public' });
  });

  it('looks a DID up in the stored session, and takes the current account where there is no link', () => {
    localStorage.setItem('BSKY_STORAGE', JSON.stringify({ session }));
    show(`<nav><a aria-label="Profile" href="/profile/did:plc:a">Profile</a></nav>${bluesky()}`);
    expect(accountOf(composerOf('.ProseMirror', 'bsky.app'))?.handle).toBe('grace.example');
    show(bluesky());
    expect(accountOf(composerOf('.ProseMirror', 'bsky.app'))?.handle).toBe('grace.example');
  });

  it('says nothing about the account where nothing on the page does', () => {
    localStorage.setItem('BSKY_STORAGE', 'not JSON');
    show(bluesky());
    expect(accountOf(composerOf('.ProseMirror', 'bsky.app'))).toBeNull();
  });

  it('knows a reply', () => {
    show(
      bluesky(
        '<div aria-label="Expand or collapse the full post you are replying to">When?</div>',
        'Publish reply',
      ),
    );
    expect(kindOf(composerOf('.ProseMirror', 'bsky.app'))).toBe('reply');
  });

  it('knows from Bluesky’s sign on it which picture nobody described', () => {
    const picture = (sign: string) =>
      `<div><button data-testid="altTextButton"><svg><path d="${sign}"></path></svg>ALT</button><div data-testid="selectedPhotoImage"><img></div></div>`;
    show(bluesky(picture('M12 3a1 1 0 0 1 1 1v7h7') + picture('M21.59 3.193a1 1 0 0 1 .217 1.397')));
    expect(mediaOf(composerOf('.ProseMirror', 'bsky.app'))).toEqual([
      { kind: 'image', alt: null },
      { kind: 'image' },
    ]);
  });
});

describe('chat', () => {
  it('knows who is signed in to the workspace on Slack', () => {
    show(`<button data-qa="user-button" aria-label="User menu: Grace Ministry"></button>
      <div><div data-qa="message_input"><div class="ql-editor" contenteditable="true"></div></div><button data-qa="texty_send_button"></button></div>`);
    expect(accountOf(composerOf('.ql-editor', 'app.slack.com'))).toEqual({
      host: 'slack.com',
      handle: 'grace ministry',
    });
  });

  it('knows which of the accounts on this browser is signed in on Discord', () => {
    const users = [
      { id: '1', username: 'patmiller' },
      { id: '2', username: 'graceministry' },
    ];
    localStorage.setItem('MultiAccountStore', JSON.stringify({ _state: { users } }));
    localStorage.setItem('user_id_cache', '"2"');
    show('<form><div role="textbox" data-slate-editor="true" contenteditable="true"></div></form>');
    expect(accountOf(composerOf('[role="textbox"]', 'discord.com'))?.handle).toBe('graceministry');
  });
});

describe('a composer on a page with others', () => {
  it('keeps what has a nearer button of its own apart, though it lies inside', () => {
    show(
      `<main>${pinaforeBox('home')}<div id="timeline"><div id="reply">${pinaforeBox('1234')}</div></div></main>`,
    );
    const home = composerOf('#the-compose-box-input-home', 'pinafore.social');
    const reply = composerOf('#the-compose-box-input-1234', 'pinafore.social');
    expect(editablesIn(home).map(({ id }) => id)).toEqual(['the-compose-box-input-home']);
    expect(editablesIn(reply).map(({ id }) => id)).toEqual(['the-compose-box-input-1234']);
    expect(composerPosted([the('#reply button')], adaptersOn('pinafore.social'))?.root).toBe(reply.root);
    expect(composerPosted([the('main > div > button')], adaptersOn('pinafore.social'))?.root).toBe(home.root);
  });
});

describe('a page that no adapter knows', () => {
  it('is a composer where a field stands with a button that says it posts', () => {
    show('<div id="box"><textarea></textarea><button>Cancel</button><button>Post now</button></div>');
    expect(composerOf('textarea', 'new.example').root.id).toBe('box');
    expect(composerPosted([the('button')], adaptersOn('new.example'))).toBeNull();
    expect(composerPosted([the('button:last-child')], adaptersOn('new.example'))?.root.id).toBe('box');
  });

  it('is none where no button says so', () => {
    show('<div><textarea></textarea><button>Search posts</button></div>');
    expect(composerAt(the('textarea'), adaptersOn('new.example'))).toBeNull();
  });

  it('is left alone in a field that is not for posts', () => {
    show('<div><input><button>Post</button></div>');
    const [adapter] = adaptersOf([byShape], true);
    expect(adapter && editablesIn({ adapter, root: the('div') })).toEqual([]);
  });
});
