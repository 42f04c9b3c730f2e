import { afterEach, describe, expect, it } from 'vitest';
import type { Tiding } from '../../../../lib/messages';
import { newFrame } from '../../../../lib/page/gate/frame';
import { framePortKey } from '../../../../lib/page/gate/frame-port';
import { guardPortKey, type MakeGuard } from '../../../../lib/page/gate/guard-port';
import { guardWhileWatched } from '../../../../lib/page/gate/listen';
import type { Press } from '../../../../lib/page/gate/press';
import type { Composer } from '../../../../lib/page/sites/composer';
import { early } from '../../../../lib/page/sites/early';
import { knownSite, knownSites, sitesOn } from '../../../../lib/sites';
import type { ComposerShape, PostControlRung } from '../../../../rules/site-schema';

const way = { bubbles: true, cancelable: true, composed: true } as const;

/** A key as the browser sends it for what a person does. */
function enter(): Event {
  const key = { key: 'Enter', code: 'Enter', ...way };
  return trusted(new KeyboardEvent('keydown', key));
}

/** The event as the browser itself sends it. */
function trusted<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}

/** The page has this address, and nothing on it yet. */
function goTo(url: string): void {
  const happy = window as unknown as { readonly happyDOM: { setURL(url: string): void } };
  happy.happyDOM.setURL(url);
  document.body.innerHTML = '';
}

/** A comment box on TikTok, and what its page hears of keys. */
function commentBox(): { readonly editable: Element; readonly heard: Event[] } {
  goTo('https://www.tiktok.com/@patguest/video/1');
  document.body.innerHTML =
    '<a data-e2e="nav-profile" href="/@graceministry">Profile</a><div><div data-e2e="comment-input"><div contenteditable="true">Beer</div></div><div data-e2e="comment-post" role="button">Veröffentliche</div></div>';
  const heard: Event[] = [];
  const editable = document.querySelector('[contenteditable]') as Element;
  editable.addEventListener('keydown', (event) => heard.push(event));
  return { editable, heard };
}

/** Has the page of this test be watched no longer, which would keep what the next one presses. */
let endWatch = async (): Promise<void> => undefined;
afterEach(() => endWatch());

/** A background that says what the page is only once it is let; what the guard is handed, once it is there. */
function guardedLate(): { says(answer: unknown): void; readonly takenOver: [Composer, Press, boolean][] } {
  const answer = Promise.withResolvers<unknown>();
  const listeners = new Set<(message: unknown) => void>();
  let isOver = false;
  const asked = () => {
    if (isOver) return Promise.resolve({ ok: true, value: { watched: false, sites: [] } });
    return answer.promise;
  };
  const runtime = {
    id: 'demarc',
    // The gate's code registers how a frame is made, which it is here already.
    getURL: () => 'data:text/javascript,',
    sendMessage: ({ kind }: { kind: string }) =>
      kind === 'is-watched' ? asked() : Promise.resolve({ ok: true, value: {} }),
    onMessage: {
      addListener: (listener: (message: unknown) => void) => listeners.add(listener),
      removeListener: () => undefined,
    },
  };
  endWatch = async () => {
    isOver = true;
    for (const listener of listeners) listener({ kind: 'code-changed' satisfies Tiding });
    await new Promise((done) => setImmediate(done));
  };
  const takenOver: [Composer, Press, boolean][] = [];
  const makeGuard: MakeGuard = () => ({
    lets: () => false,
    takeOver: (composer, press, isUnchanged) => takenOver.push([composer, press, isUnchanged]),
    use: () => undefined,
    entered: () => undefined,
    tellsStanding: () => undefined,
    keyed: () => undefined,
    isOneMoreLetter: () => false,
  });
  Object.assign(globalThis, {
    chrome: { runtime },
    browser: undefined,
    [guardPortKey]: makeGuard,
    [framePortKey]: newFrame,
    demarcStarted: undefined,
  });
  guardWhileWatched();
  return { says: (value) => answer.resolve({ ok: true, value }), takenOver };
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

  it('is decided about by what the page carries where the background sends a selector that this browser cannot read', async () => {
    const { editable } = commentBox();
    const { says, takenOver } = guardedLate();
    editable.dispatchEvent(enter());
    const tiktok = knownSite('www.tiktok.com');
    const contexts = [{ selector: '[data-e2e', seen: 'a slip', times: [] }];
    says({ watched: true, sites: [{ ...tiktok, version: 1, contexts }] });
    await expect.poll(() => takenOver.length).toBe(1);
    expect(takenOver[0]?.[0].adapter.site).toMatchObject({ id: 'tiktok', contexts: [], accounts: [] });
  });

  it('is of what stood there then, also where more is written before there is a gate', async () => {
    const { editable } = commentBox();
    const { says, takenOver } = guardedLate();
    editable.dispatchEvent(enter());
    editable.textContent = 'Beer and more';
    says({ watched: true, sites: [knownSite('www.tiktok.com')] });
    await expect.poll(() => takenOver.length).toBe(1);
    expect(takenOver[0]?.[2]).toBe(false);
  });
});

