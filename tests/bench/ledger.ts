import type { LedgerEntry } from '../../lib/ledger';
import { type PostKind, postKinds } from '../../rules/past';
import { type Lease, type OwnWindow, openBrowser } from '../e2e/pool';
import { buildAll } from '../tools/build';
import { graceMinistry, me } from '../tools/sample-identities';
import { quantile } from './measure';

/**
 * `npm run bench:ledger`: how long the popup's numbers take in Chromium, from the message to the answer, with ten years of twenty
 * posts a day in the ledger and with none. Cold is the first question to a background that was just stopped, which has to start and
 * to open the database; beside it stands a question that needs neither ledger nor identity, asked of a stopped background in the
 * same way. Last comes the popup itself, over a background that was just stopped: from the start of its navigation until its numbers
 * stand there, and of that, from when whose voice it is stands there; in a browser that has opened it before. The pictures of the options page stand between.
 */

const posts = 73_000;
const atOnce = 2_000;
const day = 24 * 60 * 60 * 1_000;
const now = Date.now();

function entryAt(index: number): LedgerEntry {
  return {
    id: `post ${index}`,
    time: now - Math.floor((index * day) / 20),
    identity: graceMinistry.id,
    operator: 'Sam Rivers',
    site: 'x.com',
    shape: 'post',
    kind: postKinds[index % postKinds.length] as PostKind,
    tone: 'even',
    topics: [],
    links: [{ host: 'grace.example', address: 'q1Y8xT2mN0pLr4sV' }],
    sketch: 'abcdefghijkl'.repeat(8),
    to: [],
    waited: null,
    rules: [{ pack: 'ministry', rule: 'no-alcohol' }],
    decision: 'noted',
  };
}

/** Sends a message as the popup does; milliseconds until the answer is there. */
function ask(lease: Lease, kind: string, request: object): Promise<number> {
  return lease.control.evaluate(
    async (message) => {
      const own = globalThis as unknown as OwnWindow;
      const begun = performance.now();
      const reply = (await (own.browser ?? own.chrome).runtime.sendMessage(message)) as { ok: boolean };
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return performance.now() - begun;
    },
    { kind, request },
  );
}

async function measured(
  lease: Lease,
  name: string,
  kind: string,
  request: object,
  turns = 50,
): Promise<void> {
  const cold: number[] = [];
  for (let turn = 0; turn < Math.min(10, turns); turn += 1) {
    await lease.stopBackground();
    cold.push(await ask(lease, kind, request));
  }
  const warm: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) warm.push(await ask(lease, kind, request));
  const cells = [cold, warm].map((all) =>
    [0.5, 0.95].map((part) => quantile(all, part).toFixed(1).padStart(8)).join(''),
  );
  process.stdout.write(`${name.padEnd(26)}${cells.join('')}\n`);
}

/** Runs before the popup's own scripts: notes when the voice and the numbers are in the document. */
function noteNumbers(): void {
  const own = window as unknown as { voiceAt?: number; weekAt?: number };
  new MutationObserver(() => {
    if (document.querySelector('.voice .name')) own.voiceAt ??= performance.now();
    if (document.querySelector('#week')) own.weekAt ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** Opens the place of the pictures, until the last of them is drawn, and then has it show all that is kept. */
async function measuredPlace(lease: Lease): Promise<void> {
  const opened: number[] = [];
  const all: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const page = await lease.browser.newPage();
    await page.bringToFront();
    await page.goto(`${lease.origin}/options.html#pictures`);
    await page.waitForFunction(() => document.querySelectorAll('.picture svg.recharts-surface').length >= 6);
    opened.push(await page.evaluate(() => performance.now()));
    const begun = performance.now();
    await page.select('.place .field:nth-of-type(2) select', 'all');
    await page.waitForFunction(() => (document.querySelector('.picture tbody')?.childElementCount ?? 0) > 53);
    all.push(performance.now() - begun);
    await page.close();
  }
  for (const [name, figures] of [
    ['pictures, place opened', opened],
    ['all of them chosen', all],
  ] as const)
    process.stdout.write(`${name.padEnd(26)}${quantile(figures, 0.5).toFixed(1).padStart(8)}\n`);
}

/** Opens the popup over a stopped background, again and again. */
async function measuredPopup(lease: Lease): Promise<void> {
  const whole: number[] = [];
  const after: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    await lease.stopBackground();
    const page = await lease.browser.newPage();
    await page.evaluateOnNewDocument(noteNumbers);
    await page.bringToFront();
    await page.goto(`${lease.origin}/popup.html`);
    await page.waitForSelector('#week');
    const [voiceAt = 0, weekAt = 0] = await page.evaluate(() => {
      const own = window as unknown as { voiceAt?: number; weekAt?: number };
      return [own.voiceAt, own.weekAt];
    });
    whole.push(weekAt);
    after.push(weekAt - voiceAt);
    await page.close();
  }
  for (const [name, all] of [
    ['popup to its numbers', whole],
    ['its voice to its numbers', after],
  ] as const) {
    const cells = [0.5, 0.95].map((part) => quantile(all, part).toFixed(1).padStart(8)).join('');
    process.stdout.write(`${name.padEnd(26)}${cells}\n`);
  }
}

buildAll('e2e', ['chromium']);
const lease = await openBrowser('chromium');
await lease.store({ identities: [graceMinistry, me], choice: graceMinistry.id });
const numbers = { identity: graceMinistry.id };
process.stdout.write(
  `ms${' '.repeat(24)}${['cold', 'p95', 'warm', 'p95'].map((head) => head.padStart(8)).join('')}\n`,
);
await measured(lease, 'a question without ledger', 'read-tab', { tab: 0 });
await measured(lease, 'numbers of no posts', 'ledger-numbers', numbers);
for (let from = 0; from < posts; from += atOnce) {
  const entries = Array.from({ length: Math.min(atOnce, posts - from) }, (_, at) => entryAt(from + at));
  await ask(lease, 'bring-ledger', { entries });
}
await measured(lease, `numbers of ${posts} posts`, 'ledger-numbers', numbers);
for (const weeks of [4, 52, null])
  await measured(
    lease,
    `pictures of ${weeks ?? 'all'} weeks`,
    'read-pictures',
    { identity: graceMinistry.id, weeks },
    5,
  );
await measuredPlace(lease);
await measuredPopup(lease);
await lease.close();
