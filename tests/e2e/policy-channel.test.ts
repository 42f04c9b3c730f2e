import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { fingerprintOf } from '../../rules/trust/fingerprint';
import { publicPartOf, signIndex } from '../../rules/trust/sign';
import { chainOf, day, indexOf, iso, madePack, newKey, teaPack } from '../rules/trust/channel';
import { launch } from '../tools/launch';
import { managedBrowser } from '../tools/managed-browser';
import { startNginx } from '../tools/nginx';
import { gracePolicy } from '../tools/sample-policy';
import { withBrowser } from './pool';
import { shows } from './tabbing';

/** A channel as an admin has published it to a folder, and the fingerprint of its key. */
async function publish(folder: string): Promise<string> {
  const key = await newKey();
  const now = Date.now();
  const term = { issued: iso(now - day), expires: iso(now + day) };
  const { file, entry } = await madePack(key, teaPack(), term);
  writeFileSync(join(folder, entry.file), file);
  const index = await signIndex(indexOf({ ...term, packs: [entry] }), await chainOf([key]), [key]);
  writeFileSync(join(folder, 'index.jws'), index);
  return fingerprintOf({ keys: [publicPartOf(key)], threshold: 1 });
}

/** That browsers ask a real server, across origins, without leave from anybody: what becomes of the answer is shown elsewhere. */
for (const engine of ['chromium', 'firefox'] as const) {
  test.concurrent(`the pack of a policy’s channel comes from its web server without a press of anybody (${engine})`, () =>
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
