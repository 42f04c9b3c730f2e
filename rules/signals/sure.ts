import type { z } from 'zod';
import type { Zod } from './signal';

/** How much surer than usual a rule about a topic or a tone has to be, and what its words and its model then need more. */
export const surer = {
  rather: { threshold: 2, enough: 1.5 },
  very: { threshold: 6, enough: 6 },
} as const;

/** A step of certainty above what a topic has of itself. */
export type Sure = z.infer<ReturnType<typeof sureSchema>>;

export const sureSteps = ['rather', 'very'] as const;

export const sureSchema = (z: Zod) =>
  z
    .enum(sureSteps)
    .describe(
      'Finds only what is plainer than the topic asks for by itself: fewer false alarms, more missed.',
    );

/** The topic that a rule asks for, however sure it has to be. */
export function topicOf(options: string | { readonly is: string }): string {
  return typeof options === 'string' ? options : options.is;
}
