import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '../../../../lib/sites/schema';
import { box, button, clear, field, finds, settled, trusted, type } from './box';

/** Every way in which a post reaches a site, each held and each let through. */

const way = { bubbles: true, composed: true, cancelable: true } as const;
const halves = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend'] as const;

/** A site that is known: several parts, Enter posts, and the page says who posts and who may read it. */
const known: Site = {
  id: 'known',
  name: 'Known',
  hosts: [],
  composers: [
    {
      id: 'post',
      kind: 'post',
      roots: [{ selector: 'section', seen: 'here' }],
      editables: [{ selector: 'section textarea', seen: 'here' }],
      postControls: [{ selector: 'section .post', seen: 'here' }],
      chords: ['Enter'],
      settle: 0,
      shadow: [],
    },
  ],
  accounts: [{ from: 'page', selector: 'header', take: 'text', pattern: '@(\\w+)', seen: 'here' }],
  audiences: [
    {
      selector: 'section .audience',
      take: 'text',
      means: [
        { pattern: '^everyone$', audience: 'public' },
        { pattern: '^friends$', audience: 'friends' },
      ],
      seen: 'here',
    },
  ],
  audienceOtherwise: 'unknown',
  kinds: [],
  contexts: [],
  media: [],
  links: [],
  tryByHand: [],
};

/** What of an event reached the page, in order. */
function heardBy(element: EventTarget, types: readonly string[]): string[] {
  const heard: string[] = [];
  for (const type of types) element.addEventListener(type, () => heard.push(type));
  return heard;
}

/** A whole press of a finger or a mouse, as the browser sends it. */
function presses(on: HTMLElement = button(), detail = 1): void {
  for (const kind of halves) on.dispatchEvent(trusted(new MouseEvent(kind, way)));
  on.dispatchEvent(trusted(new MouseEvent('click', { ...way, detail })));
}

function keys(on: Element, key: string, more: KeyboardEventInit = {}): void {
  for (const kind of ['keydown', 'keyup']) {
    on.dispatchEvent(trusted(new KeyboardEvent(kind, { ...way, key, code: key, ...more })));
  }
}

const reports = () =>
  box.told.flatMap(({ kind, request }) =>
    kind === 'site-report' ? [(request as { event: string }).event] : [],
  );

describe('a press by mouse or finger', () => {
  it('reaches the page in none of its halves while it is held, and in all of them when it is clear', async () => {
    const heard = heardBy(button(), [...halves, 'click']);
    box.answer = finds('hold');
    type('Beer');
    await settled();
    presses();
    expect(heard).toEqual([]);
    box.answer = clear;
    type('Tea');
    await settled();
    presses();
    expect(heard).toEqual([...halves, 'click']);
    expect(box.posted).toEqual(['Tea']);
  });

  it('that is doubled on a clear draft posts once, and again once the author means it', async () => {
    button().replaceWith(button().cloneNode(true));
    // A site that takes its time and says nothing meanwhile.
    button().addEventListener('click', () => box.posted.push(field().value));
    type('Good morning');
    await settled();
    presses();
    presses(button(), 2);
    expect(box.posted).toEqual(['Good morning']);
    await vi.advanceTimersByTimeAsync(600);
    presses();
    expect(box.posted).toEqual(['Good morning', 'Good morning']);
  });

  it('that is doubled while the check runs posts once, also where the site is slow', async () => {
    button().replaceWith(button().cloneNode(true));
    button().addEventListener('click', () => box.posted.push(field().value));
    type('Good morning');
    presses();
    presses(button(), 2);
    await settled();
    presses(button(), 2);
    await settled();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('is one post where the site’s own handler of it presses another button or sends a form', async () => {
    document.body.innerHTML =
      '<form><textarea></textarea><button type="button">Post</button><button class="real">Publish</button></form>';
    const form = document.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      box.posted.push(field().value);
    });
    button().addEventListener('click', () =>
      document.querySelector<HTMLElement>('.real')?.dispatchEvent(new MouseEvent('click', way)),
    );
    type('Good morning');
    await settled();
    presses();
    expect(box.posted).toEqual(['Good morning']);
  });
});

