import { beforeEach, describe, expect, it, vi } from 'vitest';
import { box, button, field, finds, makeBox, presses, settled, trusted, type, way } from './box';

const reports = () =>
  box.told.flatMap(({ kind, request }) =>
    kind === 'site-report' ? [(request as { event: string }).event] : [],
  );

describe('words that no key wrote', () => {
  it.each(['insertFromDrop', 'insertText', 'insertReplacementText', 'insertFromPaste'])(
    'are read like any other (%s)',
    async (inputType) => {
      box.answer = finds('hold');
      field().value = 'Beer';
      field().dispatchEvent(trusted(new InputEvent('input', { bubbles: true, composed: true, inputType })));
      await settled();
      expect(box.checked.at(-1)?.parts).toEqual(['Beer']);
      presses();
      expect(box.posted).toEqual([]);
    },
  );

  it('are read at the press where nothing told of them, as a page or a password manager may fill them in', async () => {
    type('Good morning');
    await settled();
    box.answer = finds('hold');
    field().value = 'Beer';
    presses();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.checked.at(-1)?.parts).toEqual(['Beer']);
  });
});

describe('a post that the site works on', () => {
  const emptiesItself = async () => {
    field().value = '';
    document.body.append(document.createElement('p'));
    await settled();
  };

  beforeEach(() => {
    button().replaceWith(button().cloneNode(true));
  });

  it('for longer than anybody waits (a video) is no post that went unseen', async () => {
    type('Our new video');
    await settled();
    presses();
    await vi.advanceTimersByTimeAsync(600_000);
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape', 'posted']);
  });

  it('excuses only itself: the next one that goes by an unknown way is told of', async () => {
    type('Good morning');
    await settled();
    presses();
    await emptiesItself();
    type('Good evening');
    await vi.advanceTimersByTimeAsync(5_000);
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape', 'posted', 'outran']);
  });

  it('is no such thing where the author threw the draft away', async () => {
    type('Good morning');
    await settled();
    const discard = document.createElement('button');
    discard.textContent = 'Discard draft';
    document.body.append(discard);
    presses(discard);
    await emptiesItself();
    expect(reports()).toEqual(['found-by-shape']);
  });
});

describe('a dialog that closes with what was written in it', () => {
  const closes = async () => {
    field().parentElement?.remove();
    await settled();
  };
  /** A key of the author’s in the box; with Alt, Enter is none that the gate knows. */
  const key = (name: string) =>
    field().dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key: name, altKey: true })));

  it('on a press that passed the gate was posted, so that a site that had changed counts as guarded again', async () => {
    button().replaceWith(button().cloneNode(true));
    type('Good morning');
    await settled();
    presses();
    await closes();
    expect(reports()).toEqual(['found-by-shape', 'posted']);
  });

  it('on an Enter that the gate does not know went past it', async () => {
    type('Good morning');
    await settled();
    key('Enter');
    await closes();
    expect(reports()).toEqual(['found-by-shape', 'outran']);
    expect(box.view).toBeNull();
  });

  it('may have been closed by its author, by the site, or long after any Enter', async () => {
    for (const before of [
      () => undefined,
      () => key('Escape'),
      () => {
        key('Enter');
        button().dispatchEvent(trusted(new MouseEvent('pointerdown', way)));
      },
      () => {
        key('Enter');
        vi.advanceTimersByTime(20_000);
      },
    ]) {
      makeBox();
      type('Good morning');
      await settled();
      before();
      await closes();
    }
    expect(reports()).toEqual(['found-by-shape']);
  });

  it('on another page of the site was left there', async () => {
    type('Good morning');
    await settled();
    key('Enter');
    history.pushState(null, '', '#elsewhere');
    await closes();
    history.replaceState(null, '', '#');
    expect(reports()).toEqual(['found-by-shape']);
  });
});
