import { judge } from '../check';
import { type Code, compile } from '../code';
import { draftOf } from '../draft';
import { type Expression, partsOf } from '../expression';
import type { Pack, Rule } from '../pack';
import { nothingPast } from '../past';
import type { PackTopic } from '../topics/schema';
import { cancellerOf, everyPart, listsOf, lookedFor, wordListsOf } from './parts';
import { type Shortcoming, told } from './shortcoming';

const anyMoment = { time: 0, timeZone: 'UTC' };

/**
 * Entries that their own exception always covers, since it is found in the entry itself, and rules that can find
 * nothing for that.
 * @param step called before each entry that is looked at
 */
export function shadowed(pack: Pack, step: () => void): Shortcoming[] {
  return [...shadowedInTopics(pack), ...shadowedInRules(pack, step)];
}

function shadowedInRules(pack: Pack, step: () => void): Shortcoming[] {
  const excepted = pack.rules.flatMap((rule, at) =>
    [...everyPart(lookedFor(rule))].flatMap((part) => (part.unless === undefined ? [] : [{ part, at }])),
  );
  const code = codeOf(
    pack,
    excepted.flatMap(({ part: { unless, when: _, ...bare } }, each) => [
      ruleOf(`bare-${each}`, bare),
      ruleOf(`whole-${each}`, { ...bare, unless }),
    ]),
  );
  return excepted.flatMap(({ part, at }, each): Shortcoming[] => {
    const path = ['rules', at] as const;
    if (cancelsItself(part)) {
      const problem = 'can never be found: its exception is what it looks for';
      return [{ path, problem, remedy: 'Take the exception out, or make it narrower.' }];
    }
    const entries = [...partsOf(part)].flatMap((one) => listsOf(one).flat());
    const covered = entries.filter((entry) => {
      step();
      return isShadowed(entry, code, `bare-${each}`, `whole-${each}`);
    });
    if (covered.length === 0) return [];
    const isAll = covered.length === entries.length && isListed(part);
    const problem = isAll
      ? `can never be found: its exceptions cover all that it looks for, ${told(covered)}`
      : `never finds ${told(covered)}, which its exceptions cover`;
    return [{ path, problem, remedy: 'Take out the entry or the exception.' }];
  });
}

/** Whether an expression looks for nothing but words of lists. */
function isListed(part: Expression): boolean {
  return part.any?.every(isListed) ?? listsOf(part).length > 0;
}

function cancelsItself({ unless, when: _, ...bare }: Expression): boolean {
  if (unless === undefined) return false;
  const canceller = cancellerOf(unless);
  return !Array.isArray(canceller) && JSON.stringify(canceller) === JSON.stringify(bare);
}

function shadowedInTopics(pack: Pack): Shortcoming[] {
  const topics = Object.entries(pack.topics ?? {});
  const code = codeOf(
    {
      ...pack,
      topics: Object.fromEntries(
        topics.flatMap(([id, topic]) => [
          [`bare-${id}`, easy(withoutExceptions(topic))],
          [`whole-${id}`, easy(topic)],
        ]),
      ),
    },
    topics
      .filter(([, topic]) => exceptionsOf(topic).flat().length > 0)
      .flatMap(([id]) => [`bare-${id}`, `whole-${id}`].map((topic) => ruleOf(topic, { topic }))),
  );
  return topics.flatMap(([id, topic]): Shortcoming[] => {
    const covered = entriesOf(topic).filter((entry) => isShadowed(entry, code, `bare-${id}`, `whole-${id}`));
    if (covered.length === 0) return [];
    const problem = `never finds ${told(covered)}, which its ${'extends' in topic ? 'allow' : 'unlike'} covers`;
    return [{ path: ['topics', id], problem, remedy: 'Take out one of the two.' }];
  });
}

function exceptionsOf(topic: PackTopic): readonly (readonly string[])[] {
  return wordListsOf('extends' in topic ? topic.allow : topic.unlike);
}

function entriesOf(topic: PackTopic): string[] {
  if ('extends' in topic) return wordListsOf(topic.add).flat();
  return topic.cues.flatMap((cue) =>
    wordListsOf({ nouns: cue.nouns, verbs: cue.verbs, words: cue.words }).flat(),
  );
}

function withoutExceptions(topic: PackTopic): PackTopic {
  return 'extends' in topic ? { ...topic, allow: undefined } : { ...topic, unlike: undefined };
}

/** The topic as one that any of its words is enough for, so that each can be asked about alone. */
function easy(topic: PackTopic): PackTopic {
  return { ...topic, threshold: 1 };
}

function isShadowed(entry: string, code: Code, bare: string, whole: string): boolean {
  const { findings } = judge(draftOf(entry), code, nothingPast, anyMoment);
  const found = new Set(findings.map(({ rule }) => rule));
  return found.has(bare) && !found.has(whole);
}

function ruleOf(id: string, dont: Expression): Rule {
  return { id, say: id, level: 'note', dont, flags: [], passes: [] };
}

function codeOf(pack: Pack, rules: Rule[]): Code {
  return compile([{ layer: 'pack', pack: { ...pack, rules } }]);
}
