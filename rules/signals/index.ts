import { include } from './include';
import { pattern } from './pattern';
import { phrase } from './phrase';
import { privateSignal } from './private';
import { secretSignal } from './secret';
import type { Signal } from './signal';
import { terms } from './terms';
import { topic } from './topic';

/** Every signal by the name that rules use for it. */
export const signals = {
  topic,
  terms,
  phrase,
  pattern,
  include,
  private: privateSignal,
  secret: secretSignal,
} as const satisfies Record<string, Signal>;

export type SignalName = keyof typeof signals;
