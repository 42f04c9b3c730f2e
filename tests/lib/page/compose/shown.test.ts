import { expect, it } from 'vitest';
import type { Tiding } from '../../../../lib/messages';
import { siteSchema } from '../../../../rules/site-schema';
import { box, button, clear, field, finds, giveCard, settled, takeCardAway, trusted, type, way } from './box';

const says = (): void => {
  for (const listener of box.listeners) listener({ kind: 'code-changed' satisfies Tiding });
};

it('keeps a card open that the author opened over a clear draft, when the draft is only checked once more', async () => {
  type('Good morning');
  await settled();
  box.actions?.open();
  says();
  await settled();
  expect(box.view).toMatchObject({ open: true, verdict: { state: 'clear' } });
});

it('says of nobody’s voice that it is known once the code, an identity or the choice changed, until that is answered', async () => {
  type('Good morning');
  await settled();
  expect(box.view).toMatchObject({ voice: { identity: { name: 'Grace Ministry' } } });
  box.answer = () => new Promise(() => undefined);
  says();
  await settled();
  expect(box.view).toMatchObject({ verdict: null, voice: null });
});

it('closes the card by itself once what spoke against the draft is gone', async () => {
  box.answer = finds('warn');
  type('Beer');
  await settled();
  box.actions?.open();
  box.answer = clear;
  type('Good morning');
  await settled();
  expect(box.view).toMatchObject({ open: false });
});

it('puts an open card away with a press elsewhere on the page, and not with one in the composer or of the page’s own', async () => {
  const down = () => new MouseEvent('pointerdown', way);
  box.answer = finds('warn');
  type('Beer');
  await settled();
  button().click();
  await settled();
  expect(box.view).toMatchObject({ held: true, open: true });
  field().dispatchEvent(trusted(down()));
  document.body.dispatchEvent(down());
  expect(box.view).toMatchObject({ held: true, open: true });
  document.body.dispatchEvent(trusted(down()));
  expect(box.view).toMatchObject({ held: false, open: false });
  expect(box.posted).toEqual([]);
});

it('says of a held post where its author writes on and what posts, which is kept clear then', async () => {
  box.answer = finds('warn');
  type('Beer');
  await settled();
  expect(box.view?.needed).toEqual([]);
  button().click();
  await settled();
  expect(box.view).toMatchObject({ held: true });
  expect(box.view?.needed).toHaveLength(2);
});

it('reads the account of a site’s own box whose button comes only with a pasted text', async () => {
  document.body.innerHTML =
    '<header>@graceministry</header><article><section><textarea></textarea></section><button type="button">Post</button></article>';
  const site = siteSchema.parse({
    id: 'known',
    name: 'Known',
    hosts: [],
    composers: [
      {
        id: 'comment',
        roots: [{ selector: 'section', seen: 'here' }],
        editables: [{ selector: 'section textarea', seen: 'here' }],
        postControls: [{ selector: 'section .post', seen: 'here' }],
      },
    ],
    accounts: [{ from: 'page', selector: 'header', take: 'text', pattern: '@(\\w+)', seen: 'here' }],
  });
  box.use([site]);
  type('');
  await settled();
  // As Quill pastes: by itself, without an event.
  field().value = 'Good morning';
  const button = document.createElement('button');
  button.className = 'post';
  document.querySelector('section')?.append(button);
  await settled();
  expect(box.checked.at(-1)).toMatchObject({ account: { handle: 'graceministry' } });
});

it('keeps a post held when the code, an identity or the choice changes meanwhile, and lets its author answer it', async () => {
  box.answer = finds('warn');
  type('Beer');
  button().click();
  await settled();
  says();
  await settled();
  expect(box.view).toMatchObject({ held: true, open: true, verdict: { state: 'findings' } });
  box.actions?.post('');
  await settled();
  expect(box.posted).toEqual(['Beer']);
});

it('asks for the card’s code again with what there is to show next, where the background did not answer', async () => {
  const port = takeCardAway();
  const asked = () => box.told.filter(({ kind }) => kind === 'load-card').length;
  box.replies['load-card'] = { ok: false, error: 'The background was just stopped.' };
  type('Good morning');
  await settled();
  const unanswered = asked();
  delete box.replies['load-card'];
  type('Good evening');
  await settled();
  expect(asked()).toBe(unanswered + 1);
  type('Good night');
  await settled();
  expect(asked()).toBe(unanswered + 1);
  giveCard(port);
  type('Sleep well');
  await settled();
  expect(box.view).toMatchObject({ verdict: { state: 'clear' } });
});

it('measures the page before it draws and not right behind, for which the page would be laid out anew', async () => {
  type('Good morning');
  await settled();
  let isDrawn = false;
  const measured: boolean[] = [];
  giveCard({
    show() {
      isDrawn = true;
      queueMicrotask(() => {
        isDrawn = false;
      });
    },
    hide: () => undefined,
  });
  field().getBoundingClientRect = () => {
    measured.push(isDrawn);
    return new DOMRect(0, 0, 600, 80);
  };
  type('Good evening');
  await settled();
  expect(measured.length).toBeGreaterThan(0);
  expect(measured).not.toContain(true);
});