it('keeps Ctrl and Enter from a page that nobody knows, whose button alone lies in a tree of its own, be they the first thing there', async () => {
  goTo('https://nobody-knows.example/');
  const box = document.body.appendChild(document.createElement('main'));
  const field = box.appendChild(document.createElement('textarea'));
  field.value = 'Beer';
  inTree(box, 'some-button', '<button>Post</button>');
  const heard: Event[] = [];
  field.addEventListener('keydown', (event) => heard.push(event));
  const { says } = guardedLate();
  field.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, ...way })));
  expect(heard).toEqual([]);
  says({ watched: false, sites: [] });
  await expect.poll(() => heard.length).toBe(1);
});

/** A press as the browser sends it for what a person does, and whether the page hears of it. */
function isHeld(pressed: HTMLElement, by: Event = new MouseEvent('click', way)): boolean {
  let heard = false;
  const note = (): void => {
    heard = true;
  };
  document.addEventListener(by.type, note, { once: true });
  pressed.dispatchEvent(trusted(by));
  document.removeEventListener(by.type, note);
  return !heard;
}

/** An element of the page with a shadow tree of its own around what it holds. */
function inTree(parent: Element, host: string, html: string): HTMLElement {
  const outer = parent.appendChild(document.createElement(host));
  outer.attachShadow({ mode: 'open' }).innerHTML = html;
  return outer.shadowRoot?.firstElementChild as HTMLElement;
}

describe('a press of Post, while the background has not said yet what the page is', () => {
  it('is kept from a page of Reddit, whose button and title lie in trees of their own, be it the first thing that happens there', async () => {
    goTo('https://www.reddit.com/r/choirs/submit');
    const form = document.body.appendChild(document.createElement('r-post-composer-form'));
    inTree(form, 'faceplate-textarea-input', '<textarea id="innerTextArea">Beer</textarea>');
    const button = inTree(form, 'r-post-form-submit-button', '<button>Publicar agora</button>');
    const { says, takenOver } = guardedLate();
    expect(isHeld(button)).toBe(true);
    says({ watched: true, sites: [knownSite('www.reddit.com')] });
    await expect.poll(() => takenOver.length).toBe(1);
    expect(takenOver[0]?.[1]).toMatchObject({ by: 'control', trusted: true });
  });

  it('is kept from a page that nobody knows, whose field lies in a tree in which the author has just written', () => {
    goTo('https://nobody-knows.example/');
    const box = document.body.appendChild(document.createElement('main'));
    const field = inTree(box, 'some-field', '<textarea>Beer</textarea>');
    const button = inTree(box, 'some-button', '<button>Post</button>');
    guardedLate();
    field.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    expect(isHeld(button)).toBe(true);
  });
});

it.each([
  ['press', () => new MouseEvent('click', way)],
  ['key', () => new KeyboardEvent('keydown', { ...way, key: 'Enter' })],
])(
  'is left to the new script once Demarc was updated under this one: a %s of Post goes by',
  async (_, made) => {
    goTo('https://nobody-knows.example/');
    const box = document.body.appendChild(document.createElement('main'));
    box.innerHTML = '<textarea>Beer</textarea><div role="button">Post</div>';
    const [field, button] = [...box.children] as [HTMLElement, HTMLElement];
    guardedLate();
    document.body.dispatchEvent(trusted(new PointerEvent('pointerdown', way)));
    await expect.poll(() => isHeld(button, made())).toBe(true);
    expect(isHeld(field, new KeyboardEvent('keydown', { ...way, key: 'a' }))).toBe(false);
    const { chrome } = globalThis as unknown as { chrome: { runtime: { id?: string } } };
    delete chrome.runtime.id;
    expect(isHeld(button, made())).toBe(false);
  },
);

describe('what a page knows of its site from the beginning', () => {
  const hosts = ['nobody-knows.example', ...knownSites().flatMap((site) => site.hosts)];
  /** What tells a compose box and what posts it. */
  const toldBy = ({ seen: _, ...control }: PostControlRung) => control;
  const held = (shapes: readonly ComposerShape[]) =>
    shapes
      .filter(({ kind }) => kind !== 'bio')
      .map(({ id, kind, roots, editables, postControls, chords, settle, path, shadow }) => ({
        ...{ id, kind, chords, settle, path, shadow },
        roots: roots.map(({ selector }) => selector),
        editables: editables.map(({ selector, beside }) => ({ selector, beside })),
        postControls: postControls.map(toldBy),
      }));
  const carried = () => early().flatMap(({ byShape, shape }) => (byShape ? [] : [shape]));
  const known = (host: string) => sitesOn(host).flatMap(({ composers }) => composers);

  it.each(hosts)(
    'is every compose box that is ever held there, as the site’s own file has it: %s',
    (host) => {
      goTo(`https://${host}/`);
      expect(held(carried())).toEqual(held(known(host)));
    },
  );
});
