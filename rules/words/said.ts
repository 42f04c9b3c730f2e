import type { Finding, UnsaidFinding } from '../finding';
import { inWords, type SayingId } from './saying';
import type { Text } from './text';

/** The findings with everything that the engine has to say put in the text's language. */
export function said(findings: readonly UnsaidFinding[], text: Text<SayingId>): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    why: inWords(finding.why, text),
    fixes: finding.fixes.map((fix) => ({ ...fix, label: inWords(fix.label, text) })),
  }));
}
