import { page_outran } from '../../../public/_locales/en/messages.json';
import type { Voice } from '../../messages';
import type { SiteEvent } from '../../site-state';
import { ask } from '../door';
import { type Adapter, nameOf } from '../sites/adapter';
import { besideIn } from '../sites/beside';
import { adapterFor, type Composer, composerAt } from '../sites/composer';
import { isOurs, pathOf, targetOf } from '../sites/tree';
import { words } from '../words';
import { type CardPort, type ComposeView, cardPort } from './card-port';
import { type Answer, Checks } from './checks';
import { Controller } from './controller';
import type { Author } from './controller-port';
import { sameTexts, textsIn } from './draft';
import { Finder } from './finder';
import { Moves } from './moves';
import { newNotice } from './notice';

/** What the composers of one frame share: the checks, the card and the one that the card is about. */
export class Frame {
  /** What is looked for on this page; nothing until it is known what the page is. */
  adapters: readonly Adapter[] = [];
  readonly finder: Finder;
  private readonly checks = new Checks();
  private readonly moves = new Moves(() => this.moved());
  private notice: CardPort | null = null;
  private active: Controller | null = null;
  /** What the last input was about, as the event told it. */
  private lastWritten: EventTarget | null = null;
  private lastEntered: Element | null = null;
  /** What the card shows now, and of which composer. */
  private shown: { readonly of: Controller; readonly home: Element; readonly looks: string } | null = null;
  private cardAsked = false;
  private toldTab = '';
  private moving = false;
  private saidOutran = false;
  private reported = '';

  constructor(
    private readonly author: Author,
    entersTree: (tree: ShadowRoot) => void,
    hearsEdits: (hears: boolean) => void,
  ) {
    this.finder = new Finder(
      () => this.adapters,
      (composer) =>
        new Controller(composer, this.checks, author, {
          changed: (controller) => this.changed(controller),
          posted: ({ composer }) => this.reports('posted', composer.adapter),
          outran: (controller) => this.outran(controller),
        }),
      (controller, isPressed) => this.left(controller, isPressed),
      { begins: () => this.changedAround(), ended: () => this.looked() },
      entersTree,
      hearsEdits,
    );
  }

  /** The author is in this element: if it is a composer's, its card is the one to show. */
  entered(target: Element | null): void {
    this.lastEntered = target;
    const controller = target && this.finder.at(target);
    if (controller) this.guards(controller);
    else if (this.active && !this.active.hasMatter) this.hide();
    if (this.active) this.finder.queue();
  }

  /** A key goes down. One that writes where the last input was writes in the same composer, so that its input need not be heard. */
  keyed(event: KeyboardEvent): void {
    this.author.erasure.keyed(event);
    if (this.active && event.target === this.lastWritten && isWriting(event)) this.finder.keyed();
    else this.finder.listen();
  }

  /**
   * Whether this is one more letter in the midst of others: all that has to be known of it is when it was written. Which other
   * keys are down is not asked: what a shortcut does is read in the same pause. A space may press a button.
   */
  isOneMoreLetter(event: Event): boolean {
    if (event.type !== 'keydown' || event.target !== this.lastWritten) return false;
    const { key } = event as KeyboardEvent;
    if (key.length !== 1 || key === ' ' || !event.isTrusted) return false;
    // To ask for the time took a fifth of what a letter costs (Chromium, traced); the event has brought it.
    const { timeStamp } = event;
    if (!this.finder.goesOn(timeStamp)) return false;
    this.author.erasure.wrote(timeStamp);
    return true;
  }

  /** A press elsewhere on the page puts an open card away; the press is the page's. One on the page's scroll bar is none. */
  pressed(event: PointerEvent): void {
    const { active } = this;
    if (!active?.showing.isOpen || !event.isTrusted || event.target === document.documentElement) return;
    const path = pathOf(event);
    if (!path.includes(active.composer.root) && !path.some(isOurs)) active.close();
  }

  /** The same element as the last time is in the same composer. */
  wrote(event: Event): void {
    if (!this.active || event.target !== this.lastWritten) this.entered(targetOf(event));
    this.lastWritten = event.target;
    this.finder.wrote();
  }

  /**
   * The page changed. What only its shape told may turn out to be a site's own: LinkedIn's comment boxes get their button with
   * the first letter, and a text that an editor pastes by itself brings no event, and the button comes with it all the same.
   */
  private changedAround(): void {
    const element = this.lastEntered;
    if (!element?.isConnected || !this.active?.composer.adapter.byShape) return;
    if (!adapterFor(element, this.adapters)) return;
    const found = composerAt(element, this.adapters);
    if (found && !found.adapter.byShape) this.entered(element);
  }

  /** The composers were read again: beside a draft that is the same, buttons may stand elsewhere. What is being checked is shown with its answer. */
  private looked(): void {
    if (this.shown?.of.current) this.changed(this.shown.of);
  }

  /** A character has been composed: what waited for it is read and checked. */
  composed(): void {
    this.finder.wrote();
  }

