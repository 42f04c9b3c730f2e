import type { Frame, Page } from 'puppeteer-core';
import type { KeptDraft } from '../../lib/kept';
import type { ContainerName } from '../pages/editors/containers';
import type { EditorName } from '../pages/editors/editors';
import type { Posted } from '../pages/shared/site';
import { copy } from '../tools/clipboard';
import { type InputMethod, inputMethodOf } from '../tools/input-method';
import { until } from '../tools/until';
import { look, type Seen } from './card';
import { Person } from './person';
import { answerSites } from './places';
import type { OwnWindow } from './pool';

/** Which editor the page shows, and where. */
export interface Shown {
  readonly editor: EditorName;
  readonly in?: ContainerName;
  /** Pasted bold type, links and lists stay what they are. */
  readonly rich?: boolean;
}

/**
 * A person at the page of editors. The page itself says where its editor and its button are, because no selector leads into a
 * closed shadow tree, and the composer may be in a frame or in a window of its own.
 */
export class Writer extends Person {
  /** The page that was opened: the one that made the composer's frame or window. */
  readonly #opener: Page;
  #input: InputMethod | null = null;

  /** Opens the page, in the window in front or, where the composer has one of its own, in that. */
  static async opens(person: Person, { editor, in: inside = 'light', rich }: Shown): Promise<Writer> {
    const { page, lease } = person;
    const address = new URL('https://editors.example/');
    address.searchParams.set('editor', editor);
    address.searchParams.set('in', inside);
    if (rich) address.searchParams.set('rich', '');
    const opened = inside.endsWith('window') ? newWindowOf(page) : null;
    await page.bringToFront();
    await page.goto(address.href);
    const writer = new Writer(lease, (await opened) ?? page, page);
    if (inside === 'pop-out window') {
      await answerSites(writer.page);
      await page.evaluate(() => window.sendPopOut());
    }
    await writer.page.bringToFront();
    await writer.#spots();
    return writer;
  }

  private constructor(lease: Person['lease'], page: Page, opener: Page) {
    super(lease, page);
    this.#opener = opener;
  }

  /** The frame that has the composer. */
  override async frame(): Promise<Frame> {
    return this.page.frames().at(-1) ?? this.page.mainFrame();
  }

  override async focuses(): Promise<void> {
    const focused = await (await this.frame()).evaluate(
      () =>
        document.hasFocus() &&
        document.activeElement?.matches('[contenteditable="true"], textarea, input, compose-box'),
    );
    if (focused) return;
    const { x, y } = (await this.#spots()).editor;
    await this.page.mouse.click(x, y);
  }

  override async pressesPost(): Promise<void> {
    const { x, y } = (await this.#spots()).post;
    await this.page.mouse.click(x, y);
  }

  /** Pastes a text that brings its rich form with it. */
  async pastesRich(text: string, html: string): Promise<void> {
    await copy(this.lease.engine, this.lease.control, text, html);
    await this.focuses();
    await this.pressesKeys('Control+v');
  }

  /** The input method at the caret. */
  async composes(): Promise<InputMethod> {
    await this.focuses();
    this.#input = await inputMethodOf(this.lease.engine, this.page);
    return this.#input;
  }

  /** Takes one step back, by the keys. */
  async undoes(): Promise<void> {
    await this.pressesKeys('Control+z');
  }

  /** Has the editor refuse whatever it is asked for, or take it again. */
  async seesItRefuse(refuses: boolean): Promise<void> {
    await this.#opener.evaluate((now) => {
      window.refuses = now;
    }, refuses);
  }

  /** Selects everything, and waits until the editor knows it, where the page says what it knows. */
  async selectsAll(text: string): Promise<void> {
    await this.pressesKeys('Control+a');
    await until('the editor to know that all is selected', () =>
      this.page.evaluate((all) => {
        const known = document.querySelector<HTMLElement>('[data-selected]')?.dataset.selected;
        return known === undefined || known === all ? true : null;
      }, text),
    );
  }

  override draftTexts(): Promise<string[]> {
    return this.#opener.evaluate(() => window.draftTexts());
  }

  override posted(): Promise<Posted[]> {
    return this.#opener.evaluate(() => window.posted);
  }

  /** What Demarc shows in the composer’s frame, with places as the whole window counts them. */
  override async looks(overTwoFrames = false): Promise<Seen> {
    const frame = await this.frame();
    const seen = await look(this.page, frame, overTwoFrames);
    if (frame === this.page.mainFrame()) return seen;
    const { left, top } = await this.page.evaluate(() => {
      const rect = document.querySelector('iframe')?.getBoundingClientRect();
      return { left: rect?.left ?? 0, top: rect?.top ?? 0 };
    });
    const controls = seen.controls.map((control) => ({
      ...control,
      x: control.x + left,
      y: control.y + top,
    }));
    return { ...seen, controls };
  }

  /** The origins of the pages that the drafts in the stash were written on. */
  putBy(): Promise<string[]> {
    return this.lease.control.evaluate(async () => {
      const own = globalThis as unknown as OwnWindow;
      const { stash } = await (own.browser ?? own.chrome).storage.local.get('stash');
      return (stash as KeptDraft[]).map(({ address }) => new URL(address).origin);
    });
  }

  /** Leaves the input method, and closes the composer’s own window, where it has one. */
  async closes(): Promise<void> {
    await this.#input?.ends();
    if (this.page !== this.#opener) await this.page.close();
  }

  #spots(): Promise<NonNullable<ReturnType<Window['spots']>>> {
    return until('the editor', () => this.#opener.evaluate(() => window.spots?.()));
  }
}

function newWindowOf(page: Page): Promise<Page | null> {
  return new Promise((resolve) => page.once('popup', resolve));
}
