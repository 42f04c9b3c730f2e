import type { CDPSession } from 'puppeteer-core';

/** Milliseconds that the page's main thread has spent on this so far. */
export async function milliseconds(
  cdp: CDPSession,
  metric: 'ScriptDuration' | 'V8CompileDuration',
): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === metric)?.value ?? 0) * 1_000;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
