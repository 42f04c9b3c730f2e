import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'wxt';
import type { Engine } from './browsers';
import { makeOnce } from './unchanged';

const sources = [
  'components',
  'entrypoints',
  'lib',
  'rules',
  'public',
  'wxt.config.ts',
  'package-lock.json',
  'tests/tools',
];

/** What the extension is built for: the end-to-end tests, or the playground. */
export type Purpose = 'e2e' | 'playground';

/** The hosts that each purpose gives leave for from the start, in the manifest. */
const extraHosts: Readonly<Record<Purpose, readonly string[]>> = {
  e2e: ['https://*.example/*', 'https://app.slack.com/*', 'https://discord.com/*'],
  playground: ['http://localhost/*', 'http://*.localhost/*'],
};

/** The id that Firefox knows the extension by, from wxt.config.ts. */
export const geckoId = 'demarc@demarc.example';

/** Where the extension lies that is loaded into a browser with this engine. */
export function extensionFolder(engine: Engine, purpose: Purpose): string {
  return resolve(`.output/${purpose}/${engine === 'chromium' ? 'chrome' : 'firefox'}`);
}

/**
 * Builds the extension once for each state of its sources. It differs from what the stores get in one thing: leave
 * for some hosts, which a person gives by pressing a button in the browser's own dialog, is given from the start,
 * because in a headless browser nothing can press there. On the playground's hosts it also runs at once.
 * Builds go one after the other: WXT keeps one build's state for the whole process.
 * `tests/tools/build.ts` is the way to call this.
 */
export async function buildExtension(engine: Engine, purpose: Purpose): Promise<void> {
  const folder = extensionFolder(engine, purpose);
  await makeOnce(folder, sources, async () => {
    rmSync(folder, { recursive: true, force: true });
    await build({
      browser: engine === 'chromium' ? 'chrome' : 'firefox',
      outDir: `.output/${purpose}`,
      outDirTemplate: '{{browser}}',
    });
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    manifest.host_permissions = [...(manifest.host_permissions ?? []), ...extraHosts[purpose]];
    if (purpose === 'playground') {
      const [{ matches }] = manifest.content_scripts;
      matches.push(...extraHosts.playground);
    }
    writeFileSync(path, JSON.stringify(manifest));
  });
}
