import type { Draft } from './draft';
import type { Span, UnsaidFinding, UnsaidFix } from './finding';
import type { Reading } from './text/reading';

/** Beyond so many findings with a fix in one draft the rest are not tried, and are offered none. */
const mostTried = 40;

/**
 * The findings without the fixes that would not settle them or would make another finding: nobody is sent from one
 * warning into the next. A fix is tried on its own sentence.
 * @param tryOut what the code has against a draft, fixes not yet looked at
 */
export function withGoodFixes(
  findings: readonly UnsaidFinding[],
  draft: Draft,
  readings: readonly Reading[],
  tryOut: (draft: Draft) => readonly UnsaidFinding[],
): UnsaidFinding[] {
  let tried = 0;
  const outcomes = new Map<string, boolean>();
  const isGood = (fix: UnsaidFix, finding: UnsaidFinding): boolean => {
    const reading = readings[finding.part];
    if (reading === undefined || tried >= mostTried) return false;
    const sentence = reading.sentences.find((span) => span.start <= fix.start && fix.end <= span.end);
    const { start, end } = sentence ?? { start: 0, end: reading.text.length };
    const text = reading.text.slice(start, fix.start) + fix.text + reading.text.slice(fix.end, end);
    const key = `${fix.start - start} ${fix.text.length} ${text}`;
    const known = outcomes.get(key);
    if (known !== undefined) return known;
    tried += 1;
    const before = findings.filter((each) => each.part === finding.part && touches(each, fix)).map(keyOf);
    const changed = { start: fix.start - start, end: fix.start - start + fix.text.length };
    const after = tryOut({ ...draft, parts: [text] }).filter((each) => touches(each, changed));
    const good = after.every((each) => keyOf(each) !== keyOf(finding) && before.includes(keyOf(each)));
    outcomes.set(key, good);
    return good;
  };
  return findings.map((finding) =>
    finding.fixes.length === 0
      ? finding
      : { ...finding, fixes: finding.fixes.filter((fix) => isGood(fix, finding)) },
  );
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function keyOf({ pack, rule }: UnsaidFinding): string {
  return `${pack}/${rule}`;
}
