import { encode } from 'jose/base64url';
import { describe, expect, it } from 'vitest';
import { acceptIndex, introduce } from '../../../rules/trust/accept-index';
import { fingerprintOf } from '../../../rules/trust/fingerprint';
import { followSchema, newFollow } from '../../../rules/trust/follow';
import type { PrivateKey } from '../../../rules/trust/key';
import { limits } from '../../../rules/trust/limits';
import { signIndex } from '../../../rules/trust/sign';
import {
  bytesOf,
  chainOf,
  changed,
  day,
  indexOf,
  iso,
  keySet,
  listed,
  madePack,
  newChannel,
  newKey,
  said,
  taken,
  teaPack,
  today,
} from './channel';

describe('a channel’s index', () => {
  it('is accepted once its fingerprint is pinned, and what is known of it survives being stored', async () => {
    const { following } = await newChannel({ packs: [listed('tea', 3)] });
    expect(following.index).toMatchObject({
      name: 'Grace Church',
      version: 1,
      packs: [{ id: 'tea', version: 3 }],
    });
    expect(followSchema().parse(JSON.parse(JSON.stringify(following)))).toEqual(following);
  });

  it('is accepted again, and in a newer version', async () => {
    const { following, publish } = await newChannel();
    expect(taken(await acceptIndex(following, await publish(), today + day)).index.version).toBe(1);
    const newer = taken(await acceptIndex(following, await publish({ version: 5 }), today + day));
    expect(newer.index.version).toBe(5);
  });

  it('introduces itself with a fingerprint that nothing follows from by itself', async () => {
    const { publish, pin } = await newChannel();
    expect(taken(await introduce(await publish(), today)).fingerprint).toBe(pin);
    const others = await newChannel();
    expect(taken(await introduce(await others.publish(), today)).fingerprint).not.toBe(pin);
  });
});

