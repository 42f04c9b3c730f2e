import { direction, language_tag } from '../../../public/_locales/en/messages.json';
import { words } from '../words';
/** A box for words that must be said without any other code: in a closed shadow root, so that the page cannot change them. */
export function newNoticeBox(): { readonly host: HTMLElement; readonly box: HTMLElement } {
  const host = document.createElement('demarc-notice');
  host.style.cssText =
    'all:initial;position:fixed;inset-inline-end:16px;inset-block-end:16px;z-index:2147483647;max-width:min(24rem,calc(100vw - 32px))';
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  box.lang = words({ language_tag });
  box.dir = words({ direction });
  box.style.cssText =
    'font:15px/1.45 system-ui,sans-serif;background:#fff;color:#1a1a1a;border:2px solid #c53030;border-radius:8px;padding:12px 14px';
  host.attachShadow({ mode: 'closed' }).append(box);
  return { host, box };
}
