import type { Composer } from '../sites/composer';
import type { Press } from './press';

/** Milliseconds in which a second press is the tail of a double one, not an answer to what was shown. */
const doublePress = 700;

/**
 * The gate where the guard's own code could not be loaded: a post is held once, with the reason in words, and goes with the
 * author's next press. It is not checked, and that is said; it is never taken for clear.
 */
export class Unguarded {
  private told: { readonly root: Element; readonly at: number } | null = null;
  private notice: HTMLElement | null = null;

  /** Whether the page may have this event, now that there is nothing to check it with. */
  lets({ root }: Composer, { trusted }: Press): boolean {
    if (!trusted || this.told?.root !== root || performance.now() - this.told.at < doublePress) return false;
    this.hide();
    return true;
  }

  /** Says why a post that was held cannot be checked. */
  tell({ root }: Composer, reason: string): void {
    if (this.told?.root === root) return;
    this.hide();
    this.told = { root, at: performance.now() };
    this.notice = noticeOf(`Not checked: ${reason} Press Post again to post it all the same.`);
    (document.querySelector('dialog:modal') ?? document.documentElement).append(this.notice);
  }

  /** Takes the words away again. */
  hide(): void {
    this.notice?.remove();
    this.notice = null;
    this.told = null;
  }
}

function noticeOf(words: string): HTMLElement {
  const host = document.createElement('demarc-notice');
  host.style.cssText =
    'all:initial;position:fixed;right:16px;bottom:16px;z-index:2147483647;max-width:min(24rem,calc(100vw - 32px))';
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  box.style.cssText =
    'font:15px/1.45 system-ui,sans-serif;background:#fff;color:#1a1a1a;border:2px solid #c53030;border-radius:8px;padding:12px 14px';
  box.textContent = words;
  host.attachShadow({ mode: 'closed' }).append(box);
  return host;
}
