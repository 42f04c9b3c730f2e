import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lease } from '../e2e/pool';
import { extensionFolder } from '../tools/extension';
import { milliseconds, openChromium } from './chromium';
import { quantile } from './measure';

/** What a page that has no compose box takes from the start of the load on, in milliseconds. */
interface Load {
  readonly script: number;
  /** Reading the script before it runs, which is not counted as script. */
  readonly compile: number;
}

/**
 * Prints what Demarc costs a page without a compose box, in turns with the same extension whose script is empty: what that
 * takes says how fast the machine is with a script that it has never seen, which no page can do without.
 */
export async function measureEmptyPages(): Promise<void> {
  const emptied = mkdtempSync(join(tmpdir(), 'demarc-emptied-'));
  cpSync(extensionFolder('chromium', 'e2e'), emptied, { recursive: true });
  writeFileSync(join(emptied, 'content-scripts/compose.js'), '');
  const nothing = await openChromium(emptied);
  const demarc = await openChromium();
  const loads: Record<'nothing' | 'demarc', Load[]> = { nothing: [], demarc: [] };
  for (let round = 0; round < 40; round++) {
    loads.nothing.push(await load(nothing));
    loads.demarc.push(await load(demarc));
  }
  await nothing.close();
  await demarc.close();
  rmSync(emptied, { recursive: true });
  process.stdout.write(
    `a page without a compose box: ${said(loads.demarc)}; with a script of nothing ${said(loads.nothing)}\n`,
  );
}

async function load({ browser }: Lease): Promise<Load> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html><p>Nothing to write in.</p>',
    }),
  );
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<Load> => ({
    script: await milliseconds(cdp, 'ScriptDuration'),
    compile: await milliseconds(cdp, 'V8CompileDuration'),
  });
  await page.goto('about:blank');
  const before = await spent();
  await page.goto('https://x.com/');
  await pause(300);
  const { script, compile } = await spent();
  await page.close();
  return { script: script - before.script, compile: compile - before.compile };
}

function said(loads: readonly Load[]): string {
  const median = (figure: (load: Load) => number): string => quantile(loads.map(figure), 0.5).toFixed(2);
  const together = median(({ script, compile }) => script + compile);
  return `${median(({ script }) => script)} ms of script and ${median(({ compile }) => compile)} ms of compiling, together ${together}`;
}
