import type { Look } from './camera';

/**
 * Runs in the popup, which in a tab of its own would take itself for the tab in front. It is text because what builds this file
 * gives functions helpers that the popup has not.
 */
export const lookAtHeldTab = `{
  const query = chrome.tabs.query.bind(chrome.tabs);
  chrome.tabs.query = (_, ...answer) => query({ url: 'https://x.com/*' }, ...answer);
}`;

/** Pixels: no browser gives a popup more than 800. */
export function popupWidth({ zoom }: Look): number {
  return Math.min(400 * zoom, 800);
}
