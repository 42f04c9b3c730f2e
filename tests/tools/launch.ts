import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { type Engine, ensureBrowser } from './browsers';
import { geckoId } from './extension';
import { until } from './until';

/** The host part of our pages' addresses in Firefox, which would otherwise be made up anew for each profile. */
const geckoUuid = 'd3a4c000-0000-4000-8000-000000000001';

const chromiumFlags = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A page that is not in front is otherwise slowed down, and nobody looks at a headless window.
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** A browser that runs with the extension in it. */
export interface Running {
  readonly engine: Engine;
  readonly browser: Browser;
  /** Where the extension's own pages are, without a slash at the end. */
  readonly origin: string;
  /** Opens one of the extension's own pages in a tab. */
  openOwn(path: string): Promise<Page>;
  /** Waits until the extension has opened one of its own pages by itself, and closes it. */
  closeOpened(path: string): Promise<void>;
  /** The folder of its profile. */
  readonly profile: string;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
  /** Ends the browser's process as a crash does: at once, with nothing put in order. Its profile stays. */
  kill(): Promise<void>;
  /** Stops the background as the browser does after a while without events. */
  stopBackground(): Promise<void>;
}

interface LaunchOptions {
  readonly extension: string;
  readonly headless: boolean;
  /** The extension opens its first-run page: that is waited for and closed, so that it comes between no two of a test's steps. */
  readonly welcomes: boolean;
  /** The browser to start, where it is not the one that is found on this machine. */
  readonly executable?: string | undefined;
  /** A profile to go on in, which stays when the browser is closed, with all that the extension has stored. */
  readonly profile?: string | undefined;
}

/** Starts a browser in a profile of its own and loads the extension into it. */
export async function launch(engine: Engine, options: LaunchOptions): Promise<Running> {
  const { extension, headless, welcomes, profile } = options;
  const executablePath = options.executable ?? ensureBrowser(engine);
  const start = engine === 'chromium' ? launchChromium : launchFirefox;
  const running = await start(executablePath, extension, headless, profile);
  if (!welcomes) return running;
  try {
    await running.closeOpened('welcome.html');
    return running;
  } catch (error) {
    await running.close();
    throw error;
  }
}

/** Milliseconds until a browser has started, on a machine that is busy with much else; as many until the background has and has opened a page. */
const openingLimit = 120_000;

async function launchChromium(
  executablePath: string,
  extension: string,
  headless: boolean,
  profile: string | undefined,
): Promise<Running> {
  const asRoot = process.getuid?.() === 0;
  const userDataDir = profile ?? profileFolder();
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    timeout: openingLimit,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    userDataDir,
    // With a window, whoever opened it hears Ctrl+C and closes it in order.
    handleSIGINT: headless,
    args: [...chromiumFlags, ...(asRoot ? ['--no-sandbox'] : [])],
  });
  note(browser, userDataDir);
  const id = await browser.installExtension(extension);
  const origin = `chrome-extension://${id}`;
  return {
    engine: 'chromium',
    browser,
    origin,
    profile: userDataDir,
    close: () => end(browser, userDataDir, profile !== undefined),
    kill: () => kill(browser, userDataDir),
    async openOwn(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    async closeOpened(path) {
      const page = await until(
        `${path} to open`,
        async () => (await browser.pages()).find((one) => one.url() === `${origin}/${path}`),
        openingLimit,
      );
      await page.close();
    },
    async stopBackground() {
      const isOurs = (target: { type(): string; url(): string }): boolean =>
        target.type() === 'service_worker' && target.url().startsWith(origin);
      const target = browser.targets().find(isOurs);
      if (!target) return;
      const worker = await target.worker();
      // It may end by itself while it is asked to, a tab of ours may have it start anew at once, and one that is just answering
      // somebody is not stopped: so it is asked until it is gone.
      await until('the service worker to stop', async () => {
        await worker?.close().catch(() => undefined);
        return !browser.targets().includes(target);
      });
    },
  };
}

