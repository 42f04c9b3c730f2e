import { describe, expect, it } from 'vitest';
import { acceptIndex } from '../../../rules/trust/accept-index';
import { fingerprintOf } from '../../../rules/trust/fingerprint';
import { newFollow } from '../../../rules/trust/follow';
import { signIndex, signKeys } from '../../../rules/trust/sign';
import { indexOf, keySet, newChannel, newKey, said, taken, today } from './channel';

/** A channel whose keys were changed once, from `key` to `next`. */
async function rotated() {
  const channel = await newChannel();
  const next = await newKey();
  const chain = [...channel.chain, await signKeys(keySet([next], { number: 2 }), [channel.key, next])];
  const index = await signIndex(indexOf({ version: 2, keys: 2 }), chain, [next]);
  return { ...channel, next, chain, index };
}

describe('a change of keys', () => {
  it('is followed when the old and the new keys have signed it', async () => {
    const { following, index, next } = await rotated();
    const now = taken(await acceptIndex(following, index, today));
    expect(now.keys).toMatchObject({ number: 2, keys: [{ x: next.x }] });
  });

  it('is followed over several at once, and by who starts with the first keys', async () => {
    const { following, follow, chain, next } = await rotated();
    const third = await newKey();
    const longer = [...chain, await signKeys(keySet([third], { number: 3 }), [next, third])];
    const index = await signIndex(indexOf({ version: 3, keys: 3 }), longer, [third]);
    for (const from of [follow, following])
      expect(taken(await acceptIndex(from, index, today)).keys.number).toBe(3);
  });

  it('is needed by who pins the newest keys only as far as these', async () => {
    const { index, next } = await rotated();
    const pin = await fingerprintOf(keySet([next]));
    expect(said(await acceptIndex(newFollow(pin), index, today))).toBe('accepted');
  });

  it('makes keys that were stolen worthless to who has followed it', async () => {
    const { following, index, publish } = await rotated();
    const now = taken(await acceptIndex(following, index, today));
    expect(said(await acceptIndex(now, await publish({ version: 3 }), today))).toBe(
      'compare trust_keys_older',
    );
  });

  it('does not let old keys sign for the new ones', async () => {
    const { following, chain, key } = await rotated();
    const index = await signIndex(indexOf({ version: 3, keys: 2 }), chain, [key]);
    expect(said(await acceptIndex(following, index, today))).toBe('verify trust_unknown_signer');
  });

  it.each(['old', 'new'] as const)('is refused where only the %s keys have signed it', async (who) => {
    const { following, chain: honest, key, next } = await rotated();
    const link = await signKeys(keySet([next], { number: 2 }), [who === 'old' ? key : next]);
    const index = await signIndex(indexOf({ version: 2, keys: 2 }), [...honest.slice(0, 1), link], [next]);
    expect(said(await acceptIndex(following, index, today))).toBe('verify trust_keys_broken');
  });

  it('is refused where too few of the old keys have signed it', async () => {
    const [one, two, next] = [await newKey(), await newKey(), await newKey()];
    const first = keySet([one, two], { threshold: 2 });
    const link = (signers: (typeof one)[]) => signKeys(keySet([next], { number: 2 }), signers);
    const follow = newFollow(await fingerprintOf(first));
    const answer = async (signers: (typeof one)[]) => {
      const chain = [await signKeys(first, [one, two]), await link(signers)];
      const index = await signIndex(indexOf({ keys: 2 }), chain, [next]);
      return said(await acceptIndex(follow, index, today));
    };
    expect(await answer([one, two, next])).toBe('accepted');
    expect(await answer([one, next])).toBe('verify trust_keys_broken');
  });

  it('is refused out of order, twice, with one left out, or for another channel', async () => {
    const { following, chain, next, key } = await rotated();
    const third = await newKey();
    const [first, second] = chain as [(typeof chain)[0], (typeof chain)[0]];
    const last = await signKeys(keySet([third], { number: 3 }), [next, third]);
    const foreign = await signKeys(keySet([next], { number: 2, channel: 'other' }), [key, next]);
    for (const wrong of [
      [first, last],
      [first, last, second],
      [first, second, second],
      [first, foreign],
    ]) {
      const index = await signIndex(indexOf({ version: 3, keys: wrong.length }), wrong, [third, next]);
      expect(said(await acceptIndex(following, index, today))).toBe('verify trust_keys_broken');
    }
  });

  it('can’t ask for more signatures than there are keys, nor count a key twice', async () => {
    const { following, chain, key, next } = await rotated();
    for (const set of [keySet([next], { number: 2, threshold: 2 }), keySet([next, next], { number: 2 })]) {
      const wrong = [...chain.slice(0, 1), await signKeys(set, [key, next])];
      const index = await signIndex(indexOf({ version: 3, keys: 2 }), wrong, [next]);
      expect(said(await acceptIndex(following, index, today))).toBe('parse trust_shape');
    }
  });
});
