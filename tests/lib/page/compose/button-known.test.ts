import { beforeEach, describe, expect, it } from 'vitest';
import { knownSite } from '../../../../lib/sites';
import { box, finds, settled, trusted, way } from './box';

const the = (selector: string) => document.querySelector(selector) as HTMLElement;
const click = (on: Element) => on.dispatchEvent(trusted(new MouseEvent('click', way)));
const reports = () =>
  box.told.flatMap(({ kind, request }) => (kind === 'site-report' ? [request as { event: string }] : []));

/** A comment box on TikTok whose editor is called something else since yesterday; its button is a picture. */
const comment = (more = '') =>
  `<main><div class="box"><textarea class="new">Beer</textarea><div data-e2e="comment-post" role="button"><svg></svg></div></div>${more}</main>`;

beforeEach(() => {
  const tiktok = knownSite('www.tiktok.com');
  if (tiktok) box.use([tiktok]);
  box.answer = finds('hold');
});

describe('a site whose editor is found no more, but its button is', () => {
  it('is held, with what stands beside the button, and said to have changed', async () => {
    document.body.innerHTML = comment();
    let isPosted = false;
    the('[role="button"]').addEventListener('click', () => {
      isPosted = true;
    });
    click(the('[role="button"]'));
    await settled();
    expect(isPosted).toBe(false);
    expect(box.checked.at(-1)?.parts).toEqual(['Beer']);
    expect(box.view).toMatchObject({ held: true });
    expect(reports()).toContainEqual({ event: 'text-missing', adapter: 'tiktok/comment' });
  });

  it('is held by the keys that post there', () => {
    document.body.innerHTML = comment();
    const enter = new KeyboardEvent('keydown', { ...way, key: 'Enter' });
    expect(the('.new').dispatchEvent(trusted(enter))).toBe(false);
  });

  it('is read again when its author goes on writing, and goes out once nothing speaks against it', async () => {
    document.body.innerHTML = comment();
    click(the('[role="button"]'));
    await settled();
    (the('.new') as HTMLTextAreaElement).value = 'More beer';
    the('.new').dispatchEvent(trusted(new InputEvent('input', way)));
    await settled();
    expect(box.checked.at(-1)?.parts).toEqual(['More beer']);
    expect(box.view).toMatchObject({ held: false });
  });

  it('is no other field of the page that is far from the button, looks for something or has a button of its own', async () => {
    const far = `${'<div>'.repeat(15)}<i data-e2e="comment-post" role="button"></i>${'</div>'.repeat(15)}`;
    for (const html of [
      `<main><textarea>Beer</textarea>${far}</main>`,
      '<main><textarea placeholder="Search">Beer</textarea><i data-e2e="comment-post" role="button"></i></main>',
      '<main><div><textarea>Beer</textarea><button>Send</button></div><i data-e2e="comment-post" role="button"></i></main>',
    ]) {
      document.body.innerHTML = html;
      let isPosted = false;
      the('[role="button"]').addEventListener('click', () => {
        isPosted = true;
      });
      click(the('[role="button"]'));
      await settled();
      expect(isPosted).toBe(true);
    }
  });
});
