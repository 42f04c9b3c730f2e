import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { knownSite } from '../../lib/sites';
import { fingerprintOf } from '../../rules/trust/fingerprint';
import { publicPartOf, signIndex } from '../../rules/trust/sign';
import { chainOf, day, indexOf, iso, madePack, newKey, teaPack } from '../rules/trust/channel';
import { launch, type Running } from '../tools/launch';
import { managedBrowser } from '../tools/managed-browser';
import { startNginx } from '../tools/nginx';
import { gracePolicy } from '../tools/sample-policy';
import { until } from '../tools/until';
import { answerSites, places } from './places';
import { type OwnWindow, withBrowser } from './pool';
import { shows } from './tabbing';

const x = knownSite('x.com');

/** What is known of X, newer than what Demarc brings: its compose boxes have other names. */
const newerX = {
  ...x,
  version: 1,
  composers: x?.composers.map((one) => ({ ...one, id: `newer-${one.id}` })),
};

/** A channel as an admin has published it to a folder, and the fingerprint of its key. */
async function publish(folder: string): Promise<string> {
  const key = await newKey();
  const now = Date.now();
  const term = { issued: iso(now - day), expires: iso(now + day) };
  const { file, entry } = await madePack(key, teaPack(1, { sites: [newerX] }), term);
  writeFileSync(join(folder, entry.file), file);
  const index = await signIndex(indexOf({ ...term, packs: [entry] }), await chainOf([key]), [key]);
  writeFileSync(join(folder, 'index.jws'), index);
  return fingerprintOf({ keys: [publicPartOf(key)], threshold: 1 });
}

/** Begins to write on X: the name of what the compose box is known by. */
async function adapterAtX(running: Running, own: Page): Promise<string> {
  const page = await running.browser.newPage();
  await answerSites(page);
  await page.goto('https://x.com/home?as=graceministry');
  await (await page.waitForSelector(places.x.editor))?.click();
  return until('the site’s health', () =>
    own.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as OwnWindow;
      const stored = await (browser ?? chrome).storage.local.get('site-health');
      const health = stored['site-health'] as Record<string, { readonly adapter: string }> | undefined;
      return health?.['x.com']?.adapter ?? null;
    }),
  );
}

/** That browsers ask a real server, across origins, without leave from anybody: what becomes of the answer is shown elsewhere. */
for (const engine of ['chromium', 'firefox'] as const) {
  test.concurrent(`the pack of a policy’s channel comes from its web server without a press of anybody, with what is newer of a site (${engine})`, () =>
    withBrowser(engine, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'demarc-channel-'));
      const machine = managedBrowser(engine);
      const fingerprint = await publish(folder);
      const nginx = await startNginx(folder);
      try {
        machine.adminSets({ ...gracePolicy, channels: [{ address: nginx.origin, fingerprint }] });
        const running = await launch(engine, { ...machine, headless: true, welcomes: false });
        try {
          const options = await running.openOwn('options.html#subscriptions');
          await options.bringToFront();
          await shows(options, /Set by your organisation’s policy[\s\S]*Tea house · Version 1/);
          expect(await adapterAtX(running, options)).toBe('x/newer-post');
        } finally {
          await running.close();
        }
      } finally {
        await nginx.stop();
        machine.remove();
        rmSync(folder, { recursive: true });
      }
    }));
}
