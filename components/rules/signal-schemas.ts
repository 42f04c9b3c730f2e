import type { MessageId } from '../../lib/text';
import packSchema from '../../public/pack.schema.json';

/** As much of JSON Schema as the options of signals use. The published schema is made from the signals' own. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What each signal is called after “A post must (not)”, and above its fields. */
const names = {
  topic: ['signal_topic', 'signal_topic_label'],
  terms: ['signal_terms', 'signal_terms_label'],
  phrase: ['signal_phrase', 'signal_phrase_label'],
  pattern: ['signal_pattern', 'signal_pattern_label'],
  include: ['signal_include', 'signal_include_label'],
  tone: ['signal_tone', 'signal_tone_label'],
  shouting: ['signal_shouting', 'signal_shouting_label'],
  hashtags: ['signal_hashtags', 'signal_hashtags_label'],
  mentions: ['signal_mentions', 'signal_mentions_label'],
  emoji: ['signal_emoji', 'signal_emoji_label'],
  links: ['signal_links', 'signal_links_label'],
  length: ['signal_length', 'signal_length_label'],
  'alt-text': ['signal_alt_text', 'signal_alt_text_label'],
  spelling: ['signal_spelling', 'signal_spelling_label'],
  language: ['signal_language', 'signal_language_label'],
  quoted: ['signal_quoted', 'signal_quoted_label'],
  private: ['signal_private', 'signal_private_label'],
  secret: ['signal_secret', 'signal_secret_label'],
  confidential: ['signal_confidential', 'signal_confidential_label'],
  account: ['signal_account', 'signal_account_label'],
  audience: ['signal_audience', 'signal_audience_label'],
  hours: ['signal_hours', 'signal_hours_label'],
  'replying-to': ['signal_replying_to', 'signal_replying_to_label'],
  often: ['signal_often', 'signal_often_label'],
  repeat: ['signal_repeat', 'signal_repeat_label'],
  mix: ['signal_mix', 'signal_mix_label'],
  'answer-within': ['signal_answer_within', 'signal_answer_within_label'],
  initials: ['signal_initials', 'signal_initials_label'],
  profile: ['signal_profile', 'signal_profile_label'],
} as const satisfies Record<string, readonly [MessageId, MessageId]>;
export type SignalName = keyof typeof names;

/** Signals that do not guess: only their rules may stop a post for good. */
const certain: readonly SignalName[] = ['private', 'secret', 'confidential', 'account', 'audience'];

/** A signal as a form asks for it. */
export interface SignalForm {
  readonly name: MessageId;
  readonly label: MessageId;
  readonly schema: Schema;
  readonly mayBlock: boolean;
}

const schemas = packSchema.$defs.expression.properties as unknown as Record<string, Schema>;

export const signalNames = Object.keys(names) as readonly SignalName[];

/** How a signal is asked for. */
export function signalForm(signal: SignalName): SignalForm {
  const [name, label] = names[signal];
  return { name, label, schema: schemas[signal] ?? {}, mayBlock: certain.includes(signal) };
}

export function isSignal(name: string): name is SignalName {
  return Object.hasOwn(names, name);
}

/** The shapes that options can have: one, or the members of a choice and of the choices in it. */
export function shapesOf(schema: Schema): readonly Schema[] {
  return schema.anyOf ? schema.anyOf.flatMap(shapesOf) : [schema];
}

/** Options of this shape before anything was said about them. */
export function blankOf(schema: Schema): unknown {
  const [first = {}] = shapesOf(schema);
  if ('const' in first) return first.const;
  if (first.type === 'array') return [];
  if (first.type !== 'object') return '';
  const required = Object.entries(first.properties ?? {}).filter(([key]) => first.required?.includes(key));
  return Object.fromEntries(required.map(([key, inner]) => [key, blankOf(inner)]));
}

/** Which of the shapes a value has; the first where it has none. */
export function shapeAt(shapes: readonly Schema[], value: unknown): number {
  return Math.max(
    0,
    shapes.findIndex((shape) => isOf(shape, value)),
  );
}

function isOf(shape: Schema, value: unknown): boolean {
  if ('const' in shape) return value === shape.const;
  if (shape.type === 'array') return Array.isArray(value);
  if (shape.type !== 'object') return typeof value === (shape.type === 'integer' ? 'number' : shape.type);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return shape.properties === undefined || Object.keys(value).every((key) => key in (shape.properties ?? {}));
}

/** Whether the options say anything. */
export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isFilled);
  return value !== undefined && value !== null && value !== '' && !Number.isNaN(value);
}
