import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

/** Runs of a fresh process; the median counts. */
const runs = 7;

/**
 * The engine bundled as the extension has it and started in a fresh process: milliseconds from importing it to the
 * answer on a first draft, with every built-in pack.
 */
export async function coldStart(): Promise<object[]> {
  const outDir = 'node_modules/.cache/demarc-bench';
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      ssr: 'tests/bench/first-check.ts',
      minify: true,
      rollupOptions: { output: { entryFileNames: 'first-check.mjs' } },
    },
    ssr: { noExternal: true },
  });
  const program = join(outDir, 'first-check.mjs');
  const times = Array.from({ length: runs }, () =>
    Number(execFileSync(process.execPath, [program], { encoding: 'utf8' })),
  ).sort((one, other) => one - other);
  return [
    {
      name: 'demarc, first check in a fresh process, no grammar',
      size: 280,
      ms: times[Math.floor(runs / 2)],
    },
  ];
}
