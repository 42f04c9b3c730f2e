import { describe, expect, it } from 'vitest';
import { guardPortKey, type MakeGuard } from '../../../../lib/page/gate/guard-port';
import type { Press } from '../../../../lib/page/gate/press';
import { guardWhileWatched } from '../../../../lib/page/gate/watch';
import type { Composer } from '../../../../lib/page/sites/composer';
import enterPosts from '../../../../lib/page/sites/enter-posts.json';
import { knownSite, knownSites } from '../../../../lib/sites';

/** A key as the browser sends it for what a person does. */
function enter(): Event {
  const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, composed: true };
  return Object.defineProperty(new KeyboardEvent('keydown', key), 'isTrusted', { value: true });
}

/** A comment box on TikTok, and what its page hears of keys. */
function commentBox(): { readonly editable: Element; readonly heard: Event[] } {
  const happy = window as unknown as { readonly happyDOM: { setURL(url: string): void } };
  happy.happyDOM.setURL('https://www.tiktok.com/@patguest/video/1');
  document.body.innerHTML =
    '<a data-e2e="nav-profile" href="/@graceministry">Profile</a><div><div data-e2e="comment-input"><div contenteditable="true">Beer</div></div><div data-e2e="comment-post" role="button">Veröffentliche</div></div>';
  const heard: Event[] = [];
  const editable = document.querySelector('[contenteditable]') as Element;
  editable.addEventListener('keydown', (event) => heard.push(event));
  return { editable, heard };
}

/** A background that says what the page is only once it is let; what the guard is handed, once it is there. */
function guardedLate(): { says(answer: unknown): void; readonly takenOver: [Composer, Press, boolean][] } {
  let answer = (_: unknown): void => undefined;
  const runtime = {
    id: 'demarc',
    sendMessage: ({ kind }: { kind: string }) =>
      kind === 'is-watched'
        ? new Promise((resolve) => {
            answer = resolve;
          })
        : Promise.resolve({ ok: true, value: {} }),
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
  };
  const takenOver: [Composer, Press, boolean][] = [];
  const makeGuard: MakeGuard = () => ({
    lets: () => false,
    takeOver: (composer, press, isUnchanged) => takenOver.push([composer, press, isUnchanged]),
    use: () => undefined,
    entered: () => undefined,
    tellsStanding: () => undefined,
    keyed: () => undefined,
  });
  Object.assign(globalThis, {
    chrome: { runtime },
    browser: undefined,
    [guardPortKey]: makeGuard,
    [Symbol.for('demarc.started')]: undefined,
  });
  guardWhileWatched();
  return { says: (value) => answer({ ok: true, value }), takenOver };
}

describe('an Enter that posts, while the background has not said yet what the page is', () => {
  it('is given back where nothing is to be watched', async () => {
    const { editable, heard } = commentBox();
    const { says } = guardedLate();
    editable.dispatchEvent(enter());
    expect(heard).toEqual([]);
    says({ watched: false, sites: [] });
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]).toMatchObject({ key: 'Enter', ctrlKey: false });
  });

  it('is kept from the page, and decided about once that is known', async () => {
    const { editable, heard } = commentBox();
    const { says, takenOver } = guardedLate();
    editable.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    const pressed = enter();
    editable.dispatchEvent(pressed);
    expect(heard).toEqual([]);
    expect(pressed.defaultPrevented).toBe(true);

    const tiktok = knownSite('www.tiktok.com');
    says({ watched: true, sites: [tiktok] });
    await expect.poll(() => takenOver.length).toBe(1);
    // As one who knows the whole site sees it: who posts, too.
    expect(takenOver[0]?.[0].adapter.site.accounts).toEqual(tiktok?.accounts);
    expect(takenOver[0]?.[1]).toMatchObject({ by: 'chord', trusted: true });
    expect(takenOver[0]?.[2]).toBe(true);
  });
});

it('knows from the beginning every compose box in which Enter posts, and as its site’s own file has it', () => {
  const known = knownSites()
    .map(({ id, hosts, composers }) => ({
      id,
      hosts,
      composers: composers.filter(({ chords }) => chords.includes('Enter')),
    }))
    .filter(({ composers }) => composers.length > 0);
  const withoutSeen = JSON.stringify(known, (key, value) => (key === 'seen' ? undefined : value));
  expect(enterPosts).toEqual(JSON.parse(withoutSeen));
});
