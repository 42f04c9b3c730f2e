import { join, resolve } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { makeOnce } from '../tools/unchanged';

/** The pages there are; each is a folder here with its own `index.html`. */
export const pages = [
  'x',
  'reddit',
  'youtube',
  'tiktok',
  'pinterest',
  'tumblr',
  'linkedin',
  'facebook',
  'instagram',
  'threads',
  'bluesky',
  'mastodon',
  'misskey',
  'lemmy',
  'elk',
  'phanpy',
  'pinafore',
  'slack',
  'discord',
  'buffer',
  'lexical',
  'quill',
  'plain',
  'editors',
  'playground',
] as const;
export type Page = (typeof pages)[number];

const root = resolve('tests/pages');

/** Where the built pages lie: `<folder>/<page>/index.html` and `<folder>/assets`. */
export const pagesFolder = resolve('.output/pages');

/** Svelte's components are what its compiler makes of them. */
const svelte: Plugin = {
  name: 'demarc-pages:svelte',
  transform: (code, id) =>
    id.endsWith('.svelte') ? { code: compile(code, { filename: id, generate: 'client' }).js.code } : null,
};

/** Bundles all pages with the real editor packages, once for each state of their sources. */
export async function buildPages(): Promise<void> {
  await makeOnce(pagesFolder, [root, 'package-lock.json'], async () => {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      base: '/',
      plugins: [svelte],
      // Draft.js takes `global` for granted; React 18 is this workspace's, not the extension's React 19.
      define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      resolve: { dedupe: ['react', 'react-dom', 'scheduler'] },
      oxc: { jsx: { runtime: 'automatic' } },
      build: {
        outDir: pagesFolder,
        emptyOutDir: true,
        target: 'es2023',
        modulePreload: false,
        rolldownOptions: {
          input: Object.fromEntries(pages.map((page) => [page, join(root, page, 'index.html')])),
        },
      },
    });
  });
}
