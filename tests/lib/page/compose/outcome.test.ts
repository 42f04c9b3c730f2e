import { describe, expect, it, vi } from 'vitest';
import type { Message } from '../../../../lib/messages';
import { box, button, clear, field, finds, makeBox, presses, settled, trusted, type, way } from './box';

const ledgerKinds = ['went', 'taken', 'not-taken', 'left-with', 'still-there'];
/** What the ledger was told, in its order. */
const told = (): Message[] => box.told.filter(({ kind }) => ledgerKinds.includes(kind));
const kinds = () => told().map(({ kind }) => kind);
const ids = () => new Set(told().map(({ request }) => (request as { id: string }).id));
const gone = () =>
  told()
    .filter(({ kind }) => kind === 'went')
    .map(({ request }) => request);

/** As a site that has refused the post, or is at work on it still: the text stays. */
function keepsText(): void {
  field().addEventListener('input', () => undefined);
  makeBox();
}

async function posts(text: string): Promise<void> {
  type(text);
  await settled();
  presses();
  await settled();
}

async function key(name: string): Promise<void> {
  field().dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key: name })));
}

async function empties(): Promise<void> {
  field().value = '';
  field().dispatchEvent(new Event('input', way));
  await settled();
}

const leaves = () => window.dispatchEvent(new Event('pagehide'));

describe('a post', () => {
  it('is told once with an id of its own, and then that the site has taken it', async () => {
    await posts('Good morning');
    expect(kinds()).toEqual(['went', 'taken']);
    expect(ids().size).toBe(1);
    expect(gone()).toMatchObject([
      { identity: 'grace', decision: 'clear', rules: [], draft: { parts: ['Good morning'] } },
    ]);
  });

  it('is another one when the same is written again', async () => {
    await posts('Good morning');
    await posts('Good morning');
    expect(kinds()).toEqual(['went', 'taken', 'went', 'taken']);
    expect(ids().size).toBe(2);
  });

  it('is the same one when it is pressed again because the site has not taken it', async () => {
    keepsText();
    await posts('Good morning');
    await vi.advanceTimersByTimeAsync(3_000);
    presses();
    await settled();
    await empties();
    expect(kinds()).toEqual(['went', 'went', 'taken']);
    expect(ids().size).toBe(1);
  });

  it('is taken late where the site uploads a video first', async () => {
    keepsText();
    await posts('Good morning');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(kinds()).toEqual(['went']);
    await empties();
    expect(kinds()).toEqual(['went', 'taken']);
  });

  it('is told again where the background was stopped over it, and only then that it was taken', async () => {
    box.replies.went = { ok: false, error: 'The background did not answer.' };
    type('Good morning');
    await settled();
    presses();
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds()).toEqual(['went', 'went', 'went']);
    await settled();
    expect(kinds()).toEqual(['went', 'went', 'went', 'taken']);
    expect(ids().size).toBe(1);
  });

  it('is told with what was noted, and with what spoke against it', async () => {
    box.answer = finds('note');
    await posts('Beer');
    box.answer = finds('hold');
    await posts('More beer');
    box.actions?.post('The bishop asked for it');
    await settled();
    const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];
    expect(gone()).toMatchObject([
      { decision: 'noted', rules },
      { decision: 'overridden', rules },
    ]);
  });

  it('stays one against the code when it is pressed again', async () => {
    keepsText();
    box.answer = finds('hold');
    await posts('Beer');
    box.actions?.post('The bishop asked for it');
    await vi.advanceTimersByTimeAsync(4_000);
    presses();
    await settled();
    expect(gone()).toMatchObject([{ decision: 'overridden' }, { decision: 'overridden' }]);
    expect(ids().size).toBe(1);
  });

  it('is told with the rules that a fix has made silent', async () => {
    box.answer = finds('warn');
    await posts('Beer');
    const [finding] = box.view?.verdict?.state === 'findings' ? box.view.verdict.findings : [];
    box.answer = clear;
    document.execCommand = (_, __, text = '') => {
      field().value = text;
      return true;
    };
    if (finding) box.actions?.fix(finding, { label: 'Tea', start: 0, end: 4, text: 'Tea' });
    await vi.advanceTimersByTimeAsync(1_600);
    button().click();
    await settled();
    await posts('Good morning');
    expect(gone()).toMatchObject([
      { decision: 'fixed', rules: [{ pack: 'ministry', rule: 'no-alcohol' }] },
      { decision: 'clear', rules: [] },
    ]);
  });
});

describe('a post that the site has refused', () => {
  it('is none when its author empties the box', async () => {
    keepsText();
    await posts('Good morning');
    await vi.advanceTimersByTimeAsync(3_000);
    await key('Backspace');
    await empties();
    expect(kinds()).toEqual(['went', 'not-taken']);
  });

  it('is none when its author closes the box', async () => {
    keepsText();
    await posts('Good morning');
    await vi.advanceTimersByTimeAsync(3_000);
    await key('Escape');
    field().parentElement?.remove();
    await settled();
    expect(kinds()).toEqual(['went', 'not-taken']);
  });

  it('is one when it is put right and taken then', async () => {
    keepsText();
    await posts('Good morning');
    await vi.advanceTimersByTimeAsync(3_000);
    await posts('Good morning to all');
    await empties();
    expect(kinds()).toEqual(['went', 'went', 'taken']);
    expect(ids().size).toBe(1);
    expect(gone()).toMatchObject([{}, { draft: { parts: ['Good morning to all'] } }]);
  });
});

describe('a page that is left', () => {
  it('tells what the site is at work on', async () => {
    keepsText();
    await posts('Good morning');
    leaves();
    expect(kinds()).toEqual(['went', 'left-with']);
  });

  it('tells it as well where the press that let it go is heard of only later', async () => {
    keepsText();
    type('Good morning');
    await settled();
    const pressed = trusted(new MouseEvent('pointerdown', way));
    presses();
    await vi.advanceTimersByTimeAsync(3_000);
    document.body.dispatchEvent(pressed);
    leaves();
    expect(kinds()).toEqual(['went', 'left-with']);
  });

  it('tells that the site has taken what was there a moment ago', async () => {
    keepsText();
    await posts('Good morning');
    field().value = '';
    leaves();
    expect(kinds()).toEqual(['went', 'taken']);
  });

  it.each([
    ['was changed since', async () => type('Good morning to all')],
    ['went long ago', async () => void (await vi.advanceTimersByTimeAsync(200_000))],
    [
      'was followed by another press',
      async () => {
        await vi.advanceTimersByTimeAsync(3_000);
        document.body.dispatchEvent(trusted(new MouseEvent('pointerdown', way)));
      },
    ],
  ])('says that a post was not taken that %s', async (_, meanwhile) => {
    keepsText();
    await posts('Good morning');
    await meanwhile();
    leaves();
    expect(kinds()).toEqual(['went', 'not-taken']);
  });

  it('tells nothing where no post is under way', async () => {
    await posts('Good morning');
    type('Good');
    await settled();
    leaves();
    expect(kinds()).toEqual(['went', 'taken']);
  });
});

describe('the page after one that was left with a post', () => {
  it('tells what stands in its boxes, once it is asked', async () => {
    field().value = 'Good morning';
    box.tellsStanding();
    await settled();
    expect(told()).toMatchObject([{ kind: 'still-there', request: { texts: [['Good morning']] } }]);
  });

  it('tells that nothing does', async () => {
    box.tellsStanding();
    await settled();
    expect(told()).toMatchObject([{ kind: 'still-there', request: { texts: [] } }]);
  });
});
