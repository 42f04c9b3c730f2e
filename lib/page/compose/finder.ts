import type { Adapter } from '../sites/adapter';
import { type Composer, composerAt, editablesIn } from '../sites/composer';
import { isShadowRoot } from '../sites/kinds-of-node';
import type { Controller } from './controller';
import { readEvery } from './known-facts';

/** Milliseconds after the last key that are a pause in typing: composers are read then, soon enough to be done before a press. */
const pause = 90;
/**
 * Milliseconds from one look at the clock to the next while there is something to read. A timer that was set anew after each key
 * made up a fifth of the script that a typed character cost (Chromium, profiled), and each look is 0.12 ms, nearly all of it for
 * code that last ran a while ago: with 60 ms they were a third of that script.
 */
const beat = 100;
/** Milliseconds after which they are read although the author writes on, so that nothing old is shown for longer. */
const atLeastEvery = 200;

/** Compose boxes looked after at once in one frame; a page with more open is no page that a person writes in. */
const controllerCap = 20;

/**
 * Knows the composers of this frame that the author has been in. Nothing is ever searched for: a composer is found when it
 * has the focus, gets input or is pressed, and the page is watched only while there is one.
 */
export class Finder {
  private readonly controllers = new Map<Element, Controller>();
  private readonly observer = new MutationObserver(() => this.mutated());
  /** What is watched for mutations while there is a composer: the document, and shadow trees with a part of one. */
  private readonly trees = new Set<Node>();
  private listening = true;
  private queued = false;
  private clock: ReturnType<typeof setInterval> | undefined;
  /** When the first thing happened that is to be read. */
  private since = 0;
  private later: ReturnType<typeof setTimeout> | undefined;
  /** The first thing that was written since the last look, and the last one. */
  private firstWritten: number | null = null;
  private lastWritten = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly adapters: () => readonly Adapter[],
    private readonly create: (composer: Composer) => Controller,
    /** A composer has left the page, and its controller been stopped; `isPressed`: a press of it waited to be decided about. */
    private readonly left: (controller: Controller, isPressed: boolean) => void,
    /** Every composer is about to be read again; they were, in a pause. */
    private readonly looks: { begins(): void; ended(): void },
    /** A composer has a part in this shadow tree, out of which neither mutations nor submits are seen. */
    private readonly entersTree: (tree: ShadowRoot) => void,
    /** Whether edits have to be listened to by themselves. */
    private readonly hearsEdits: (hears: boolean) => void,
  ) {}

  /** The controller of the composer that the element is an editable of; null where it is none. */
  at(element: Element): Controller | null {
    const composer = composerAt(element, this.adapters());
    return composer ? this.of(composer) : this.readingIn(element);
  }

  /** One that reads this element as a part of its draft, though nothing but the button beside it is known. */
  private readingIn(element: Element): Controller | null {
    const half = [...this.controllers.values()].filter(({ composer }) => composer.isHalf);
    return half.find(({ composer }) => editablesIn(composer).some((one) => one.contains(element))) ?? null;
  }

  /** The controller of a composer, made if there was none. */
  of(composer: Composer): Controller {
    const known = this.controllers.get(composer.root);
    if (known) return known;
    if (this.controllers.size === 0) this.watch(document);
    for (const tree of treesOf(composer)) {
      this.watch(tree);
      this.entersTree(tree);
    }
    const controller = this.create(composer);
    this.controllers.set(composer.root, controller);
    const oldest = this.controllers.keys().next().value;
    if (this.controllers.size > controllerCap && oldest) this.drop(oldest);
    return controller;
  }

  /** All controllers, the longest known first. */
  all(): Iterable<Controller> {
    return this.controllers.values();
  }

  /** Has every composer read again, once, before the next frame is painted; what changed is checked after a pause. */
  queue(): void {
    this.awaitPause(performance.now());
    if (this.queued) return;
    this.queued = true;
    requestAnimationFrame(() => {
      this.queued = false;
      this.look(false);
    });
  }

  /**
   * The author wrote something. A key costs no more than this: what was written is read when they pause, and in the next
   * frame only where underlines have to follow it.
   */
  wrote(): void {
    this.noteWritten();
    if (this.isUnderlined()) this.queue();
  }

  /**
   * A key goes down that writes where the author is writing. Until they pause, such keys are enough to know of: whatever else
   * happens meanwhile is read then, and to hear of each edit and mutation by itself costs a key more than all else. Underlines
   * have to follow every one of them.
   */
  keyed(): void {
    if (this.isUnderlined()) {
      this.listen();
      return;
    }
    this.noteWritten();
    if (!this.listening) return;
    this.listening = false;
    this.observer.disconnect();
    this.hearsEdits(false);
  }

  /** The author wrote one more letter, at this moment of the page's clock; whether letters still tell enough. */
  goesOn(moment: number): boolean {
    if (this.listening) return false;
    this.lastWritten = moment;
    return true;
  }

  /** Hears of every edit and mutation, as it does unless keys tell enough. */
  listen(): void {
    if (this.listening) return;
    this.listening = true;
    for (const tree of this.trees) this.watch(tree);
    this.hearsEdits(true);
  }

  private watch(tree: Node): void {
    this.trees.add(tree);
    if (this.listening) this.observer.observe(tree, { subtree: true, childList: true, characterData: true });
  }

  private isUnderlined(): boolean {
    for (const { isUnderlined } of this.controllers.values()) if (isUnderlined) return true;
    return false;
  }

  private noteWritten(): void {
    this.lastWritten = performance.now();
    this.firstWritten ??= this.lastWritten;
    this.awaitPause(this.lastWritten);
  }

  /** The page changed: by what is being written, or by the site itself, which is read soon and seldom enough. */
  private mutated(): void {
    this.awaitPause(performance.now());
    for (const [root, { isUnderlined }] of this.controllers)
      if (isUnderlined || !root.isConnected) this.queue();
  }

  private awaitPause(now: number): void {
    if (this.clock !== undefined) return;
    this.since = now;
    this.clock = setInterval(() => this.beats(), beat);
  }

  private beats(): void {
    const now = performance.now();
    if (now >= Math.max(this.since, this.lastWritten) + pause) this.paused();
    else if (this.firstWritten !== null && now >= this.firstWritten + atLeastEvery) {
      this.firstWritten = now;
      const old = [...this.controllers].filter(isOld);
      if (old.length > 0) this.look(false, old);
    }
  }

  private paused(): void {
    clearInterval(this.clock);
    this.clock = undefined;
    this.firstWritten = null;
    this.listen();
    this.look(true);
    this.looks.ended();
    for (const { isBehind } of this.controllers.values()) if (isBehind) this.looksLater();
  }

  /** What was not read because it was read just before is read once that is some time ago, though nothing else happens until then. */
  private looksLater(): void {
    this.later ??= setTimeout(() => {
      this.later = undefined;
      this.mutated();
    }, readEvery);
  }

  private look(isPause: boolean, controllers: Iterable<[Element, Controller]> = this.controllers): void {
    this.looks.begins();
    for (const [root, controller] of controllers) {
      if (root.isConnected) controller.refresh(isPause);
      else this.drop(root);
    }
  }

  /** Ends every controller and stops watching the page. */
  stop(): void {
    clearInterval(this.clock);
    clearTimeout(this.later);
    for (const root of [...this.controllers.keys()]) this.drop(root);
  }

  private drop(root: Element): void {
    const controller = this.controllers.get(root);
    if (!controller) return;
    this.controllers.delete(root);
    const isPressed = controller.stop();
    if (this.controllers.size === 0) {
      this.observer.disconnect();
      this.trees.clear();
    }
    this.left(controller, isPressed);
  }
}

/** Whether something shown may be of an older draft than the one that stands there, or of a composer that is gone. */
function isOld([root, { showsOld }]: [Element, Controller]): boolean {
  return showsOld || !root.isConnected;
}

function treesOf(composer: Composer): Set<ShadowRoot> {
  const trees = [composer.root, ...editablesIn(composer)].map((element) => element.getRootNode());
  return new Set(trees.filter(isShadowRoot));
}
