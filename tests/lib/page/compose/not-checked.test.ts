import { describe, expect, it, vi } from 'vitest';
import { box, button, clear, settled, takeCardAway, type } from './box';

describe('a draft that could not be checked', () => {
  it('is shown as not checked and goes when its author says so', async () => {
    box.answer = async () => ({ ok: false, error: 'The background is gone.' });
    type('Beer');
    button().click();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view?.verdict).toEqual({ state: 'not-checked', reason: 'The background is gone.' });
    box.actions?.post('');
    await settled();
    expect(box.posted).toEqual(['Beer']);
  });

  it('is told after four seconds without an answer', async () => {
    box.answer = () => new Promise(() => undefined);
    type('Beer');
    button().click();
    await vi.advanceTimersByTimeAsync(3_500);
    expect(box.view).toMatchObject({ held: true, verdict: null });
    await vi.advanceTimersByTimeAsync(700);
    expect(box.view?.verdict).toMatchObject({ state: 'not-checked' });
  });

  it('is guarded by a script whose extension was updated under it, too', async () => {
    Object.assign(globalThis, { chrome: { runtime: {} } });
    type('Beer');
    button().click();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view?.verdict).toMatchObject({
      state: 'not-checked',
      reason: expect.stringMatching(/Reload the page/),
    });
  });

  it('is said in words even when the card’s code did not come', async () => {
    takeCardAway();
    box.answer = async () => ({ ok: false, error: 'The background is gone.' });
    type('Beer');
    button().click();
    await settled();
    const notice = [...document.documentElement.children].find(
      ({ localName }) => localName === 'demarc-notice',
    );
    expect(notice).toBeDefined();
  });

  it('goes out and its author is told, where an organisation has said so for this account', async () => {
    box.answer = async () => ({ ok: true, value: { ...(await known()), unchecked: 'let-through' } });
    type('Good morning');
    await settled();
    box.answer = async () => ({ ok: false, error: 'The background is gone.' });
    type('Beer');
    button().click();
    await settled();
    expect(box.posted).toEqual(['Beer']);
  });

  it('stays until it could be checked, where an organisation has said so for this account', async () => {
    box.answer = async () => ({ ok: true, value: { ...(await known()), unchecked: 'hold' } });
    type('Good morning');
    await settled();
    box.answer = async () => ({ ok: false, error: 'The background is gone.' });
    type('Beer');
    button().click();
    await settled();
    box.actions?.post('');
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view?.verdict).toMatchObject({ state: 'not-checked', unchecked: 'hold' });
  });
});

async function known() {
  const reply = await clear();
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
