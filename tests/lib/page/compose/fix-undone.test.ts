import { beforeEach, describe, expect, it, vi } from 'vitest';
import { box, button, clear, field, finds, presses, settled, trusted, type, way } from './box';

/** Milliseconds until the editor would no longer join a fix with what was written before. */
const written = 1_100;

/** Presses the fix in the card, whose change the field takes at once. */
function fixes(): void {
  const [finding] = box.view?.verdict?.state === 'findings' ? box.view.verdict.findings : [];
  if (!finding) throw new Error('There is nothing to fix.');
  box.actions?.fix(finding, { label: 'Tea', start: 0, end: 4, text: 'Tea' });
}

/** The author takes a step back, by the keys. */
function undoes(): void {
  field().dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key: 'z', ctrlKey: true })));
  field().value = 'Beer';
  field().dispatchEvent(new InputEvent('input', { ...way, inputType: 'historyUndo' }));
}

beforeEach(async () => {
  document.execCommand = (_, __, text = '') => {
    field().value = text;
    return true;
  };
  box.answer = finds('warn');
  type('Beer');
  await settled();
  await vi.advanceTimersByTimeAsync(written);
  box.actions?.open();
  await vi.advanceTimersByTimeAsync(written);
});

describe('a fix that its author takes back', () => {
  it('before anybody could see it is no answer to what the card said: Post asks', async () => {
    fixes();
    await vi.advanceTimersByTimeAsync(0);
    expect(field().value).toBe('Tea');
    undoes();
    await vi.advanceTimersByTimeAsync(100);
    presses();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: true, open: true });
  });

  it('at the same moment as they press Post has that held', async () => {
    fixes();
    await vi.advanceTimersByTimeAsync(0);
    undoes();
    presses();
    expect(box.posted).toEqual([]);
    await settled();
    expect(box.view).toMatchObject({ held: true, open: true });
  });

  it('after it was found clear has Post ask, and go with the next press', async () => {
    fixes();
    box.answer = clear;
    await settled();
    expect(box.view).toMatchObject({ open: false, verdict: { state: 'clear' } });
    undoes();
    await vi.advanceTimersByTimeAsync(1_000);
    presses();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: true, open: true });
    await vi.advanceTimersByTimeAsync(1_000);
    presses();
    expect(box.posted).toEqual(['Beer']);
  });
});

describe('a fix that is being made', () => {
  it('leaves the card’s own button to post as it stands', async () => {
    type('Beer!');
    await settled();
    fixes();
    await vi.advanceTimersByTimeAsync(500);
    expect(field().value).toBe('Beer!');
    box.actions?.post('');
    await settled();
    expect(box.posted).toEqual(['Beer!']);
  });
});

describe('a fix that the editor refuses', () => {
  it('leaves what the card said as it was: a press of Post goes', async () => {
    document.execCommand = () => true;
    fixes();
    await settled();
    expect(box.view).toMatchObject({ open: true, message: expect.stringMatching(/refused the change/) });
    await vi.advanceTimersByTimeAsync(1_000);
    button().dispatchEvent(trusted(new MouseEvent('click', way)));
    expect(box.posted).toEqual(['Beer']);
  });
});
