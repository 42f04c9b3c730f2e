import type { CDPSession } from 'puppeteer-core';
import { type Lease, openBrowser } from '../e2e/pool';
import { graceMinistry, me } from '../tools/sample-identities';

/** Chromium with Demarc, or with another extension in its place, for somebody who has two identities. */
export async function openChromium(extension?: string): Promise<Lease> {
  const lease = await openBrowser('chromium', extension);
  await lease.store({ identities: [graceMinistry, me], choice: graceMinistry.id });
  return lease;
}

/** Milliseconds that the page's main thread has spent on this so far. */
export async function milliseconds(
  cdp: CDPSession,
  metric: 'ScriptDuration' | 'V8CompileDuration',
): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === metric)?.value ?? 0) * 1_000;
}
