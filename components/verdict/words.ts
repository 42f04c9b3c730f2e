import type { Act } from '../../lib/acts';
import type { Verdict } from '../../lib/messages';
import type { MessageId, Text } from '../../lib/text';
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

/** What a verdict is, for its colour and sign. `empty`: nothing is written that it could be about. */
export type Tone = Level | 'clear' | 'not-checked' | 'checking' | 'empty';

/** The tone of a verdict; null is a check under way. */
export function toneOf(verdict: Verdict | null, isEmpty = false): Tone {
  if (!verdict) return 'checking';
  if (isEmpty && verdict.state === 'clear') return 'empty';
  return verdict.state === 'findings' ? strongest(verdict.findings) : verdict.state;
}

/** What each level is called in front of a finding. */
export const levelNames = {
  note: 'level_note',
  warn: 'level_warn',
  hold: 'level_hold',
  block: 'level_block',
} as const satisfies Record<Level, MessageId>;

/** The verdict in a word or two, for the chip. */
export function briefly(verdict: Verdict | null, text: Text): string {
  if (!verdict) return text('brief_checking');
  if (verdict.state === 'clear') return text('brief_clear');
  if (verdict.state === 'not-checked') return text('brief_not_checked');
  const count = verdict.findings.length;
  return strongest(verdict.findings) === 'note'
    ? text('brief_notes', { count })
    : text('brief_findings', { count });
}

/** For each tone, what is said of a draft, and of one that is held. */
const headlines: Record<Tone, readonly [MessageId, MessageId]> = {
  checking: ['headline_checking', 'headline_checking_held'],
  clear: ['headline_clear', 'headline_clear'],
  empty: ['headline_empty', 'headline_empty'],
  'not-checked': ['headline_not_checked', 'headline_not_checked_held'],
  note: ['headline_note', 'headline_note_held'],
  warn: ['headline_warn', 'headline_warn_held'],
  hold: ['headline_hold', 'headline_hold_held'],
  block: ['headline_block', 'headline_block_held'],
};

/** What is said that a held press has not done yet. */
export const notYet: Readonly<Record<Act, MessageId>> = {
  post: 'held_post',
  reply: 'held_post',
  comment: 'held_post',
  send: 'held_send',
  save: 'held_save',
  schedule: 'held_schedule',
};

/**
 * The verdict of this tone as a sentence, for the card's headline and for screen readers. `held`: what a press that is held
 * would have done; null where none is.
 */
export function headline(tone: Tone, held: Act | null, name: string, text: Text): string {
  const [idle, holding] = headlines[tone];
  return held === null ? text(idle, { name }) : text(holding, { name, held: text(notYet[held]) });
}

/** What tells a finding from every other of its verdict: a rule says the same about the same characters only once. */
export function keyOf({ pack, rule, part, start, end }: Finding): string {
  return [pack, rule, part, start, end].join(' ');
}

/** What it takes to post against a verdict, the hardest of its findings counting. */
export type Way = 'press' | 'confirm' | 'reason' | 'false-alarm' | 'never' | 'blocked' | 'unchecked-stop';

const ways = {
  freely: 'press',
  acknowledge: 'confirm',
  reason: 'reason',
  'false-alarm': 'false-alarm',
  never: 'never',
} as const;
const hardest: readonly Way[] = ['press', 'confirm', 'reason', 'false-alarm', 'never', 'blocked'];

/** What it takes to post a draft with this verdict. */
export function wayOf(verdict: Verdict): Way {
  if (verdict.state === 'clear') return 'press';
  if (verdict.state === 'not-checked') return verdict.unchecked === 'hold' ? 'unchecked-stop' : 'press';
  const found = verdict.findings.map((finding) => hardest.indexOf(wayOfFinding(finding)));
  return hardest[Math.max(...found)] ?? 'blocked';
}

function wayOfFinding({ level, override }: Finding): Way {
  if (level === 'block') return 'blocked';
  if (level === 'note') return 'press';
  return ways[override ?? (level === 'hold' ? 'reason' : 'freely')];
}
