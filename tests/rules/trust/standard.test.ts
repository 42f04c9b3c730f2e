import { createPublicKey, verify } from 'node:crypto';
import { flattenedVerify } from 'jose/jws/flattened/verify';
import { generalVerify } from 'jose/jws/general/verify';
import { describe, expect, it } from 'vitest';
import { publicPartOf } from '../../../rules/trust/sign';
import { madePack, newChannel, teaPack } from './channel';

const jsonIn = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

describe('the signed files', () => {
  it('are read by any library for JWS, the index, its keys and a pack', async () => {
    const { key, publish } = await newChannel();
    const index = jsonIn(await publish());
    const { payload } = await generalVerify(index, publicPartOf(key));
    expect(jsonIn(payload)).toMatchObject({ channel: 'grace', version: 1 });
    const keys = await generalVerify(index.keys[0], publicPartOf(key));
    expect(jsonIn(keys.payload)).toMatchObject({ number: 1, keys: [publicPartOf(key)] });
    const pack = await flattenedVerify(jsonIn((await madePack(key)).file), publicPartOf(key));
    expect(jsonIn(pack.payload).pack).toEqual(teaPack());
  });

  it('are signed with Ed25519 over the bytes that JWS says', async () => {
    const { key, publish } = await newChannel();
    const { payload, signatures } = jsonIn(await publish());
    const [{ protected: header, signature }] = signatures;
    const shown = createPublicKey({ key: publicPartOf(key), format: 'jwk' });
    const bytes = Buffer.from(signature, 'base64url');
    expect(verify(null, Buffer.from(`${header}.${payload}`), shown, bytes)).toBe(true);
  });
});
