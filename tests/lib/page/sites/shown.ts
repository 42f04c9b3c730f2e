import { type Adapter, adaptersOf } from '../../../../lib/page/sites/adapter';
import { byShape } from '../../../../lib/page/sites/by-shape';
import { composerAt } from '../../../../lib/page/sites/composer';
import { posterOf } from '../../../../lib/page/sites/facts';
import { sitesOn } from '../../../../lib/sites';

/** Pinafore's button stands beside its box. */
export const pinaforeBox = (realm: string) =>
  `<div class="compose-box"><a class="compose-box-handle">@grace</a>
   <textarea class="compose-box-input" id="the-compose-box-input-${realm}"></textarea></div>
   <div><button class="compose-box-button">Toot!</button></div>`;

/** Has the page show this, and nothing else. */
export function show(html: string): void {
  document.body.innerHTML = html;
}

/** The element with this selector, which has to be there. */
export function the(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector} on the page.`);
  return element;
}

/** What a page of this host is tried with, as the content script has it. */
export const adaptersOn = (host: string): Adapter[] => [
  ...adaptersOf(sitesOn(host)),
  ...adaptersOf([byShape], true),
];

export const accountOf = (composer: Parameters<typeof posterOf>[0]) => posterOf(composer).account;

export const composerOf = (selector: string, host: string) => {
  const composer = composerAt(the(selector), adaptersOn(host));
  if (!composer) throw new Error(`${selector} is in no composer.`);
  return composer;
};
