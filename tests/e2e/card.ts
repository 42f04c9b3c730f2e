import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { contextOf, sendBidi } from '../tools/launch';

/** A control in the chip or the card: its name as a screen reader says it, and where its middle is in the viewport. */
export interface Control {
  readonly name: string;
  readonly kind: 'button' | 'field';
  readonly disabled: boolean;
  readonly x: number;
  readonly y: number;
}

/** What a person sees of Demarc on a page. */
export interface Seen {
  /** The chip's name, "Demarc: Grace Ministry Clear. @graceministry on x.com."; null where there is no chip. */
  readonly chip: string | null;
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

const nothing: Seen = { chip: null, card: null, held: false, controls: [] };

/** Beside the page's own tree, or in a modal dialog, which may stand in a shadow tree. */
const host = `(() => {
  const find = (tree) => tree.querySelector('demarc-card') ?? [...tree.querySelectorAll('*')].reduce(
    (found, { shadowRoot }) => found ?? (shadowRoot && find(shadowRoot)), null);
  return find(document);
})()`;

/** Runs in the page, with the card's shadow root. Must not refer to anything outside of itself. */
function lookAround(root: ShadowRoot): string {
  const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element: HTMLElement): string => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
    return (element.ariaLabel ?? label ?? element.innerText).replace(/\s+/g, ' ').trim();
  };
  const controls = [...root.querySelectorAll<HTMLElement>('button, input, textarea, a[href]')]
    .filter(visible)
    .map((element) => {
      const box = element.getBoundingClientRect();
      return {
        name: nameOf(element),
        kind: element.matches('input, textarea') ? 'field' : 'button',
        disabled: element.matches(':disabled'),
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      };
    });
  const card = root.querySelector<HTMLElement>('[role="dialog"], [role="alertdialog"]');
  const shown = card && visible(card) ? card : null;
  const chip = root.querySelector<HTMLElement>('.chip');
  return JSON.stringify({
    chip: chip && visible(chip) ? nameOf(chip) : null,
    card: shown?.innerText ?? null,
    held: shown?.role === 'alertdialog',
    controls,
  });
}

/** The function as text that runs in the page, where tsx's helper that keeps functions' names does not exist. */
const lookAroundThere = `(root) => { const __name = (named) => named; return (${lookAround.toString()})(root); }`;

/**
 * What Demarc shows on the page, or in one frame of it. Its shadow root is closed to the page and to the page's
 * scripts; only the debugging protocols of the browsers see into it, each in its own way.
 */
export async function look(page: Page, frame: Frame = page.mainFrame()): Promise<Seen> {
  const seen = isFirefox(page) ? await lookByBidi(page, frame) : await lookByDevTools(frame);
  return seen === null ? nothing : (JSON.parse(seen) as Seen);
}

function isFirefox(page: Page): boolean {
  return 'connection' in page.browser();
}

async function lookByBidi(page: Page, frame: Frame): Promise<string | null> {
  const target = { context: contextOf(frame) };
  const { result: element } = await sendBidi(page, 'script.evaluate', {
    expression: host,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const root = element.value?.shadowRoot?.sharedId;
  if (root === undefined) return null;
  const answer = await sendBidi(page, 'script.callFunction', {
    functionDeclaration: lookAroundThere,
    arguments: [{ sharedId: root }],
    target,
    awaitPromise: false,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

/** The card and the chip as they are drawn, as HTML; in Chromium. */
export async function cardAsDrawn(page: Page): Promise<string> {
  const frame = page.mainFrame();
  const root = await shadowRootIn(frame);
  if (root === undefined) throw new Error('There is no card on this page.');
  const { outerHTML } = await sessionOf(frame).send('DOM.getOuterHTML', { backendNodeId: root });
  return outerHTML;
}

async function lookByDevTools(frame: Frame): Promise<string | null> {
  const session = sessionOf(frame);
  const backendNodeId = await shadowRootIn(frame);
  if (backendNodeId === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const answer = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function () { return (${lookAroundThere})(this); }`,
    objectId: object.objectId ?? '',
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

function sessionOf(frame: Frame): CDPSession {
  return (frame as unknown as { client: CDPSession }).client;
}

async function shadowRootIn(frame: Frame): Promise<number | undefined> {
  const element = await frame.$('>>> demarc-card');
  const objectId = element?.remoteObject().objectId;
  if (objectId === undefined) return undefined;
  const { node } = await sessionOf(frame).send('DOM.describeNode', { objectId, pierce: true });
  return node.shadowRoots?.[0]?.backendNodeId;
}
