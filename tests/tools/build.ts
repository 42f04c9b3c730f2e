import { execFileSync } from 'node:child_process';
import type { Engine } from './browsers';
import type { Purpose } from './extension';

/**
 * Builds the pages and the extension, each unless it is there already, in a process of its own: Vitest sets
 * NODE_ENV so that React would be built for development, and WXT draws its progress straight onto the terminal.
 * What the build said is shown only when it failed.
 */
export function buildAll(purpose: Purpose, engines: readonly Engine[]): void {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ...(purpose === 'playground' ? { DEMARC_PLAYGROUND: '1' } : {}),
  };
  const script = ['--import', 'tsx', 'tests/tools/build-main.ts', purpose, ...engines];
  try {
    execFileSync(process.execPath, script, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The build failed.\n${stdout}\n${stderr}`, { cause });
  }
}