describe('an attack on the index', () => {
  it('arbitrary software: what somebody else signed is refused, by who is new and by who follows', async () => {
    const { follow, following } = await newChannel();
    const forged = await (await newChannel()).publish({ version: 2 });
    expect(said(await acceptIndex(follow, forged, today))).toBe('verify trust_other_key');
    expect(said(await acceptIndex(following, forged, today))).toBe('verify trust_unknown_signer');
  });

  it('arbitrary software: a changed index under the old signature is refused', async () => {
    const { following, publish } = await newChannel();
    const file = changed(await publish({ version: 2 }), (json) => ({
      ...json,
      payload: encode(JSON.stringify(indexOf({ version: 3 }))),
    }));
    expect(said(await acceptIndex(following, file, today))).toBe('verify trust_changed');
  });

  it('rollback: an older index is refused, also where it has not run out', async () => {
    const { following, publish } = await newChannel({ version: 4 });
    expect(said(await acceptIndex(following, await publish({ version: 3 }), today))).toBe(
      'compare trust_older',
    );
  });

  it('rollback: a pack never comes back older, also where it was not listed meanwhile', async () => {
    const { following, publish } = await newChannel({ packs: [listed('tea', 7)] });
    const without = taken(await acceptIndex(following, await publish({ version: 2, packs: [] }), today));
    const file = await publish({ version: 3, packs: [listed('tea', 6)] });
    expect(said(await acceptIndex(without, file, today))).toBe('compare trust_older');
  });

  it('indefinite freeze: an index that has run out is refused, and none can be valid for ever', async () => {
    const { follow, following, publish } = await newChannel();
    const file = await publish();
    expect(said(await acceptIndex(following, file, today + 30 * day - 1))).toBe('accepted');
    expect(said(await acceptIndex(following, file, today + 30 * day))).toBe('compare trust_expired');
    expect(said(await acceptIndex(follow, file, today + 31 * day))).toBe('compare trust_expired');
    const forEver = await publish({ version: 2, expires: iso(today + 367 * day) });
    expect(said(await acceptIndex(following, forEver, today))).toBe('parse trust_shape');
  });

  it('endless data: nothing is read of what is larger than the limit', async () => {
    const { following, publish } = await newChannel();
    const file = await publish({ version: 2 });
    const padded = new Uint8Array(limits.indexBytes + 1).fill(0x20);
    padded.set(file);
    expect(said(await acceptIndex(following, padded.subarray(0, limits.indexBytes), today))).toBe('accepted');
    expect(said(await acceptIndex(following, padded, today))).toBe('verify trust_too_large');
  });

  it('extraneous dependencies: a pack is a file beside the index, under a name and no address', async () => {
    const { following, publish } = await newChannel();
    for (const file of [
      'https://evil.example/tea.jws',
      '../tea.jws',
      '//evil.example/a.jws',
      'a/b.jws',
      '.jws',
    ]) {
      const index = await publish({ version: 2, packs: [{ ...listed('tea', 1), file }] });
      expect(said(await acceptIndex(following, index, today))).toBe('parse trust_shape');
    }
  });

  it('fast-forward: a version rises by no more than the limit at once, the index’s and a pack’s', async () => {
    const { following, publish } = await newChannel({ packs: [listed('tea', 1)] });
    const leap = 1 + limits.step;
    const index = (version: number, pack: number) => publish({ version, packs: [listed('tea', pack)] });
    expect(said(await acceptIndex(following, await index(leap, leap), today))).toBe('accepted');
    expect(said(await acceptIndex(following, await index(leap + 1, 1), today))).toBe('compare trust_leap');
    expect(said(await acceptIndex(following, await index(2, leap + 1), today))).toBe('compare trust_leap');
    const unsafe = await index(Number.MAX_SAFE_INTEGER + 1, 1);
    expect(said(await acceptIndex(following, unsafe, today))).toBe('parse trust_shape');
  });

  it('mix-and-match: two indexes, or two packs, of the same version can’t differ', async () => {
    const { following, publish } = await newChannel({ packs: [listed('tea', 1)] });
    const other = await publish({ name: 'Other' });
    expect(said(await acceptIndex(following, other, today))).toBe('compare trust_same_version');
    const swapped = await publish({ version: 2, packs: [listed('tea', 1, 'E'.repeat(43))] });
    expect(said(await acceptIndex(following, swapped, today))).toBe('compare trust_same_version');
  });

  it('mix-and-match: the keys of one state of the channel do not go with the index of another', async () => {
    const { following, publish } = await newChannel();
    const file = await publish({ version: 2, keys: 2 });
    expect(said(await acceptIndex(following, file, today))).toBe('compare trust_keys_older');
  });

  it('wrong software: another channel with the same keys is refused', async () => {
    const { key, following } = await newChannel();
    const elsewhere = indexOf({ channel: 'other', version: 2 });
    const mixed = await signIndex(elsewhere, await chainOf([key]), [key]);
    expect(said(await acceptIndex(following, mixed, today))).toBe('compare trust_other_channel');
    const whole = await signIndex(elsewhere, await chainOf([key], { channel: 'other' }), [key]);
    expect(said(await acceptIndex(following, whole, today))).toBe('compare trust_other_channel');
  });

  it('wrong software: a pack served as the index is refused', async () => {
    const { key, following, publish } = await newChannel();
    const { file } = await madePack(key, teaPack());
    const { payload, protected: header, signature } = JSON.parse(new TextDecoder().decode(file));
    const posing = changed(await publish(), ({ keys }) => ({
      payload,
      signatures: [{ protected: header, signature }],
      keys,
    }));
    expect(said(await acceptIndex(following, posing, today))).toBe('verify trust_wrong_type');
    expect(said(await acceptIndex(following, file, today))).toBe('verify trust_not_signed');
  });

  it('malicious mirror: an error page, an empty file or another’s data leaves what is known', async () => {
    const { following } = await newChannel();
    for (const text of [
      '',
      '<!doctype html><title>Log in</title>',
      'null',
      '[]',
      '{"payload":"e30"}',
      '\uFEFF{}',
    ])
      expect(said(await acceptIndex(following, bytesOf(text), today))).toBe('verify trust_not_signed');
    expect(following.index.version).toBe(1);
  });

  it('key compromise: fewer keys than have to sign do not suffice, nor does one that signs twice', async () => {
    const keys = [await newKey(), await newKey(), await newKey()];
    const [first, second, third] = keys as [PrivateKey, PrivateKey, PrivateKey];
    const chain = await chainOf(keys, { threshold: 2 });
    const pin = await fingerprintOf(keySet(keys, { threshold: 2 }));
    const sign = (signers: PrivateKey[]) => signIndex(indexOf(), chain, signers);
    expect(said(await acceptIndex(newFollow(pin), await sign([second, third]), today))).toBe('accepted');
    for (const few of [[first], [first, first], [first, await newKey()]])
      expect(said(await acceptIndex(newFollow(pin), await sign(few), today))).toBe(
        'verify trust_few_signers',
      );
    const lowered = await signIndex(indexOf(), await chainOf(keys, { threshold: 1 }), [first]);
    expect(said(await acceptIndex(newFollow(pin), lowered, today))).toBe('verify trust_other_key');
  });

  it('two packs of one id in an index are refused', async () => {
    const { following, publish } = await newChannel();
    const file = await publish({ version: 2, packs: [listed('tea', 1), listed('tea', 2)] });
    expect(said(await acceptIndex(following, file, today))).toBe('parse trust_shape');
  });
});
