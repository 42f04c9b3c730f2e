import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptIndex } from '../../../rules/trust/accept-index';
import { acceptPack } from '../../../rules/trust/accept-pack';
import { fingerprintOf } from '../../../rules/trust/fingerprint';
import { type Follow, type Following, newFollow, trialOf } from '../../../rules/trust/follow';
import { thumbprintOf } from '../../../rules/trust/key';
import { builtCli } from '../../tools/cli';
import { said, taken } from '../trust/channel';
import { demarc, file, folder, keyFiles, teaPack } from './demarc';

const packOf = (version: number, say = 'coffee') =>
  `${teaPack.replace('version: 1', `version: ${version}`).replace('coffee', say)}    flags: [Tea at four]\n    passes: [Coffee at four]\n`;

const key = (name: string) => join(folder, `${name}.private.jwk`);
const shown = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.public.jwk`), 'utf8'));

/** What a browser makes of the folder that knows this of it. */
async function followed(follow: Follow, channel: string): Promise<Following> {
  return taken(await acceptIndex(follow, bytesIn(channel, 'index.jws'), Date.now()));
}
const bytesIn = (channel: string, name: string) => new Uint8Array(readFileSync(join(channel, name)));

async function packIn(following: Following, channel: string) {
  const [entry] = following.index.packs;
  if (entry === undefined) throw new Error('The channel lists no pack.');
  return acceptPack(following, entry.id, bytesIn(channel, entry.file), Date.now());
}

async function newChannel(name: string, ...more: string[]): Promise<string> {
  const channel = join(folder, name);
  const about = ['--id', 'grace', '--name', 'Grace Church', '--key', key('first')];
  expect((await demarc(['channel', 'init', channel, ...about, ...more])).status).toBe(0);
  return channel;
}

beforeAll(async () => {
  for (const name of ['first', 'second']) await keyFiles(name);
});

describe('a channel', { timeout: 180_000 }, () => {
  it('is made, published, put on trial, changed, rotated and renewed, and a browser goes along', async () => {
    const channel = await newChannel('whole');
    const pin = await fingerprintOf({ keys: [shown('first')], threshold: 1 });
    const start = await followed(newFollow(pin), channel);
    const pack = file('whole.yaml', packOf(1));
    const publish = (...more: string[]) => demarc(['channel', 'publish', channel, ...more]);

    const made = await publish(pack, '--key', key('first'), '--trial', '2999-01-01');
    expect(made.out).toContain('Grace Church: version 2, valid until');
    expect(made.out).toContain('published, on trial until 2999-01-01 00:00 UTC');
    const tried = await followed(start, channel);
    expect(said(await packIn(tried, channel))).toBe('accepted');
    expect(trialOf(tried, 'tea', Date.now())).toBe(Date.UTC(2999, 0, 1));

    expect((await publish(pack, '--key', key('first'))).out).toContain(', unchanged\n');
    const counted = await followed(tried, channel);
    expect(trialOf(counted, 'tea', Date.now())).toBe(null);

    const rotate = ['channel', 'rotate', channel, '--key', key('first'), '--new-key', key('second')];
    expect((await demarc(rotate)).out).toContain('with its keys number 2.');
    const rotated = await followed(counted, channel);
    expect(rotated.keys.keys).toEqual([shown('second')]);
    expect(said(await packIn(rotated, channel))).toBe('accepted');

    const changed = await publish(file('whole.yaml', packOf(2, 'milk')), '--key', key('second'));
    expect(changed.out).toContain('tea 2: Tea house');
    const last = await followed(start, channel);
    expect(taken(await packIn(last, channel)).pack.rules[0]?.say).toBe('We talk of milk only.');
    expect(readdirSync(channel).sort()).toEqual(['index.jws', 'tea-1.1.jws', 'tea-1.2.jws', 'tea-2.2.jws']);

    const removed = await publish('--remove', 'tea', '--key', key('second'));
    expect(removed.out).toContain('0 packs.');
    expect((await followed(last, channel)).index.packs).toEqual([]);

    const back = await publish(pack, '--key', key('second'));
    expect(back.err).toContain('tea was published as version 2 before. Write version: 3 in it.');
  });

  it('takes a pack that was signed before, and says when one ends soon', async () => {
    const channel = await newChannel('signed-before');
    const signed = join(folder, 'before.jws');
    const pack = file('before.yaml', packOf(1));
    await demarc(['pack', 'sign', pack, '--key', key('first'), '--out', signed, '--days', '20']);
    const publish = ['channel', 'publish', channel, '--key', key('first')];
    expect((await demarc([...publish, signed])).out).toContain('published');
    const renewed = await demarc(publish);
    expect(renewed.out).toContain('as before');
    expect(renewed.err).toContain('raise its version and publish it before.');
  });

  it('is left as it is where something would not be taken, and says what to do', async () => {
    const channel = await newChannel('careful');
    await demarc(['channel', 'publish', channel, file('careful.yaml', packOf(5)), '--key', key('first')]);
    const before = readFileSync(join(channel, 'index.jws'));
    const publish = (...more: string[]) => demarc(['channel', 'publish', channel, ...more]);
    const own = ['--key', key('first')];
    const [changed, older, leap, stranger, unknown, over, again, elsewhere] = await Promise.all([
      publish(file('same.yaml', packOf(5, 'milk')), ...own),
      publish(file('older.yaml', packOf(4)), ...own),
      publish(file('leap.yaml', packOf(20_000)), ...own),
      publish(file('stranger.yaml', packOf(6)), '--key', key('second')),
      publish('--remove', 'milk', ...own),
      publish(file('over.yaml', packOf(6)), '--trial', '2020-01-01', ...own),
      demarc(['channel', 'init', channel, '--id', 'grace', '--name', 'Grace', ...own]),
      demarc(['channel', 'publish', folder, ...own]),
    ]);
    expect(changed.err).toContain(
      'is another pack than the tea 5 that the channel lists. Write version: 6 in it.',
    );
    expect(older.err).toContain('versions never go back');
    expect(leap.err).toContain('would leap from version 5 to 20,000');
    expect(stranger.err).toContain(
      '1 of the channel’s keys must sign, and none of those that you name is one.',
    );
    expect(unknown.err).toContain('--remove milk: the channel lists tea.');
    expect(over.err).toContain('--trial 2020-01-01: is over.');
    expect(again.err).toContain('is there already and was left as it is');
    expect(elsewhere.err).toContain('holds no channel. Name its folder, or make one: demarc channel init');
    const all = [changed, older, leap, stranger, unknown, over, again, elsewhere];
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 2));
    expect(readFileSync(join(channel, 'index.jws'))).toEqual(before);
  });

  it('that somebody changed on the disk is not signed again', async () => {
    const channel = await newChannel('changed');
    const publish = ['channel', 'publish', channel, '--key', key('first')];
    await demarc([...publish, file('changed.yaml', packOf(1))]);
    await demarc([...publish, file('changed.yaml', packOf(2))]);
    copyFileSync(join(channel, 'tea-1.1.jws'), join(channel, 'tea-2.1.jws'));
    const { err, status } = await demarc(publish);
    expect(err).toContain('tea-2.1.jws: is not the file that the channel lists.');
    expect(status).toBe(2);
  });

  it('can need several keys, that one person has', async () => {
    const both = ['--key', key('second'), '--threshold', '2'];
    const channel = await newChannel('both', ...both);
    const pack = file('both.yaml', packOf(1));
    const publish = ['channel', 'publish', channel, pack, '--key', key('first')];
    const enough = await demarc([...publish, '--key', key('second')]);
    expect(enough.status).toBe(0);
    const pin = await fingerprintOf({ keys: [shown('first'), shown('second')], threshold: 2 });
    expect((await followed(newFollow(pin), channel)).index.version).toBe(2);
  });
});

describe('a channel of several people, each with their own key', { timeout: 180_000 }, () => {
  const id = (name: string) => thumbprintOf(shown(name));
  const shownKey = (name: string) => join(folder, `${name}.public.jwk`);

  it('begins, publishes and changes its keys once enough of them have signed', async () => {
    await keyFiles('third');
    const channel = join(folder, 'several');
    const sign = (...more: string[]) => demarc(['channel', 'sign', channel, ...more]);
    const keys = ['--key', key('first'), '--key', shownKey('second'), '--threshold', '2'];
    const begun = await demarc(['channel', 'init', channel, '--id', 'grace', '--name', 'Grace', ...keys]);
    expect(begun.out).toContain(`${channel}/next: waits for signatures, and is not published before.`);
    expect(begun.out).toContain(`the new keys: 1 signature more, by ${await id('second')}\n`);
    expect(readdirSync(channel)).toEqual(['next']);
    expect((await sign('--key', key('second'))).out).toContain('Grace: version 1, valid until');
    const pin = await fingerprintOf({ keys: [shown('first'), shown('second')], threshold: 2 });
    const start = await followed(newFollow(pin), channel);

    const pack = file('several.yaml', packOf(1));
    const publish = ['channel', 'publish', channel, pack, '--key', key('second')];
    expect((await demarc(publish)).out).toContain(`the index: 1 signature more, by ${await id('first')}\n`);
    expect((await demarc(publish)).err).toContain('/next: waits for signatures already. Sign it: demarc');
    const [look, again] = await Promise.all([sign(), sign('--key', key('second'))]);
    expect(look.out).toContain('Grace (grace): version 2 after 1, valid until');
    expect(look.out).toContain('  tea 1: Tea house, new\n');
    expect(again.err).toContain(`has nothing for the key ${await id('second')} to sign`);
    expect((await followed(start, channel)).index.version).toBe(1);
    expect((await sign('--key', key('first'))).out).toContain('Grace: version 2, valid until');
    const second = await followed(start, channel);
    expect(said(await packIn(second, channel))).toBe('accepted');
    expect(readdirSync(channel).sort()).toEqual(['index.jws', 'tea-1.1.jws']);

    const next = ['--new-key', key('third'), '--new-key', shownKey('first'), '--threshold', '2'];
    const rotated = await demarc(['channel', 'rotate', channel, ...next]);
    expect(rotated.out).toContain(`the new keys: 2 signatures more, by ${await id('first')} or`);
    expect((await sign('--key', key('first'))).out).toContain(`1 signature more, by ${await id('second')}\n`);
    const last = await sign('--key', key('second'));
    expect(last.out).toContain('keys number 2: 2 of 2 have to sign from then on');
    const third = await followed(second, channel);
    expect(third.keys.keys).toEqual([shown('third'), shown('first')]);
    expect(said(await packIn(third, channel))).toBe('accepted');
  });

  it('is signed by nobody where what waits was changed, or its pack was', async () => {
    const channel = join(folder, 'meddled');
    const keys = ['--key', key('first'), '--key', shownKey('second'), '--threshold', '2'];
    await demarc(['channel', 'init', channel, '--id', 'grace', '--name', 'Grace', ...keys]);
    await demarc(['channel', 'sign', channel, '--key', key('second')]);
    const publish = (name: string, version: number) =>
      demarc(['channel', 'publish', channel, file(name, packOf(version)), '--key', key('first')]);
    await publish('one.yaml', 1);
    const waiting = join(channel, 'next', 'index.jws');
    const honest = readFileSync(waiting, 'utf8');
    const { payload, ...rest } = JSON.parse(honest);
    const content = Buffer.from(payload, 'base64url').toString().replace('Tea house', 'Tea hours');
    writeFileSync(waiting, JSON.stringify({ ...rest, payload: Buffer.from(content).toString('base64url') }));
    const sign = ['channel', 'sign', channel, '--key', key('second')];
    const changed = await demarc(sign);
    writeFileSync(waiting, honest);
    writeFileSync(join(channel, 'next', 'tea-1.1.jws'), readFileSync(join(channel, 'index.jws')));
    const other = await demarc(sign);
    expect(changed.err).toContain('refused at verify: It was changed since it was signed.');
    expect(other.err).toContain('tea-1.1.jws: refused at verify:');
    expect([changed.status, other.status]).toEqual([2, 2]);
    expect(readFileSync(waiting, 'utf8')).toBe(honest);
  });
});

describe('demarc channel serve', () => {
  it('serves the channel on this machine with an ETag, and nothing else of the folder', async () => {
    const channel = await newChannel('served');
    copyFileSync(key('first'), join(channel, 'first.private.jwk'));
    const port = String(await freePort());
    const server = spawn(process.execPath, [builtCli, 'channel', 'serve', channel, '--port', port]);
    try {
      const [line] = await once(server.stdout, 'data');
      expect(String(line)).toContain(`http://127.0.0.1:${port}/index.jws`);
      const address = `http://127.0.0.1:${port}`;
      const first = await fetch(`${address}/index.jws`);
      expect(new Uint8Array(await first.arrayBuffer())).toEqual(bytesIn(channel, 'index.jws'));
      const etag = first.headers.get('etag') ?? '';
      const second = await fetch(`${address}/index.jws`, { headers: { 'if-none-match': etag } });
      const others = ['/first.private.jwk', '/../first.private.jwk', '/%2e%2e/a.jws', '/none.jws', '/'];
      const answers = await Promise.all(
        others.map(async (path) => (await fetch(`${address}${path}`)).status),
      );
      expect([first.status, second.status, ...answers]).toEqual([200, 304, 404, 404, 404, 404, 404]);
      const taken = await demarc(['channel', 'serve', channel, '--port', port]);
      expect(taken.err).toContain(`--port ${port}: can't be used (EADDRINUSE). Give another.`);
    } finally {
      server.kill('SIGINT');
    }
    await once(server, 'close');
  });
});

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
