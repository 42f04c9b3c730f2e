import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../tools/until';
import { scenario } from './driver';
import { changes, watch } from './page-side';

/** Ways to post that need a browser to be what they are; tests/lib/page/compose/ways.test.ts goes through the others. */
const beer = 'Beer and burgers on the weekend yum yum';
const choir = 'Choir practice is at seven';

scenario(
  'a double click on a slow site posts a clear draft once, and a held one only when I say so, once',
  { sites: ['plain'] },
  async (person, site) => {
    await person.opens(site, { query: { slow: '1' } });
    await person.types(choir);
    await person.seesChip(/Clear/);
    await person.pressesPostTwice();
    await person.seesDraft('');
    expect((await person.posted()).map(({ parts }) => parts)).toEqual([[choir]]);
    await person.types(beer);
    await person.pressesPostTwice();
    await person.seesHold(/drinking/);
    await person.fillsInCard(/Why is this all right/, 'It is a song');
    await person.pressesInCard('Post anyway');
    await person.seesDraft('');
    expect((await person.posted()).map(({ parts }) => parts)).toEqual([[choir], [beer]]);
  },
);

scenario(
  'words that were spoken, dropped or filled in are read like typed ones, and a press without a pointer is one',
  { sites: ['plain', 'plain-shadow-dialog'] },
  async (person, site) => {
    await person.opens(site);
    await person.focuses();
    // What dictation, a drop and a password manager have in common: text comes, and no key did it.
    await person.page.evaluate((text) => document.execCommand('insertText', false, text), beer);
    await person.seesChip(/to look at/);
    await person.page.evaluate(() => {
      const tree = document.querySelector('site-dialog')?.shadowRoot ?? document;
      tree.querySelector<HTMLElement>('button.post')?.click();
    });
    await person.seesHold(/drinking/);
    expect(await person.posted()).toEqual([]);
  },
);

scenario(
  'a press is the first thing in a frame with a draft that was there already: of Post it is held, of a menu the page has it',
  { sites: ['plain'] },
  async (person, site) => {
    await person.opens(site);
    // A frame without an origin may fetch nothing of the extension's in Firefox.
    const held = await pressedFirst(person.page, 'allow-scripts', 'Post');
    await held.waitForSelector('demarc-card');
    expect(await held.evaluate(() => window.changes)).toEqual([]);
    const given = await pressedFirst(person.page, 'allow-scripts allow-same-origin', 'Menu');
    const heard = await until('the press to be given back', async () => {
      const all = await given.evaluate(() => window.changes);
      return all.includes('click') && all;
    });
    expect(heard).toEqual(['pointerdown', 'mousedown', 'click']);
  },
);

scenario(
  'a frame that was written anew before anybody did anything there is guarded as before',
  { sites: ['plain'] },
  async (person, site) => {
    await person.opens(site);
    const added = await person.page.evaluateHandle(() =>
      document.body.appendChild(document.createElement('iframe')),
    );
    const frame = await until('the frame', () => added.contentFrame());
    await frame.evaluate(writeAnew, beer, true);
    await frame.click('button');
    await frame.waitForSelector('demarc-card');
    expect(await frame.evaluate(() => window.changes)).toEqual([]);
  },
);

for (const isClosed of [true, false])
  scenario(
    `a page that wrote itself anew${isClosed ? '' : ', and goes on writing,'} before anybody did anything there is guarded as before`,
    { sites: ['plain'] },
    async (person, site) => {
      await person.opens(site);
      await person.page.evaluate(writeAnew, beer, isClosed);
      await person.page.click('button');
      await person.page.waitForSelector('demarc-card');
      await person.seesCard(/drinking/);
      expect(await person.page.evaluate(() => window.changes)).toEqual([]);
    },
  );

/** Runs in the page: another document in place of this one, with a draft; which clicks it hears of is in its `changes`. */
function writeAnew(text: string, isClosed: boolean): void {
  document.open();
  document.write(`<main><textarea>${text}</textarea><button>Post</button></main>`);
  if (isClosed) document.close();
  window.changes = [];
  document.querySelector('button')?.addEventListener('click', () => window.changes.push('click'));
}

/** A frame with a draft in it, in which the first thing to happen is a press of this button. What it hears of is in its `changes`. */
async function pressedFirst(page: Page, sandbox: string, name: string): Promise<Frame> {
  const added = await page.evaluateHandle(
    (text, sandbox) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', sandbox);
      frame.srcdoc = `<main><textarea>${text}</textarea><button>Post</button></main><nav><button>Menu</button></nav>`;
      return document.body.appendChild(frame);
    },
    beer,
    sandbox,
  );
  const frame = await until('the frame', () => added.contentFrame());
  const button = await frame.waitForSelector(`::-p-xpath(//button[text()="${name}"])`);
  await frame.evaluate(() => {
    window.changes = [];
    for (const type of ['pointerdown', 'mousedown', 'click'])
      window.addEventListener(type, () => window.changes.push(type));
  });
  await button?.click();
  return frame;
}

scenario(
  'the card can be pressed over a modal dialog in a shadow tree, and nothing is written in or above the editor',
  { sites: ['plain-shadow-dialog'] },
  async (person, site) => {
    await person.opens(site);
    await person.types(beer);
    await person.seesChip(/to look at/);
    await watch(person.page);
    await person.pressesInCard(/^Demarc:/);
    await person.seesCard(/drinking/);
    await person.pressesInCard('Close');
    await person.seesNoCard();
    expect(await changes(person.page)).toEqual([]);
    const beside = await person.page.evaluate(() => {
      const dialog = document.querySelector('site-dialog')?.shadowRoot?.querySelector('dialog');
      const ours = [...(dialog?.querySelectorAll('*') ?? [])].filter(({ localName }) =>
        localName.startsWith('demarc-'),
      );
      return ours.map(({ localName, parentElement }) => `${localName} in ${parentElement?.localName}`);
    });
    expect(beside).toEqual(['demarc-card in dialog']);
  },
);

scenario(
  'Escape closes the card of a held post, and nothing of the site’s around it',
  { sites: ['linkedin'] },
  async (person, site) => {
    await person.opens(site);
    await person.types(beer);
    await person.pressesPost();
    await person.seesHold(/drinking/);
    await person.page.evaluate(() => {
      window.changes = [];
      for (const type of ['keydown', 'keyup'] as const) {
        document.addEventListener(type, ({ key }) => window.changes.push(`${type} ${key}`));
      }
    });
    await person.pressesKeys('Escape');
    await person.seesNoCard();
    expect(await person.page.evaluate(() => document.querySelector('dialog:modal') !== null)).toBe(true);
    expect(await person.page.evaluate(() => window.changes)).toEqual([]);
    await person.seesDraft(beer);
    await person.pressesPost();
    await person.seesHold(/drinking/);
    expect(await person.posted()).toEqual([]);
  },
);

scenario(
  'every way out of a held post is in view where there is little room beside the composer',
  { sites: ['plain'] },
  async (person, site) => {
    await person.opens(site);
    await person.page.evaluate(() => {
      document.documentElement.style.paddingBlockStart = '320px';
    });
    await person.types(beer);
    await person.pressesPost();
    await person.seesHold(/drinking/);
    await person.fillsInCard(/Why is this all right/, 'It is a song');
    await person.pressesInCard('Post anyway');
    expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([[beer]]);
  },
);
