import type { MessageId, Text } from '../../lib/text';

/** The signals that a rule written in the popup can use, and how each is asked for. */
export const signalForms = {
  topic: { name: 'signal_topic', label: 'signal_topic_label', hint: null },
  terms: { name: 'signal_terms', label: 'signal_terms_label', hint: 'signal_terms_hint' },
  phrase: { name: 'signal_phrase', label: 'signal_phrase_label', hint: 'signal_phrase_hint' },
  pattern: { name: 'signal_pattern', label: 'signal_pattern_label', hint: 'signal_pattern_hint' },
  include: { name: 'signal_include', label: 'signal_include_label', hint: 'signal_include_hint' },
} as const satisfies Record<string, { name: MessageId; label: MessageId; hint: MessageId | null }>;
export type SignalName = keyof typeof signalForms;

/** A rule as the form holds it: every field as it is typed. */
export interface RuleDraft {
  say: string;
  level: 'note' | 'warn' | 'hold';
  part: 'do' | 'dont';
  signal: SignalName;
  value: string;
  /** A topic that a `do` rule waits for; empty where it always holds. */
  when: string;
  help: string;
  flags: string;
  passes: string;
}

export const blankRule: RuleDraft = {
  say: '',
  level: 'warn',
  part: 'dont',
  signal: 'terms',
  value: '',
  when: '',
  help: '',
  flags: '',
  passes: '',
};

type Json = Readonly<Record<string, unknown>>;

/** What keeps a draft from being tried at all, in words; null where nothing does. */
export function missingIn({ say, value, signal }: RuleDraft, text: Text): string | null {
  const lines = linesOf(value);
  if (lines.length === 0) return text('rule_missing_value', { what: text(signalForms[signal].label) });
  if (signal === 'terms' && lines.some(hasInstead) && !lines.every(hasInstead)) {
    return text('rule_missing_instead');
  }
  return say.trim() === '' ? text('rule_missing_say') : null;
}

/** The rule in the pack schema's shape. Its examples are tried beside it, so that a draft can be tried while they still fail. */
export function toRule(draft: RuleDraft, id: string): Record<string, unknown> {
  const { say, level, part, when, help, flags, passes } = draft;
  const looked = signalOf(draft);
  return {
    id,
    say: say.trim(),
    level,
    [part]: part === 'do' && when ? { ...looked, when: { topic: when } } : looked,
    ...(help.trim() && { help: help.trim() }),
    flags: linesOf(flags),
    passes: linesOf(passes),
  };
}

/** The draft that a rule came from; null for a rule that this form cannot show whole. */
export function fromRule(rule: Json): RuleDraft | null {
  const part = 'do' in rule ? 'do' : 'dont';
  const { when, ...looked } = (rule[part] ?? {}) as { when?: { topic?: unknown } } & Json;
  const [signal, ...others] = Object.keys(looked);
  const value = signal && typedOf(signal, looked);
  if (!signal || !isSignal(signal) || others.length > 0 || !value) return null;
  const draft: RuleDraft = {
    say: String(rule.say ?? ''),
    level: (rule.level as RuleDraft['level'] | undefined) ?? 'warn',
    part,
    signal,
    value,
    when: String(when?.topic ?? ''),
    help: String(rule.help ?? ''),
    flags: joined(rule.flags),
    passes: joined(rule.passes),
  };
  return JSON.stringify(toRule(draft, String(rule.id))) === JSON.stringify(inOrder(rule, part))
    ? draft
    : null;
}

/** An id for a new rule from its sentence, unlike every id that is taken. */
export function ruleId(say: string, taken: readonly string[]): string {
  const words = say
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const base = words.slice(0, 60).replace(/-+$/, '') || 'rule';
  let id = base;
  for (let count = 2; taken.includes(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** The lines that hold something, without the blanks around it. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function signalOf({ signal, value }: RuleDraft): Record<string, unknown> {
  const lines = linesOf(value);
  if (signal === 'topic' || signal === 'pattern') return { [signal]: value.trim() };
  return { [signal]: signal === 'terms' ? termsOf(lines) : lines };
}

function termsOf(lines: readonly string[]): Record<string, string> | readonly string[] {
  if (!lines.every(hasInstead)) return lines;
  return Object.fromEntries(
    lines.map((line) => line.split('=').map((half) => half.trim()) as [string, string]),
  );
}

function hasInstead(line: string): boolean {
  return /^[^=]*[^=\s][^=]*=[^=]*[^=\s][^=]*$/.test(line);
}

function typedOf(signal: string, looked: Json): string {
  const options = looked[signal];
  if (typeof options === 'string') return options;
  if (Array.isArray(options)) return options.join('\n');
  return Object.entries((options ?? {}) as Json)
    .map(([term, instead]) => `${term} = ${instead}`)
    .join('\n');
}

function isSignal(name: string): name is SignalName {
  return name in signalForms;
}

function joined(lines: unknown): string {
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string').join('\n') : '';
}

function inOrder(rule: Json, part: 'do' | 'dont'): Json {
  const { id, say, level, help, flags = [], passes = [], ...others } = rule;
  const { [part]: looked, ...unknown } = others;
  return { id, say, level, [part]: looked, ...(help ? { help } : {}), flags, passes, ...unknown };
}
