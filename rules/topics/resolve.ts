import { groupsOf } from '../signals/words';
import { type ListedTopic, listedTopic } from './listed';
import type { PackTopic } from './schema';

/** The topic of that id as a pack knows it: its own, a built-in one that it changes, or the built-in one; null for none. */
export function resolveTopic(
  id: string,
  own: Readonly<Record<string, PackTopic>>,
  builtIn: (id: string) => ListedTopic | undefined,
): ListedTopic | null {
  const given = own[id];
  if (given === undefined) return builtIn(id) ?? null;
  if (!('extends' in given)) return listedTopic(given);
  const base = builtIn(given.extends);
  if (base === undefined) return null;
  const { add, allow, threshold, enough } = given;
  return {
    ...base,
    cues: add === undefined ? base.cues : [...base.cues, { strength: 'strong', terms: groupsOf(add) }],
    unlike: allow === undefined ? base.unlike : [...base.unlike, ...groupsOf(allow)],
    threshold: threshold ?? base.threshold,
    model: base.model === undefined ? undefined : { ...base.model, enough: enough ?? base.model.enough },
  };
}
