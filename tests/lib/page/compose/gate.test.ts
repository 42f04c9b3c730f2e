import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tiding } from '../../../../lib/messages';
import { box, button, clear, field, finds, settled, trusted, type } from './box';

describe('a press of Post', () => {
  it('goes through untouched, at once, when this very draft is known to be clear', async () => {
    type('Good morning');
    await settled();
    button().click();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('is held while the draft is unknown, and released as soon as it turns out clear', async () => {
    type('Good morning');
    button().click();
    expect(box.posted).toEqual([]);
    await settled();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('goes through with a note, and is held by everything stronger', async () => {
    box.answer = finds('note');
    type('Beer');
    await settled();
    button().click();
    expect(box.posted).toEqual(['Beer']);
    for (const level of ['warn', 'hold', 'block'] as const) {
      box.posted = [];
      box.answer = finds(level);
      for (const listener of box.listeners) listener({ kind: 'code-changed' satisfies Tiding });
      type(`Beer ${level}`);
      await settled();
      button().click();
      await settled();
      expect(box.posted).toEqual([]);
      expect(box.view).toMatchObject({ held: true, open: true });
    }
  });

  it('that came before anything was loaded is one of the words that stood there, and of no others', async () => {
    field().value = 'Good morning';
    button().click();
    field().value = 'Good evening';
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ open: true, message: expect.stringMatching(/Press again/) });
    button().click();
    await settled();
    expect(box.posted).toEqual(['Good evening']);
  });

  it('never takes the verdict on another text for this one', async () => {
    type('Good morning');
    await settled();
    box.answer = finds('hold');
    field().value = 'Beer';
    button().click();
    await settled();
    expect(box.posted).toEqual([]);
  });

  it('counts once however often it comes while the check runs', async () => {
    type('Good morning');
    button().click();
    button().click();
    button().click();
    await settled();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('of an empty composer is the page’s own business', async () => {
    type('');
    await settled();
    button().click();
    expect(box.presses).toBe(1);
  });
});

describe('a held draft', () => {
  beforeEach(async () => {
    box.answer = finds('hold');
    type('Beer');
    await settled();
    button().click();
    await settled();
  });

  it('goes out with a typed reason, once, and the reason is reported without the text', async () => {
    box.actions?.post('The bishop asked for it');
    await settled();
    box.actions?.post('The bishop asked for it');
    button().click();
    await settled();
    expect(box.posted).toEqual(['Beer']);
    const override = box.told.find(({ kind }) => kind === 'override');
    expect(override?.request).toEqual({
      identity: 'grace',
      account: null,
      rules: [{ pack: 'ministry', rule: 'no-alcohol' }],
      reason: 'The bishop asked for it',
    });
  });

  it('does not go out without a reason, nor on a second press', async () => {
    box.actions?.post('  ');
    await vi.advanceTimersByTimeAsync(2_000);
    button().click();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view?.message ?? '').toMatch(/why|^$/);
  });

  it('is a new draft once its words change', async () => {
    box.answer = clear;
    type('Tea');
    await settled();
    expect(box.view?.held).toBe(false);
    button().click();
    expect(box.posted).toEqual(['Tea']);
  });

  it('can’t be approved in another wording than the one that was shown', async () => {
    field().value = 'More beer';
    box.actions?.post('fine');
    await settled();
    expect(box.posted).toEqual([]);
  });
});

describe('a draft that must not go', () => {
  it('does not go out whatever reason is given', async () => {
    box.answer = finds('block');
    type('Beer');
    await settled();
    button().click();
    box.actions?.post('Because');
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view?.message).toMatch(/cannot go out as this identity/);
  });
});

describe('the other ways to post', () => {
  const chord = (more: KeyboardEventInit = {}) =>
    field().dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        composed: true,
        ...more,
      }),
    );

  it('are held by key, and released by the button', async () => {
    box.answer = clear;
    type('Good morning');
    expect(chord()).toBe(false);
    await settled();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('pass by key when clear; a plain Enter and one that ends a composition were never meant', async () => {
    type('Good morning');
    await settled();
    expect(chord()).toBe(true);
    box.answer = finds('hold');
    type('Beer');
    await settled();
    expect(chord({ ctrlKey: false })).toBe(true);
    expect(chord({ isComposing: true })).toBe(true);
    expect(chord()).toBe(false);
  });

  it('are held by a form’s submit that does not bubble', async () => {
    document.body.innerHTML = '<form><textarea></textarea><button>Post</button></form>';
    box.answer = finds('hold');
    type('Beer');
    await settled();
    const form = document.querySelector('form') as HTMLFormElement;
    expect(form.dispatchEvent(new Event('submit', { cancelable: true }))).toBe(false);
  });
});

describe('when it is over', () => {
  it('nothing listens, and nothing is left on the page', async () => {
    box.answer = finds('hold');
    type('Beer');
    await settled();
    box.stop.abort();
    button().click();
    expect(box.posted).toEqual(['Beer']);
    expect(box.listeners.size).toBe(0);
    expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual([
      'head',
      'body',
    ]);
  });
});

describe('a draft that was released', () => {
  /** A site that works on the post for longer than anybody waits, and does this to its button meanwhile. */
  function slowSite(busy: () => void): void {
    const fresh = button().cloneNode(true);
    button().replaceWith(fresh);
    button().addEventListener('click', () => {
      box.posted.push(field().value);
      busy();
    });
  }

  it('is left to a site that took its button away while it works on the post', async () => {
    slowSite(() => {
      button().disabled = true;
    });
    type('Good morning');
    button().click();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(box.posted).toEqual(['Good morning']);
    expect(box.view).toMatchObject({ held: false, open: false, message: null });
  });

  it('may go with the next press where the site did nothing that shows', async () => {
    slowSite(() => {});
    type('Good morning');
    button().click();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(box.view?.message).toMatch(/press again/);
    expect(box.view?.verdict).toEqual({ state: 'clear' });
  });

  it('needs no second reason when the site failed and gives its button back', async () => {
    box.answer = finds('hold');
    slowSite(() => {
      button().disabled = true;
    });
    type('Beer');
    button().click();
    await settled();
    box.actions?.post('A song');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(box.posted).toEqual(['Beer']);
    button().disabled = false;
    button().dispatchEvent(
      trusted(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })),
    );
    expect(box.posted).toEqual(['Beer', 'Beer']);
  });
});

describe('a draft that vanishes', () => {
  const reports = () =>
    box.told.flatMap(({ kind, request }) =>
      kind === 'site-report' ? [(request as { event: string }).event] : [],
    );
  const emptiesItself = async () => {
    field().value = '';
    document.body.append(document.createElement('p'));
    await settled();
  };

  it('though no press went through the gate is said, once, and told of the site', async () => {
    type('Good morning');
    await settled();
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape', 'outran']);
    expect(box.view).toMatchObject({ open: true, message: expect.stringContaining('did not see') });
  });

  it('after a press that the gate let through was taken by the site', async () => {
    type('Good morning');
    await settled();
    button().click();
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape', 'posted']);
  });

  it('on a page that went elsewhere is no post', async () => {
    type('Good morning');
    await settled();
    history.pushState(null, '', '#elsewhere');
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape']);
  });
});
