import { beforeAll, describe, expect, it } from 'vitest';
import { acceptIndex } from '../../../rules/trust/accept-index';
import { fingerprintOf } from '../../../rules/trust/fingerprint';
import { newFollow } from '../../../rules/trust/follow';
import type { IndexInput } from '../../../rules/trust/index-file';
import type { PrivateKey } from '../../../rules/trust/key';
import { lackingIn, openPending, type SoFar, withSignature } from '../../../rules/trust/pending';
import { indexBytes, signIndex, signKeys } from '../../../rules/trust/sign';
import { changed, day, indexOf, iso, keySet, listed, newKey, said, taken, today } from './channel';

let [ruth, tom, ann, eve]: readonly PrivateKey[] = [];
/** A channel of Ruth, Tom and Ann, of whom two have to sign. */
let soFar: SoFar;

function person(key: PrivateKey | undefined): PrivateKey {
  if (key === undefined) throw new Error('Nobody of that name.');
  return key;
}

beforeAll(async () => {
  [ruth, tom, ann, eve] = await Promise.all([newKey(), newKey(), newKey(), newKey()]);
  const keys = [person(ruth), person(tom), person(ann)];
  const set = keySet(keys, { threshold: 2 });
  const chain = [await signKeys(set, keys)];
  const follow = newFollow(await fingerprintOf(set));
  const bytes = await signIndex(indexOf(), chain, keys);
  soFar = { chain, following: taken(await acceptIndex(follow, bytes, today)) };
});

const begun = (by: PrivateKey | undefined, more: Partial<IndexInput> = {}, { chain } = soFar) =>
  signIndex(indexOf({ version: 2, packs: [listed('tea', 1)], ...more }), chain, [person(by)]);
const opened = (bytes: Uint8Array, before: SoFar | null = soFar) => openPending(before, bytes, today);
const lacking = async (bytes: Uint8Array, before: SoFar | null = soFar) =>
  taken(await opened(bytes, before)).needs.map(lackingIn);

/** The file with one signature more, as somebody adds it on their own machine; null where there is nothing for them to sign. */
async function signed(bytes: Uint8Array, by: PrivateKey | undefined, before: SoFar | null = soFar) {
  const file = await withSignature(taken(await opened(bytes, before)), person(by));
  return file && indexBytes(file);
}

