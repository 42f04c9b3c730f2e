import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeChanged, type Message, type Reply, type Verdict } from '../../../../lib/messages';
import {
  type CardPort,
  type ComposeActions,
  type ComposeView,
  cardPortKey,
} from '../../../../lib/page/compose/card-port';
import { startCompose } from '../../../../lib/page/compose/start';
import type { Finding, Level } from '../../../../rules/finding';

/** What the page's own handler got. */
let posted: string[];
let presses: number;
let view: ComposeView | null;
let actions: ComposeActions | null;
let stop: AbortController;
/** What the background was told, beside drafts to check. */
let told: Message[];
let answer: () => Promise<Reply<'check'>>;
type Listener = (message: unknown) => void;
let listeners: Set<Listener>;

const voice = {
  identity: { id: 'grace', kind: 'role', name: 'Grace Ministry', emblem: 'G', colour: '#335577' },
  decidedBy: 'page',
  account: null,
  differs: null,
} as const;

const finding = (level: Level): Finding => ({
  rule: 'no-alcohol',
  pack: 'ministry',
  packName: 'Ministry',
  layer: 'built-in',
  level,
  part: 0,
  start: 0,
  end: 4,
  text: 'Beer',
  say: 'We do not talk about drinking.',
  why: '“Beer” is a drink.',
  help: null,
  policy: null,
  fixes: [],
});

const says = (verdict: Verdict) => async (): Promise<Reply<'check'>> => ({
  ok: true,
  value: { voice, verdict, acceptedBy: [] },
});
const clear = says({ state: 'clear' });
const finds = (level: Level) => says({ state: 'findings', findings: [finding(level)] });

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const button = () => document.querySelector('button') as HTMLButtonElement;

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
  field().dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Everything that is under way has been answered, shown and, where it must be, replayed. */
const settled = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'performance',
      'requestAnimationFrame',
    ],
  });
  posted = [];
  presses = 0;
  told = [];
  view = null;
  actions = null;
  answer = clear;
  listeners = new Set();
  const runtime = {
    id: 'demarc',
    sendMessage: async (message: Message) => {
      if (message.kind === 'check') return answer();
      told.push(message);
      return { ok: true, value: {} };
    },
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: undefined });
  const port: CardPort = {
    show(now, how) {
      view = now;
      actions = how;
    },
    hide() {
      view = null;
    },
  };
  (globalThis as { [cardPortKey]?: CardPort })[cardPortKey] = port;
  stop = new AbortController();
  startCompose(stop.signal);
  document.body.innerHTML = '<div><textarea></textarea><button type="button">Post</button></div>';
  button().addEventListener('click', () => {
    presses++;
    if (field().value !== '') posted.push(field().value);
    field().value = '';
  });
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.innerHTML = '';
  for (const extra of [...document.documentElement.children]) {
    if (extra.localName.startsWith('demarc')) extra.remove();
  }
  delete (globalThis as { [cardPortKey]?: CardPort })[cardPortKey];
});

describe('a press of Post', () => {
  it('goes through untouched, at once, when this very draft is known to be clear', async () => {
    type('Good morning');
    await settled();
    button().click();
    expect(posted).toEqual(['Good morning']);
  });

  it('is held while the draft is unknown, and released as soon as it turns out clear', async () => {
    type('Good morning');
    button().click();
    expect(posted).toEqual([]);
    await settled();
    expect(posted).toEqual(['Good morning']);
  });

  it('goes through with a note, and is held by everything stronger', async () => {
    answer = finds('note');
    type('Beer');
    await settled();
    button().click();
    expect(posted).toEqual(['Beer']);
    for (const level of ['warn', 'hold', 'block'] as const) {
      posted = [];
      answer = finds(level);
      for (const listener of listeners) listener({ kind: codeChanged });
      type(`Beer ${level}`);
      await settled();
      button().click();
      await settled();
      expect(posted).toEqual([]);
      expect(view).toMatchObject({ held: true, open: true });
    }
  });

  it('never takes the verdict on another text for this one', async () => {
    type('Good morning');
    await settled();
    answer = finds('hold');
    field().value = 'Beer';
    button().click();
    await settled();
    expect(posted).toEqual([]);
  });

  it('counts once however often it comes while the check runs', async () => {
    type('Good morning');
    button().click();
    button().click();
    button().click();
    await settled();
    expect(posted).toEqual(['Good morning']);
  });

  it('of an empty composer is the page’s own business', () => {
    type('');
    button().click();
    expect(presses).toBe(1);
  });
});

