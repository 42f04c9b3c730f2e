import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { quantile } from './measure';

/** Runs of a fresh process; the median counts. */
const runs = 7;

/**
 * The engine bundled as the extension has it and started in a fresh process: milliseconds from importing it to the
 * answer on a first draft, as an identity has it (two packs) and with every built-in pack.
 */
export async function coldStart(): Promise<object[]> {
  const outDir = 'node_modules/.cache/demarc-bench';
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      ssr: 'tests/bench/first-check.ts',
      minify: true,
      rollupOptions: { output: { entryFileNames: 'first-check.mjs', chunkFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true },
  });
  const program = join(outDir, 'first-check.mjs');
  return [
    {
      name: 'demarc, first check in a fresh process, two packs',
      ms: median(program, ['ministry', 'everyday']),
    },
    { name: 'demarc, first check in a fresh process, all packs', ms: median(program, []) },
  ];
}

function median(program: string, packs: readonly string[]): number {
  const times = Array.from({ length: runs }, () =>
    Number(execFileSync(process.execPath, [program, ...packs], { encoding: 'utf8' })),
  );
  return quantile(times, 0.5);
}
