import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFrame } from '../../../../lib/page/gate/frame';
import { framePortKey } from '../../../../lib/page/gate/frame-port';
import { guardWhileWatched } from '../../../../lib/page/gate/listen';

const way = { bubbles: true, cancelable: true, composed: true } as const;

/** What the page heard of, in order: the type of each event and the id of what it happened to. */
let heard: string[];
let page: AbortController;
/** How often the background was asked whether the page is watched; it is not, which ends the guarding. */
let asked: number;
let isEnded: () => boolean;
afterEach(async () => {
  await expect.poll(isEnded).toBe(true);
  page.abort();
});

beforeEach(() => {
  document.body.innerHTML = `
    <main><textarea id="field"></textarea><button id="post" type="button">Post</button></main>
    <nav><button id="menu" type="button">Menu</button></nav>
    <form id="search"><input name="q" role="searchbox" value="beer"><button id="find">Find</button></form>`;
  heard = [];
  asked = 0;
  isEnded = () => asked > 0;
  const answer = async () => {
    asked += 1;
    return { ok: true, value: { watched: false, sites: [] } };
  };
  Object.assign(globalThis, {
    chrome: { runtime: runtime('data:text/javascript,', answer) },
    browser: undefined,
    [framePortKey]: newFrame,
    demarcStarted: undefined,
  });
});

function runtime(address: string, sendMessage: () => Promise<unknown>): object {
  const onMessage = { addListener: () => undefined, removeListener: () => undefined };
  return { id: 'demarc', getURL: () => address, sendMessage, onMessage };
}

/** The page listens after Demarc, as it does where its scripts come later. */
function guarded(): void {
  guardWhileWatched();
  page = new AbortController();
  for (const type of [...halves, 'click', 'submit', 'keydown'])
    document.addEventListener(
      type,
      (event) => {
        heard.push(`${type} ${(event.target as Element).id}`);
        if (type === 'submit') event.preventDefault();
      },
      { signal: page.signal },
    );
}

const the = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** What a press consists of before its click. */
const halves = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const;

function press(element: HTMLElement): void {
  for (const type of [...halves, 'click'])
    element.dispatchEvent(
      type.startsWith('pointer') ? new PointerEvent(type, way) : new MouseEvent(type, way),
    );
}

const pressOf = (id: string): string[] => [...halves, 'click'].map((type) => `${type} ${id}`);

const write = (text: string): void => {
  (the('field') as HTMLTextAreaElement).value = text;
};

describe('the first thing that happens on a page, before the gate is there', () => {
  it('is kept from a page with a draft, and given back in order where it posts nothing', async () => {
    write('Beer');
    guarded();
    press(the('menu'));
    expect(heard).toEqual([]);
    await expect.poll(() => heard).toEqual(pressOf('menu'));
  });

  it('is the page’s own at once where nothing is written', () => {
    guarded();
    press(the('menu'));
    expect(heard).toEqual(pressOf('menu'));
  });

  it('is the page’s own at once where somebody goes into the field to write on', () => {
    write('Beer');
    guarded();
    press(the('field'));
    expect(heard).toEqual(pressOf('field'));
  });

  it('is the page’s own where it is a key that writes, also in a shadow tree that nobody may look into', () => {
    write('Beer');
    const box = document.body.appendChild(document.createElement('compose-box'));
    box.id = 'box';
    box.attachShadow({ mode: 'closed' }).innerHTML = '<textarea></textarea>';
    guarded();
    for (const id of ['field', 'box'])
      for (const key of [' ', 'Enter']) the(id).dispatchEvent(new KeyboardEvent('keydown', { key, ...way }));
    expect(heard).toEqual(['keydown field', 'keydown field', 'keydown box', 'keydown box']);
  });

  it.each([
    ['Enter', 'a button', '<button id="it">Menu</button>'],
    ['Enter', 'a link', '<a id="it" href="#menu">Menu</a>'],
    ['Enter', 'a search box', '<input id="it" role="searchbox">'],
    [' ', 'a button', '<button id="it">Menu</button>'],
  ])(
    'is the page’s own at once where it is the key %j on %s: only the browser does what it does there',
    (key, _, html) => {
      write('Beer');
      document.body.insertAdjacentHTML('beforeend', html);
      guarded();
      the('it').dispatchEvent(new KeyboardEvent('keydown', { key, ...way }));
      expect(heard).toEqual(['keydown it']);
    },
  );

  it('is the page’s own at once where it is the space bar that scrolls the page', () => {
    write('Beer');
    guarded();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', ...way }));
    expect(heard).toEqual(['keydown ']);
  });

  it('is kept where it is a key that the page itself takes for a press, and given back', async () => {
    write('Beer');
    document.body.insertAdjacentHTML('beforeend', '<div id="it" role="button" tabindex="0">Menu</div>');
    guarded();
    the('it').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...way }));
    expect(heard).toEqual([]);
    await expect.poll(() => heard).toEqual(['keydown it']);
  });

  it('is done again as a form is sent', async () => {
    write('Beer');
    guarded();
    (the('search') as HTMLFormElement).requestSubmit(the('find'));
    expect(heard).toEqual([]);
    await expect.poll(() => heard).toEqual(['submit search']);
    press(the('menu'));
  });

  it('is given back where the gate cannot be had, and so is what comes next', async () => {
    Object.assign(globalThis, {
      chrome: { runtime: runtime('data:gone', async () => undefined) },
      [framePortKey]: undefined,
    });
    isEnded = () => true;
    write('Beer');
    guarded();
    the('menu').click();
    await expect.poll(() => heard).toEqual(['click menu']);
    the('post').click();
    await expect.poll(() => heard).toEqual(['click menu', 'click post']);
  });

  it('is the page’s own at once where Demarc was updated or taken away under it', () => {
    Object.assign(globalThis, { chrome: { runtime: {} } });
    isEnded = () => true;
    write('Beer');
    guarded();
    press(the('post'));
    expect(heard).toEqual(pressOf('post'));
  });
});
