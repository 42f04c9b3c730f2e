import { describe, expect, it, vi } from 'vitest';
import { box, button, clear, field, finds, settled, type } from './box';

/** What was told of the drafts of the box, in its order. */
const told = () =>
  box.told
    .filter(({ kind }) => kind === 'decided' || kind === 'override')
    .map(({ kind, request }) => ('decided' in request ? request.decided : kind));
const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];

async function pressed(text: string): Promise<void> {
  type(text);
  await settled();
  button().click();
  await settled();
}

describe('what became of a draft', () => {
  it('is told once, as whom and by which rules, without a word of it', async () => {
    box.answer = finds('hold');
    await pressed('Beer');
    button().click();
    await settled();
    const [message] = box.told.filter(({ kind }) => kind === 'decided');
    expect(message?.request).toEqual({ decided: 'held', identity: 'grace', account: null, rules });
    expect(told()).toEqual(['held']);
  });

  it('is that it was held, and then posted for a reason', async () => {
    box.answer = finds('hold');
    await pressed('Beer');
    box.actions?.post('The bishop asked for it');
    await settled();
    expect(told()).toEqual(['held', 'override']);
  });

  it('is that it was blocked where no reason helps', async () => {
    box.answer = finds('block');
    await pressed('Beer');
    expect(told()).toEqual(['blocked']);
  });

  it('is that it was posted, with the notes on it', async () => {
    box.answer = finds('note');
    await pressed('Beer');
    box.answer = clear;
    await pressed('Good morning');
    expect(told()).toEqual(['posted', 'posted']);
    const all = box.told.filter(({ kind }) => kind === 'decided').map(({ request }) => request);
    expect(all).toMatchObject([{ rules }, { rules: [] }]);
  });

  it('is that it went unchecked, told with its time once the background answers again, and once', async () => {
    box.answer = async () => ({ ok: false, error: 'The background is gone.' });
    box.replies.decided = { ok: false, error: 'The background is gone.' };
    const before = Date.now();
    await pressed('Beer');
    box.actions?.post('');
    await settled();
    expect(box.posted).toEqual(['Beer']);
    await vi.advanceTimersByTimeAsync(15_000);
    const attempts = told().length;
    delete box.replies.decided;
    await vi.advanceTimersByTimeAsync(60_000);
    const all = box.told.filter(({ kind }) => kind === 'decided').map(({ request }) => request);
    expect(all).toHaveLength(attempts + 1);
    const [first] = all;
    expect(first).toEqual({
      decided: 'unchecked',
      identity: null,
      account: null,
      rules: [],
      time: expect.any(Number),
    });
    expect(Object(first).time).toBeGreaterThanOrEqual(before);
    expect(all.every((one) => JSON.stringify(one) === JSON.stringify(first))).toBe(true);
  });

  it('is that a fix was put in, and that the mended draft was posted', async () => {
    box.answer = finds('warn');
    await pressed('Beer');
    const [finding] = box.view?.verdict?.state === 'findings' ? box.view.verdict.findings : [];
    box.answer = clear;
    // The browser's editing command, in a field that takes everything.
    document.execCommand = (_, __, text = '') => {
      field().value = text;
      return true;
    };
    if (finding) box.actions?.fix(finding, { label: 'Tea', start: 0, end: 4, text: 'Tea' });
    await vi.advanceTimersByTimeAsync(1_600);
    expect(field().value).toBe('Tea');
    button().click();
    await settled();
    expect(told()).toEqual(['held', 'fixed', 'posted']);
  });
});
