import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeOnce } from './unchanged';

const folder = resolve('.output/cli');
const config = 'vite.cli.config.ts';
/** What lies in an installed package as it lies here. */
const asIs = ['bin/demarc.js', 'public/_locales/en/messages.json'];

/** The command as an installed package has it: it starts in a fifth of the time that its source takes through npm. */
export const builtCli = join(folder, 'bin/demarc.js');

/** Builds the command as `npm pack` does, once for each state of its sources, in a process of its own: Vitest sets NODE_ENV. */
export async function buildCli(): Promise<void> {
  await makeOnce(folder, ['rules', 'lib', ...asIs, config, 'package-lock.json', 'tests/tools'], async () => {
    rmSync(folder, { recursive: true, force: true });
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'error'];
    execFileSync(process.execPath, [...vite, '--outDir', join(folder, 'dist/cli')], {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const path of asIs) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(path, join(folder, path));
    }
  });
}
