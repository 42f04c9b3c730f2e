import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import cardScript from '../../../entrypoints/card/index';
import {
  type CardPort,
  type ComposeActions,
  type ComposeView,
  cardPortKey,
} from '../../../lib/page/compose/card-port';
import { clear, found, voice } from '../../components/samples';
import { act, within } from '../../components/screen';

const world = globalThis as { [cardPortKey]?: CardPort };
const shadowModes: string[] = [];
let shadow: ShadowRoot;
let actions: ComposeActions;

const view: ComposeView = {
  home: document.documentElement,
  anchor: new DOMRect(100, 100, 400, 120),
  avoid: [],
  written: [],
  needed: [],
  isEmpty: false,
  voice,
  verdict: clear,
  others: [],
  kept: [],
  templates: [],
  readsLike: null,
  held: false,
  act: 'post',
  open: false,
  message: null,
};

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

/** A page without closed shadow roots of its own: there is nothing for the browser to open. */
vi.stubGlobal('chrome', {});

/** What a page could never do: the test looks into the closed root. */
const attach = HTMLElement.prototype.attachShadow;
vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
  shadowModes.push(init.mode);
  shadow = attach.call(this, { ...init, mode: 'open' });
  return shadow;
});

/** What is listened to on the page's own document, from the beginning. */
const listens = vi.spyOn(document, 'addEventListener');

beforeEach(async () => {
  document.documentElement.querySelector('demarc-card')?.remove();
  document.body.innerHTML = '<textarea aria-label="Compose"></textarea><button>Post</button>';
  delete world[cardPortKey];
  Object.assign(HTMLElement.prototype, { showPopover: vi.fn() });
  actions = {
    open: vi.fn(),
    close: vi.fn(),
    fix: vi.fn(),
    goTo: vi.fn(),
    post: vi.fn(),
    checkAgain: vi.fn(),
    elsewhere: {
      dismiss: vi.fn(),
      correct: vi.fn(),
      copy: vi.fn(),
      keep: vi.fn(),
      moveTo: vi.fn(),
      putHere: vi.fn(),
      putTemplate: vi.fn(),
    },
  };
  await cardScript.main();
});

afterEach(() => act(() => port().hide()));

const port = () => {
  const registered = world[cardPortKey];
  if (!registered) throw new Error('The card has not registered itself.');
  return registered;
};
const show = (more: Partial<ComposeView> = {}) => act(() => port().show({ ...view, ...more }, actions));
const inside = () => within(shadow.querySelector('div') as HTMLElement);
const host = () => shadow.host as HTMLElement;

it('is told of no move of the caret on the page, which comes with every key', () => {
  show();
  expect(listens.mock.calls.map(([type]) => type)).not.toContain('selectionchange');
});

