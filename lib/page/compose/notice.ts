import {
  page_ask,
  page_clear,
  page_close,
  page_finding,
  page_holding,
  page_not_checked,
  page_post_anyway,
  page_reason,
  page_stop,
  page_why,
} from '../../../public/_locales/en/messages.json';
import { newNoticeBox } from '../gate/notice-box';
import { words } from '../words';
import type { CardPort, ComposeActions, ComposeView } from './card-port';
import { barrierOf } from './levels';

/**
 * The least that must be said when the card's own code is not there: that a post is held or was not checked, why, and how
 * to go on. Built node by node, in a closed shadow root, so that it needs nothing but this script.
 */
export function newNotice(): CardPort {
  const { host, box } = newNoticeBox();
  // Sites take a press outside of their dialog for its end, and single keys for shortcuts.
  for (const type of ['pointerdown', 'mousedown', 'focusin', 'keydown', 'keypress', 'keyup']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  let shown = '';
  return {
    show(view, actions) {
      // Built again at each change, which must not take away a reason that is being typed.
      const now = JSON.stringify([view.verdict, view.message]);
      if (now !== shown) box.replaceChildren(...linesOf(view).map(paragraph), ...controls(view, actions));
      shown = now;
      if (host.parentNode !== view.home) view.home.append(host);
    },
    hide() {
      shown = '';
      host.remove();
    },
  };
}

function linesOf({ verdict, message }: ComposeView): string[] {
  if (!verdict) return [message ?? words({ page_holding })];
  const why =
    verdict.state === 'findings'
      ? verdict.findings.map(({ say, text }) => words({ page_finding }, { say, text }))
      : [
          verdict.state === 'not-checked'
            ? words({ page_not_checked }, { reason: verdict.reason })
            : words({ page_clear }),
        ];
  return [...(message ? [message] : []), ...why, wayOut[barrierOf(verdict)]()];
}

const wayOut = {
  none: () => '',
  ask: () => words({ page_ask }),
  confirm: () => words({ page_ask }),
  reason: () => words({ page_reason }),
  stop: () => words({ page_stop }),
};

function controls({ verdict }: ComposeView, actions: ComposeActions): HTMLElement[] {
  const close = button(words({ page_close }), () => actions.close());
  const barrier = verdict ? barrierOf(verdict) : 'none';
  if (barrier === 'none' || barrier === 'stop') return [close];
  const reason = document.createElement('input');
  reason.setAttribute('aria-label', words({ page_why }));
  reason.style.cssText =
    'font:inherit;display:block;box-sizing:border-box;width:100%;margin:0 0 8px;padding:4px';
  const post = button(words({ page_post_anyway }), () => actions.post(reason.value));
  return barrier === 'reason' ? [reason, post, close] : [post, close];
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.style.cssText = 'margin:0 0 8px';
  element.textContent = text;
  return element;
}

function button(label: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.style.cssText = 'font:inherit;margin:0;margin-inline-end:8px;padding:4px 12px';
  element.addEventListener('click', (event) => {
    // The page must not press it.
    if (event.isTrusted) act();
  });
  return element;
}
