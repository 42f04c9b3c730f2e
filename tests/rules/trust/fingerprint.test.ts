import { describe, expect, it } from 'vitest';
import { fingerprintOf, isPinned, readPin, wordsOf } from '../../../rules/trust/fingerprint';
import { publicKeySchema } from '../../../rules/trust/key';
import { publicPartOf } from '../../../rules/trust/sign';
import { newKey } from './channel';

/** The key and its thumbprint from RFC 8037, appendix A.3. */
const known = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const words = 'movie stone sausage fat best rebuild genuine limit ignore above future easy';

describe('a fingerprint', () => {
  it('of one key is its thumbprint, and twelve words stand for it', async () => {
    expect(await fingerprintOf({ keys: [known], threshold: 1 })).toBe(thumbprint);
    expect(wordsOf(thumbprint)).toBe(words);
  });

  it('of several keys is the same in any order, and another with another threshold', async () => {
    const keys = [publicPartOf(await newKey()), publicPartOf(await newKey())];
    const one = await fingerprintOf({ keys, threshold: 1 });
    expect(await fingerprintOf({ keys: keys.toReversed(), threshold: 1 })).toBe(one);
    expect(await fingerprintOf({ keys, threshold: 2 })).not.toBe(one);
    expect(wordsOf(one).split(' ')).toHaveLength(12);
  });

  it('is read as people write it, and nothing else is', () => {
    expect(readPin(` ${thumbprint}\n`)).toBe(thumbprint);
    expect(readPin(words.toUpperCase().replaceAll(' ', ', '))).toBe(words);
    for (const wrong of [
      '',
      thumbprint.slice(1),
      words.slice(5),
      words.replace('stone', 'stoned'),
      `${words} zoo`,
    ])
      expect(readPin(wrong)).toBe(null);
  });

  it('is pinned by its words and by itself, not by others', () => {
    expect(isPinned(words, thumbprint)).toBe(true);
    expect(isPinned(thumbprint, thumbprint)).toBe(true);
    expect(isPinned(words.replace('stone', 'zoo'), thumbprint)).toBe(false);
    expect(isPinned('', thumbprint)).toBe(false);
  });
});

describe('a public key', () => {
  it('is an Ed25519 key written in the one way, without its private part', async () => {
    const key = await newKey();
    const takes = (data: object) => publicKeySchema().safeParse(data).success;
    expect(takes(known)).toBe(true);
    expect(takes(key)).toBe(false);
    expect(takes({ ...known, x: `${known.x.slice(0, -1)}p` })).toBe(false);
    expect(takes({ ...known, crv: 'X25519' })).toBe(false);
  });
});
