import type { Adapter } from '../sites/adapter';
import { type Composer, composerAround, composerPosted } from '../sites/composer';
import { isTag } from '../sites/kinds-of-node';
import { isOurs, pathOf, targetOf } from '../sites/tree';
import type { Lets, Press } from './press';

/** The halves of a press that come before its click. Only kept from the page: what the browser does by itself (focus) stays. */
const early = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend'] as const;

/**
 * Puts the gate in front of the page: capturing listeners on the window, set before any of the page's own scripts ran, so
 * that they come first. Untrusted events are met as well, since pages send their own.
 */
export function setGate(adapters: () => readonly Adapter[], lets: Lets, signal: AbortSignal): void {
  const options = { capture: true, signal } as const;
  const onControl = (phase: Press['phase']) => (event: Event) => {
    const posted = composerPosted(pathOf(event), adapters());
    if (!posted) return;
    const { isTrusted: trusted } = event;
    if (lets(posted, { phase, by: 'control', trusted, element: posted.control })) return;
    event.stopImmediatePropagation();
    if (phase === 'commit') event.preventDefault();
  };
  for (const type of early) window.addEventListener(type, onControl('before'), { ...options, passive: true });
  window.addEventListener('click', onControl('commit'), options);

  let keptDown: AbortController | null = null;
  window.addEventListener(
    'keydown',
    (event) => {
      // 229: a key that an input method keeps to itself, where isComposing is already or still false.
      if (event.isComposing || event.keyCode === 229) return;
      const met = chordPressed(event, adapters()) ?? keyOnControl(event, adapters());
      // A key that is held down is one press.
      if (!met || (!event.repeat && lets(met.composer, met.press))) {
        // Ours, sent for a key that was kept, is not the author's letting go of it.
        if (event.isTrusted) keptDown?.abort();
        return;
      }
      keepFromPage(event);
      if (event.repeat) return;
      keptDown?.abort();
      keptDown = keepUntilUp(event.code, signal);
    },
    options,
  );

  guardSubmits(window, adapters, lets, signal);
}

/**
 * Holds forms that are sent. A submit event does not leave the shadow tree that it happens in, so that each such tree with a
 * composer in it is listened to by itself.
 */
export function guardSubmits(
  tree: Window | ShadowRoot,
  adapters: () => readonly Adapter[],
  lets: Lets,
  signal: AbortSignal,
): void {
  const onSubmit = (event: Event): void => {
    const form = event.composedPath()[0];
    if (!isTag(form, 'form')) return;
    const composer = composerAround(form, adapters());
    if (!composer) return;
    const press: Press = { phase: 'commit', by: 'form', trusted: event.isTrusted, element: form };
    if (!lets(composer, press)) keepFromPage(event);
  };
  tree.addEventListener('submit', onSubmit, { capture: true, signal });
}

/** A key that the page did not hear go down: it does not hear it come up either, on which some sites act. */
function keepUntilUp(code: string, signal: AbortSignal): AbortController {
  const up = new AbortController();
  const options = { capture: true, signal: AbortSignal.any([up.signal, signal]) } as const;
  const keep = (event: KeyboardEvent): void => {
    if (event.code !== code) return;
    keepFromPage(event);
    if (event.type === 'keyup') up.abort();
  };
  window.addEventListener('keypress', keep, options);
  window.addEventListener('keyup', keep, options);
  return up;
}

function keepFromPage(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

interface Met {
  readonly composer: Composer;
  readonly press: Press;
}

function chordPressed(event: KeyboardEvent, adapters: readonly Adapter[]): Met | null {
  if (event.key !== 'Enter') return null;
  const target = targetOf(event);
  // Our card may lie in the composer's own dialog; what is typed there is no key of the site's.
  const composer = target && !isOurs(target) && composerAround(target, adapters);
  const chord = event.ctrlKey || event.metaKey ? 'Mod+Enter' : event.shiftKey ? null : 'Enter';
  if (!composer || !chord || !composer.adapter.shape.chords.includes(chord)) return null;
  return { composer, press: { phase: 'commit', by: 'chord', trusted: event.isTrusted, element: null } };
}

/** A post control that is no button of the browser's own makes no click of Enter and Space: the site does it by itself. */
function keyOnControl(event: KeyboardEvent, adapters: readonly Adapter[]): Met | null {
  if (event.key !== 'Enter' && event.key !== ' ') return null;
  const posted = composerPosted(pathOf(event), adapters);
  if (!posted || posted.control.matches('button, input, a[href]')) return null;
  const press: Press = { phase: 'commit', by: 'control', trusted: event.isTrusted, element: posted.control };
  return { composer: posted, press };
}