  /** Makes this composer the one that the card is about. */
  guards(controller: Controller): Controller {
    if (this.active === controller) return controller;
    this.active = controller;
    const { composer } = controller;
    const { byShape } = composer.adapter;
    if (!this.tellsMissing(composer)) this.reports(byShape ? 'found-by-shape' : 'found', composer.adapter);
    this.loadCard();
    this.finder.queue();
    return controller;
  }

  /** A press was kept from the page whose composer is gone: its author is told in the one that they are in now. */
  dropsPress(): void {
    this.active?.drop();
  }

  /** The page scrolled or changed its size: what is drawn beside it follows, once a frame. */
  moved(): void {
    if (!this.active || this.moving) return;
    this.moving = true;
    requestAnimationFrame(() => {
      this.moving = false;
      for (const controller of this.finder.all()) controller.paint();
      if (this.active) this.changed(this.active);
    });
  }

  /** The page is being left: what the site is at work on is told, and nothing is shown any more. */
  leaves(): void {
    for (const controller of this.finder.all()) controller.leaves();
    this.hide();
  }

  /** Shows nothing any more: the composer is gone or left empty, or the page is. */
  hide(): void {
    if (!this.active) return;
    this.active = null;
    this.lastWritten = null;
    this.shown = null;
    this.moves.stop();
    cardPort()?.hide();
    this.notice?.hide();
    this.toldTab = '';
    void ask('tab-state', { state: null });
  }

  /** Every answer so far is void. */
  codeChanged(): void {
    this.checks.forget();
    for (const controller of this.finder.all()) controller.checkAgain();
  }

  /** The author's key: says what there is to say about the draft as it stands. */
  checkNow(): void {
    this.active?.checkAgain();
    this.active?.open();
  }

  /** The author's key: shows the card, in whose frame the composer is. */
  openCard(): void {
    this.active?.open();
  }

  /** Tells where a rung of the site finds no longer what it should, which may show only once its author is in there. */
  private tellsMissing(composer: Composer): boolean {
    const missing = besideIn(composer)?.missing;
    if (missing) this.reports(`${missing}-missing`, composer.adapter);
    return missing !== undefined;
  }

  private outran(controller: Controller): void {
    this.reports('outran', controller.composer.adapter);
    // There is no place for words beside a composer that is gone; the badge and the popup have them.
    if (this.saidOutran || !controller.composer.root.isConnected) return;
    this.saidOutran = true;
    controller.say(words({ page_outran }));
  }

  /** Tells the background how the adapter holds, each thing once in a row. */
  private reports(event: SiteEvent, adapter: Adapter): void {
    const report = { event, adapter: nameOf(adapter) };
    const told = `${event} ${report.adapter}`;
    if (told === this.reported) return;
    this.reported = told;
    void ask('site-report', report);
  }

  private changed(controller: Controller): void {
    // Underlines have to follow every edit, also those that are under way.
    if (controller.isUnderlined) this.finder.listen();
    if (controller !== this.active) return;
    const view = controller.view();
    // Measured before anything is drawn, for the page would be laid out anew: half of what a draw took (Chromium, profiled).
    this.moves.watch(controller.composer);
    const card = cardPort();
    // Drawing costs more than the whole check; most answers say what is shown already.
    if (!card) this.loadCard();
    else if (!this.isShown(view, controller)) card.show(view, controller);
    if (!card && (view.held || view.message !== null)) {
      this.notice ??= newNotice();
      this.notice.show(view, controller);
    } else this.notice?.hide();
    if (!controller.current) return;
    this.tellsMissing(controller.composer);
    this.tellTab(controller.current, view.isEmpty);
  }

  private isShown(view: ComposeView, of: Controller): boolean {
    const { shown } = this;
    this.shown = { of, home: view.home, looks: JSON.stringify(view) };
    return shown?.of === of && shown.home === view.home && shown.looks === this.shown.looks;
  }

  private left(controller: Controller, isPressed: boolean): void {
    controller.vanished();
    if (controller === this.active) this.hide();
    // Another draft was not pressed: its author closed the one that was.
    if (isPressed && this.active && sameTexts(textsIn(this.active.composer), controller.texts))
      this.dropsPress();
  }

  private loadCard(): void {
    if (this.cardAsked || cardPort()) return;
    this.cardAsked = true;
    void ask('load-card', {}).then(({ ok }) => {
      // Asked again with what there is to show next, should it not have come.
      this.cardAsked = ok;
      if (ok && this.active) this.changed(this.active);
    });
  }

  private tellTab({ voice, verdict }: Answer, isEmpty: boolean): void {
    const nobody: Voice = { identity: null, decidedBy: 'nobody', account: null, rivals: [], differs: null };
    const state = { voice: voice ?? nobody, verdict, isEmpty };
    const told = JSON.stringify(state);
    if (told === this.toldTab) return;
    this.toldTab = told;
    void ask('tab-state', { state });
  }
}

/** A key that an input method takes writes what and when that decides. */
function isWriting({ key, isTrusted, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && isTrusted && !isComposing && !ctrlKey && !metaKey && !altKey;
}
