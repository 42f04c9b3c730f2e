import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import about from './package.json';

/**
 * Left outside, to be installed with the package: it finds its worker beside itself. All else is in the built files, so that an
 * admin's installation brings nothing of what only the extension is made of.
 */
const installed = ['pdfjs-dist'] as const;

/** Builds the command line as a package of its own. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'rules/cli/main.ts',
    outDir: 'dist/demarc/dist/cli',
    target: 'node22',
    minify: false,
    // All in one folder, from which the messages are as far as from rules/cli.
    rolldownOptions: { output: { chunkFileNames: '[name].js' } },
  },
  ssr: { noExternal: true, external: [...installed], target: 'node' },
  plugins: [wholePackage()],
});

/** Beside what is built: what the commands say, and the pages and schemas that they name. */
const copied = [
  'bin/demarc.js',
  'LICENSE',
  'docs/admins.md',
  'docs/nginx-channel.conf',
  'docs/packs.md',
  'docs/topics.md',
  'docs/trust.md',
  'public/_locales/en/messages.json',
  'public/managed-schema.json',
  'public/pack.schema.json',
] as const;

/** Makes a package of the folder that the built files lie in, two above them. */
function wholePackage(): Plugin {
  let folder = '';
  return {
    name: 'whole-package',
    configResolved({ build: { outDir } }) {
      folder = resolve(outDir, '../..');
    },
    closeBundle() {
      for (const path of copied) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        cpSync(path, join(folder, path));
      }
      writeFileSync(join(folder, 'package.json'), `${JSON.stringify(described(), null, 2)}\n`);
    },
  };
}

function described(): object {
  const { name, version, description, license, bin, dependencies } = about;
  const needs = Object.fromEntries(installed.map((one) => [one, dependencies[one]]));
  const engines = { node: '>=22' };
  return { name, version, description, license, type: 'module', bin, engines, dependencies: needs };
}
