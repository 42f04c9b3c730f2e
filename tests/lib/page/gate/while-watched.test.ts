import { expect, it, vi } from 'vitest';
import { guardWhileWatched } from '../../../../lib/page/gate/watch';

it('asks nothing of a page until somebody does something there, and gives a press back where nothing is to be watched', async () => {
  const asked: string[] = [];
  const runtime = {
    id: 'demarc',
    sendMessage: async ({ kind }: { kind: string }) => {
      asked.push(kind);
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
