import { join } from 'node:path';
import { build } from 'vite';
import { lateProperties } from '../../late-properties';

/** What is measured beside Demarc, and what measures: loaded as its users load it. */
const notOurs = [
  'alex',
  'harper.js',
  'obscenity',
  'retext-english',
  'retext-profanities',
  'retext-stringify',
  'unified',
  'vite',
];

/** Bundles a program of this folder as the extension is bundled, and answers with the path of what was made. */
export async function bundle(name: string): Promise<string> {
  const outDir = join('node_modules/.cache/demarc-bench', name);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [lateProperties],
    build: {
      outDir,
      emptyOutDir: true,
      ssr: `tests/bench/${name}.ts`,
      minify: true,
      rolldownOptions: {
        output: { entryFileNames: `${name}.mjs`, chunkFileNames: '[name].mjs', charset: 'ascii' },
      },
    },
    ssr: { noExternal: true, external: notOurs },
  });
  return join(outDir, `${name}.mjs`);
}
