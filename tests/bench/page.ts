import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { answerSites } from '../e2e/places';
import type { Lease } from '../e2e/pool';
import type { Page as PageName } from '../pages/build';
import { buildAll } from '../tools/build';
import { milliseconds, openChromium } from './chromium';
import { measureEmptyPages } from './empty-page';
import { quantile } from './measure';

/**
 * `npm run bench:page`: what Demarc adds to a typed character and to a page without a compose box, in Chromium.
 *
 * The same page is open in tabs on a host that Demarc watches and on one that it knows nothing of. Keys are typed in blocks of
 * 20, in the order none, X, none, Y …; what is added is X minus the mean of its two neighbours, and the median of that over all
 * blocks of several launches of the browser: two launches differ by more than two blocks of one (0.3 ms in the key). The
 * neighbours are two tabs in turns, so that all are typed in equally often: one that is typed in twice as often runs better compiled
 * code, and made every other dearer by 0.2 ms in the key and 0.5 to the paint, with Demarc or without. Three
 * figures: the main thread in the key's own events (trace, thread time), all script (thread ticks), and the time until the next
 * frame. Two controls stand in the same run: none against none, and a listener that is busy for one millisecond; beside the page
 * without a compose box one with an extension whose script is empty.
 *
 * `--only "Draft.js, 280"` measures the places alone whose names have this in them, `--only page` the page without a compose
 * box; `--launches` says how often the browser is started (5 by itself), `--rounds` how many blocks are typed each time (4).
 */

const hostOfNone = 'nothing-of-demarc.example';
const { values: options } = parseArgs({
  options: {
    launches: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
  },
});
const launches = Number(options.launches);
const rounds = Number(options.rounds);
const keysInBlock = 20;
/** Milliseconds between two keys, from a table so that no rhythm of the page's own falls in with it. */
const gaps = [62, 71, 84, 66, 79, 74, 68, 81];

interface Place {
  readonly name: string;
  readonly page: PageName;
  readonly watched: string;
  readonly editor: string;
  readonly size: number;
}

const xEditor = '[data-testid^="tweetTextarea_"][contenteditable="true"]';
const places: readonly Place[] = [280, 3_000].flatMap((size) => [
  { name: 'Draft.js', page: 'x' as const, watched: 'x.com', editor: xEditor, size },
  {
    name: 'Lexical',
    page: 'lexical' as const,
    watched: 'lexical.example',
    editor: '[aria-label="Write a post"]',
    size,
  },
]);

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** One block of keys, in milliseconds for each key. */
interface Block {
  readonly inKey: number;
  readonly script: number;
  readonly toPaint: number;
}
type Figure = keyof Block;

/** A tab in which somebody types. */
interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
}

const sentence = 'The choir sings on Sunday and everybody is welcome to stay for soup. ';

async function openTab(browser: Lease['browser'], place: Place, host: string): Promise<Tab> {
  const page = await browser.newPage();
  await answerSites(page, { [host]: place.page });
  await page.goto(`https://${host}/home?as=graceministry`);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.bringToFront();
  await page.click(place.editor);
  await cdp.send('Input.insertText', {
    text: sentence.repeat(Math.ceil(place.size / sentence.length)).slice(0, place.size),
  });
  await page.evaluate(() => {
    const own = window as unknown as { toPaint: number[] };
    own.toPaint = [];
    window.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => own.toPaint.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    });
  });
  return { page, cdp };
}

async function typeBlock({ page, cdp }: Tab): Promise<Block> {
  await page.bringToFront();
  await page.evaluate(() => {
    (window as unknown as { toPaint: number[] }).toPaint = [];
  });
  await page.tracing.start({ categories: ['devtools.timeline'] });
  const before = await milliseconds(cdp, 'ScriptDuration');
  for (let key = 0; key < keysInBlock; key++) {
    const text = 'abcdefghij'[key % 10] ?? 'a';
    const code = `Key${text.toUpperCase()}`;
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, code, text });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text, code });
    await pause(gaps[key % gaps.length] ?? 70);
  }
  // A check is asked for 90 to 190 ms after the last key, and is part of what typing costs.
  await pause(400);
  const script = (await milliseconds(cdp, 'ScriptDuration')) - before;
  const trace = new TextDecoder().decode((await page.tracing.stop()) ?? new Uint8Array());
  const toPaint = await page.evaluate(() => (window as unknown as { toPaint: number[] }).toPaint);
  return { inKey: timeInKeys(trace) / keysInBlock, script: script / keysInBlock, toPaint: median(toPaint) };
}

