import { page_unguarded } from '../../../public/_locales/en/messages.json';
import type { Composer } from '../sites/composer';
import { homeBeside } from '../sites/tree';
import { words } from '../words';
import { newNoticeBox } from './notice-box';
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
    this.notice = noticeOf(words({ page_unguarded }, { reason }));
    homeBeside(root).append(this.notice);
  }

  /** Takes the words away again. */
  hide(): void {
    this.notice?.remove();
    this.notice = null;
    this.told = null;
  }
}

function noticeOf(words: string): HTMLElement {
  const { host, box } = newNoticeBox();
  box.textContent = words;
  return host;
}
