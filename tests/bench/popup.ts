import { type Lease, type OwnWindow, openBrowser } from '../e2e/pool';
import { buildAll } from '../tools/build';
import { managedBrowser } from '../tools/managed-browser';
import { graceMinistry, me } from '../tools/sample-identities';
import { gracePolicy } from '../tools/sample-policy';
import { until } from '../tools/until';
import { quantile } from './measure';

/**
 * `npm run bench:popup`: how long the popup takes to be seen, in Chromium, from the start of the navigation: until the first
 * paint of anything with content, and until the paint after the one whose voice it is stands there in words. Cold is the first
 * opening in a browser that has just been started, and warm every later one. Beside each stands the first paint of a bare page
 * of the extension, opened in the same way just before: what a page takes of which nothing is ours, on this machine, just then.
 * All of it twice: with the person's own identities, and in a browser for which an admin has set a policy.
 */

const browsers = 4;
const openings = 8;

/** Milliseconds since the navigation began. */
interface Opening {
  readonly bare: number;
  readonly firstPaint: number;
  readonly voice: number;
}

/** Runs before the popup's own scripts: notes when the frame after the voice's name appeared was on the screen. */
function noteVoice(): void {
  const own = window as unknown as { voiceAt?: number };
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.voice .name')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        own.voiceAt = performance.now();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function bare(lease: Lease): Promise<number> {
  const page = await lease.openOwn('manifest.json');
  const paint = await until('the bare page to be painted', () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
  );
  await page.close();
  return paint;
}

async function open(lease: Lease): Promise<Opening> {
  const before = await bare(lease);
  const page = await lease.browser.newPage();
  await page.evaluateOnNewDocument(noteVoice);
  await page.bringToFront();
  await page.goto(`${lease.origin}/popup.html`);
  const opening = await until('the popup to be painted', () =>
    page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const { voiceAt } = window as unknown as { voiceAt?: number };
      return paint && voiceAt ? { firstPaint: paint.startTime, voice: voiceAt } : null;
    }),
  );
  await page.close();
  return { bare: before, ...opening };
}

function print(name: string, openings: readonly Opening[]): void {
  const cell = (figure: keyof Opening): string => {
    const values = openings.map((one) => one[figure]);
    const [least, median, most] = [0, 0.5, 0.9].map((part) => quantile(values, part).toFixed(0));
    return `${median} (${least} to ${most})`.padStart(20);
  };
  process.stdout.write(`${name.padEnd(14)}${cell('bare')}${cell('firstPaint')}${cell('voice')}\n`);
}

/** Opens the popup in browsers of their own: cold, and then warm. */
async function measure(name: string, start: () => Promise<Lease>): Promise<void> {
  const cold: Opening[] = [];
  const warm: Opening[] = [];
  for (let browser = 0; browser < browsers; browser += 1) {
    const lease = await start();
    cold.push(await open(lease));
    for (let opening = 0; opening < openings; opening += 1) warm.push(await open(lease));
    await lease.close();
  }
  print(`${name} cold`, cold);
  print(`${name} warm`, warm);
}

async function own(): Promise<Lease> {
  const lease = await openBrowser('chromium');
  await lease.store({ identities: [graceMinistry, me], choice: graceMinistry.id });
  return lease;
}

/** A browser of an organisation, once what its admin has set has come to hold. */
async function managed(extension: string): Promise<Lease> {
  const lease = await openBrowser('chromium', extension, false);
  await until('the policy to hold', () => lease.control.evaluate(policyHolds));
  await lease.store({ identities: [me], choice: 'managed-grace' });
  return lease;
}

async function policyHolds(): Promise<boolean> {
  const { chrome } = globalThis as unknown as OwnWindow;
  const { policy } = await chrome.storage.local.get('policy');
  return (policy as { state?: string } | undefined)?.state === 'present';
}

buildAll('e2e', ['chromium']);
const machine = managedBrowser('chromium');
try {
  machine.adminSets(gracePolicy);
  process.stdout.write(
    'milliseconds, median (least to p90)\n                       a bare page         first paint         whose voice\n',
  );
  await measure('own', own);
  await measure('managed', () => managed(machine.extension));
} finally {
  machine.remove();
}
