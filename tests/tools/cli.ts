import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeOnce } from './unchanged';

/** The package of the command line, as somebody has it who has installed it. */
export const builtPackage = resolve('.output/cli');
const config = 'vite.cli.config.ts';
const sources = [
  'rules',
  'lib',
  'bin',
  'docs',
  'public',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'tests/tools',
];

/** The command as an installed package has it: it starts in a fifth of the time that its source takes through npm. */
export const builtCli = join(builtPackage, 'bin/demarc.js');

/** Builds the package as `npm run package` does, once for each state of its sources, in a process of its own: Vitest sets NODE_ENV. */
export async function buildCli(): Promise<void> {
  await makeOnce(builtPackage, [...sources, config], async () => {
    rmSync(builtPackage, { recursive: true, force: true });
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'error'];
    execFileSync(process.execPath, [...vite, '--outDir', join(builtPackage, 'dist/cli')], {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  });
}
