import { afterEach, beforeEach, expect, it } from 'vitest';
import { blur, keepFocus } from '../../../../lib/page/compose/focus';

let heard: string[];
let end: AbortController;
const places = ['editor', 'other', 'demarc-card'] as const;
type Place = (typeof places)[number];

function place(name: Place): HTMLElement {
  const element = document.querySelector<HTMLElement>(name);
  if (!element) throw new Error(`There is no ${name} in this page.`);
  return element;
}

/** What a browser sends when the focus goes from one place to another. */
function goes(from: Place, to: Place): void {
  const way = { bubbles: true, composed: true };
  place(from).dispatchEvent(new FocusEvent('focusout', { ...way, relatedTarget: place(to) }));
  place(to).dispatchEvent(new FocusEvent('focus', { ...way, bubbles: false, relatedTarget: place(from) }));
  place(to).dispatchEvent(new FocusEvent('focusin', { ...way, relatedTarget: place(from) }));
}

beforeEach(() => {
  end = new AbortController();
  heard = [];
  document.body.innerHTML = '<editor tabindex="0"></editor><other tabindex="0"></other>';
  document.documentElement.append(document.createElement('demarc-card'));
  keepFocus(window, end.signal);
  for (const type of ['focusin', 'focusout', 'focus'] as const) {
    const note = ({ target, relatedTarget }: FocusEvent) =>
      heard.push(
        `${type} ${(target as Element).localName} ${(relatedTarget as Element | null)?.localName ?? 'nothing'}`,
      );
    document.addEventListener(type, note, { capture: true, signal: end.signal });
  }
});

afterEach(() => {
  end.abort();
  document.querySelector('demarc-card')?.remove();
});

it('keeps the way into the card from the page, whose dialog would fetch the focus back', () => {
  goes('editor', 'demarc-card');
  expect(heard).toEqual([]);
});

it('lets the page hear that the editor has the focus again', () => {
  goes('editor', 'demarc-card');
  goes('demarc-card', 'editor');
  expect(heard).toEqual([
    'focusout demarc-card editor',
    'focus editor demarc-card',
    'focusin editor demarc-card',
  ]);
});

it('tells the page that the editor was left when the focus goes on from the card to another place', () => {
  goes('editor', 'demarc-card');
  goes('demarc-card', 'other');
  expect(heard).toContain('focusout editor other');
});

it('says nothing of ways that have nothing to do with the card', () => {
  goes('editor', 'other');
  expect(heard).toEqual(['focusout editor other', 'focus other editor', 'focusin other editor']);
});

it('has the editor lose the focus for its site although the card has it', () => {
  blur(place('editor'));
  expect(heard).toEqual(['focusout editor nothing']);
  heard = [];
  place('editor').focus();
  blur(place('editor'));
  expect(document.activeElement).not.toBe(place('editor'));
});
