import { beforeEach, describe, expect, it, vi } from 'vitest';
import { box, button, field, finds, presses, settled, trusted, type, way } from './box';

function composes(phase: 'compositionstart' | 'compositionend'): void {
  field().dispatchEvent(new CompositionEvent(phase, way));
}

/** What the input method shows in the editor while it is not finished. */
function shows(text: string): void {
  field().value = text;
  field().dispatchEvent(new InputEvent('input', { ...way, isComposing: true }));
}

const texts = () => box.checked.map(({ parts }) => parts[0]);

describe('what an author is composing with an input method', () => {
  it('is not checked before it is finished', async () => {
    type('Beer ');
    await settled();
    composes('compositionstart');
    for (const text of ['Beer に', 'Beer にほ', 'Beer 日本']) {
      shows(text);
      await vi.advanceTimersByTimeAsync(3_000);
    }
    expect(texts()).toEqual(['Beer ']);
    expect(box.view?.verdict).toBeNull();
    composes('compositionend');
    await settled();
    expect(texts()).toEqual(['Beer ', 'Beer 日本']);
  });

  it('is known by its input, too, where it had begun before', async () => {
    type('Beer ');
    await settled();
    shows('Beer に');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(texts()).toEqual(['Beer ']);
  });

  it('is checked when its editor is left in the middle of it', async () => {
    type('Tea');
    composes('compositionstart');
    shows('Tea に');
    field().dispatchEvent(new Event('focusin', way));
    await settled();
    expect(texts()).toContain('Tea に');
  });

  it('is checked and held when Post is pressed in the middle of it', async () => {
    box.answer = finds('hold');
    type('Beer');
    composes('compositionstart');
    shows('Beer に');
    presses(button());
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: true });
    expect(texts()).toContain('Beer に');
  });
});

describe('a fix', () => {
  const [start, end] = [0, 4];

  async function isPressed(text: string): Promise<string | null | undefined> {
    const verdict = box.view?.verdict;
    const [finding] = verdict?.state === 'findings' ? verdict.findings : [];
    if (finding) box.actions?.fix(finding, { label: text, start, end, text });
    await vi.advanceTimersByTimeAsync(1_200);
    return box.view?.message;
  }

  beforeEach(async () => {
    box.answer = finds('hold');
    // A browser's editing command in an editor that takes nothing.
    document.execCommand = () => false;
    type('Beer and burgers');
    await settled();
  });

  it('waits until what is being composed is finished, and says so', async () => {
    composes('compositionstart');
    expect(await isPressed('Tea')).toMatch(/middle of composing/);
    expect(field().value).toBe('Beer and burgers');
  });

  it('that the editor refuses is on the clipboard, and that is said', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await isPressed('Tea')).toMatch(/refused the change.*on your clipboard/);
    expect(writeText).toHaveBeenCalledWith('Tea and burgers');
    vi.unstubAllGlobals();
  });

  it('that can be put nowhere is said word by word', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('no')) } });
    expect(await isPressed('Tea')).toBe('The editor refused the change. Type it yourself: “Tea”.');
    expect(await isPressed('')).toBe('The editor refused the change. Take “Beer” out yourself.');
    vi.unstubAllGlobals();
  });

  /** A browser’s editing command that the field takes; `then` happens a moment later. */
  function takes(then: () => void): void {
    document.execCommand = () => {
      field().value = 'Tea and burgers';
      setTimeout(then, 20);
      return true;
    };
  }

  it('that the editor writes its own text over is refused', async () => {
    takes(() => {
      field().value = 'Beer and burgers';
    });
    expect(await isPressed('Tea')).toMatch(/refused the change/);
  });

  it('that the author goes on from at once is made all the same', async () => {
    takes(() => {
      field().dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key: '!' })));
      field().value = 'Tea and burgers!';
    });
    expect(await isPressed('Tea')).toBeNull();
    expect(field().value).toBe('Tea and burgers!');
  });

  it('for a text that is another one by then is not made, and that is said', async () => {
    field().value = 'Bee';
    expect(await isPressed('Tea')).toMatch(/draft changed/);
    expect(field().value).toBe('Bee');
  });
});
