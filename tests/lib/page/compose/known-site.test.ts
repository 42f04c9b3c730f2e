import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '../../../../rules/site-schema';
import { box, field, finds, presses, settled, trusted, type, way } from './box';

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
  counted: 'units',
  tryByHand: [],
};

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
    // Who writes "Enter, but not with Shift" into a handler has it post with any other key held down.
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(enter({ [held]: true })).toBe(false);
  });

  it('lets a form in it be sent that has nothing of the draft: a vote, a search', async () => {
    box.answer = finds('hold');
    const form = document.createElement('form');
    const sends = () => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    document.querySelector('section')?.append(form);
    type('Beer');
    await settled();
    form.innerHTML = '<label><input type="radio">Sunday</label><button>Vote</button>';
    expect(sends()).toBe(true);
    form.append(post());
    expect(sends()).toBe(false);
  });

  it('stays held where the audience changes while its check runs, and says what it turned out to be', async () => {
    box.answer = () => new Promise(() => undefined);
    type('Beer');
    post().click();
    await settled();
    expect(box.view).toMatchObject({ held: true, verdict: null });
    box.answer = finds('hold');
    says('.audience', 'Friends');
    await vi.advanceTimersByTimeAsync(2_000);
    field().dispatchEvent(new Event('input', way));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(box.checked.at(-1)).not.toEqual(box.checked.at(0));
    expect(box.view).toMatchObject({ held: true, open: true, verdict: { state: 'findings' } });
    expect(box.posted).toEqual([]);
  });

  it('answers with words whoever posts anyway while it is checked again for another audience', async () => {
    box.answer = finds('warn');
    type('Beer');
    await settled();
    post().click();
    await settled();
    expect(box.view).toMatchObject({ held: true, verdict: { state: 'findings' } });
    box.answer = () => new Promise(() => undefined);
    says('.audience', 'Friends');
    await vi.advanceTimersByTimeAsync(1_000);
    field().dispatchEvent(new Event('input', way));
    await settled();
    expect(box.view).toMatchObject({ held: true, verdict: null });
    box.actions?.post('');
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view?.message).toMatch(/changed while it was being checked/);
  });

  it('is given an approved draft once, however often its author says so while the site gets ready', async () => {
    const [shape] = known.composers;
    if (shape) box.use([{ ...known, composers: [{ ...shape, settle: 250 }] }]);
    box.answer = finds('warn');
    type('Beer');
    await settled();
    post().click();
    await settled();
    box.actions?.post('');
    await vi.advanceTimersByTimeAsync(100);
    box.actions?.post('');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(box.posted).toEqual(['Beer|']);
  });

  it('keeps saying whose voice it is while another text is checked, until the page posts as somebody else', async () => {
    type('Good morning');
    await settled();
    expect(box.view).toMatchObject({ verdict: { state: 'clear' } });
    box.answer = () => new Promise(() => undefined);
    type('Good morning to you');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(box.view).toMatchObject({ verdict: null, voice: { identity: { name: 'Grace Ministry' } } });
    says('header', '@patmiller');
    type('Good morning to you all');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(box.view).toMatchObject({ verdict: null, voice: null });
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

  it('asks once where a step comes before the last one: what was approved at Next goes at Post', async () => {
    box.answer = finds('hold');
    const next = post();
    const last = document.createElement('button');
    last.className = 'post';
    last.addEventListener('click', () => box.posted.push(field().value));
    next.replaceWith(next.cloneNode(true));
    post().addEventListener('click', ({ currentTarget }) => (currentTarget as Element).replaceWith(last));
    type('Beer');
    await settled();
    presses(post());
    await settled();
    expect(box.view).toMatchObject({ held: true });
    box.actions?.post('A song');
    await settled();
    expect(box.posted).toEqual([]);
    presses(post());
    await settled();
    expect(box.posted).toEqual(['Beer']);
    expect(box.view).toMatchObject({ held: false, open: false, message: null });
    expect(box.told.filter(({ kind }) => kind === 'override')).toHaveLength(1);
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
      expect(box.view?.message).toMatch(/press again/);
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
