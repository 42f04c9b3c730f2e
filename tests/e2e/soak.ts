import { buildAll } from '../tools/build';
import { graceMinistry, me } from '../tools/sample-identities';
import { Person } from './person';
import { answerSites } from './places';
import { openBrowser } from './pool';

/**
 * `npm run soak [-- --edits 10000]`: an hour's worth of writing in one tab. Edits are typed and pasted, composers are opened,
 * left and made anew, and the page goes on without loading. Every so often a post about beer has to be held and a clear one has
 * to go out. At the end nothing may have grown: listeners, nodes, heap.
 */
const edits = Number(process.argv.at(process.argv.indexOf('--edits') + 1)) || 10_000;
const editsInRound = 50;

const beer = 'Beer and burgers on the weekend yum yum';
const clear = 'Choir practice is at seven';

/** What a tab holds, after everything that nobody needs was thrown away. */
interface Held {
  readonly listeners: number;
  readonly nodes: number;
  /** Megabytes. */
  readonly heap: number;
}

buildAll('e2e', ['chromium']);
const lease = await openBrowser('chromium');
await lease.store({ identities: [graceMinistry, me], choice: graceMinistry.id });
const page = await lease.browser.newPage();
const person = new Person(lease, page);
await answerSites(page);
const cdp = await page.createCDPSession();
await cdp.send('Performance.enable');
await person.opens('x');

const rounds = Math.ceil(edits / editsInRound);
let first: Held | null = null;
let missed = 0;
let lost = 0;
for (let round = 1; round <= rounds; round++) {
  await writes(round);
  const before = (await person.posted()).length;
  await person.clearsAll();
  await person.types(beer);
  await person.pressesPost();
  await person.seesHold(/drinking/).catch(() => missed++);
  if ((await person.posted()).length !== before) missed++;
  await person.pressesInCard('Keep editing');
  await person.clearsAll();
  await person.types(clear);
  await person.seesChip(/Clear/);
  await person.pressesPost();
  await person.seesPosted(before + 1).catch(() => lost++);
  await goesAround(round);
  // The first rounds fill caches that are meant to be filled.
  if (round === Math.ceil(rounds / 5)) first = await held();
  if (round % 20 === 0)
    process.stdout.write(`${round * editsInRound} edits, ${JSON.stringify(await held())}\n`);
}
const last = await held();
process.stdout.write(
  `${rounds * editsInRound} edits, ${rounds} posts, ${missed} beers missed, ${lost} posts lost\nafter a fifth: ${JSON.stringify(first)}\nat the end:    ${JSON.stringify(last)}\n`,
);
await lease.close();
if (missed > 0 || lost > 0 || !first || grew(first, last)) process.exit(1);

/** Edits of all kinds: letters, a pasted line, a deletion, a line taken back. */
async function writes(round: number): Promise<void> {
  await person.focuses();
  for (let edit = 0; edit < editsInRound; edit++) {
    if (edit % 10 === 3)
      await cdp.send('Input.insertText', { text: `Line ${round}.${edit} of the parish news. ` });
    else if (edit % 10 === 7) await page.keyboard.press('Backspace');
    else if (edit % 25 === 24) await person.pressesKeys('Control+z');
    else await page.keyboard.type('abcde fghij'[edit % 11] ?? 'a');
  }
}

/** As people wander: to another page of the site and back, and a composer thrown away and made anew. */
async function goesAround(round: number): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', `/home?as=graceministry&round=${to}`), round);
  if (round % 3 === 0) await person.seesComposersRemade();
}

async function held(): Promise<Held> {
  // What the site itself published is its own, and grows.
  await page.evaluate(() => document.querySelector('#posted')?.replaceChildren());
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    heap: Math.round(of('JSHeapUsedSize') / 1e5) / 10,
  };
}

/** More than a tenth: what one round leaves and the next clears away differs by less. */
function grew(before: Held, after: Held): boolean {
  return (['listeners', 'nodes', 'heap'] as const).some((what) => after[what] > before[what] * 1.1 + 5);
}
