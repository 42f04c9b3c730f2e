import type { Verdict } from '../../lib/messages';
import type { Finding, Level } from '../../rules/finding';

/** The order of the levels, here again because the engine's own list would bring its schema library into every page. */
const strength: Record<Level, number> = { note: 0, warn: 1, hold: 2, block: 3 };

/** The strongest level among the findings. */
export function strongest(findings: readonly Finding[]): Level {
  return findings.reduce<Level>(
    (best, { level }) => (strength[level] > strength[best] ? level : best),
    'note',
  );
}

/** What a verdict is, for its colour and sign; null is a check under way. */
export type Tone = Level | 'clear' | 'not-checked' | 'checking';

/** The tone of a verdict. */
export function toneOf(verdict: Verdict | null): Tone {
  if (!verdict) return 'checking';
  return verdict.state === 'findings' ? strongest(verdict.findings) : verdict.state;
}

/** What each level is called in front of a finding. */
export const levelNames: Record<Level, string> = {
  note: 'Note',
  warn: 'Warning',
  hold: 'Hold',
  block: 'Block',
};

/** The verdict in a word or two, for the chip. */
export function briefly(verdict: Verdict | null): string {
  if (!verdict) return 'Checking';
  if (verdict.state === 'clear') return 'Clear';
  if (verdict.state === 'not-checked') return 'Not checked';
  const count = verdict.findings.length;
  const tone = strongest(verdict.findings);
  if (tone === 'note') return count === 1 ? '1 note' : `${count} notes`;
  return `${count} to look at`;
}

/** The verdict as a sentence, for the card's headline and for screen readers. */
export function headline(verdict: Verdict | null, held: boolean, name: string): string {
  if (!verdict) return held ? 'One moment: the check is under way.' : 'Checking…';
  if (verdict.state === 'clear') return `Clear. ${name} can say this.`;
  if (verdict.state === 'not-checked') {
    return held ? 'This was not checked, so it has not gone out yet.' : 'This was not checked.';
  }
  switch (strongest(verdict.findings)) {
    case 'block':
      return held ? `Not posted: this cannot go out as ${name}.` : `This cannot go out as ${name}.`;
    case 'hold':
      return held
        ? 'Not posted yet: this goes against the code of conduct.'
        : 'This goes against the code of conduct.';
    case 'warn':
      return held ? 'Not posted yet: have a second look.' : 'Worth a second look before you post.';
    case 'note':
      return held ? 'Not posted yet: a note for you.' : 'A note for you. It will not keep you from posting.';
  }
}

/** What tells a finding from every other of its verdict: a rule says the same about the same characters only once. */
export function keyOf({ pack, rule, part, start, end }: Finding): string {
  return [pack, rule, part, start, end].join(' ');
}
