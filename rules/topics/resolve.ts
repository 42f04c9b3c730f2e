import { entriesOf, type Words } from '../signals/words';
import type { Cue, PackTopic, Topic } from './schema';

/** The topic of that id as a pack knows it: its own, a built-in one that it changes, or the built-in one; null for none. */
export function resolveTopic(
  id: string,
  own: Readonly<Record<string, PackTopic>>,
  builtIn: ReadonlyMap<string, Topic>,
): Topic | null {
  const given = own[id];
  if (given === undefined) return builtIn.get(id) ?? null;
  if (!('extends' in given)) return { id, ...given };
  const base = builtIn.get(given.extends);
  if (base === undefined) return null;
  return {
    ...base,
    id,
    cues: given.add === undefined ? base.cues : [...base.cues, strongCue(given.add)],
    unlike: given.allow === undefined ? base.unlike : together(base.unlike, given.allow),
    threshold: given.threshold ?? base.threshold,
    model:
      base.model === undefined ? undefined : { ...base.model, enough: given.enough ?? base.model.enough },
  };
}

function strongCue(words: Words): Cue {
  return { strength: 'strong', ...(Array.isArray(words) ? { nouns: words } : words) };
}

function together(one: Words | undefined, other: Words): Words {
  const entries = [...(one === undefined ? [] : entriesOf(one)), ...entriesOf(other)];
  const bent = (inflect: 'noun' | 'verb' | 'none') =>
    entries.filter((entry) => entry.inflect === inflect).map(({ term }) => term);
  return { nouns: bent('noun'), verbs: bent('verb'), words: bent('none') };
}
