import type { Text } from '../../lib/text';
import { newIds } from '../../rules/conduct/rule-ids';
import type { Level } from '../../rules/finding';
import { blankOf, isFilled, isSignal, type SignalName, signalForm } from './signal-schemas';

type Json = Readonly<Record<string, unknown>>;

/** A rule as the form holds it: texts as they are typed, the signal's options in the signal's own shape. */
export interface RuleDraft {
  say: string;
  level: Level;
  part: 'do' | 'dont';
  signal: SignalName;
  options: unknown;
  /** A topic that a `do` rule waits for; empty where it always holds. */
  when: string;
  /** Phrases that are fine, one a line. */
  unless: string;
  help: string;
  flags: string;
  passes: string;
  /** What the form does not show and keeps: where the rule holds, where it comes from, examples that are more than a text. */
  rest: { readonly fields: Json; readonly flags: readonly unknown[]; readonly passes: readonly unknown[] };
}

export const blankRule: RuleDraft = {
  say: '',
  level: 'warn',
  part: 'dont',
  signal: 'terms',
  options: blankOf(signalForm('terms').schema),
  when: '',
  unless: '',
  help: '',
  flags: '',
  passes: '',
  rest: { fields: {}, flags: [], passes: [] },
};

/** What keeps a draft from being tried at all, in words; null where nothing does. */
export function missingIn({ say, options, signal }: RuleDraft, text: Text): string | null {
  if (!isFilled(options)) return text('rule_missing_value', { what: text(signalForm(signal).label) });
  return say.trim() === '' ? text('rule_missing_say') : null;
}

/** The rule in the pack schema's shape. Its examples are tried beside it, so that a draft can be tried while they still fail. */
export function toRule(draft: RuleDraft, id: string): Record<string, unknown> {
  const { say, level, part, signal, options, when, unless, help, flags, passes, rest } = draft;
  const looked = {
    [signal]: options,
    ...(linesOf(unless).length > 0 && { unless: linesOf(unless) }),
    ...(part === 'do' && when && { when: { topic: when } }),
  };
  return {
    id,
    say: say.trim(),
    level,
    [part]: looked,
    ...(help.trim() && { help: help.trim() }),
    ...rest.fields,
    flags: [...linesOf(flags), ...rest.flags],
    passes: [...linesOf(passes), ...rest.passes],
  };
}

/** The draft that a rule came from; null for a rule that this form cannot show whole: that one is changed as text. */
export function fromRule(rule: Json): RuleDraft | null {
  const { id: _, say, level, dont, do: wanted, help, flags, passes, ...fields } = rule;
  const part = wanted === undefined ? 'dont' : 'do';
  const { when, unless, ...looked } = (wanted ?? dont ?? {}) as Json;
  const [signal, ...others] = Object.keys(looked);
  const topic = when === undefined ? '' : topicIn(when);
  const phrases = unless === undefined ? [] : unless;
  if (!signal || !isSignal(signal) || others.length > 0 || topic === null) return null;
  if ((part === 'dont' && topic !== '') || !areTexts(phrases)) return null;
  return {
    say: String(say ?? ''),
    level: (level as Level | undefined) ?? 'warn',
    part,
    signal,
    options: looked[signal],
    when: topic,
    unless: phrases.join('\n'),
    help: String(help ?? ''),
    flags: textsIn(flags).join('\n'),
    passes: textsIn(passes).join('\n'),
    rest: { fields, flags: othersIn(flags), passes: othersIn(passes) },
  };
}

/** An id for a new rule from its sentence, unlike every id that is taken. */
export function ruleId(say: string, taken: readonly string[]): string {
  return newIds(taken)(say);
}

/** The lines that hold something, without the blanks around it. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function topicIn(when: unknown): string | null {
  const { topic, ...others } = when as { topic?: unknown } & Json;
  return typeof topic === 'string' && Object.keys(others).length === 0 ? topic : null;
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function textsIn(examples: unknown): string[] {
  return Array.isArray(examples)
    ? examples.filter((one) => typeof one === 'string' && !one.includes('\n'))
    : [];
}

function othersIn(examples: unknown): unknown[] {
  return Array.isArray(examples)
    ? examples.filter((one) => typeof one !== 'string' || one.includes('\n'))
    : [];
}