describe('a press by assistive technology', () => {
  /** A screen reader’s press: the browser’s own click, with no pointer and no count. */
  const assisted = () => button().dispatchEvent(trusted(new MouseEvent('click', { ...way, detail: 0 })));

  it('is held and let through like any other', async () => {
    box.answer = finds('hold');
    type('Beer');
    await settled();
    assisted();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: true });
    box.answer = clear;
    type('Tea');
    await settled();
    assisted();
    expect(box.posted).toEqual(['Tea']);
  });

  it('answers a warning the second time, as a finger does; a script’s press never does', async () => {
    box.answer = finds('warn');
    type('Customers');
    await settled();
    assisted();
    await vi.advanceTimersByTimeAsync(1_000);
    button().click();
    expect(box.posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    assisted();
    expect(box.posted).toEqual(['Customers']);
  });
});

describe('keys', () => {
  it('on a button of the site’s own making are held going down and coming up', async () => {
    button().outerHTML = '<span role="button" tabindex="0">Post</span>';
    const own = document.querySelector('span') as HTMLElement;
    const heard = heardBy(own, ['keydown', 'keyup']);
    box.answer = finds('hold');
    type('Beer');
    await settled();
    for (const key of ['Enter', ' ']) keys(own, key);
    expect(heard).toEqual([]);
    box.answer = clear;
    type('Tea');
    await settled();
    keys(own, 'Enter');
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('that post are held going down and coming up, and the next key is the page’s again', async () => {
    const heard = heardBy(field(), ['keydown', 'keyup']);
    box.answer = finds('hold');
    type('Beer');
    await settled();
    keys(field(), 'Enter', { ctrlKey: true });
    expect(heard).toEqual([]);
    keys(field(), 'Enter');
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('that are held down post once', async () => {
    const sent = vi.fn();
    field().addEventListener('keydown', sent);
    type('Good morning');
    await settled();
    for (const repeat of [false, true, true]) {
      const key = { ...way, key: 'Enter', code: 'Enter', ctrlKey: true, repeat };
      field().dispatchEvent(trusted(new KeyboardEvent('keydown', key)));
    }
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('a site that is known', () => {
  const parts = () => [...document.querySelectorAll('textarea')];
  const says = (place: string, words: string) => {
    (document.querySelector(place) as HTMLElement).textContent = words;
  };
  const post = () => document.querySelector('.post') as HTMLButtonElement;

  beforeEach(() => {
    document.body.innerHTML =
      '<header>@graceministry</header><section><b class="audience">Everyone</b><textarea></textarea><textarea></textarea><button class="post" type="button">Send</button></section>';
    post().addEventListener('click', () =>
      box.posted.push(
        parts()
          .map(({ value }) => value)
          .join('|'),
      ),
    );
    box.use([known]);
  });

  it('has Enter held where Enter posts; not while an input method has it, and not with Shift', async () => {
    box.answer = finds('hold');
    type('Beer');
    await settled();
    const enter = (more: KeyboardEventInit) =>
      field().dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key: 'Enter', ...more })));
    expect(enter({ isComposing: true })).toBe(true);
    expect(enter({ keyCode: 229 })).toBe(true);
    expect(enter({ shiftKey: true })).toBe(true);
    expect(enter({})).toBe(false);
  });

  it('has all parts checked and posted by one press', async () => {
    const [, second] = parts();
    type('Good morning');
    if (second) second.value = 'and a second part';
    presses(post());
    await settled();
    expect(box.checked.at(-1)?.parts).toEqual(['Good morning', 'and a second part']);
    expect(box.posted).toEqual(['Good morning|and a second part']);
  });

  it('is given an approved draft once: another text, account or audience is a new draft', async () => {
    box.answer = finds('hold');
    // The site ignores what no person did, so that the author has to press again.
    post().addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      },
      true,
    );
    for (const change of [
      () => type('More beer'),
      () => says('header', '@patmiller'),
      () => says('.audience', 'Friends'),
    ]) {
      type('Beer');
      says('header', '@graceministry');
      says('.audience', 'Everyone');
      await settled();
      presses(post());
      await settled();
      box.actions?.post('A song');
      await vi.advanceTimersByTimeAsync(5_000);
      expect(box.view?.message).toMatch(/press Post again/);
      change();
      presses(post());
      await settled();
      expect(box.posted).toEqual([]);
    }
    type('Beer');
    says('header', '@graceministry');
    says('.audience', 'Everyone');
    presses(post());
    await settled();
    box.actions?.post('A song');
    await vi.advanceTimersByTimeAsync(5_000);
    presses(post());
    presses(post());
    await vi.advanceTimersByTimeAsync(5_000);
    presses(post());
    expect(box.posted).toEqual(['Beer|']);
  });
});

describe('a form', () => {
  let form: HTMLFormElement;
  beforeEach(async () => {
    document.body.innerHTML = '<form><input name="title"><textarea></textarea><button>Post</button></form>';
    form = document.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      box.posted.push(field().value);
    });
    box.answer = finds('hold');
    type('Beer');
    await settled();
  });

  it('is held however it is sent: by its button, by script, by an event that does not bubble', async () => {
    button().click();
    form.requestSubmit();
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await settled();
    expect(box.posted).toEqual([]);
  });

  it('goes out once when it is released, although its button and its submit are two events', async () => {
    button().click();
    await settled();
    box.actions?.post('A song');
    await settled();
    expect(box.posted).toEqual(['Beer']);
  });
});

