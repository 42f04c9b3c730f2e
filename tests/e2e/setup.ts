import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from '../tools/browsers';
import { buildAll } from '../tools/build';
import { endBrowsers } from '../tools/launch';

/**
 * Before the first scenario: both browsers are there, and what they load is built. What this returns runs after
 * the last one: the browsers live in Vitest's worker, which ends without a word, so whatever it left is ended here.
 */
export function setup(): () => void {
  ensureBrowsers(['chromium', 'firefox']);
  buildAll('e2e', ['chromium', 'firefox']);

  const profiles = mkdtempSync(join(tmpdir(), 'demarc-profiles-'));
  process.env.DEMARC_PROFILES = profiles;
  return () => {
    endBrowsers(profiles);
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
  };
}
