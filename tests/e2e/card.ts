import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { contextOf, sendBidi } from '../tools/launch';

/** A control in the chip or the card: its name as a screen reader says it, and where its middle is in the viewport. */
export interface Control {
  readonly name: string;
  readonly kind: 'button' | 'field';
  readonly disabled: boolean;
  /** It stood there two frames ago already, where the look took so long. */
  readonly still: boolean;
  readonly x: number;
  readonly y: number;
}

/** What a person sees of Demarc on a page. */
export interface Seen {
  /** The chip's name, "Demarc: Grace Ministry Clear. @graceministry on x.com."; null where there is no chip. */
  readonly chip: string | null;
  /** The words that are seen in the chip, "Grace Ministry Clear"; empty where there is none. */
  readonly shown: string;
  /** The card's whole text; null while it is closed. */
  readonly card: string | null;
  /** The card is an alert, because the gate keeps a press on Post from the site: held, or still being checked. */
  readonly held: boolean;
  readonly controls: readonly Control[];
}

/** The gate holds the post and offers a way out; while it is still being checked there is none. */
export function isHeld({ held, controls }: Seen): boolean {
  return held && controls.some(({ name }) => name === 'Keep editing');
}

const nothing: Seen = { chip: null, shown: '', card: null, held: false, controls: [] };

/** Beside the page's own tree, or in a modal dialog, which may stand in a shadow tree. */
const host = `(() => {
  const find = (tree) => tree.querySelector('demarc-card') ?? [...tree.querySelectorAll('*')].reduce(
    (found, { shadowRoot }) => found ?? (shadowRoot && find(shadowRoot)), null);
  return find(document);
})()`;

/**
 * Runs in the page, with the card's shadow root; null where that is of a card that is gone. Must not refer to anything outside of itself.
 * @param overTwoFrames looks, and looks again two frames later
 */
async function lookAround(root: ShadowRoot, overTwoFrames: boolean): Promise<string | null> {
  if (root.ownerDocument !== document || !root.isConnected) return null;
  const boxes = new Map<Element, DOMRect>();
  if (overTwoFrames) {
    for (const element of root.querySelectorAll('*')) boxes.set(element, element.getBoundingClientRect());
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement): string => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
    return inOneLine(element.ariaLabel ?? label ?? element.innerText);
  };
  const controls = [...root.querySelectorAll<HTMLElement>('button, input, textarea, a[href]')]
    .filter(visible)
    .map((element) => {
      const box = element.getBoundingClientRect();
      const before = boxes.get(element);
      return {
        name: nameOf(element),
        kind: element.matches('input, textarea') ? 'field' : 'button',
        disabled: element.matches(':disabled'),
        still:
          before?.x === box.x && before.y === box.y && getComputedStyle(element).pointerEvents !== 'none',
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      };
    });
  const card = root.querySelector<HTMLElement>('[role="dialog"], [role="alertdialog"]');
  const shown = card && visible(card) ? card : null;
  const chip = root.querySelector<HTMLElement>('.chip');
  return JSON.stringify({
    chip: chip && visible(chip) ? nameOf(chip) : null,
    shown: inOneLine(chip?.innerText ?? ''),
    card: shown?.innerText ?? null,
    held: shown?.role === 'alertdialog',
    controls,
  });
}

/** The function as text that runs in the page, where tsx's helper that keeps functions' names does not exist. */
const lookAroundThere = `(root, long) => { const __name = (named) => named; return (${lookAround.toString()})(root, long); }`;

/** How a browser's debugging protocol gets into the closed shadow root: it alone can, and not the page's scripts. */
interface Door {
  /** The protocol's own name of the root on the page as it is now; null while there is none. */
  find(): Promise<string | null>;
  /** What `lookAround` says of the root with this name. */
  ask(root: string, overTwoFrames: boolean): Promise<string | null>;
}

/** The roots that were found last: a look asks there first, and looks for another only where that one is gone. */
const roots = new WeakMap<Frame, string>();

/** What Demarc shows on the page, or in one frame of it; `overTwoFrames` also says which controls stand still. */
export async function look(
  page: Page,
  frame: Frame = page.mainFrame(),
  overTwoFrames = false,
): Promise<Seen> {
  const door = isFirefox(page) ? bidi(page, frame) : devTools(frame);
  const known = roots.get(frame);
  const there = known === undefined ? null : await door.ask(known, overTwoFrames).catch(() => null);
  if (there !== null) return JSON.parse(there) as Seen;
  roots.delete(frame);
  const root = await door.find();
  if (root === null) return nothing;
  roots.set(frame, root);
  const seen = await door.ask(root, overTwoFrames);
  return seen === null ? nothing : (JSON.parse(seen) as Seen);
}

function isFirefox(page: Page): boolean {
  return 'connection' in page.browser();
}

function bidi(page: Page, frame: Frame): Door {
  const target = { context: contextOf(frame) };
  return {
    async find() {
      const { result: element } = await sendBidi(page, 'script.evaluate', {
        expression: host,
        target,
        awaitPromise: false,
        serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
      });
      return element.value?.shadowRoot?.sharedId ?? null;
    },
    async ask(root, overTwoFrames) {
      const answer = await sendBidi(page, 'script.callFunction', {
        functionDeclaration: lookAroundThere,
        arguments: [{ sharedId: root }, { type: 'boolean', value: overTwoFrames }],
        target,
        awaitPromise: true,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value ?? null;
    },
  };
}

/** The card and the chip as they are drawn, as HTML; in Chromium. */
export async function cardAsDrawn(page: Page): Promise<string> {
  const frame = page.mainFrame();
  const root = await shadowRootIn(frame);
  if (root === undefined) throw new Error('There is no card on this page.');
  const { outerHTML } = await sessionOf(frame).send('DOM.getOuterHTML', { backendNodeId: root });
  return outerHTML;
}

function devTools(frame: Frame): Door {
  const session = sessionOf(frame);
  return {
    async find() {
      const backendNodeId = await shadowRootIn(frame);
      if (backendNodeId === undefined) return null;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      return object.objectId ?? null;
    },
    async ask(root, overTwoFrames) {
      const answer = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function (long) { return (${lookAroundThere})(this, long); }`,
        objectId: root,
        arguments: [{ value: overTwoFrames }],
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
  };
}

function sessionOf(frame: Frame): CDPSession {
  return (frame as unknown as { client: CDPSession }).client;
}

async function shadowRootIn(frame: Frame): Promise<number | undefined> {
  const element = await frame.evaluateHandle(host);
  const { objectId } = element.remoteObject();
  if (objectId === undefined) return undefined;
  const { node } = await sessionOf(frame).send('DOM.describeNode', { objectId });
  await element.dispose();
  return node.shadowRoots?.[0]?.backendNodeId;
}
