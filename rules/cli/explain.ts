import type { Code } from '../code';
import { draftOf } from '../draft';
import { type Explanation, explain } from '../explain';
import type { Now } from '../now';
import { nothingPast } from '../past';
import { said } from '../words/said';
import { inWords, type Saying } from '../words/saying';
import { describe } from './check';
import { english } from './english';
import { exit, writeLine } from './output';

/** `demarc explain`: why a text is judged as it is. Returns the exit code. */
export async function runExplain(code: Code, text: string, json: boolean, now: Now): Promise<number> {
  const explanation = inEnglish(explain(draftOf(text), code, nothingPast, now));
  await writeLine(json ? JSON.stringify(explanation) : describeAll(explanation));
  return exit.answered;
}

function inEnglish({ findings, nearMisses, kept, idle }: Explanation) {
  const worded = <T extends { readonly why: Saying }>(each: T) => ({
    ...each,
    why: inWords(each.why, english()),
  });
  return {
    findings: said(findings, english()),
    nearMisses: nearMisses.map(worded),
    kept,
    idle: idle.map(worded),
  };
}

function describeAll({ findings, nearMisses, kept, idle }: ReturnType<typeof inEnglish>): string {
  const name = ({ pack, rule }: { pack: string; rule: string }) => `${pack}/${rule}`;
  return [
    describe(findings),
    ...section(
      'Nearly found:',
      nearMisses.map((miss) =>
        miss.start === miss.end
          ? `${name(miss)}: ${miss.why}`
          : `“${miss.text}” (${miss.start} to ${miss.end}), ${name(miss)}: ${miss.why}`,
      ),
    ),
    ...section('Asked, and kept:', kept.map(name)),
    ...section(
      'Not asked:',
      idle.map((each) => `${name(each)}: ${each.why}`),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
