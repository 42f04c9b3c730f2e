import type { CDPSession, Page } from 'puppeteer-core';
import { buildAll } from '../tools/build';
import { graceMinistry, me } from '../tools/sample-identities';
import { until } from '../tools/until';
import { Person } from './person';
import { answerSites } from './places';
import { type Lease, openBrowser } from './pool';

/**
 * `npm run soak [-- --edits 10000]`: an hour's worth of writing in one tab. Edits are typed and pasted, composers are opened,
 * left and made anew, and the page goes on without loading. Every so often a post about beer has to be held and a clear one has
 * to go out. At the end nothing may have grown by Demarc: listeners, nodes, heap.
 */
const edits = Number(process.argv.at(process.argv.indexOf('--edits') + 1)) || 10_000;
const editsInRound = 50;

const beer = 'Beer and burgers on the weekend yum yum';
const clear = (round: number): string => `Choir practice number ${round} is at seven`;

/** What a tab holds, after everything that nobody needs was thrown away. */
interface Held {
  readonly listeners: number;
  readonly nodes: number;
  /** Megabytes. */
  readonly heap: number;
}

/** What a tab gained for every thousand edits, from a fifth of them on: the first ones fill caches that are meant to be filled. */
interface Soaked {
  readonly gained: Held;
  /** Posts about beer that were not held, and clear ones that did not go out. */
  readonly missed: number;
  readonly lost: number;
}

/** Writes in one tab; on a host that Demarc knows nothing of, the same without it: what the page itself gains. */
async function soak(lease: Lease, count: number, host?: string): Promise<Soaked> {
  const page = await lease.browser.newPage();
  const person = new Person(lease, page);
  await answerSites(page, person.hosts);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  await person.opens('x', host ? { host } : {});
  const tab: Tab = { page, person, cdp, guarded: host === undefined };
  const rounds = Math.ceil(count / editsInRound);
  const settledAt = Math.ceil(rounds / 5);
  let first: Held | null = null;
  let missed = 0;
  let lost = 0;
  for (let round = 1; round <= rounds; round++) {
    await writes(tab, round);
    const before = (await person.posted()).length;
    if (tab.guarded && !(await isHeld(tab, before))) missed++;
    if (!(await goesOut(tab, before, round))) lost++;
    await goesAround(tab, round);
    if (round === settledAt) first = await held(tab);
    if (round % 20 === 0)
      process.stdout.write(`${round * editsInRound} edits, ${JSON.stringify(await held(tab))}\n`);
  }
  const last = await held(tab);
  await page.close();
  const per = 1_000 / ((rounds - settledAt) * editsInRound || 1);
  const gained = (what: keyof Held): number =>
    Math.round((last[what] - (first ?? last)[what]) * per * 10) / 10;
  return {
    gained: { listeners: gained('listeners'), nodes: gained('nodes'), heap: gained('heap') },
    missed,
    lost,
  };
}

interface Tab {
  readonly page: Page;
  readonly person: Person;
  readonly cdp: CDPSession;
  readonly guarded: boolean;
}

async function isHeld({ person }: Tab, posted: number): Promise<boolean> {
  await writesInstead(person, beer);
  await person.pressesPost();
  const seen = await person.seesHold(/drinking/).catch(() => null);
  if (seen) await person.pressesInCard('Keep editing');
  const all = await person.posted();
  if (!seen || all.length !== posted) {
    process.stdout.write(
      `not held: ${JSON.stringify(await person.draftTexts())}, last posted ${JSON.stringify(all.at(-1))}\n`,
    );
  }
  return seen !== null && all.length === posted;
}

async function goesOut({ person, guarded }: Tab, posted: number, round: number): Promise<boolean> {
  await writesInstead(person, clear(round));
  if (guarded) await person.seesChip(/Clear/);
  await person.pressesPost();
  return person.seesPosted(posted + 1).then(
    () => true,
    () => false,
  );
}

/** An editor that is still drawing takes a selection of all back, which a person sees and does again. */
async function writesInstead(person: Person, text: string): Promise<void> {
  await until(`the draft to be ${text}`, async () => {
    await person.clearsAll();
    await person.types(text);
    return (await person.draftTexts())[0] === text || null;
  });
}

/** Edits of all kinds: letters, a pasted line, a deletion, a line taken back. */
async function writes(tab: Tab, round: number): Promise<void> {
  const { page, person, cdp } = tab;
  await person.focuses();
  for (let edit = 0; edit < editsInRound; edit++) {
    if (edit % 10 === 3)
      await cdp.send('Input.insertText', { text: `Line ${round}.${edit} of the parish news. ` });
    else if (edit % 10 === 7) await page.keyboard.press('Backspace');
    else if (edit % 25 === 24) await takesBack(tab);
    else await page.keyboard.type('abcde fghij'[edit % 11] ?? 'a');
  }
}

/**
 * Draft.js takes back what the browser drew by itself in a task of its own (keyCommandUndo), over anything that was typed sooner
 * than that task ran: hands are never so quick.
 */
async function takesBack({ page, person }: Tab): Promise<void> {
  await person.pressesKeys('Control+z');
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
}

/** As people wander: to another page of the site and back, and a composer thrown away and made anew. */
async function goesAround({ page, person }: Tab, round: number): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', `/home?as=graceministry&round=${to}`), round);
  if (round % 3 === 0) await person.seesComposersRemade();
}

async function held({ page, cdp }: Tab): Promise<Held> {
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

buildAll('e2e', ['chromium']);
const lease = await openBrowser('chromium');
await lease.store({ identities: [graceMinistry, me], choice: graceMinistry.id });
const guarded = await soak(lease, edits);
const bare = await soak(lease, Math.max(editsInRound * 10, edits / 5), 'nothing-of-demarc.example');
await lease.close();
process.stdout.write(
  `with Demarc:    ${JSON.stringify(guarded)}\nwithout Demarc: ${JSON.stringify(bare)}\ngained for each thousand edits; the heap in megabytes\n`,
);
const grew =
  guarded.gained.listeners > bare.gained.listeners + 5 ||
  guarded.gained.nodes > bare.gained.nodes + 50 ||
  guarded.gained.heap > bare.gained.heap + 0.3;
if (guarded.missed + guarded.lost > 0 || grew) process.exit(1);
