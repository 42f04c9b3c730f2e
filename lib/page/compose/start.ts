import { ask, onTold } from '../door';
import { guardSubmits } from '../gate/gate';
import type { Guard } from '../gate/guard-port';
import type { Lets } from '../gate/press';
import { removeOurs, targetOf } from '../sites/tree';
import { Composition } from './composition';
import { Erasure } from './erasure';
import { keepFocus } from './focus';
import { Frame } from './frame';
import { standingTexts } from './standing-texts';

/**
 * Starts to guard this frame's composers: each is read, checked and drawn on from its first focus until it leaves the page.
 * The signal ends everything and takes every element away.
 */
export function startCompose(signal: AbortSignal): Guard {
  // That of a script before this one: Firefox ends it when the extension is updated, without a word to it.
  removeOurs();
  const trees = new WeakSet<ShadowRoot>();
  const composition = new Composition(() => frame.composed(), signal);
  const erasure = new Erasure(signal);
  const options = { capture: true, passive: true, signal } as const;
  const onInput = (event: Event): void => {
    composition.noted(event);
    frame.wrote(event);
  };
  const onEdit = (event: Event): void => erasure.noted(event);
  // Changed with the first key after each pause: to set a listener that a signal ends costs a key more than to be told of it does.
  const hearsEdits = (hears: boolean): void => {
    const { addEventListener, removeEventListener } = window;
    const change = hears ? addEventListener : removeEventListener;
    change.call(window, 'input', onInput, true);
    change.call(window, 'beforeinput', onEdit, true);
  };
  const entersTree = (tree: ShadowRoot): void => {
    if (trees.has(tree)) return;
    trees.add(tree);
    keepFocus(tree, signal);
    guardSubmits(tree, () => frame.adapters, lets, signal);
  };
  const frame = new Frame({ erasure, composition }, entersTree, hearsEdits);
  const lets: Lets = (composer, press) => frame.guards(frame.finder.of(composer)).lets(press);
  const { finder } = frame;
  window.addEventListener('focusin', (event) => frame.entered(targetOf(event)), options);
  window.addEventListener('focusout', () => finder.queue(), options);
  window.addEventListener('pointerdown', (event) => frame.pressed(event), options);
  keepFocus(window, signal);
  hearsEdits(true);
  window.addEventListener('scroll', () => frame.moved(), options);
  window.addEventListener('resize', () => frame.moved(), options);
  window.addEventListener('pagehide', () => frame.leaves(), options);
  onTold('code-changed', () => frame.codeChanged(), signal);
  onTold('check-now', () => frame.checkNow(), signal);
  onTold('open-card', () => frame.openCard(), signal);
  signal.addEventListener('abort', () => {
    finder.stop();
    hearsEdits(false);
  });
  return {
    lets,
    takeOver(composer, press, isUnchanged) {
      if (composer.root.isConnected) frame.guards(finder.of(composer)).takeOver(press, isUnchanged);
      else frame.dropsPress();
    },
    use(adapters) {
      frame.adapters = adapters;
      frame.entered(document.activeElement);
    },
    entered: (element) => frame.entered(element),
    tellsStanding: () => void ask('still-there', { texts: standingTexts(frame.adapters) }),
    keyed: (event) => frame.keyed(event),
    isOneMoreLetter: (event) => frame.isOneMoreLetter(event),
  };
}
