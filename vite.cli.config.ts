import { defineConfig } from 'vite';
import { dependencies } from './package.json';

/** Builds the command line for `npm pack`: what a package's install brings stays outside, everything else goes in. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'rules/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node22',
    minify: false,
    // All in one folder, from which the messages are as far as from rules/cli.
    rolldownOptions: { output: { chunkFileNames: '[name].js' } },
  },
  ssr: { noExternal: true, external: Object.keys(dependencies), target: 'node' },
});