async function launchFirefox(
  executablePath: string,
  extension: string,
  headless: boolean,
  profile: string | undefined,
): Promise<Running> {
  const userDataDir = profile ?? profileFolder();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    timeout: openingLimit,
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    userDataDir,
    // With a window, whoever opened it hears Ctrl+C and closes it in order.
    handleSIGINT: headless,
    // Lets us stop the background, which Firefox offers to privileged code alone.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: geckoUuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      'devtools.jsonview.enabled': false,
      // Pages are answered by the driver; a name that is looked up all the same, and not found, has ended a navigation.
      'network.dns.forceResolve': '127.0.0.1',
      // An extension that is loaded for a test is gone with the browser, and what it stored with it.
      ...(profile && { 'extensions.webextensions.keepStorageOnUninstall': true }),
    },
  });
  note(browser, userDataDir);
  await browser.installExtension(extension);
  const origin = `moz-extension://${geckoUuid}`;
  return {
    engine: 'firefox',
    browser,
    origin,
    profile: userDataDir,
    close: () => end(browser, userDataDir, profile !== undefined),
    kill: () => kill(browser, userDataDir),
    async openOwn(path) {
      const page = await browser.newPage();
      const url = `${origin}/${path}`;
      // Puppeteer's goto waits for events that Firefox does not send for an extension's pages.
      await sendBidi(page, 'browsingContext.navigate', {
        context: contextOf(page.mainFrame()),
        url,
        wait: 'none',
      });
      await until(`${path} to load`, () =>
        page.evaluate((at) => location.href === at && document.readyState === 'complete', url),
      );
      return page;
    },
    async closeOpened(path) {
      const page = await anyPage(browser);
      // Puppeteer hears of no navigation to an extension's page, so that it knows no address of one.
      const context = await until(
        `${path} to open`,
        async () => {
          const { contexts } = await sendBidi(page, 'browsingContext.getTree', { maxDepth: 0 });
          const opened = contexts as { context: string; url: string }[];
          return opened.find(({ url }) => url === `${origin}/${path}`)?.context;
        },
        openingLimit,
      );
      await sendBidi(page, 'browsingContext.close', { context });
    },
    async stopBackground() {
      const page = await anyPage(browser);
      const tree = await sendBidi(page, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
      const extensionOf = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension`;
      await sendBidi(page, 'script.evaluate', {
        expression: `${extensionOf}.terminateBackground()`,
        target: { context: tree.contexts[0].context },
        awaitPromise: true,
      });
    },
  };
}

async function anyPage(browser: Browser): Promise<Page> {
  const [page] = await browser.pages();
  if (!page) throw new Error('Firefox has no page to speak through.');
  return page;
}

/** A fresh folder for a browser's profile, beside which its process id is noted. */
function profileFolder(): string {
  return mkdtempSync(join(process.env.DEMARC_PROFILES ?? tmpdir(), 'demarc-profile-'));
}

function note(browser: Browser, profile: string): void {
  writeFileSync(`${profile}.pid`, String(browser.process()?.pid ?? ''));
}

async function end(browser: Browser, profile: string, stays: boolean): Promise<void> {
  await browser.close().catch(() => undefined);
  for (const path of [...(stays ? [] : [profile]), `${profile}.pid`]) {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function kill(browser: Browser, profile: string): Promise<void> {
  const ended = new Promise((then) => browser.process()?.once('exit', then));
  if (browser.process()?.kill('SIGKILL')) await ended;
  // Puppeteer then puts back what it had kept of Firefox's settings, which a browser that is started meanwhile would not find.
  await until(
    'the profile as it was',
    async () => !readdirSync(profile).some((file) => file.endsWith('.puppeteer')),
  );
}

/** Ends the browsers whose profiles are in this folder and that are still running. */
export function endBrowsers(profiles: string): void {
  for (const name of readdirSync(profiles).filter((file) => file.endsWith('.pid'))) {
    const pid = Number(readFileSync(join(profiles, name), 'utf8'));
    try {
      if (pid > 0) process.kill(pid);
    } catch {
      // It has ended by itself.
    }
  }
}

/** The id by which WebDriver BiDi knows a frame. */
export function contextOf(frame: Frame): string {
  return (frame as unknown as { _id: string })._id;
}

interface BidiConnection {
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's answers have a shape of their own for each command
  send(method: string, params: object): Promise<{ result: any }>;
}

/** Sends a WebDriver BiDi command that puppeteer has no method for, over puppeteer's own connection. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function sendBidi(page: Page, method: string, params: object): Promise<any> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  return (await connection.send(method, params)).result;
}