describe('an index that several people sign, each on a machine of their own', () => {
  it('is taken once enough have, and not before', async () => {
    const one = await begun(ruth);
    expect(await lacking(one)).toEqual([1]);
    expect(said(await acceptIndex(soFar.following, one, today))).toBe('verify trust_few_signers');
    const two = (await signed(one, ann)) ?? one;
    expect(await lacking(two)).toEqual([0]);
    expect(taken(await acceptIndex(soFar.following, two, today)).index.version).toBe(2);
    expect(await signed(two, tom)).toBeNull();
  });

  it('can be the first of a channel', async () => {
    const set = keySet([person(ruth), person(tom)], { threshold: 2 });
    const chain = [await signKeys(set, [person(ruth)])];
    const one = await signIndex(indexOf(), chain, [person(ruth)]);
    expect(await lacking(one, null)).toEqual([1, 1]);
    const two = (await signed(one, tom, null)) ?? one;
    const pin = newFollow(await fingerprintOf(set));
    expect([said(await acceptIndex(pin, one, today)), said(await acceptIndex(pin, two, today))]).toEqual([
      'verify trust_keys_broken',
      'accepted',
    ]);
  });

  it('brings new keys once enough of the old and of the new have signed these, and the new ones the index', async () => {
    const next = keySet([person(eve), person(tom)], { number: 2, threshold: 2 });
    const chain = [...soFar.chain, await signKeys(next, [person(eve)])];
    let file = await begun(eve, { keys: 2 }, { ...soFar, chain });
    expect(await lacking(file)).toEqual([1, 2, 1]);
    file = (await signed(file, tom)) ?? file;
    expect(await lacking(file)).toEqual([0, 1, 0]);
    expect(said(await acceptIndex(soFar.following, file, today))).toBe('verify trust_keys_broken');
    file = (await signed(file, ruth)) ?? file;
    expect(await lacking(file)).toEqual([0, 0, 0]);
    expect(taken(await acceptIndex(soFar.following, file, today)).keys.number).toBe(2);
  });

  it('the same key twice: it is not asked again, and counts once', async () => {
    const one = await begun(ruth);
    expect(await signed(one, ruth)).toBeNull();
    const twice = changed(one, ({ signatures, ...rest }) => ({
      ...rest,
      signatures: [signatures, signatures].flat(),
    }));
    expect(await lacking(twice)).toEqual([1]);
    expect(said(await acceptIndex(soFar.following, twice, today))).toBe('verify trust_few_signers');
  });

  it('below the threshold: a key that is not the channel’s signs nothing, and its signature counts for nothing', async () => {
    const one = await begun(ruth);
    expect(await signed(one, eve)).toBeNull();
    expect(await lacking(await begun(eve))).toEqual([2]);
    const both = await signIndex(indexOf({ version: 2 }), soFar.chain, [person(ruth), person(eve)]);
    expect(await lacking(both)).toEqual([1]);
    expect(said(await acceptIndex(soFar.following, both, today))).toBe('verify trust_few_signers');
  });

  it('below the threshold: new keys that ask for fewer signatures still need enough of the old ones', async () => {
    const lower = keySet([person(ruth)], { number: 2 });
    const chain = [...soFar.chain, await signKeys(lower, [person(ruth)])];
    const file = await begun(ruth, { keys: 2 }, { ...soFar, chain });
    expect(await lacking(file)).toEqual([0, 1, 0]);
    expect(said(await acceptIndex(soFar.following, file, today))).toBe('verify trust_keys_broken');
  });

  it('a signature over other bytes: what was signed and then changed is not signed again', async () => {
    const [one, other] = [await begun(ruth), await begun(ruth, { packs: [listed('beer', 1)] })];
    const { payload } = JSON.parse(new TextDecoder().decode(other));
    const swapped = changed(one, (file) => ({ ...file, payload }));
    expect(said(await opened(swapped))).toBe('verify trust_changed');
    const theirs = await begun(tom, { packs: [listed('beer', 1)] });
    const joined = changed(one, ({ signatures, ...rest }) => ({
      ...rest,
      signatures: [signatures, JSON.parse(new TextDecoder().decode(theirs)).signatures].flat(),
    }));
    expect(said(await opened(joined))).toBe('verify trust_changed');
    expect(said(await acceptIndex(soFar.following, joined, today))).toBe('verify trust_changed');
  });

  it('a signature over other bytes: one for new keys does not count for the index, nor the other way', async () => {
    const one = await begun(ruth);
    const [{ signatures } = { signatures: [] }] = soFar.chain;
    expect(said(await opened(changed(one, (file) => ({ ...file, signatures }))))).toBe(
      'verify trust_wrong_type',
    );
  });

  it('is nothing that a browser would refuse: older, leaping, run out, of another channel, or with other keys before', async () => {
    const other = keySet([person(ruth), person(tom), person(ann)], { threshold: 1 });
    const chain = [await signKeys(other, [person(ruth)])];
    const foreign = keySet([person(ruth)], { number: 2, channel: 'other' });
    const wrong: [Uint8Array, string][] = [
      [await begun(ruth, { version: 1 }), 'compare trust_same_version'],
      [await begun(ruth, { version: 20_000 }), 'compare trust_leap'],
      [
        await begun(ruth, { issued: iso(today - 9 * day), expires: iso(today - day) }),
        'compare trust_expired',
      ],
      [await begun(ruth, { channel: 'other' }), 'compare trust_other_channel'],
      [await begun(ruth, {}, { ...soFar, chain }), 'verify trust_keys_broken'],
      [await begun(ruth, {}, { ...soFar, chain: [] }), 'verify trust_not_signed'],
      [
        await begun(ruth, {}, { ...soFar, chain: [...soFar.chain, await signKeys(foreign, [person(ruth)])] }),
        'verify trust_keys_broken',
      ],
      [
        await begun(ruth, {}, { ...soFar, chain: [...soFar.chain, ...soFar.chain, ...soFar.chain] }),
        'verify trust_keys_broken',
      ],
    ];
    for (const [bytes, why] of wrong) expect(said(await opened(bytes))).toBe(why);
  });
});
