import type { CardPort, ComposeActions, ComposeView } from './card-port';
import { barrierOf } from './levels';

/**
 * The least that must be said when the card's own code is not there: that a post is held or was not checked, why, and how
 * to go on. Built node by node, in a closed shadow root, so that it needs nothing but this script.
 */
export function newNotice(): CardPort {
  const host = document.createElement('demarc-notice');
  host.style.cssText =
    'all:initial;position:fixed;right:16px;bottom:16px;z-index:2147483647;max-width:min(24rem,calc(100vw - 32px))';
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  box.style.cssText =
    'font:15px/1.45 system-ui,sans-serif;background:#fff;color:#1a1a1a;border:2px solid #c53030;border-radius:8px;padding:12px 14px';
  host.attachShadow({ mode: 'closed' }).append(box);
  return {
    show(view, actions) {
      box.replaceChildren(...linesOf(view).map(paragraph), closeButton(actions));
      const home = document.querySelector('dialog:modal') ?? document.documentElement;
      if (host.parentNode !== home) home.append(host);
    },
    hide: () => host.remove(),
  };
}

function linesOf({ verdict, message }: ComposeView): string[] {
  if (!verdict) return [message ?? 'Demarc holds this post while it is being checked.'];
  const why =
    verdict.state === 'findings'
      ? verdict.findings.map(({ say, text }) => `${say} (“${text}”)`)
      : [verdict.state === 'not-checked' ? `Not checked. ${verdict.reason}` : 'Nothing speaks against it.'];
  return [...(message ? [message] : []), ...why, wayOut[barrierOf(verdict)]];
}

const wayOut = {
  none: '',
  ask: 'Press Post again to post it as it is.',
  reason: 'Change the draft, or reload the page to post it with a reason. Copy your text first.',
  stop: 'It cannot go out as this identity. Change the draft.',
};

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.style.cssText = 'margin:0 0 8px';
  element.textContent = text;
  return element;
}

function closeButton(actions: ComposeActions): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Close';
  button.style.cssText = 'font:inherit;padding:4px 12px';
  button.addEventListener('click', (event) => {
    if (event.isTrusted) actions.close();
  });
  return button;
}