/** Milliseconds that the main thread spent in the events of keys. */
function timeInKeys(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as {
    traceEvents: { name: string; tdur?: number; args?: { data?: { type?: string } } }[];
  };
  const ofKeys = traceEvents.filter(
    ({ name, args }) => name === 'EventDispatch' && /^key(down|press)$/.test(args?.data?.type ?? ''),
  );
  return ofKeys.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
}

/** What a tab adds to one of none, block by block, and what that one takes by itself. */
interface Blocks {
  readonly added: readonly Block[];
  readonly without: readonly Block[];
}

/** Types in these tabs by turns, and between them in one of two of none: each block against the mean of its two neighbours. */
async function added(
  between: readonly [Tab, Tab],
  tabs: Readonly<Record<string, Tab>>,
): Promise<Record<string, Blocks>> {
  const all: Record<string, { added: Block[]; without: Block[] }> = {};
  let [next, after] = between;
  let left = await typeBlock(next);
  for (let round = 0; round < rounds; round++) {
    for (const [name, tab] of Object.entries(tabs)) {
      [next, after] = [after, next];
      const block = await typeBlock(tab);
      const right = await typeBlock(next);
      const neighbours = blockOf((figure) => (left[figure] + right[figure]) / 2);
      all[name] ??= { added: [], without: [] };
      all[name].added.push(blockOf((figure) => block[figure] - neighbours[figure]));
      all[name].without.push(right);
      left = right;
    }
  }
  return all;
}

function blockOf(value: (figure: Figure) => number): Block {
  return { inKey: value('inKey'), script: value('script'), toPaint: value('toPaint') };
}

function medians(blocks: readonly Block[]): Block {
  return blockOf((figure) => median(blocks.map((block) => block[figure])));
}

async function busy({ page }: Tab): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener('keydown', () => {
      const end = performance.now() + 1;
      while (performance.now() < end);
    });
  });
}

/** A machine that is busy with other things makes both longer, what is added and what there is without it. */
function print(name: string, { added, without }: Blocks): void {
  const cells = (block: Block, sign: string): string =>
    (['inKey', 'script', 'toPaint'] as const)
      .map((figure) => `${block[figure] >= 0 ? sign : ''}${block[figure].toFixed(2)} ms`.padStart(10))
      .join('');
  process.stdout.write(
    `${name.padEnd(34)}${cells(medians(added), '+')}   to ${cells(medians(without), '')}\n`,
  );
}

/** The place with Demarc, without it, and with one millisecond more, in a browser of its own. */
async function launched(place: Place): Promise<Readonly<Record<string, Blocks>>> {
  const lease = await openChromium();
  const open = (host: string): Promise<Tab> => openTab(lease.browser, place, host);
  const between = [await open(hostOfNone), await open(hostOfNone)] as const;
  const none = await open(hostOfNone);
  const Demarc = await open(place.watched);
  // What has been typed in before is quicker: without this the tab that comes last into a comparison is dearer by 0.2 to 0.4 ms.
  for (const tab of [...between, none, Demarc]) await typeBlock(tab);
  const found = await added(between, { Demarc, none });
  await busy(none);
  const withBusy = await added(between, { '1 ms busy': none });
  await lease.close();
  return { ...found, ...withBusy };
}

buildAll('e2e', ['chromium']);
process.stdout.write(
  'added to each typed character         in the key    script   to paint   to what there is without it\n',
);
for (const place of places) {
  const name = `${place.name}, ${place.size} characters`;
  if (!name.includes(options.only)) continue;
  const found = new Map<string, Blocks>();
  for (let launch = 0; launch < launches; launch++)
    for (const [what, { added, without }] of Object.entries(await launched(place))) {
      const before = found.get(what);
      found.set(what, {
        added: [...(before?.added ?? []), ...added],
        without: [...(before?.without ?? []), ...without],
      });
    }
  for (const [what, blocks] of found) print(`${name}: ${what}`, blocks);
}
if ('page'.includes(options.only)) await measureEmptyPages();
