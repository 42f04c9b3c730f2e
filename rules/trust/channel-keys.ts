import { z } from 'zod';
import { lazily } from '../lazily';
import { decoded } from './bytes';
import { readContent } from './content';
import { fingerprintOf, isPinned, type KeySet, wordsOf } from './fingerprint';
import { type Jws, jwsSchema, verify } from './jws';
import { publicKeySchema } from './key';
import { limits } from './limits';
import { accepted, type Outcome, refused } from './outcome';

export const channelIdSchema = lazily(() =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')
    .max(80),
);

/** The keys of a channel from some change on; the first set has the number 1, each one after it one more. */
export const channelKeysSchema = lazily(() =>
  z
    .strictObject({
      demarc: z.literal(1),
      channel: channelIdSchema(),
      number: z.int().min(1).max(limits.rotations),
      keys: z.array(publicKeySchema()).min(1).max(limits.keys),
      threshold: z.int().min(1),
    })
    .superRefine(({ keys, threshold }, context) => {
      const distinct = new Set(keys.map(({ x }) => x)).size === keys.length;
      if (!distinct) context.addIssue({ code: 'custom', path: ['keys'], message: 'has a key twice' });
      if (threshold > keys.length)
        context.addIssue({ code: 'custom', path: ['threshold'], message: 'is more than there are keys' });
    }),
);
export type ChannelKeys = z.infer<ReturnType<typeof channelKeysSchema>>;

/** The sets of keys that a channel has had, each signed by itself and by the one before it. */
export const keyChainSchema = lazily(() => z.array(jwsSchema()).min(1).max(limits.rotations));

/** Where a subscriber starts: with a pinned fingerprint, or with keys that it came to know earlier. */
export type Start = { readonly pin: string } | { readonly keys: ChannelKeys };

/** The keys that a chain leads to from where the subscriber starts. */
export async function keysAtEnd(chain: readonly Jws[], start: Start): Promise<Outcome<ChannelKeys>> {
  const found = 'keys' in start ? accepted(start.keys) : await pinnedIn(chain, start.pin);
  if (!found.ok) return found;
  let keys = found.value;
  if (chain.length < keys.number)
    return refused('compare', 'trust_keys_older', { known: keys.number, found: chain.length });
  for (const link of chain.slice(keys.number)) {
    const next = await after(keys, link);
    if (!next.ok) return next;
    keys = next.value;
  }
  return accepted(keys);
}

/** The set of keys in the chain that a pin stands for. It vouches for itself, since the pin vouches for it. */
async function pinnedIn(chain: readonly Jws[], pin: string): Promise<Outcome<ChannelKeys>> {
  let found = '';
  for (const [at, link] of chain.entries()) {
    const keys = await selfSigned(link, at + 1);
    if (!keys.ok) return keys;
    const fingerprint = await fingerprintOf(keys.value);
    if (isPinned(pin, fingerprint)) return keys;
    found = fingerprint;
  }
  return refused('verify', 'trust_other_key', { words: wordsOf(found) });
}

/** The next set, which has to be signed by the one before it as well as by itself. */
async function after(before: ChannelKeys, link: Jws): Promise<Outcome<ChannelKeys>> {
  const number = before.number + 1;
  const broken = refused('verify', 'trust_keys_broken', { number });
  if (!(await isSignedBy(before, link))) return broken;
  const next = await selfSigned(link, number);
  return next.ok && next.value.channel !== before.channel ? broken : next;
}

async function isSignedBy({ keys, threshold }: KeySet, link: Jws): Promise<boolean> {
  return (await verify(link, 'demarc-keys', keys, threshold)).ok;
}

/** The set that a link says, where its own keys have signed it. */
export async function selfSigned(link: Jws, number: number): Promise<Outcome<ChannelKeys>> {
  const said = unverified(link);
  if (!said.ok) return said;
  const keys = said.value;
  if (keys.number === number && (await isSignedBy(keys, link))) return said;
  return refused('verify', 'trust_keys_broken', { number });
}

/** What a link says, as long as nobody has looked at its signatures: only to find the keys that these are of. */
export function unverified(link: Jws): Outcome<ChannelKeys> {
  const signed = decoded(link.payload);
  return signed === null ? refused('parse', 'trust_not_signed') : readContent(signed, channelKeysSchema());
}
