import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moveDraft, openKept } from '../../../lib/background/moving';
import { dropKept, keep, keepFor, keptFor, takeKept } from '../../../lib/background/stash';
import { identities, setAside, stash } from '../../../lib/background/storage';
import type { Moved } from '../../../lib/messages';
import { type Draft, draftOf } from '../../../rules/draft';
import { type Browser, beer, freshBrowser, grace, me, page, restartBackground, send } from './browser';

const written = 'https://x.com/patguest/status/1750';
const onX: Partial<Draft> = { site: 'x.com', account: { host: 'x.com', handle: 'graceministry' } };
let browser: Browser;

beforeEach(async () => {
  browser = freshBrowser();
  await identities.set([grace, { ...me, accounts: [{ host: 'x.com', handle: 'pat' }] }]);
});

function move(more: Partial<Draft> = {}, text = beer): Promise<Moved> {
  return moveDraft(draftOf(text, { ...onX, ...more }), written, 'me', 1);
}

async function accountsOfMe(...hosts: string[]): Promise<void> {
  await identities.set([grace, { ...me, accounts: hosts.map((host) => ({ host, handle: 'pat' })) }]);
}

describe('the stash', () => {
  it('gives back exactly what was put in, character for character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }), async (more) => {
        const { id } = await keep(
          { ...draftOf(beer), parts: [beer, ...more] },
          { identity: 'me', address: written, time: 1 },
        );
        expect(await takeKept(id)).toEqual([beer, ...more]);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps whom a draft answers and what has to be attached again, but no attachment', async () => {
    const answer = draftOf(beer, {
      ...onX,
      kind: 'reply',
      context: { handle: 'patguest', text: 'When is the service?' },
      media: [{ kind: 'image', alt: 'A glass' }],
    });
    await keep(answer, { identity: 'me', address: written, time: 1 });
    expect(await stash.get()).toMatchObject([
      { answers: 'patguest', address: written, media: [{ kind: 'image', alt: 'A glass' }], kind: 'reply' },
    ]);
  });

  it('holds the same draft for the same identity once', async () => {
    await keep(draftOf(beer), { identity: 'me', address: written, time: 1 });
    await keep(draftOf(beer), { identity: 'me', address: written, time: 2 });
    expect(await stash.get()).toMatchObject([{ time: 2 }]);
  });

  it('shows an identity what was kept for it or for nobody, newest first, by its first words', async () => {
    await keep(draftOf('For me'), { identity: 'me', address: written, time: 1 });
    await keep(draftOf('For Grace'), { identity: 'grace', address: written, time: 2 });
    await keep(draftOf(`${'Long '.repeat(40)}end`), { identity: null, address: written, time: 3 });
    expect((await keptFor('me')).map(({ begins }) => begins)).toEqual([`${'Long '.repeat(16)}…`, 'For me']);
  });

  it('refuses what it has no room for, and gives up nothing that it holds', async () => {
    for (let n = 0; n < 200; n++)
      await keep(draftOf(`Draft ${n}`), { identity: 'me', address: written, time: n });
    await expect(keep(draftOf(beer), { identity: 'me', address: written, time: 999 })).rejects.toThrow(
      'full',
    );
    expect(await stash.get()).toHaveLength(200);
  });

  it('keeps a draft for another identity, and once where it is kept for that one already', async () => {
    const { id } = await keep(draftOf(beer), { identity: 'grace', address: written, time: 1 });
    await keep(draftOf(beer), { identity: 'me', address: written, time: 2 });
    await keepFor(id, 'me');
    expect(await stash.get()).toMatchObject([{ id, identity: 'me', parts: [beer] }]);
  });

  it('says so when a draft was deleted meanwhile', async () => {
    const { id } = await keep(draftOf(beer), { identity: 'me', address: written, time: 1 });
    await dropKept(id);
    await expect(takeKept(id)).rejects.toThrow('no longer in the stash');
  });

  it('that cannot be read is set aside whole before anything is written over it', async () => {
    await fakeBrowser.storage.local.set({ stash: [{ parts: [beer] }] });
    await keep(draftOf('Another'), { identity: 'me', address: written, time: 1 });
    expect(await setAside.get()).toEqual({ 'local:stash': [{ parts: [beer] }] });
  });

  it('is reached from a page by messages, which say in words when it refuses', async () => {
    await restartBackground();
    const draft = draftOf(beer, onX);
    expect(await send('keep-draft', { draft, address: written, identity: 'me' }, page)).toMatchObject({
      ok: true,
    });
    const reply = await send('kept-for', { identity: 'me' }, page);
    const [kept] = reply.ok ? reply.value.kept : [];
    expect(kept).toMatchObject({ begins: beer });
    expect(await send('take-kept', { id: kept?.id ?? '' }, page)).toMatchObject({ value: { parts: [beer] } });
    expect(await send('take-kept', { id: 'gone' }, page)).toMatchObject({ ok: false });
    const nowhere = { draft, address: 'javascript:alert(1)', identity: 'me' };
    expect(await send('keep-draft', nowhere, page)).toMatchObject({ ok: false });
  });
});

