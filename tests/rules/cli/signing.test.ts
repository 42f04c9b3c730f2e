import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../rules/trust/fingerprint';
import { thumbprintOf } from '../../../rules/trust/key';
import { demarc, file, folder, keyFiles, teaPack } from './demarc';

const withExamples = `${teaPack}    flags: [Tea at four]\n    passes: [Coffee at four]\n`;
const jsonIn = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('demarc keys new', () => {
  it('writes a key that only its owner can read, one for everybody, and its fingerprint in words', async () => {
    const name = join(folder, 'ours');
    const { out, status } = await demarc(['keys', 'new', name]);
    const key = jsonIn(`${name}.public.jwk`);
    const fingerprint = await thumbprintOf(key);
    expect(status).toBe(0);
    expect(out).toContain(`Fingerprint: ${wordsOf(fingerprint)}\n             ${fingerprint}\n`);
    expect(statSync(`${name}.private.jwk`).mode & 0o777).toBe(0o600);
    expect(Object.keys(key)).toEqual(['kty', 'crv', 'x']);
    expect(jsonIn(`${name}.private.jwk`)).toMatchObject(key);
  });

  it('leaves a key that is there as it is, and says what it needs', async () => {
    const kept = file('kept.public.jwk', 'mine');
    const [there, unnamed] = await Promise.all([
      demarc(['keys', 'new', join(folder, 'kept')]),
      demarc(['keys', 'new']),
    ]);
    expect(there.err).toContain(
      `${kept}: is there already and was left as it is. Choose another name, or move it away.`,
    );
    expect(unnamed.err).toContain('Name the key: demarc keys new NAME');
    expect(readFileSync(kept, 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'kept.private.jwk'))).toBe(false);
    expect([there.status, unnamed.status]).toEqual([2, 2]);
  });
});

describe('demarc pack sign and pack verify', { timeout: 120_000 }, () => {
  it('sign a pack, say whose it is, and know it from another’s and from one that was changed', async () => {
    const [one, other] = [await keyFiles('signer'), await keyFiles('stranger')];
    const out = join(folder, 'signed.jws');
    const pack = file('signed.yaml', withExamples);
    const signed = await demarc(['pack', 'sign', pack, '--key', one.secret, '--out', out, '--days', '30']);
    expect(signed.out).toMatch(
      /signed\.jws: Tea house, version 1, valid until \d{4}-\d\d-\d\d \d\d:\d\d UTC\.\n$/,
    );
    const words = wordsOf(await thumbprintOf(jsonIn(one.shown)));
    const changed = file('changed.jws', readFileSync(out, 'utf8').replace(/"payload":".{9}/, '$&A'));
    const [anybody, theirs, pinned, strangers, broken, again] = await Promise.all([
      demarc(['pack', 'verify', out]),
      demarc(['pack', 'verify', out, '--key', one.shown]),
      demarc(['pack', 'verify', out, '--pin', words.toUpperCase()]),
      demarc(['pack', 'verify', out, '--key', other.shown]),
      demarc(['pack', 'verify', changed]),
      demarc(['pack', 'sign', pack, '--key', one.secret, '--out', out]),
    ]);
    expect(anybody.out).toContain('Tea house (tea), version 1, 1 rule; their examples hold.');
    expect(anybody.out).toContain(words);
    expect(anybody.err).toContain('Anybody can sign: compare these words');
    expect([theirs.err, pinned.err]).toEqual(['', '']);
    expect(strangers.out).toContain(
      `refused at verify: This is signed by somebody else than expected; their key reads: ${words}.`,
    );
    expect(broken.out).toContain('refused at verify: It was changed since it was signed.');
    expect(again.err).toContain('is there already and was left as it is');
    const status = [anybody, theirs, pinned, strangers, broken, again].map((each) => each.status);
    expect(status).toEqual([0, 0, 0, 1, 1, 2]);
  });

  it('say what to do where a pack fails its examples, a key is none, or an option is wrong', async () => {
    const { secret, shown } = await keyFiles('careful');
    writeFileSync(`${secret}.open`, readFileSync(secret), { mode: 0o644 });
    const failing = file('failing.yaml', withExamples.replace('Coffee at', 'Tea at'));
    const sound = file('sound.yaml', withExamples);
    const [fails, noKey, open, forEver, unsigned, unpinned] = await Promise.all([
      demarc(['pack', 'sign', failing, '--key', secret]),
      demarc(['pack', 'sign', sound, '--key', shown]),
      demarc(['pack', 'sign', sound, '--key', `${secret}.open`, '--out', join(folder, 'open.jws')]),
      demarc(['pack', 'sign', sound, '--key', secret, '--days', '99999']),
      demarc(['pack', 'verify', sound]),
      demarc(['pack', 'verify', sound, '--pin', 'tea for two']),
    ]);
    expect(fails.err).toContain(
      `the rule no-tea fails its own examples, and no browser would take the pack. See: demarc pack test ${failing}`,
    );
    expect(noKey.err).toContain('is no private key. Name the .private.jwk that demarc keys new wrote.');
    expect(open.err).toContain(`Keep it to yourself: chmod 600 ${secret}.open`);
    expect(forEver.err).toContain('--days 99999: give a whole number from 1 to 1,100.');
    expect(unsigned.out).toContain('This is not a file signed for Demarc');
    expect(unpinned.out).toContain('This is not a file signed for Demarc');
    expect([fails, noKey, open, forEver, unsigned].map((each) => each.status)).toEqual([2, 2, 0, 2, 1]);
  });
});