describe('a held draft', () => {
  beforeEach(async () => {
    answer = finds('hold');
    type('Beer');
    await settled();
    button().click();
    await settled();
  });

  it('goes out with a typed reason, once, and the reason is reported without the text', async () => {
    actions?.post('The bishop asked for it');
    await settled();
    actions?.post('The bishop asked for it');
    button().click();
    await settled();
    expect(posted).toEqual(['Beer']);
    const override = told.find(({ kind }) => kind === 'override');
    expect(override?.request).toEqual({
      identity: 'grace',
      account: null,
      rules: [{ pack: 'ministry', rule: 'no-alcohol' }],
      reason: 'The bishop asked for it',
    });
  });

  it('does not go out without a reason, nor on a second press', async () => {
    actions?.post('  ');
    await vi.advanceTimersByTimeAsync(2_000);
    button().click();
    await settled();
    expect(posted).toEqual([]);
    expect(view?.message ?? '').toMatch(/why|^$/);
  });

  it('is a new draft once its words change', async () => {
    answer = clear;
    type('Tea');
    await settled();
    expect(view?.held).toBe(false);
    button().click();
    expect(posted).toEqual(['Tea']);
  });

  it('can’t be approved in another wording than the one that was shown', async () => {
    field().value = 'More beer';
    actions?.post('fine');
    await settled();
    expect(posted).toEqual([]);
  });
});

describe('a draft that must not go', () => {
  it('does not go out whatever reason is given', async () => {
    answer = finds('block');
    type('Beer');
    await settled();
    button().click();
    actions?.post('Because');
    await settled();
    expect(posted).toEqual([]);
    expect(view?.message).toMatch(/cannot go out as this identity/);
  });
});

describe('a draft that could not be checked', () => {
  it('is shown as not checked and goes when its author says so', async () => {
    answer = async () => ({ ok: false, error: 'The background is gone.' });
    type('Beer');
    button().click();
    await settled();
    expect(posted).toEqual([]);
    expect(view?.verdict).toEqual({ state: 'not-checked', reason: 'The background is gone.' });
    actions?.post('');
    await settled();
    expect(posted).toEqual(['Beer']);
  });

  it('is told after four seconds without an answer', async () => {
    answer = () => new Promise(() => undefined);
    type('Beer');
    button().click();
    await vi.advanceTimersByTimeAsync(3_500);
    expect(view).toMatchObject({ held: true, verdict: null });
    await vi.advanceTimersByTimeAsync(700);
    expect(view?.verdict).toMatchObject({ state: 'not-checked' });
  });

  it('is guarded by a script whose extension was updated under it, too', async () => {
    Object.assign(globalThis, { chrome: { runtime: {} } });
    type('Beer');
    button().click();
    await settled();
    expect(posted).toEqual([]);
    expect(view?.verdict).toMatchObject({
      state: 'not-checked',
      reason: expect.stringMatching(/Reload the page/),
    });
  });

  it('is said in words even when the card’s code did not come', async () => {
    delete (globalThis as { [cardPortKey]?: CardPort })[cardPortKey];
    answer = async () => ({ ok: false, error: 'The background is gone.' });
    type('Beer');
    button().click();
    await settled();
    const notice = [...document.documentElement.children].find(
      ({ localName }) => localName === 'demarc-notice',
    );
    expect(notice).toBeDefined();
  });
});

describe('the other ways to post', () => {
  const chord = (more: KeyboardEventInit = {}) =>
    field().dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        composed: true,
        ...more,
      }),
    );

  it('are held by key, and released by the button', async () => {
    answer = clear;
    type('Good morning');
    expect(chord()).toBe(false);
    await settled();
    expect(posted).toEqual(['Good morning']);
  });

  it('pass by key when clear; a plain Enter and one that ends a composition were never meant', async () => {
    type('Good morning');
    await settled();
    expect(chord()).toBe(true);
    answer = finds('hold');
    type('Beer');
    await settled();
    expect(chord({ ctrlKey: false })).toBe(true);
    expect(chord({ isComposing: true })).toBe(true);
    expect(chord()).toBe(false);
  });

  it('are held by a form’s submit that does not bubble', async () => {
    document.body.innerHTML = '<form><textarea></textarea><button>Post</button></form>';
    answer = finds('hold');
    type('Beer');
    await settled();
    const form = document.querySelector('form') as HTMLFormElement;
    expect(form.dispatchEvent(new Event('submit', { cancelable: true }))).toBe(false);
  });
});

describe('when it is over', () => {
  it('nothing listens, and nothing is left on the page', async () => {
    answer = finds('hold');
    type('Beer');
    await settled();
    stop.abort();
    button().click();
    expect(posted).toEqual(['Beer']);
    expect(listeners.size).toBe(0);
    expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual([
      'head',
      'body',
    ]);
  });
});