describe('a draft that is moved to another identity', () => {
  it('is in the stash before anything is opened, and stays there when opening fails', async () => {
    Object.assign(fakeBrowser.tabs, {
      create: async () => {
        throw new Error('No window.');
      },
    });
    await expect(move()).rejects.toThrow('No window.');
    expect(await stash.get()).toMatchObject([{ identity: 'me', parts: [beer] }]);
  });

  it.each([
    ['x.com', `https://x.com/intent/post?text=${plus(beer)}`],
    ['bsky.app', `https://bsky.app/intent/compose?text=${plus(beer)}`],
    ['mastodon.example', `https://mastodon.example/share?text=${plus(beer)}`],
    ['www.reddit.com', `https://www.reddit.com/submit?type=TEXT&selftext=true&text=${plus(beer)}`],
    ['www.tumblr.com', `https://www.tumblr.com/widgets/share/tool?posttype=text&content=${plus(beer)}`],
  ])('opens the compose address of %s with the text in it', async (host, address) => {
    await accountsOfMe(host);
    expect(await move()).toMatchObject({ way: 'filled', account: { host, handle: 'pat' }, media: 0 });
    expect(browser.opened).toEqual([address]);
  });

  it('answers the same post there, where the site’s address can say so', async () => {
    await move({ kind: 'reply' });
    expect(new URL(browser.opened[0] ?? '').searchParams.get('in_reply_to')).toBe('1750');
  });

  it('opens the answered post for a text to be put there, where the address cannot', async () => {
    await accountsOfMe('bsky.app');
    const answer = draftOf(beer, { site: 'bsky.app', kind: 'reply' });
    const at = 'https://bsky.app/profile/pat/post/1';
    expect(await moveDraft(answer, at, 'me', 1)).toMatchObject({ way: 'opened' });
    expect(browser.opened).toEqual([at]);
  });

  it('goes to the account on the same site, though another of them is named first', async () => {
    await accountsOfMe('www.linkedin.com', 'bsky.app', 'x.com');
    expect(await move()).toMatchObject({ account: { host: 'x.com' } });
  });

  it('is to be put there by hand where the site has no such address or the text is too long for one', async () => {
    await accountsOfMe('www.linkedin.com');
    expect(await move()).toMatchObject({ way: 'opened' });
    await accountsOfMe('x.com');
    expect(await move({}, 'Long '.repeat(3_000))).toMatchObject({ way: 'opened' });
    expect(browser.opened).toEqual(['https://www.linkedin.com/', 'https://x.com/']);
  });

  it('is only kept where the identity has no account', async () => {
    await accountsOfMe();
    expect(await move()).toMatchObject({ way: 'kept', account: null });
    expect(browser.opened).toEqual([]);
  });

  it('says how many pictures have to be attached again', async () => {
    expect(await move({ media: [{ kind: 'image' }, { kind: 'video' }] })).toMatchObject({ media: 2 });
  });
});

describe('a draft of the stash', () => {
  it('is opened again where its identity posts, and stays', async () => {
    const { id } = await keep(draftOf(beer, onX), { identity: 'me', address: written, time: 1 });
    expect(await openKept(id)).toMatchObject({ way: 'filled', account: { handle: 'pat' } });
    expect(browser.opened).toEqual([`https://x.com/intent/post?text=${plus(beer)}`]);
    expect(await stash.get()).toHaveLength(1);
  });

  it('never opens an address that is no page of a site, whatever a file brought in', async () => {
    await accountsOfMe('bsky.app');
    const address = 'javascript://bsky.app/%0Aalert(1)';
    const { id } = await keep(draftOf(beer, { kind: 'reply' }), { identity: 'me', address, time: 1 });
    await openKept(id);
    expect(browser.opened).toEqual(['https://bsky.app/']);
  });

  it('is not opened for an identity that was deleted', async () => {
    const { id } = await keep(draftOf(beer), { identity: 'gone', address: written, time: 1 });
    await expect(openKept(id)).rejects.toThrow('no longer exists');
  });
});

function plus(text: string): string {
  return text.replaceAll(' ', '+');
}
