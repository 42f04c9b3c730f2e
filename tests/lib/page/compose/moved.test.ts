import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { siteSchema } from '../../../../rules/site-schema';
import { box, button, settled, type, way } from './box';

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

it('keeps a card clear of the line with the caret in it, and not of all the lines of its paragraph', async () => {
  document.body.innerHTML =
    '<form><div contenteditable="true"><p>Beer, and three more lines of it</p></div><button type="button" class="post">Post</button></form>';
  const [shape] = site.composers;
  if (shape)
    box.use([{ ...site, composers: [{ ...shape, editables: [{ selector: 'form div', seen: 'here' }] }] }]);
  const editor = document.querySelector('form div') as HTMLElement;
  editor.getBoundingClientRect = () => new DOMRect(0, 0, 300, 80);
  onTestFinished(() => void vi.restoreAllMocks());
  const lines = [0, 20, 40, 60].map((top) => new DOMRect(0, top, 280, 20));
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([
    new DOMRect(0, 0, 300, 80),
    ...lines,
  ] as unknown as DOMRectList);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(90, 22, 0, 16));
  getSelection()?.collapse(editor.querySelector('p')?.firstChild ?? null, 12);
  // A draft that could not be checked is held, too, and nothing is underlined, which these tests cannot.
  box.answer = async () => ({ ok: false, error: 'The background is gone.' });
  editor.dispatchEvent(new Event('focusin', way));
  editor.dispatchEvent(new Event('input', way));
  button().click();
  await settled();
  expect(box.view?.held).toBe(true);
  expect(box.view?.needed.at(-1)).toMatchObject({ top: 20, height: 20 });
});
