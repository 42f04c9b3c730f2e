import { describe, expect, it, vi } from 'vitest';
import { box, button, clear, finds, settled, takeCardAway, type } from './box';

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

  it('is shown as what it is as soon as the answer comes after all', async () => {
    const answers = answersLater();
    type('Beer');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(box.view?.verdict).toMatchObject({ state: 'not-checked' });
    answers(await finds('hold')());
    await settled();
    expect(box.view?.verdict).toMatchObject({ state: 'findings' });
    button().click();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.checked).toHaveLength(1);
  });

  it('goes at the next press when the answer comes after all and nothing speaks against it', async () => {
    const answers = answersLater();
    type('Good morning');
    button().click();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(box.view).toMatchObject({ held: true, verdict: { state: 'not-checked' } });
    answers(await clear());
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: false, verdict: { state: 'clear' } });
    button().click();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('is not shown as what it was by a code that has changed since', async () => {
    const answers = answersLater();
    type('Beer');
    await vi.advanceTimersByTimeAsync(5_000);
    box.answer = finds('hold');
    for (const listener of box.listeners) listener({ kind: 'code-changed' });
    await settled();
    answers(await clear());
    await settled();
    expect(box.view?.verdict).toMatchObject({ state: 'findings' });
    button().click();
    await settled();
    expect(box.posted).toEqual([]);
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

/** The background is asked and answers only when it is told what. */
function answersLater(): (reply: Awaited<ReturnType<typeof clear>>) => void {
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof clear>>>();
  box.answer = () => promise;
  return resolve;
}

async function known() {
  const reply = await clear();
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