describe('the card’s script', () => {
  it('puts nothing into the page before a composer is shown', () => {
    expect(document.querySelector('demarc-card')).toBeNull();
  });

  it('keeps what it draws in a closed shadow root on the document element, in the top layer', () => {
    show();
    expect(shadowModes.at(-1)).toBe('closed');
    expect(host().parentElement).toBe(document.documentElement);
    expect(host().popover).toBe('manual');
    expect(host().showPopover).toHaveBeenCalled();
  });

  it('is one card, however often the script is loaded into the frame', async () => {
    const first = port();
    await cardScript.main();
    expect(port()).toBe(first);
  });

  it('draws the chip, and takes all of it away again but the live region', () => {
    show();
    expect(inside().getByRole('button', { name: /Grace Ministry/ })).toBeVisible();
    act(() => port().hide());
    expect(inside().queryByRole('button')).toBeNull();
    expect(inside().getByRole('status')).toBeEmptyDOMElement();
  });

  it('draws at once what was measured now: a moment later a button may have come where the chip would stand', () => {
    port().show(view, actions);
    expect(inside().getByRole('button', { name: /Grace Ministry/ })).toBeVisible();
  });

  describe('while its author writes on', () => {
    const place = () => shadow.querySelector('div');
    const chip = () => inside().getByRole('button', { name: /Grace Ministry/ });
    /** But for the ids that React counts on. */
    const drawnNow = () => shadow.innerHTML.replaceAll(/_r_\w+_/g, '');
    /** What changes in the chip but attributes is drawn anew. */
    function drawings(): () => number {
      let drawn = 0;
      const records = new MutationObserver((all) => {
        drawn += all.length;
      });
      records.observe(shadow, { subtree: true, childList: true, characterData: true });
      return () => drawn + records.takeRecords().length;
    }

    it('says in the same chip that the draft is being checked, and its answer again when that is the same', () => {
      show();
      const drawn = drawings();
      show({ verdict: null });
      expect(chip()).toHaveAccessibleName(/Checking/);
      expect(place()).toHaveAttribute('aria-busy', 'true');
      show();
      expect(chip()).toHaveAccessibleName(/Clear/);
      expect(place()).not.toHaveAttribute('aria-busy');
      expect(drawn()).toBe(0);
    });

    it('stands beside a composer that has moved, and still says either in the same chip', () => {
      const anchor = new DOMRect(100, 60, 400, 120);
      const stands = () => chip().closest<HTMLElement>('.docked')?.style.translate;
      show({ anchor });
      const there = stands();
      show();
      expect(stands()).not.toBe(there);
      const drawn = drawings();
      show({ verdict: null });
      show({ verdict: null, anchor });
      expect(chip()).toHaveAccessibleName(/Checking/);
      expect(stands()).toBe(there);
      show({ anchor });
      expect(chip()).toHaveAccessibleName(/Clear/);
      expect(stands()).toBe(there);
      expect(drawn()).toBe(0);
    });

    it.each<[string, Partial<ComposeView>]>([
      ['another answer', { verdict: found('warn') }],
      ['that nothing was checked', { verdict: { state: 'not-checked', reason: 'x' } }],
      ['that nothing is written', { isEmpty: true }],
      ['the card', { verdict: null, open: true }],
    ])('shows after it %s as if it had been drawn alone', (_, next) => {
      show(next);
      const alone = drawnNow();
      show();
      show({ verdict: null });
      show(next);
      expect(drawnNow()).toBe(alone);
    });

    it('says nothing of one composer that was drawn of another', () => {
      show();
      const other = { ...actions };
      act(() => port().show({ ...view, verdict: null }, other));
      expect(chip()).toHaveAccessibleName(/Checking/);
      expect(inside().queryByText('Clear')).toBeNull();
    });

    it('gives the focus back to the part where they wrote last, which nothing was drawn for', () => {
      const [first, second] = [0, 1].map(() => document.body.appendChild(document.createElement('textarea')));
      first?.focus();
      show();
      second?.focus();
      show({ verdict: null });
      show();
      document.querySelector('button')?.focus();
      show({ verdict: found('warn'), held: true, open: true });
      show({ verdict: found('warn') });
      expect(document.activeElement).toBe(second);
    });

    it('draws the same again where it was taken away', () => {
      show();
      show({ verdict: null });
      act(() => port().hide());
      expect(inside().queryByRole('button')).toBeNull();
      show();
      expect(chip()).toHaveAccessibleName(/Clear/);
    });
  });

  it('does nothing for an event that no person made', () => {
    show({ verdict: found('warn'), held: true, open: true });
    for (const name of ['Post anyway', 'Say “guests”', 'Keep editing', 'Keep for later']) {
      inside().getByRole('button', { name }).click();
    }
    inside()
      .getByRole('alertdialog')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    const { elsewhere, ...own } = actions;
    for (const action of [...Object.values(own), ...Object.values(elsewhere)])
      expect(action).not.toHaveBeenCalled();
  });

  it('closes by Escape in the site’s editor, before the site hears of it, and leaves every other Escape to the site', () => {
    const editor = document.body.appendChild(document.createElement('textarea'));
    const other = document.body.appendChild(document.createElement('button'));
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    document.addEventListener('keyup', heard);
    const pressEscape = (on: HTMLElement, more: KeyboardEventInit = {}) => {
      on.focus();
      for (const type of ['keydown', 'keyup']) {
        const event = new KeyboardEvent(type, { key: 'Escape', bubbles: true, composed: true, ...more });
        on.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: true }));
      }
    };
    show({ verdict: found('warn'), open: true });
    pressEscape(editor);
    expect(actions.close).toHaveBeenCalledTimes(1);
    expect(heard).not.toHaveBeenCalled();
    pressEscape(other);
    pressEscape(editor, { isComposing: true });
    show();
    pressEscape(editor);
    expect(actions.close).toHaveBeenCalledTimes(1);
    expect(heard).toHaveBeenCalledTimes(6);
  });

  it('lets none of its keys and presses out to the page', () => {
    const heard = vi.fn();
    for (const type of ['pointerdown', 'mousedown', 'keydown', 'focusin', 'input']) {
      document.addEventListener(type, heard);
    }
    show();
    const chip = inside().getByRole('button', { name: /Grace Ministry/ });
    for (const type of ['pointerdown', 'mousedown', 'keydown', 'focusin', 'input']) {
      chip.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves the caret in the editor when something but a field is pressed', () => {
    show({ verdict: found('hold'), held: true, open: true });
    const press = () => new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
    expect(inside().getByRole('button', { name: 'Keep editing' }).dispatchEvent(press())).toBe(false);
    expect(inside().getByRole('textbox').dispatchEvent(press())).toBe(true);
  });

  it('takes no focus while somebody types', () => {
    const editor = document.querySelector('textarea') as HTMLTextAreaElement;
    editor.focus();
    show({ verdict: found('hold') });
    show({ verdict: found('hold'), open: true });
    expect(document.activeElement).toBe(editor);
  });

  it('takes the focus when a post is held, and gives it back to the editor', () => {
    const editor = document.querySelector('textarea') as HTMLTextAreaElement;
    editor.focus();
    show();
    document.querySelector('button')?.focus();
    show({ verdict: found('hold'), held: true, open: true });
    expect(shadow.activeElement).toBe(inside().getByRole('alertdialog'));
    show({ verdict: found('hold') });
    expect(document.activeElement).toBe(editor);
  });

  it('gives the focus back to the editor where it closes with the focus in it, and not where the chip was pressed', () => {
    const editor = document.querySelector('textarea') as HTMLTextAreaElement;
    editor.focus();
    show({ open: true });
    inside().getByRole('button', { name: 'Close' }).focus();
    show();
    expect(document.activeElement).toBe(editor);
    show({ open: true });
    const chip = inside().getByRole('button', { name: /Grace Ministry/ });
    chip.focus();
    show();
    expect(shadow.activeElement).toBe(chip);
  });
});
