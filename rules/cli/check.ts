import { check } from '../check';
import type { Code } from '../code';
import { draftOf } from '../draft';
import type { Finding } from '../finding';
import type { Now } from '../now';
import { nothingPast } from '../past';
import { said } from '../words/said';
import { english } from './english';
import { readLines } from './lines';
import { complain, exit, readInput, writeLine } from './output';

export interface CheckOptions {
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly text: string | undefined;
}

/** `demarc check`: one text for a person or a program, or a stream of posts. Returns the exit code. */
export async function runCheck(code: Code, options: CheckOptions, now: Now): Promise<number> {
  if (options.jsonl) return checkLines(code, now);
  const draft = draftOf(options.text ?? (await readInput()));
  const findings = said(check(draft, code, nothingPast, now), english());
  await writeLine(
    options.json ? JSON.stringify({ verdict: verdictOf(findings), findings }) : describe(findings),
  );
  return exit.answered;
}

async function checkLines(code: Code, now: Now): Promise<number> {
  let status: number = exit.answered;
  for await (const line of readLines(process.stdin, now)) {
    if ('problem' in line) {
      complain(`line ${line.number}: ${line.problem}`);
      status = exit.badInput;
      continue;
    }
    if (line.remark !== null) complain(`line ${line.number}: ${line.remark}`);
    const findings = said(check(line.draft, code, line.past, line.now, line.self), english());
    const short = findings.map(({ rule, level, start, end, text, why }) => ({
      rule,
      level,
      start,
      end,
      text,
      why,
    }));
    await writeLine(JSON.stringify({ id: line.id, verdict: verdictOf(findings), findings: short }));
  }
  return status;
}

function verdictOf(findings: readonly Finding[]): 'clear' | 'findings' {
  return findings.length === 0 ? 'clear' : 'findings';
}

/** Findings as a person reads them. */
export function describe(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'clear: nothing in this text breaks the code of conduct.';
  return findings.map(describeOne).join('\n\n');
}

function describeOne(finding: Finding): string {
  const words =
    finding.text === '' ? 'the post as a whole' : `“${finding.text}” (${finding.start} to ${finding.end})`;
  return [
    `${finding.level}: ${words}`,
    `  ${finding.say} [${finding.packName}: ${finding.rule}]`,
    `  ${finding.why}`,
    ...(finding.help === null ? [] : [`  ${finding.help}`]),
    ...finding.fixes.map((fix) => `  Fix: ${fix.label}`),
    ...(finding.policy === null ? [] : [`  ${finding.policy}`]),
  ].join('\n');
}
