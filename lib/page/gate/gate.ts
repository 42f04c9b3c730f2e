import type { Adapter } from '../sites/adapter';
import { type Composer, composerAround, composerPosted, sendsDraft } from '../sites/composer';
import { isTag } from '../sites/kinds-of-node';
import { isOurs, pathOf, targetOf } from '../sites/tree';
import { isComposed } from './hearing';
import type { Lets, Press } from './press';

/** What the gate needs of those who set it. */
interface GateKeepers {
  adapters(): readonly Adapter[];
  readonly lets: Lets;
  /** A key goes down which the page has. */
  keyed(event: KeyboardEvent): void;
}

/**
 * The gate: whatever is handed to it before the page has it goes on to the page, or is kept from it and false. Untrusted events are met as
 * well, since pages send their own. The halves of a press that come before its click are only kept from the page: what the
 * browser does by itself (focus) stays.
 */
export function gateOf(keepers: GateKeepers, signal: AbortSignal): (event: Event) => boolean {
  const { adapters, lets } = keepers;
  const onControl = (event: Event, phase: Press['phase']): boolean => {
    const posted = composerPosted(pathOf(event), adapters());
    if (!posted) return true;
    const { isTrusted: trusted } = event;
    if (lets(posted, { phase, by: 'control', trusted, element: posted.control })) return true;
    event.stopImmediatePropagation();
    if (phase === 'commit') event.preventDefault();
    return false;
  };

  let keptDown: AbortController | null = null;
  const onKey = (event: KeyboardEvent): boolean => {
    const met = mayPost(event) ? (chordPressed(event, adapters()) ?? keyOnControl(event, adapters())) : null;
    // A key that is held down is one press.
    if (!met || (!event.repeat && lets(met.composer, met.press))) {
      // Ours, sent for a key that was kept, is not the author's letting go of it.
      if (keptDown && event.isTrusted && !isComposed(event)) keptDown.abort();
      keepers.keyed(event);
      return true;
    }
    keepFromPage(event);
    if (event.repeat) return false;
    keptDown?.abort();
    keptDown = keepUntilUp(event.code, signal);
    return false;
  };

  const onSubmit = submits(adapters, lets);
  return (event) => {
    if (event.type === 'keydown') return onKey(event as KeyboardEvent);
    if (event.type === 'submit') return onSubmit(event);
    return onControl(event, event.type === 'click' ? 'commit' : 'before');
  };
}

/**
 * Holds forms that are sent. A submit event does not leave the shadow tree that it happens in, so that each such tree with a
 * composer in it is listened to by itself.
 */
export function guardSubmits(
  tree: ShadowRoot,
  adapters: () => readonly Adapter[],
  lets: Lets,
  signal: AbortSignal,
): void {
  tree.addEventListener('submit', submits(adapters, lets), { capture: true, signal });
}

function submits(adapters: () => readonly Adapter[], lets: Lets): (event: Event) => boolean {
  return (event) => {
    const [form] = pathOf(event);
    if (!isTag(form, 'form')) return true;
    const composer = composerAround(form, adapters());
    if (!composer || !sendsDraft(form, composer)) return true;
    const press: Press = { phase: 'commit', by: 'form', trusted: event.isTrusted, element: form };
    if (lets(composer, press)) return true;
    keepFromPage(event);
    return false;
  };
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

/** Only these keys post anywhere. Asked first: every character that is typed comes through here. */
function mayPost(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && !isComposed(event);
}

interface Met {
  readonly composer: Composer;
  readonly press: Press;
}

/** Where Enter posts it does so with any key held down but Shift: sites ask for that one alone. */
const isChord: Readonly<Record<'Enter' | 'Mod+Enter', (event: KeyboardEvent) => boolean>> = {
  Enter: ({ shiftKey }) => !shiftKey,
  'Mod+Enter': ({ ctrlKey, metaKey }) => ctrlKey || metaKey,
};

function chordPressed(event: KeyboardEvent, adapters: readonly Adapter[]): Met | null {
  if (event.key !== 'Enter') return null;
  const target = targetOf(event);
  // Our card may lie in the composer's own dialog; what is typed there is no key of the site's.
  const composer = target && !isOurs(target) ? composerAround(target, adapters) : null;
  if (!composer?.adapter.shape.chords.some((chord) => isChord[chord](event))) return null;
  return { composer, press: { phase: 'commit', by: 'chord', trusted: event.isTrusted, element: null } };
}

/** A post control that is no button of the browser's own makes no click of Enter and Space: the site does it by itself. */
function keyOnControl(event: KeyboardEvent, adapters: readonly Adapter[]): Met | null {
  const posted = composerPosted(pathOf(event), adapters);
  if (!posted || posted.control.matches('button, input, a[href]')) return null;
  const press: Press = { phase: 'commit', by: 'control', trusted: event.isTrusted, element: posted.control };
  return { composer: posted, press };
}
