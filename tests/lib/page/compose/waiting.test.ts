import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply, Tiding } from '../../../../lib/messages';
import { box, button, clear, field, finds, makeBox, settled, type } from './box';

describe('a press that waits for its check', () => {
  let checks: ((answer: Promise<Reply<'check'>>) => void)[] = [];
  const answered = async () => {
    for (const answer of checks.splice(0)) answer(clear());
    await settled();
  };
  beforeEach(() => {
    checks = [];
    box.answer = () => new Promise((resolve) => checks.push(resolve));
  });

  it('is not for what is written meanwhile, and its author is told so until they do something about it', async () => {
    type('Good morning');
    await settled();
    button().click();
    type('Good morning, a');
    await settled();
    expect(box.view).toMatchObject({ open: true, message: expect.stringMatching(/Press again/) });
    await answered();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ open: true, message: expect.stringMatching(/Press again/) });
    type('Good morning, all');
    await settled();
    expect(box.view).toMatchObject({ message: null });
    await answered();
    expect(box.view).toMatchObject({ open: true, message: expect.stringMatching(/Press again/) });
    button().click();
    expect(box.posted).toEqual(['Good morning, all']);
    await settled();
    await answered();
    expect(box.view?.message ?? null).toBeNull();
  });

  it('and was dropped is said no more once its author has put the card away', async () => {
    type('Good morning');
    button().click();
    type('Good morning, all');
    await settled();
    expect(box.view).toMatchObject({ message: expect.stringMatching(/Press again/) });
    box.actions?.close();
    type('Good morning, all of you');
    await settled();
    await answered();
    expect(box.view).toMatchObject({ open: false, message: null });
  });

  it('is decided by the code of now where that changes meanwhile', async () => {
    type('Good morning');
    button().click();
    await settled();
    for (const listener of box.listeners) listener({ kind: 'code-changed' satisfies Tiding });
    await settled();
    const [before, now] = checks;
    before?.(clear());
    await settled();
    expect(box.posted).toEqual([]);
    now?.(clear());
    await settled();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('is for no other compose box that the site puts in its place: there its author is told so, and nothing is drawn in the one that is gone', async () => {
    type('Beer and burgers');
    await settled();
    button().click();
    await settled();
    made('Beer and burgers');
    await settled();
    expect(box.view).toMatchObject({ open: true, message: expect.stringMatching(/Press again/) });
    for (const answer of checks.splice(0)) answer(finds('hold')());
    await settled();
    expect(document.querySelectorAll('demarc-underlines')).toHaveLength(1);
    expect(box.view).toMatchObject({ verdict: { state: 'findings' } });
    expect(box.posted).toEqual([]);
  });

  it('is over with its compose box where its author closes that, and nothing is said of it in another one', async () => {
    type('Good morning');
    await settled();
    button().click();
    await settled();
    made('Good night');
    await settled();
    expect(box.view).toMatchObject({ open: false, message: null });
  });
});

describe('a press that came before the guard', () => {
  it('is decided about no more where the site has put another compose box in the place of its own, and its author is told so there', async () => {
    field().value = 'Good morning';
    button().click();
    made('Good morning');
    await settled();
    expect(box.view).toMatchObject({ open: true, message: expect.stringMatching(/Press again/) });
    expect(box.posted).toEqual([]);
  });
});

/** The site makes its compose box anew, puts the draft into it, and the author into the draft. */
function made(text: string): void {
  makeBox();
  type(text);
}
