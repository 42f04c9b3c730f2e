import { beforeEach, expect, it, vi } from 'vitest';
import { newFrame } from '../../../../lib/page/gate/frame';
import { framePortKey } from '../../../../lib/page/gate/frame-port';
import { guardWhileWatched } from '../../../../lib/page/gate/listen';

/** The gate's code registers how a frame is made, which it is here already. */
const gateCode = 'data:text/javascript,';

beforeEach(() => Object.assign(globalThis, { [framePortKey]: newFrame, demarcStarted: undefined }));

it('asks nothing of a page until somebody does something there, and gives a press back where nothing is to be watched', async () => {
  const asked: string[] = [];
  const runtime = {
    id: 'demarc',
    getURL: () => gateCode,
    sendMessage: async ({ kind }: { kind: string }) => {
      if (kind === 'is-watched') asked.push(kind);
      return { ok: true, value: { watched: false, sites: [] } };
    },
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: undefined });
  guardWhileWatched();
  document.body.innerHTML = '<div><textarea>Beer</textarea><button type="button">Post</button></div>';
  const button = document.querySelector('button') as HTMLButtonElement;
  const pressed = vi.fn();
  button.addEventListener('click', pressed);
  await Promise.resolve();
  expect(asked).toEqual([]);

  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  button.click();
  await expect.poll(() => pressed.mock.calls.length).toBe(1);
  expect(asked).toEqual(['is-watched']);
  button.click();
  expect(pressed).toHaveBeenCalledTimes(2);
});

it('asks again at what is done next where the background did not answer', async () => {
  let answers = 0;
  const runtime = {
    id: 'demarc',
    getURL: () => gateCode,
    sendMessage: async ({ kind }: { kind: string }) => {
      if (kind !== 'is-watched') return;
      answers += 1;
      if (answers === 1) throw new Error('The message port closed before a response was received.');
      return { ok: true, value: { watched: false, sites: [] } };
    },
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: undefined });
  guardWhileWatched();
  const press = () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  press();
  await expect.poll(() => answers).toBe(1);
  await expect
    .poll(() => {
      press();
      return answers;
    })
    .toBe(2);
  press();
  await Promise.resolve();
  expect(answers).toBe(2);
});
