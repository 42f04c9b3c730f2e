import { afterEach, beforeEach, vi } from 'vitest';
import type { Kind, Message, Reply, Verdict, Voice } from '../../../../lib/messages';
import {
  type CardPort,
  type ComposeActions,
  type ComposeView,
  cardPortKey,
} from '../../../../lib/page/compose/card-port';
import { startCompose } from '../../../../lib/page/compose/start';
import { guardPortKey, type MakeGuard } from '../../../../lib/page/gate/guard-port';
import { hear, unhear } from '../../../../lib/page/gate/hearing';
import { startWatch } from '../../../../lib/page/gate/watch';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { byShape } from '../../../../lib/page/sites/by-shape';
import type { Draft } from '../../../../rules/draft';
import type { Finding, Level } from '../../../../rules/finding';
import type { Site } from '../../../../rules/site-schema';

type Listener = (message: unknown) => void;

/** One compose box with a Post button, the guard over it, and a background that answers what a test says. */
export const box = {
  /** What the page's own handler got, and how often it was called. */
  posted: [] as string[],
  presses: 0,
  /** What the card was last given to show; null while it is hidden. */
  view: null as ComposeView | null,
  actions: null as ComposeActions | null,
  stop: new AbortController(),
  /** What the background was told, beside drafts to check. */
  told: [] as Message[],
  answer: (): Promise<Reply<'check'>> => clear(),
  /** What else the background answers, by kind; an empty answer where nothing is said. */
  replies: {} as Partial<Record<Kind, Reply<Kind>>>,
  listeners: new Set<Listener>(),
  /** The drafts that were to be checked. */
  checked: [] as Draft[],
  /** Has the page looked at as these sites are. */
  use: (_: readonly Site[]): void => undefined,
  /** Has the page tell what stands in its boxes. */
  tellsStanding: (): void => undefined,
};

const voice: Voice = {
  identity: { id: 'grace', kind: 'role', name: 'Grace Ministry', emblem: 'G', colour: '#335577' },
  decidedBy: 'page',
  account: null,
  rivals: [],
  differs: null,
};

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
  value: { voice, verdict, others: [], readsLike: null },
});
/** Nothing speaks against it. */
export const clear = says({ state: 'clear' });
/** One finding of this level. */
export const finds = (level: Level) => says({ state: 'findings', findings: [finding(level)] });

export const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
export const button = () => document.querySelector('button') as HTMLButtonElement;

/** Puts an empty box into the page, in place of all that it has: it takes nothing yet. */
export function makeBox(): void {
  document.body.innerHTML = '<div><textarea></textarea><button type="button">Post</button></div>';
}

/** Types into the box, with the focus and the event that typing brings. */
export function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
  field().dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** The event as the browser itself sends it for what a person does. */
export function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

/** How the events of a press travel. */
export const way = { bubbles: true, composed: true, cancelable: true } as const;
/** What comes before the click of a press. */
export const halves = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend'] as const;

/** A whole press of a finger or a mouse, as the browser sends it. */
export function presses(on: HTMLElement = button(), detail = 1): void {
  for (const kind of halves) on.dispatchEvent(trusted(new MouseEvent(kind, way)));
  on.dispatchEvent(trusted(new MouseEvent('click', { ...way, detail })));
}

/** Everything that is under way has been answered, shown and, where it must be, replayed. */
export const settled = () => vi.advanceTimersByTimeAsync(200);

/** As if the card's code had never come; answers with what it would have registered. */
export function takeCardAway(): CardPort | undefined {
  const world = globalThis as { [cardPortKey]?: CardPort };
  const port = world[cardPortKey];
  delete world[cardPortKey];
  return port;
}

/** The card's code has come. */
export function giveCard(port: CardPort | undefined): void {
  Object.assign(globalThis, { [cardPortKey]: port });
}

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
  box.posted = [];
  box.presses = 0;
  box.told = [];
  box.checked = [];
  box.view = null;
  box.actions = null;
  box.answer = clear;
  box.replies = { 'kept-for': { ok: true, value: { kept: [], templates: [] } } };
  box.listeners = new Set();
  const runtime = {
    id: 'demarc',
    sendMessage: async (message: Message) => {
      if (message.kind === 'check') {
        box.checked.push((message.request as { draft: Draft }).draft);
        return box.answer();
      }
      box.told.push(message);
      return box.replies[message.kind] ?? { ok: true, value: {} };
    },
    onMessage: {
      addListener: (listener: Listener) => box.listeners.add(listener),
      removeListener: (listener: Listener) => box.listeners.delete(listener),
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: undefined });
  const port: CardPort = {
    show(now, how) {
      box.view = now;
      box.actions = how;
    },
    hide() {
      box.view = null;
    },
  };
  (globalThis as { [cardPortKey]?: CardPort })[cardPortKey] = port;
  box.stop = new AbortController();
  (globalThis as { [guardPortKey]?: MakeGuard })[guardPortKey] = startCompose;
  const watch = startWatch({ guarded: () => undefined, kept: () => undefined });
  // As a frame hands on what it hears.
  const hears = (event: Event): void => {
    if (!watch.isOneMoreLetter(event)) watch.hears(event);
  };
  hear(hears);
  box.stop.signal.addEventListener('abort', () => {
    unhear(hears);
    watch.stop();
  });
  box.use = (sites) => watch.use([...adaptersOf(sites), ...adaptersOf([byShape], true)]);
  box.tellsStanding = () => watch.tellsStanding();
  watch.use(adaptersOf([byShape], true));
  makeBox();
  button().addEventListener('click', () => {
    box.presses++;
    if (field().value !== '') box.posted.push(field().value);
    field().value = '';
  });
});

afterEach(() => {
  box.stop.abort();
  vi.useRealTimers();
  document.body.innerHTML = '';
  for (const extra of [...document.documentElement.children]) {
    if (extra.localName.startsWith('demarc')) extra.remove();
  }
  takeCardAway();
});
