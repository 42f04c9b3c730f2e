import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { ReadSentence } from '../../conduct';
import type { Example } from '../../example';
import type { Pack } from '../../pack';
import { inEnglish } from '../english';
import { type Outcome, rulesOf } from './sound-rules';

/**
 * A pack as YAML for people to go on with: each rule under the sentence that it was read from, each sentence that asks
 * for something and has no rule as a comment in its place.
 */
export function packYaml(frame: Pack, outcomes: readonly Outcome[], heading: string): string {
  const rules = rulesOf(outcomes).map(({ flags, passes, ...rule }) => ({
    ...rule,
    flags: flags.map(written),
    passes: passes.map(written),
  }));
  const document = new Document({ ...frame, rules }, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'past' || !isSeq(value)) return;
      for (const earlier of value.items) if (isMap(earlier)) earlier.flow = true;
    },
  });
  document.commentBefore = commented(heading);
  const list = document.get('rules');
  if (!isSeq<Node>(list)) throw new Error('the rules of a pack are a list');
  list.flow = rules.length === 0;
  let above: string[] = [];
  let place = 0;
  for (const outcome of outcomes) {
    above.push(...commentsOn(outcome));
    if (outcome.rule === null) continue;
    const node = list.items[place];
    place += 1;
    if (!isMap(node)) throw new Error('a rule is a map');
    if (above.length > 0) node.commentBefore = commented(above.join('\n'));
    node.spaceBefore = place > 1;
    above = [];
  }
  if (above.length > 0) document.comment = commented(above.join('\n'));
  return document.toString({ lineWidth: 0 });
}

/** An example as people write it: what it went out after without what goes without saying. */
function written(example: Example): unknown {
  if (typeof example === 'string' || example.past === undefined) return example;
  const past = example.past.map(({ ago, text, kind, shape, topics, times }) => ({
    ago,
    ...(text !== '' && { text }),
    ...(kind !== undefined && { kind }),
    ...(shape !== 'post' && { shape }),
    ...(topics.length > 0 && { topics }),
    ...(times > 1 && { times }),
  }));
  return { ...example, past };
}

function commentsOn(outcome: Outcome): string[] {
  const { sentence } = outcome;
  if (outcome.rule === null) return [`Not checked: “${sentence.say}”`, `  ${outcome.reason}`];
  const cautions = sentence.kind === 'proposal' ? sentence.cautions.map(inEnglish) : [];
  const remarks = [...cautions, ...(outcome.remark === null ? [] : [outcome.remark])];
  return remarks.map((remark) => `Look at this: ${remark}`);
}

/** The sentences that ask for something: what was proposed for them, or why there is nothing to check. */
export function outcomesOf(sentences: readonly ReadSentence[], source: string | null): Outcome[] {
  return sentences.flatMap((sentence): Outcome[] => {
    if (sentence.kind === 'remark') return [];
    if (sentence.kind === 'reminder') return [{ sentence, rule: null, reason: inEnglish(sentence.reason) }];
    const { id, say, level, ...rest } = sentence.rule;
    const rule = { id, say, level, ...(source !== null && { source: { title: source } }), ...rest };
    return [{ sentence, rule, remark: null }];
  });
}

function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}
