import type { Level } from '../../../rules/finding';
import type { Verdict } from '../../messages';

/** What a press of Post meets: nothing, one question, a reason to type, or the end of the road. */
export type Barrier = 'none' | 'ask' | 'reason' | 'stop';

const barriers: Record<Level, Barrier> = { note: 'none', warn: 'ask', hold: 'reason', block: 'stop' };
const order: readonly Barrier[] = ['none', 'ask', 'reason', 'stop'];

/** The strongest barrier of a verdict; a draft that was not checked is asked about, and a mere note stops nothing. */
export function barrierOf(verdict: Verdict): Barrier {
  if (verdict.state === 'clear') return 'none';
  if (verdict.state === 'not-checked') return 'ask';
  const strongest = Math.max(...verdict.findings.map(({ level }) => order.indexOf(barriers[level])));
  return order[strongest] ?? 'stop';
}
