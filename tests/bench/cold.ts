import { execFileSync } from 'node:child_process';
import { bundle } from './bundle';
import { quantile } from './measure';

/** Runs of a fresh process; the median counts. */
const runs = 7;

/**
 * The engine bundled as the extension has it and started in a fresh process: milliseconds from importing it to the
 * answer on a first draft, as an identity has it (two packs) and with every built-in pack.
 */
export async function coldStart(): Promise<object[]> {
  const program = await bundle('first-check');
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
