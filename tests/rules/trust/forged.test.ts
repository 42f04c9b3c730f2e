import fc from 'fast-check';
import { encode } from 'jose/base64url';
import { CompactSign } from 'jose/jws/compact/sign';
import { FlattenedSign } from 'jose/jws/flattened/sign';
import { describe, expect, it } from 'vitest';
import { acceptIndex } from '../../../rules/trust/accept-index';
import { type PrivateKey, thumbprintOf } from '../../../rules/trust/key';
import { publicPartOf } from '../../../rules/trust/sign';
import { bytesOf, chainOf, indexOf, listed, newChannel, said, taken, today } from './channel';

/** An index signed with a header of the test's own making. */
async function withHeader(key: PrivateKey, header: object, content: object = indexOf()) {
  const kid = await thumbprintOf(key);
  const given = { alg: 'EdDSA', typ: 'demarc-index', kid, ...header };
  const {
    payload,
    protected: made,
    signature,
  } = await new FlattenedSign(bytesOf(JSON.stringify(content)))
    .setProtectedHeader(given)
    .sign(key, { crit: { exp: true } });
  return { payload, signatures: [{ protected: made, signature }], keys: await chainOf([key]) };
}
const fileOf = (data: object) => bytesOf(JSON.stringify(data));

describe('a forged or broken index', () => {
  it('a signature that asks to be verified in another way is refused', async () => {
    const { key, following } = await newChannel();
    const { jwk, ...headers } = {
      jwk: { jwk: publicPartOf(key) },
      jku: { jku: 'https://evil.example/keys' },
      crit: { crit: ['exp'], exp: 1 },
      b64: { b64: true, crit: ['b64'] },
      otherAlgorithm: { alg: 'Ed25519' },
      untyped: { typ: undefined },
      anonymous: { kid: undefined },
    };
    for (const header of [jwk, ...Object.values(headers)]) {
      const file = fileOf(await withHeader(key, header, indexOf({ version: 2 })));
      expect(said(await acceptIndex(following, file, today))).toBe('verify trust_header');
    }
  });

  it('alg none, and HS256 with the public key as its secret, are refused', async () => {
    const { key, following } = await newChannel();
    const honest = await withHeader(key, {}, indexOf({ version: 2 }));
    const kid = await thumbprintOf(key);
    const none = encode(JSON.stringify({ alg: 'none', typ: 'demarc-index', kid }));
    const secret = bytesOf(JSON.stringify(publicPartOf(key)));
    const [hmacHeader = '', , hmac = ''] = (
      await new CompactSign(bytesOf(JSON.stringify(indexOf({ version: 2 }))))
        .setProtectedHeader({ alg: 'HS256', typ: 'demarc-index', kid })
        .sign(secret)
    ).split('.');
    const forged = [
      { ...honest, signatures: [{ protected: none, signature: '' }] },
      { ...honest, signatures: [{ protected: none, signature: honest.signatures[0]?.signature }] },
      { ...honest, signatures: [{ protected: hmacHeader, signature: hmac }] },
      { ...honest, signatures: [{ protected: hmacHeader, signature: hmac.padEnd(86, 'A') }] },
    ];
    const answers = [];
    for (const file of forged) answers.push(said(await acceptIndex(following, fileOf(file), today)));
    expect(answers).toEqual([
      'verify trust_not_signed',
      'verify trust_header',
      'verify trust_not_signed',
      'verify trust_header',
    ]);
  });

  it('what stands unprotected beside a signature is refused', async () => {
    const { key, following } = await newChannel();
    const honest = await withHeader(key, {}, indexOf({ version: 2 }));
    const signatures = honest.signatures.map((each) => ({ ...each, header: { jwk: publicPartOf(key) } }));
    expect(said(await acceptIndex(following, fileOf({ ...honest, signatures }), today))).toBe(
      'verify trust_not_signed',
    );
  });

  it('of two equal keys in the file the last counts, for the signature as for what is read', async () => {
    const { following, publish } = await newChannel();
    const honest = new TextDecoder().decode(await publish({ version: 2 }));
    const other = encode(JSON.stringify(indexOf({ version: 9 })));
    const before = bytesOf(`{"payload":"${other}",${honest.slice(1)}`);
    const behind = bytesOf(`${honest.slice(0, -1)},"payload":"${other}"}`);
    expect(taken(await acceptIndex(following, before, today)).index.version).toBe(2);
    expect(said(await acceptIndex(following, behind, today))).toBe('verify trust_changed');
  });

  it('truncated, reordered or joined files are refused', async () => {
    const { following, publish } = await newChannel();
    const file = await publish({ version: 2 });
    for (let length = 0; length < file.length; length += 13)
      expect(said(await acceptIndex(following, file.subarray(0, length), today))).toBe(
        'verify trust_not_signed',
      );
    const middle = Math.floor(file.length / 2);
    const reordered = Uint8Array.from([...file.subarray(middle), ...file.subarray(0, middle)]);
    const twice = Uint8Array.from([...file, ...file]);
    for (const wrong of [reordered, twice, file.toReversed()])
      expect(said(await acceptIndex(following, wrong, today))).toBe('verify trust_not_signed');
  });

  it('whichever byte is changed, it is refused, or it is one that is not looked at any more', async () => {
    const { follow, following, publish } = await newChannel();
    const file = await publish({ version: 2, packs: [listed('tea', 1)] });
    const whole = taken(await acceptIndex(following, file, today));
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const wrong = Uint8Array.from(file);
        wrong[at] = (wrong[at] ?? 0) ^ flip;
        expect((await acceptIndex(follow, wrong, today)).ok).toBe(false);
        const known = await acceptIndex(following, wrong, today);
        if (known.ok) expect(known.value).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('a signature or a file that is written in another way is refused', async () => {
    const { key, following } = await newChannel();
    const honest = await withHeader(key, {}, indexOf({ version: 2 }));
    const signature = honest.signatures[0]?.signature ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // The last of its characters has four bits that stand for nothing.
    const last = alphabet[alphabet.indexOf(signature.at(-1) ?? '') + 1];
    const signatures = honest.signatures.map((each) => ({
      ...each,
      signature: signature.slice(0, -1) + last,
    }));
    const marked = bytesOf(`\uFEFF${JSON.stringify(honest)}`);
    expect(said(await acceptIndex(following, fileOf(honest), today))).toBe('accepted');
    for (const file of [fileOf({ ...honest, signatures }), marked])
      expect(said(await acceptIndex(following, file, today))).toBe('verify trust_not_signed');
  });

  it('what was signed has to have its shape, and not be too deep', async () => {
    const { key, following } = await newChannel();
    const deep = `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const sign = async (content: string | Uint8Array) => {
      const {
        payload,
        protected: header,
        signature,
      } = await new FlattenedSign(typeof content === 'string' ? bytesOf(content) : content)
        .setProtectedHeader({ alg: 'EdDSA', typ: 'demarc-index', kid: await thumbprintOf(key) })
        .sign(key);
      return fileOf({ payload, signatures: [{ protected: header, signature }], keys: await chainOf([key]) });
    };
    expect(said(await acceptIndex(following, await sign(deep), today))).toBe('parse trust_too_deep');
    expect(said(await acceptIndex(following, await sign('{"demarc":'), today))).toBe('parse trust_shape');
    const broken = bytesOf(JSON.stringify(indexOf({ version: 2, name: '#' }))).map((byte) =>
      byte === 0x23 ? 0xff : byte,
    );
    expect(said(await acceptIndex(following, await sign(broken), today))).toBe('parse trust_shape');
    const unknown = JSON.stringify({ ...indexOf({ version: 2 }), redirect: 'https://evil.example' });
    expect(said(await acceptIndex(following, await sign(unknown), today))).toBe('parse trust_shape');
  });
});
