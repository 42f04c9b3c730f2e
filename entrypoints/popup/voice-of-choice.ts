import type { Face, Voice } from '../../lib/messages';

/** The voice of a page that shows no account. */
export function voiceOfChoice(identities: readonly Face[], chosen: string | null): Voice {
  const own = identities.find(({ organisation }) => organisation === undefined);
  const identity = identities.find(({ id }) => id === chosen) ?? own ?? identities[0] ?? null;
  return { identity, decidedBy: identity ? 'choice' : 'nobody', account: null, rivals: [], differs: null };
}
