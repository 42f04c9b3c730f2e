import { z } from 'zod';
import { audiences, draftKinds } from './draft';
import { exampleSchema } from './example';
import { type Expression, partsOf } from './expression';
import { expressionSchema } from './expression-schema';
import { levels } from './finding';
import { levelSchema } from './finding-schema';
import { lazily } from './lazily';
import { signalsOverTime } from './over-time';
import { packErrorOf } from './pack-error';
import { siteSchema } from './site-schema';
import { packTopicSchema } from './topics/schema';
import { problem } from './words/problems';
import { zod } from './zod';

const idSchema = lazily(() =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, problem('problem_id'))
    .max(80),
);

const whereSchema = lazily(() =>
  z
    .strictObject({
      sites: z.array(z.string().toLowerCase()).min(1).optional().describe('Host names of sites.'),
      kinds: z.array(z.enum(draftKinds)).min(1).optional(),
      audience: z
        .array(z.enum(audiences))
        .min(1)
        .optional()
        .describe('Who can read it; a draft whose page does not say counts as public.'),
      accounts: z
        .array(z.string().toLowerCase())
        .min(1)
        .optional()
        .describe('Handles, with or without the @.'),
    })
    .describe('Narrows the rule; without it the rule holds everywhere.'),
);

export const ruleSchema = lazily(() =>
  z
    .strictObject({
      id: idSchema(),
      say: z
        .string()
        .trim()
        .min(1)
        .max(500)
        .describe('The sentence of the code of conduct, shown to the author.'),
      level: levelSchema,
      dont: expressionSchema().optional().describe('What must not be in the draft.'),
      do: expressionSchema().optional().describe('What must be in the draft.'),
      help: z.string().max(500).optional().describe('What to do instead, for the author.'),
      source: z
        .strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https?$/ }).optional() })
        .optional()
        .describe('Where the written demand comes from.'),
      where: whereSchema().optional(),
      flags: z.array(exampleSchema(zod)).default([]).describe('Texts that must break this rule.'),
      passes: z.array(exampleSchema(zod)).default([]).describe('Texts that must not.'),
    })
    .superRefine((rule, context) => {
      if ((rule.dont === undefined) === (rule.do === undefined)) {
        context.addIssue({ code: 'custom', message: problem('problem_do_or_dont') });
      }
      const looked = rule.dont ?? rule.do;
      if (rule.level === 'block' && looked !== undefined && !mayBlock(looked)) {
        context.addIssue({
          code: 'custom',
          path: ['level'],
          message: problem('problem_block', { signals: certainSignals.join(', ') }),
        });
      }
      const isStrict = levels.indexOf(rule.level) > levels.indexOf('warn');
      if (
        isStrict &&
        looked !== undefined &&
        [...partsOf(looked)].some((part) => part.profile !== undefined)
      ) {
        context.addIssue({ code: 'custom', path: ['level'], message: problem('problem_profile') });
      }
      const past = [...new Set(signalsOverTime(rule.dont ?? rule.do ?? {}))];
      if (past.length > 0 && isStrict) {
        context.addIssue({
          code: 'custom',
          path: ['level'],
          message: problem('problem_over_time', { signals: past.join(', ') }),
        });
      }
    }),
);
export type Rule = z.infer<ReturnType<typeof ruleSchema>>;

/** Signals that do not guess: only they may stop a post for good. */
export const certainSignals: readonly string[] = ['private', 'secret', 'confidential', 'account', 'audience'];

function mayBlock(expression: Expression): boolean {
  return [...partsOf(expression)].some((part) =>
    Object.keys(part).some((key) => certainSignals.includes(key)),
  );
}

export const packSchema = lazily(() =>
  z
    .strictObject({
      demarc: z.literal(1).describe('The version of this format.'),
      id: idSchema(),
      name: z.string().trim().min(1).max(120),
      version: z.int().min(1).describe('A whole number that only ever rises.'),
      language: z.string().min(2).max(35).describe('The language of the posts it is for, such as en.'),
      policy: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Where the written code of conduct is to be read.'),
      about: z.string().max(1000).optional().describe('Whom the pack is for and where its rules come from.'),
      topics: z.record(idSchema(), packTopicSchema(zod)).optional(),
      sites: z
        .array(siteSchema.required({ version: true }))
        .max(100)
        .optional()
        .describe(
          'What is known of the pages of sites, where that is newer than what Demarc brings: the version of a site is above that of its own file.',
        ),
      rules: z.array(ruleSchema()),
    })
    .superRefine((pack, context) => {
      const seen = new Set<string>();
      pack.rules.forEach((rule, index) => {
        if (seen.has(rule.id)) {
          context.addIssue({
            code: 'custom',
            path: ['rules', index, 'id'],
            message: problem('problem_same_id'),
          });
        }
        seen.add(rule.id);
      });
    })
    .meta({ id: 'pack', title: 'Demarc rule pack' }),
);
export type Pack = z.infer<ReturnType<typeof packSchema>>;

/**
 * The pack that the data stands for, as read from YAML or JSON.
 * @throws {PackError} when it is not one.
 */
export function parsePack(data: unknown): Pack {
  const read = packSchema().safeParse(data);
  if (!read.success) throw packErrorOf(read.error.issues, data);
  return read.data;
}
