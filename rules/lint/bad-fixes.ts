import { check, judge } from '../check';
import { type Code, compile } from '../code';
import type { Example } from '../example';
import type { UnsaidFinding, UnsaidFix } from '../finding';
import type { Pack } from '../pack';
import { readExample } from '../read-example';
import { everyPart, listsOf, lookedFor } from './parts';
import type { Shortcoming } from './shortcoming';

/**
 * Fixes that make another finding, or that leave the one they are for: the engine offers none of these. They are
 * looked for in the words of the rules and in what the rules are to flag.
 * @param step called before each text that is looked at
 */
export function badFixes(pack: Pack, step: () => void): Shortcoming[] {
  const code = compile([{ layer: 'pack', pack }]);
  return pack.rules.flatMap((rule, at) => {
    const words = [...everyPart(lookedFor(rule))].filter(({ terms }) => terms !== undefined);
    const texts = [...words.flatMap((part) => listsOf(part).flat()), ...rule.flags];
    const problems = new Set(
      texts.flatMap((text) => {
        step();
        return badIn(text, rule.id, code);
      }),
    );
    return [...problems].map((problem) => ({
      path: ['rules', at] as const,
      problem,
      remedy: 'It is never offered: propose other words.',
    }));
  });
}

function badIn(example: Example, rule: string, code: Code): string[] {
  const { draft, now, past, self } = readExample(example);
  const tried = judge(draft, code, past, now, self).findings;
  if (!tried.some((finding) => finding.rule === rule && finding.fixes.length > 0)) return [];
  const offered = check(draft, code, past, now, self);
  return tried.flatMap((finding, at) =>
    finding.rule !== rule
      ? []
      : finding.fixes
          .filter(
            (fix) => !offered[at]?.fixes.some((one) => one.start === fix.start && one.text === fix.text),
          )
          .map((fix) => problemOf(fix, finding, tried)),
  );

  function problemOf(fix: UnsaidFix, finding: UnsaidFinding, before: readonly UnsaidFinding[]): string {
    const [first, ...rest] = draft.parts.map((text, part) =>
      part === finding.part ? text.slice(0, fix.start) + fix.text + text.slice(fix.end) : text,
    );
    const known = new Set(before.map((each) => each.rule));
    const after = judge({ ...draft, parts: [first ?? '', ...rest] }, code, past, now, self).findings;
    const fresh = [...new Set(after.map((each) => each.rule))].filter((id) => !known.has(id));
    const what =
      fresh.length === 0 ? 'does not settle the finding' : `makes a finding of ${fresh.join(' and ')}`;
    return `its fix “${fix.text}” for “${finding.text}” ${what}`;
  }
}