describe('a label that posts later', () => {
  it('is held like one that posts now', async () => {
    button().textContent = 'Schedule post';
    box.answer = finds('hold');
    type('Beer');
    await settled();
    presses();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: true });
  });
});

describe('words that no key wrote', () => {
  it.each(['insertFromDrop', 'insertText', 'insertReplacementText', 'insertFromPaste'])(
    'are read like any other (%s)',
    async (inputType) => {
      box.answer = finds('hold');
      field().value = 'Beer';
      field().dispatchEvent(trusted(new InputEvent('input', { bubbles: true, composed: true, inputType })));
      await settled();
      expect(box.checked.at(-1)?.parts).toEqual(['Beer']);
      presses();
      expect(box.posted).toEqual([]);
    },
  );

  it('are read at the press where nothing told of them, as a page or a password manager may fill them in', async () => {
    type('Good morning');
    await settled();
    box.answer = finds('hold');
    field().value = 'Beer';
    presses();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.checked.at(-1)?.parts).toEqual(['Beer']);
  });
});

describe('a post that the site works on', () => {
  const emptiesItself = async () => {
    field().value = '';
    document.body.append(document.createElement('p'));
    await settled();
  };

  beforeEach(() => {
    button().replaceWith(button().cloneNode(true));
  });

  it('for longer than anybody waits (a video) is no post that went unseen', async () => {
    type('Our new video');
    await settled();
    presses();
    await vi.advanceTimersByTimeAsync(600_000);
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape', 'posted']);
  });

  it('excuses only itself: the next one that goes by an unknown way is told of', async () => {
    type('Good morning');
    await settled();
    presses();
    await emptiesItself();
    type('Good evening');
    await vi.advanceTimersByTimeAsync(5_000);
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape', 'posted', 'outran']);
  });

  it('is no such thing where the author threw the draft away', async () => {
    type('Good morning');
    await settled();
    const discard = document.createElement('button');
    discard.textContent = 'Discard draft';
    document.body.append(discard);
    presses(discard);
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape']);
  });
});
