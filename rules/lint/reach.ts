import { builtInTopic, builtInTopicIds } from '../built-in';
import { audiences } from '../draft';
import type { Expression } from '../expression';
import type { Pack, Rule } from '../pack';
import type { Group } from '../signals/signal';
import { topicOf } from '../signals/sure';
import { sizeOf } from '../signals/words';
import { resolveTopic } from '../topics/resolve';
import { strengths, usualThreshold } from '../topics/strength';
import { everyPart, lookedFor } from './parts';
import type { Shortcoming } from './shortcoming';

/** What context adds to a cue, at most: see docs/topics.md. */
const mostContext = 2;

/** Rules that hold nowhere, topics that nobody asks for, and thresholds that nothing reaches. */
export function outOfReach(pack: Pack): Shortcoming[] {
  return [...topicsOutOfReach(pack), ...rulesOutOfReach(pack)];
}

function rulesOutOfReach({ rules }: Pack): Shortcoming[] {
  return rules.flatMap((rule, at): Shortcoming[] => {
    const path = ['rules', at] as const;
    const strange = rule.where?.sites?.filter((site) => /[^\p{L}\p{N}.-]/u.test(site)) ?? [];
    const problems = strange.map((site) => ({
      path,
      problem: `holds nowhere on the site “${site}”, which is not the name of a host`,
      remedy: 'Write a site as example.com, without https:// and without a path.',
    }));
    if (hasReaders(rule)) return problems;
    const problem = 'can never be found: no draft has the audience that it asks for';
    const remedy =
      'Ask for one audience, or take where.audience out; a draft of unknown audience counts as public.';
    return [...problems, { path, problem, remedy }];
  });
}

/** Whether a draft of some audience can break the rule. */
function hasReaders(rule: Rule): boolean {
  const asked =
    rule.dont === undefined
      ? []
      : [...joined(rule.dont)].flatMap(({ audience }) => (audience === undefined ? [] : [audience]));
  return audiences.some((audience) => {
    const counts = audience === 'unknown' ? 'public' : audience;
    return (
      (rule.where?.audience?.includes(counts) ?? true) &&
      asked.every((wanted) => wanted.includes(counts) || wanted.includes(audience))
    );
  });
}

/** The expressions that have all to be found where this one is. */
function* joined(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.when !== undefined) yield* joined(expression.when);
  for (const part of [...(expression.all ?? []), ...(expression.near?.all ?? [])]) yield* joined(part);
}

/** Topics that start from one that there is not: nothing can be made of the pack before they are put right. */
export function baselessTopics({ topics = {} }: Pack): Shortcoming[] {
  return Object.entries(topics).flatMap(([id, topic]) =>
    !('extends' in topic) || builtInTopic(topic.extends) !== undefined
      ? []
      : [
          {
            path: ['topics', id] as const,
            problem: `extends “${topic.extends}”, and there is no such built-in topic`,
            remedy: `Built in are ${builtInTopicIds().join(', ')}.`,
          },
        ],
  );
}

function topicsOutOfReach(pack: Pack): Shortcoming[] {
  const asked = new Set(
    pack.rules.flatMap((rule) => [...everyPart(lookedFor(rule))].map(({ topic }) => topic && topicOf(topic))),
  );
  return Object.entries(pack.topics ?? {}).flatMap(([id, given]): Shortcoming[] => {
    const path = ['topics', id] as const;
    const topic = resolveTopic(id, pack.topics ?? {}, builtInTopic);
    if (topic === null) return [];
    const problems: Shortcoming[] = [];
    if (!asked.has(id)) {
      problems.push({
        path,
        problem: 'is asked for by no rule',
        remedy: 'Name it in a rule, or take it out.',
      });
    }
    if ('extends' in given && given.enough !== undefined && topic.model === undefined) {
      const problem = `has enough: ${given.enough}, but “${given.extends}” has no model that it is for`;
      problems.push({ path, problem, remedy: 'Change threshold instead.' });
    }
    const threshold = topic.threshold ?? usualThreshold;
    const words = topic.cues.reduce(
      (sum, { strength, terms }) => sum + strengths[strength] * sizes(terms),
      0,
    );
    const most = words === 0 ? 0 : words + (sizes(topic.context) > 0 ? mostContext : 0);
    if (topic.model === undefined && threshold > most) {
      const problem = `can never be found: its threshold is ${threshold}, and all its words together weigh ${most}`;
      problems.push({ path, problem, remedy: 'Lower the threshold, or add words.' });
    }
    return problems;
  });
}

function sizes(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + sizeOf(group), 0);
}
