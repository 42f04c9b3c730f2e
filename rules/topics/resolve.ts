import { type Sure, surer } from '../signals/sure';
import { groupsOf } from '../signals/words';
import { saying } from '../words/saying';
import { topicSayings } from '../words/topics';
import { type ListedTopic, listedTopic } from './listed';
import type { PackTopic } from './schema';
import { usualThreshold } from './strength';

/** The topic of that id as a pack knows it: its own, a built-in one that it changes, or the built-in one; null for none. */
export function resolveTopic(
  id: string,
  own: Readonly<Record<string, PackTopic>>,
  builtIn: (id: string) => ListedTopic | undefined,
): ListedTopic | null {
  const given = own[id];
  if (given === undefined) return named(id, builtIn(id));
  if (!('extends' in given)) return listedTopic(given);
  const base = named(given.extends, builtIn(given.extends));
  if (base === null) return null;
  const { add, allow, threshold, enough } = given;
  return {
    ...base,
    cues: add === undefined ? base.cues : [...base.cues, { strength: 'strong', terms: groupsOf(add) }],
    unlike: allow === undefined ? base.unlike : [...base.unlike, ...groupsOf(allow)],
    threshold: threshold ?? base.threshold,
    model: base.model === undefined ? undefined : { ...base.model, enough: enough ?? base.model.enough },
  };
}

/** The topic where only what is plainer counts. */
export function surerTopic(topic: ListedTopic, sure: Sure): ListedTopic {
  const { threshold, enough } = surer[sure];
  const { model } = topic;
  const more = (least: number | undefined) => (least === undefined ? undefined : least + enough);
  return {
    ...topic,
    threshold: (topic.threshold ?? usualThreshold) + threshold,
    model: model && { ...model, enough: more(model.enough), from: more(model.from) },
  };
}

/** A built-in topic under the name that each language has for it: of `hate-or-abuse`, the message `topic_hate_or_abuse`. */
function named(id: string, topic: ListedTopic | undefined): ListedTopic | null {
  if (topic === undefined) return null;
  const message = `topic_${id.replaceAll('-', '_')}`;
  return isNamed(message) ? { ...topic, name: saying(message) } : topic;
}

function isNamed(message: string): message is keyof typeof topicSayings {
  return Object.hasOwn(topicSayings, message);
}
