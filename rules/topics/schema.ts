import type { z } from 'zod';
import { wordsSchema } from '../signals/words';
import { problem } from '../words/problems';
import type { Zod } from '../zod';
import { mostLent, usualThreshold } from './strength';

const wordLists = (z: Zod) => ({
  nouns: z.array(z.string()).optional().describe('Also found in the plural and the possessive.'),
  verbs: z
    .array(z.string())
    .optional()
    .describe('Also found with -s, -ed and -ing, and common irregular forms.'),
  words: z.array(z.string()).optional().describe('Found exactly as written; emoji belong here too.'),
  misspelt: z
    .array(z.string().regex(/^[a-z]{5,}$/))
    .optional()
    .describe(
      'Words of five small letters and more that are found as people misspell them; the word itself belongs in another list.',
    ),
});

const cueSchema = (z: Zod) =>
  z
    .strictObject({
      strength: z
        .enum(['certain', 'strong', 'likely', 'weak'])
        .describe(
          'certain (8) is enough whatever else is said; strong (4) is enough alone unless something speaks against it; likely (3) needs any support; weak (2) needs a second cue or two words of context.',
        ),
      ...wordLists(z),
      written: z
        .enum(['lower', 'capital', 'label'])
        .optional()
        .describe(
          'Counts only where the author wrote it in lower case (port, not Port), only with a capital (Corona), or only as the label of a post (Ad: …, [gifted]).',
        ),
      phrase: z
        .string()
        .optional()
        .describe(
          'Grammar, as a compromise match: counts only where this matches in its sentence over the word, such as "#Verb #Determiner? shots".',
        ),
      beside: wordsSchema(z)
        .optional()
        .describe('Counts only with one of these within six words, which are not reported.'),
      heard: z
        .number()
        .optional()
        .describe(
          'Counts only where the model hears the topic, too, at these log-odds or more: for words that say it only in its company, such as "two glasses".',
        ),
    })
    .describe('Words that speak for the topic and are what a finding shows.');
export type Cue = z.infer<ReturnType<typeof cueSchema>>;

export const topicIdSchema = (z: Zod) => z.string().regex(/^[a-z][a-z0-9-]*$/, problem('problem_id'));

/** A topic: what speaks for it, what supports it, what looks like it and is not. */
export const topicSchema = (z: Zod) =>
  z.strictObject({
    id: topicIdSchema(z),
    name: z.string().min(1).describe('What the finding calls it: "This reads as {name}."'),
    cues: z.array(cueSchema(z)).describe('May be empty where a model tells the topic alone.'),
    context: wordsSchema(z)
      .optional()
      .describe(
        'Words that support a cue within 30 words (1 each, at most 2) and are never reported themselves.',
      ),
    against: wordsSchema(z)
      .optional()
      .describe('Words within 30 words that speak for another reading (-2 each, at most -4).'),
    unlike: wordsSchema(z)
      .optional()
      .describe(
        'Phrases that look like it and are not: "root beer". They silence a cue only where they overlap it.',
      ),
    threshold: z
      .number()
      .positive()
      .optional()
      .describe(`The sum from which the topic is found; ${usualThreshold} unless given.`),
    model: z
      .strictObject({
        name: z.string().describe('One of the built-in linear models.'),
        enough: z
          .number()
          .optional()
          .describe(
            'The log-odds from which the model alone finds the topic: 0 is where it is right most often, 1.5 is strict; without it, it only speaks for cues.',
          ),
        from: z
          .number()
          .optional()
          .describe(
            'The log-odds from which the model speaks for a cue, and below which against it: less than enough where the cues are surer than the model; enough, or 0, unless given.',
          ),
        takes: z
          .number()
          .min(0)
          .max(mostLent)
          .optional()
          .describe(
            `What the model takes from a cue at most where it hears something else; ${mostLent} unless given, 0 where the cues are sure.`,
          ),
      })
      .optional()
      .describe(
        'For topics that words alone cannot tell. What the model is above or below from, at most 2, is added to a cue.',
      ),
  });
export type Topic = z.infer<ReturnType<typeof topicSchema>>;

/** A topic of a pack: a built-in one with more or fewer words, or one of its own. */
export const packTopicSchema = (z: Zod) =>
  z.union([
    z.strictObject({
      extends: topicIdSchema(z).describe('The built-in topic to start from.'),
      add: wordsSchema(z).optional().describe('Words that are enough alone.'),
      allow: wordsSchema(z)
        .optional()
        .describe('Words and phrases that are fine here: they silence a cue where they overlap it.'),
      threshold: z.number().positive().optional(),
      enough: z
        .number()
        .optional()
        .describe('For a topic with a model: the log-odds that are enough here. More is stricter.'),
    }),
    topicSchema(z).omit({ id: true }),
  ]);
export type PackTopic = z.infer<ReturnType<typeof packTopicSchema>>;
