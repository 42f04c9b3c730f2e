import { beforeEach, expect, it, vi } from 'vitest';
import { siteSchema } from '../../../../lib/sites/schema';
import { box, button, settled, type } from './box';

const site = siteSchema.parse({
  id: 'known',
  name: 'Known',
  hosts: [],
  composers: [
    {
      id: 'post',
      roots: [{ selector: 'form', seen: 'here' }],
      editables: [{ selector: 'form textarea', seen: 'here' }],
      postControls: [{ selector: 'form .post', seen: 'here' }],
    },
  ],
  media: [{ selector: 'img', kind: 'image', seen: 'here' }],
});

/** Milliseconds after which whatever is read seldom has been read. */
const whileLater = 1_000;

/** Has the page show the button this far down; these tests have no layout. */
function standsAt(element: HTMLElement, top: number): void {
  element.getBoundingClientRect = () => new DOMRect(600, top, 80, 36);
}

/** Attaches a picture, for which the site makes room above the button that posts. */
function attach(): void {
  document.querySelector('form')?.prepend(document.createElement('img'));
  standsAt(button(), 240);
}

beforeEach(async () => {
  document.body.innerHTML =
    '<form><textarea></textarea><button type="button" class="post">Post</button></form>';
  box.use([site]);
  standsAt(button(), 200);
  type('Good morning');
  await settled();
});

it('is placed beside the button that posts where that has gone when a picture was attached right behind an answer', async () => {
  expect(box.view?.avoid).toMatchObject([{ top: 200 }]);
  attach();
  await settled();
  expect(box.view?.avoid).toMatchObject([{ top: 240 }]);
  expect(box.view?.anchor).toMatchObject({ bottom: 276 });
});

it('reads a picture that was attached right behind an answer, though nothing else happens', async () => {
  attach();
  await vi.advanceTimersByTimeAsync(whileLater);
  expect(box.checked.at(-1)?.media).toEqual([{ kind: 'image' }]);
});

it('keeps clear of a button that the site puts beside a draft that is the same', async () => {
  const other = document.createElement('button');
  standsAt(other, 160);
  document.querySelector('form')?.append(other);
  await settled();
  expect(box.view?.avoid).toMatchObject([{ top: 200 }, { top: 160 }]);
});

it('looks at a page on which nothing happens no more than it has to', async () => {
  await vi.advanceTimersByTimeAsync(whileLater);
  expect(vi.getTimerCount()).toBe(0);
});
