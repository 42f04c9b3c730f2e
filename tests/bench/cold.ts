import { execFileSync } from 'node:child_process';
import { bundle } from './bundle';
import { bareNs, quantile, type Row } from './measure';
import { peerNames } from './peers';

/** Runs of a fresh process; the median counts. */
const runs = { demarc: 7, peer: 3 };

/** What needs no grammar, so that compromise is not evaluated. */
const plain = 'Our choir sings on Sunday at ten. Bring a friend and a smile, the doors open at nine.';

/**
 * Each checker bundled as the extension has it and started in a fresh process: from importing it to the answer on a first
 * draft, as an identity has it (two packs) and with every built-in pack.
 * @param texts one for each size
 */
export async function coldStart(texts: readonly string[], withPeers: boolean): Promise<Row[]> {
  const program = await bundle('first-check');
  const twoPacks = ['demarc', 'ministry', 'everyday'];
  const post = texts.find(({ length }) => length === 280) ?? plain;
  return [
    row('demarc, first check, two packs, no grammar asked', program, twoPacks, plain, runs.demarc),
    row('demarc, first check, all packs, no grammar asked', program, ['demarc'], plain, runs.demarc),
    ...texts.map((text) => row('demarc, first check, all packs', program, ['demarc'], text, runs.peer)),
    ...(withPeers ? peerNames : []).map((name) =>
      row(`${name}, first check`, program, [name], post, runs.peer),
    ),
  ];
}

function row(name: string, program: string, args: readonly string[], text: string, times: number): Row {
  const taken = Array.from({ length: times }, () =>
    Number(execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', input: text })),
  );
  const bare = bareNs([text]);
  return {
    name,
    size: text.length,
    ratio: quantile(taken, 0.5) / bare,
    p25: quantile(taken, 0.25) / bare,
    p75: quantile(taken, 0.75) / bare,
    ns: quantile(taken, 0.5),
  };
}
