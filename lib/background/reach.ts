import { browser } from 'wxt/browser';

/**
 * Leave to reach a server that a policy or a person named: a collector's or a channel's. There are no others. The browser
 * grants it for a host at every port.
 */

/** Whether we may reach this address. */
export function mayReach(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(address)] });
}

/** Asks the person for leave. It must be called from a press, or the browser refuses to ask. */
export function askToReach(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(address)] });
}

function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
