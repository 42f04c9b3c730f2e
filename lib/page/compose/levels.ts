import type { Finding } from '../../../rules/finding';
import type { Verdict } from '../../messages';

/** What a press of Post meets: nothing, one question, something to confirm, a reason to type, or the end of the road. */
export type Barrier = 'none' | 'ask' | 'confirm' | 'reason' | 'stop';

const byLevel = { note: 'none', warn: 'ask', hold: 'reason', block: 'stop' } as const;
const byOverride = {
  freely: 'ask',
  acknowledge: 'confirm',
  reason: 'reason',
  'false-alarm': 'stop',
  never: 'stop',
} as const;
const byUnchecked = { 'let-through': 'none', ask: 'ask', hold: 'stop' } as const;
const order: readonly Barrier[] = ['none', 'ask', 'confirm', 'reason', 'stop'];

/** The strongest barrier of a verdict; a draft that was not checked is asked about, and a mere note stops nothing. */
export function barrierOf(verdict: Verdict): Barrier {
  if (verdict.state === 'clear') return 'none';
  if (verdict.state === 'not-checked') return byUnchecked[verdict.unchecked ?? 'ask'];
  const strongest = Math.max(...verdict.findings.map((finding) => order.indexOf(barrierOfFinding(finding))));
  return order[strongest] ?? 'stop';
}

/** What stops nobody or everybody does so whatever an organisation lets its people do. */
function barrierOfFinding({ level, override }: Finding): Barrier {
  return level === 'note' || level === 'block' || !override ? byLevel[level] : byOverride[override];
}
