import type { Frame, KeyInput, Page } from 'puppeteer-core';
import type { Page as PageName } from '../pages/build';
import { pageOfHost } from '../pages/serve';
import type { Posted } from '../pages/shared/site';
import { copy } from '../tools/clipboard';
import { until } from '../tools/until';
import { type Control, isHeld, look, type Seen } from './card';
import { typeInto } from './keys';
import { addressOf, type Opening } from './opening';
import { remade } from './page-side';
import { places, type Site } from './places';
import type { Lease, OwnWindow } from './pool';
import { inPage, type Place, placeIn, type Spot, spotOf } from './spot';

/** A person at a browser with Demarc in it. Composers are counted from 0 in document order. */
export class Person {
  readonly page: Page;
  readonly lease: Lease;
  /** Errors that nothing on the page caught; a scenario that ends with some has failed. */
  readonly pageErrors: string[] = [];
  /** Which page answers for hosts other than the sites' own. */
  readonly hosts: Record<string, PageName> = {};
  #site: Site = 'x';
  #opened: string | null = null;

  constructor(lease: Lease, page: Page) {
    this.lease = lease;
    this.page = page;
  }

  /** Opens a site's page, and waits until it shows a compose box. */
  async opens(site: Site, opening: Opening = {}): Promise<void> {
    this.#site = site;
    this.#opened = this.#addressOf(site, opening);
    await this.page.bringToFront();
    await this.page.goto(this.#opened);
    await this.#editor(0);
  }

  /**
   * Opens a site's page, or, where it is open already, has the site start over on it: empty composers made anew and nothing
   * published. Many scenarios on one page take a third of the time that they take on one page each.
   */
  async returnsTo(site: Site, opening: Opening = {}): Promise<void> {
    const address = this.#addressOf(site, opening);
    if (this.#opened !== address) return this.opens(site, opening);
    this.#site = site;
    await this.page.evaluate((url) => history.replaceState(null, '', url), address);
    await this.#seesAllAnew();
  }

  /** Has the site start over, and waits until nothing is shown of what was written before. */
  async #seesAllAnew(): Promise<void> {
    await remade(await this.frame(), places[this.#site].editor, 'startOver');
    await until('nothing of the draft before', async () => {
      const seen = await this.looks();
      // Where the site puts the caret into the new composer by itself, it is said at once whose voice that has.
      if (seen.card === null && (seen.chip === null || (await this.#editor(0)).focused)) return true;
      throw new Error(JSON.stringify(seen));
    });
  }

  #addressOf(site: Site, opening: Opening): string {
    const { hostname } = new URL(places[site].address);
    const page = pageOfHost[hostname];
    if (opening.host && page) this.hosts[opening.host] = page;
    return addressOf(site, opening);
  }

  /** Puts the caret into a composer by a click; where the focus is in it already, the caret stays where it is. */
  async focuses(composer = 0): Promise<void> {
    const { focused, x, y } = await this.#editor(composer);
    if (!focused) await this.page.mouse.click(x, y);
  }

  /** Types at the caret, key by key. A new line is the Enter key. */
  async types(text: string, composer = 0): Promise<void> {
    await this.focuses(composer);
    await typeInto(this.page, this.lease.engine, text);
  }

  /** Pastes text at the caret, from the real clipboard by the real keys. */
  async pastes(text: string, composer = 0): Promise<void> {
    await copy(this.lease.engine, this.lease.control, text);
    await this.focuses(composer);
    await this.pressesKeys('Control+v');
  }

  /** Presses a key with others held down: `Control+Enter`, `Control+z`, `Escape`. */
  async pressesKeys(chord: string): Promise<void> {
    const keys = chord.split('+') as KeyInput[];
    const last = keys.pop();
    if (!last) throw new Error('There is no key in an empty chord.');
    for (const key of keys) await this.page.keyboard.down(key);
    // For Firefox the driver takes Enter for the one on the number pad; U+E006 is the main one's in WebDriver.
    const main = last === 'Enter' && this.lease.engine === 'firefox' ? ('\uE006' as KeyInput) : last;
    await this.page.keyboard.press(main, commandOf(chord));
    for (const key of keys.reverse()) await this.page.keyboard.up(key);
  }

  /** Clicks the site's own Post button with the mouse, once nothing of Demarc's lies over it; where there is none, by its keys. */
  async pressesPost(composer = 0, count = 1): Promise<void> {
    const { post, chord = 'Control+Enter' } = places[this.#site];
    if (post === null) {
      await this.focuses(composer);
      return this.pressesKeys(chord);
    }
    const button = `button ${composer} that posts, and nothing of Demarc’s over it`;
    const { x, y } = await until(button, async () => {
      const spot = await this.#spot(post, composer);
      if (spot?.covered === false) return spot;
      throw new Error(JSON.stringify({ spot, demarc: await this.looks() }));
    });
    await this.page.mouse.click(x, y, { count });
  }

  /** The same by a double click. */
  pressesPostTwice(): Promise<void> {
    return this.pressesPost(0, 2);
  }

  /** Presses what posts in the end, where the site asks for one more step after its first button. */
  async pressesLast(): Promise<void> {
    const { last } = places[this.#site];
    if (last !== undefined) await this.clicks(last);
  }

  /** Clicks something on the page that is neither the editor nor Post. */
  async clicks(selector: string): Promise<void> {
    const { x, y } = await this.#nth(selector, 0);
    await this.page.mouse.click(x, y);
  }

  /** Selects everything in a composer and deletes it. */
  async clearsAll(composer = 0): Promise<void> {
    await this.focuses(composer);
    await this.pressesKeys('Control+a');
    await this.page.keyboard.press('Backspace');
  }

  /** Puts the caret at the end of the composer's text. */
  async goesToTheEnd(composer = 0): Promise<void> {
    await this.focuses(composer);
    await this.pressesKeys('Control+End');
  }

  /** What the site's own model holds, one text a composer; parts of a thread are joined by an empty line. */
  async draftTexts(): Promise<string[]> {
    return (await this.frame()).evaluate(() => window.draftTexts());
  }

  /** Waits until a composer's model holds exactly this text. */
  async seesDraft(text: string, composer = 0): Promise<void> {
    await until(`the draft to be ${JSON.stringify(text)}`, async () => {
      const texts = await this.draftTexts();
      if (texts[composer] === text) return true;
      throw new Error(`it is ${JSON.stringify(texts[composer])}`);
    });
  }

  /** Everything that the site published, at once. */
  async posted(): Promise<Posted[]> {
    return (await this.frame()).evaluate(() => window.posted);
  }

  /** Waits until the site has published something, and answers with all of it. */
  seesPosted(count = 1): Promise<Posted[]> {
    return until(`${count} published`, async () => {
      const all = await this.posted();
      return all.length >= count ? all : null;
    });
  }

  /** What Demarc shows at once, or over two frames: chip, card, controls. */
  async looks(overTwoFrames = false): Promise<Seen> {
    const place = await this.#where();
    const seen = await look(this.page, place.frame, overTwoFrames);
    return { ...seen, controls: seen.controls.map((control) => inPage(control, place)) };
  }

  /** Waits until what Demarc shows is as `as` says. */
  async sees(what: string, as: (seen: Seen) => boolean): Promise<Seen> {
    return until(what, async () => {
      const seen = await this.looks();
      if (as(seen)) return seen;
      throw new Error(JSON.stringify(seen));
    });
  }

  /** Waits for a chip whose name matches, such as /Grace Ministry.*Clear/. */
  seesChip(name: RegExp): Promise<Seen> {
    return this.sees(`a chip that says ${name}`, ({ chip }) => chip !== null && name.test(chip));
  }

  /** Waits for the open card with this in its text. */
  seesCard(text: RegExp): Promise<Seen> {
    return this.sees(`a card that says ${text}`, ({ card }) => card !== null && text.test(card));
  }

  /** Waits until the post is held for good, not only until it is checked, and the card says why. */
  seesHold(text = /./): Promise<Seen> {
    return until(`a held post and ${text} in the card`, async () => {
      const seen = await this.looks();
      if (isHeld(seen) && text.test(seen.card ?? '')) return seen;
      // An empty box is one that the site has published from, or one in which the words never stood.
      const [drafts, posted] = await Promise.all([this.draftTexts(), this.posted()]);
      throw new Error(JSON.stringify({ ...seen, drafts, posted }));
    });
  }

  /** Waits until neither chip nor card is shown. */
  seesNothing(): Promise<Seen> {
    return this.sees('nothing of Demarc', ({ chip, card }) => chip === null && card === null);
  }

  /** Waits until no card is open. */
  seesNoCard(): Promise<Seen> {
    return this.sees('no card', ({ card }) => card === null);
  }

  /** Clicks a button in the chip or the card with the mouse; `name` is its whole name or matches it. */
  async pressesInCard(name: string | RegExp): Promise<void> {
    const button = await this.#control('button', name);
    await this.page.mouse.click(button.x, button.y);
  }

  /** Types into a field of the card. */
  async fillsInCard(name: string | RegExp, text: string): Promise<void> {
    const field = await this.#control('field', name);
    await this.page.mouse.click(field.x, field.y);
    await typeInto(this.page, this.lease.engine, text);
  }

  /** Chooses an identity, as the popup does. */
  async chooses(identity: string): Promise<void> {
    await this.lease.control.evaluate(async (choice) => {
      const own = globalThis as unknown as OwnWindow;
      await (own.browser ?? own.chrome).storage.local.set({ choice });
    }, identity);
  }

  /** Switches the site off, as the popup does; nothing is off any more where no site is named. */
  async switchesOff(...sites: Site[]): Promise<void> {
    const hosts = sites.map((site) => new URL(places[site].address).hostname);
    await this.lease.control.evaluate(async (off) => {
      const own = globalThis as unknown as OwnWindow;
      await (own.browser ?? own.chrome).storage.local.set({ 'off-sites': off });
    }, hosts);
  }

  /** Whether an element of ours is anywhere in the page. */
  async seesAnythingOfDemarc(): Promise<boolean> {
    return this.page.evaluate(
      () => document.querySelector('demarc-card, demarc-underlines, demarc-notice') !== null,
    );
  }

  /** Has the browser stop the background, as it does after half a minute without work. */
  async stopsBackground(): Promise<void> {
    await this.lease.stopBackground();
  }

  /** Has the site throw its composers away and make them anew with the text they held. */
  async seesComposersRemade(): Promise<void> {
    await remade(await this.frame(), places[this.#site].editor, 'remakeComposers');
    await this.#editor(0);
  }

  async #control(kind: Control['kind'], name: string | RegExp): Promise<Control> {
    const fits = (control: Control): boolean =>
      control.kind === kind &&
      !control.disabled &&
      (typeof name === 'string' ? control.name === name : name.test(control.name));
    return until(`a ${kind} named ${name} that stands still`, async () => {
      const seen = await this.looks(true);
      // The card may still be moving to its place.
      const control = seen.controls.find(fits);
      if (control?.still) return control;
      throw new Error(JSON.stringify(seen));
    });
  }

  #editor(composer: number): Promise<Spot> {
    return this.#nth(places[this.#site].editor, composer);
  }

  #nth(selector: string, index: number): Promise<Spot> {
    return until(`${selector} number ${index}`, () => this.#spot(selector, index));
  }

  /** The frame that the composer stands in: the page's own, or the one that the place names. */
  async frame(): Promise<Frame> {
    return (await this.#where()).frame;
  }

  #where(): Promise<Place> {
    return placeIn(this.page, places[this.#site].frame);
  }

  async #spot(selector: string, index: number): Promise<Spot | null> {
    const spot = await spotOf(await this.frame(), selector, index);
    return spot && inPage(spot, await this.#where());
  }
}

/** Headless Chromium binds no editing commands to keys by itself, so it is told which one these mean. */
function commandOf(chord: string): { commands?: string[] } {
  const commands: Readonly<Record<string, string>> = {
    'Control+z': 'Undo',
    'Control+a': 'SelectAll',
    'Control+v': 'Paste',
  };
  const command = commands[chord];
  return command ? { commands: [command] } : {};
}
