import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Draft, draftKinds, draftOf } from '../../../rules/draft';
import { draftSchema } from '../../../rules/draft-schema';
import { type KindFacts, noFacts } from '../../../rules/kinds/kind';
import { type PostKind, postKinds } from '../../../rules/past';

/** A post that a person has said the kind of. */
export interface Labelled {
  readonly label: PostKind;
  readonly draft: Draft;
  readonly facts: KindFacts;
}

const rowSchema = z.strictObject({
  id: z.string(),
  label: z.enum(postKinds),
  text: z.string(),
  kind: z.enum(draftKinds).optional(),
  context: draftSchema.shape.context.optional(),
  own: z.strictObject({ hosts: z.array(z.string()), handles: z.array(z.string()) }).optional(),
});

/**
 * The labelled posts beside this file, all made up: `tuned` and `more` were read while the cues were written; what is got wrong in
 * `unseen`, written and labelled before there was a rule, was not looked at.
 */
export function labelledKinds(half: 'tuned' | 'more' | 'unseen'): Labelled[] {
  return readFileSync(join(import.meta.dirname, `${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { label, text, kind = 'post', context = null, own = {} } = rowSchema.parse(JSON.parse(line));
      return { label, draft: draftOf(text, { kind, context }), facts: { ...noFacts, ...own } };
    });
}

/** What posts of companies are for, by their ids in the corpus, whose texts stay there: a random 115 of them. */
export function companyLabels(): ReadonlyMap<string, PostKind> {
  const labels = JSON.parse(readFileSync(join(import.meta.dirname, 'company.json'), 'utf8'));
  return new Map(Object.entries(z.record(z.string(), z.enum(postKinds)).parse(labels)));
}
