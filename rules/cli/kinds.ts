import type { Draft } from '../draft';
import { type KindFacts, kindOf, noFacts } from '../kinds/kind';
import { toneOf } from '../kinds/tone';
import type { Now } from '../now';
import { inEnglish } from './english';
import { readLines } from './lines';
import { complain, exit, writeLine } from './output';

/** `demarc kinds --jsonl`: for each post, what it is for, why, and its tone. Returns the exit code. */
export async function runKinds(hosts: readonly string[], now: Now): Promise<number> {
  let status: number = exit.answered;
  for await (const line of readLines(process.stdin, now)) {
    if ('problem' in line) {
      complain(`line ${line.number}: ${line.problem}`);
      status = exit.badInput;
      continue;
    }
    if (line.remark !== null) complain(`line ${line.number}: ${line.remark}`);
    await writeLine(JSON.stringify({ id: line.id, ...answerTo(line.draft, { ...noFacts, hosts }) }));
  }
  return status;
}

function answerTo(draft: Draft, facts: KindFacts): { kind: string; why: string; tone: string } {
  const { kind, why } = kindOf(draft, facts);
  return { kind, why: inEnglish(why), tone: toneOf(draft) };
}
