import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firefoxId } from '../../../rules/cli/policy/browsers';
import { digestOf } from '../../../rules/trust/bytes';
import { fingerprintOf, wordsOf } from '../../../rules/trust/fingerprint';
import type { PrivateKey } from '../../../rules/trust/key';
import { packContent, publicPartOf, signIndex, signPack } from '../../../rules/trust/sign';
import { type Nginx, startNginx } from '../../tools/nginx';
import { gracePolicy } from '../../tools/sample-policy';
import { chainOf, day, indexOf, iso, newKey, teaPack } from '../trust/channel';
import { demarc, file, teaPack as teaYaml } from './demarc';

interface Said {
  readonly about: string;
  readonly state: string;
  readonly says: string;
  readonly next: string | null;
}

async function doctor(
  ...args: readonly string[]
): Promise<{ checks: Said[]; status: number | null; err: string }> {
  const { out, err, status } = await demarc(['doctor', '--json', ...args]);
  if (out === '') throw new Error(err);
  return { checks: JSON.parse(out).checks, status, err };
}

/** A machine with these files in it. */
function machine(files: Readonly<Record<string, string | object>>): string {
  const root = mkdtempSync(join(tmpdir(), 'demarc-machine-'));
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

const extension = 'abcdefghijklmnopabcdefghijklmnop';
const forChromium = (policy: object) => ({ '3rdparty': { extensions: { [extension]: policy } } });
const forFirefox = (policy: object) => ({
  policies: { '3rdparty': { Extensions: { [firefoxId]: policy } } },
});
const chromium = '/usr/bin/chromium';
const managed = '/etc/chromium/policies/managed';

describe('demarc doctor, on a machine', () => {
  it('finds nothing wrong where each browser has a sound policy', async () => {
    const root = machine({
      [chromium]: '',
      [`${managed}/demarc.json`]: forChromium(gracePolicy),
      '/opt/firefox/firefox': '',
      '/opt/firefox/distribution/policies.json': forFirefox(gracePolicy),
    });
    const { checks, status } = await doctor('--root', root);
    expect(checks.map(({ state, says }) => [state, says])).toEqual([
      ['fine', `Grace Ministry, for ${extension}: identities Grace Ministry; channels none`],
      ['fine', `Grace Ministry, for ${firefoxId}: identities Grace Ministry; channels none`],
    ]);
    expect(status).toBe(0);
  });

  it('says of each browser what is wrong with its files, and what to do', async () => {
    const root = machine({
      [chromium]: '',
      [`${managed}/broken.json`]: '{',
      [`${managed}/secret.json`]: forChromium({ ...gracePolicy, unchecked: 'never', colour: 'red' }),
      '/usr/bin/microsoft-edge': '',
      '/etc/opt/edge/policies/managed/a.json': forChromium(gracePolicy),
      '/etc/opt/edge/policies/managed/b.json': forChromium({ ...gracePolicy, packs: [{ id: 'x' }] }),
      '/usr/bin/firefox-esr': '',
    });
    chmodSync(join(root, managed, 'secret.json'), 0o600);
    const { out, status } = await demarc(['doctor', '--root', root]);
    expect(out).toMatch(
      /wrong {7}.*broken\.json: can’t be read, so Chromium passes all of it over: .*\n {12}→ Write it anew/,
    );
    expect(out).toMatch(
      /wrong {7}.*secret\.json: the people who use the browser may not read it\n {12}→ chmod a\+r /,
    );
    expect(out).toMatch(/wrong {7}Chromium, .*secret\.json: unchecked: /);
    expect(out).toMatch(/wrong {7}Edge: Demarc is set in .*a\.json and .*b\.json\n/);
    expect(out).toMatch(
      /wrong {7}Edge, .*b\.json: packs: Edge hands on packs only as the text of their JSON\n/,
    );
    expect(out).toMatch(
      /look {8}Firefox: no policy for Demarc is set\n {12}→ Put the file that demarc policy writes into/,
    );
    expect(out).toMatch(/\n1 fine, 1 to look at, \d wrong\n$/);
    expect(status).toBe(1);
  });

  it('says where the policy is not the one that was meant', async () => {
    const root = machine({ [chromium]: '', [`${managed}/demarc.json`]: forChromium(gracePolicy) });
    const same = file('same.json', JSON.stringify(gracePolicy));
    const other = file('other.json', JSON.stringify({ ...gracePolicy, contact: 'Ask Tom' }));
    expect((await doctor('--root', root, '--policy', same)).status).toBe(0);
    const { checks, status } = await doctor('--root', root, '--policy', other);
    expect(checks.map(({ says }) => says)).toContain('is not the policy that you named');
    expect(status).toBe(1);
  });

  it('says what it could not check, and takes that for nothing', async () => {
    const { checks, status } = await doctor('--root', machine({}));
    expect(checks.map(({ state, says }) => [state, says])).toEqual([
      ['not checked', 'none is installed here'],
    ]);
    expect(status).toBe(0);
  });

  it('looks at a policy’s source and at packs', async () => {
    const policy = file('wrong.yaml', 'organisation: Grace\nunchecked: never\n');
    const pack = file('wrong-pack.yaml', `${teaYaml}    flags: [Coffee at four]\n`);
    const { checks, status } = await doctor(
      '--root',
      machine({}),
      '--policy',
      policy,
      '--pack',
      pack,
      '--pack',
      'ministry',
    );
    expect(checks.map(({ about, state, says }) => [about, state, says])).toEqual([
      [`${policy}:2`, 'wrong', expect.stringContaining('unchecked: ')],
      ['browsers', 'not checked', 'none is installed here'],
      [pack, 'wrong', 'rule no-tea does not flag “Coffee at four”'],
      ['ministry', 'fine', expect.stringContaining('whose examples hold')],
    ]);
    expect(status).toBe(1);
  });

  it('says what it needs where an option is wrong', async () => {
    const [pin, address] = await Promise.all([
      demarc(['doctor', '--pin', 'one two']),
      demarc(['doctor', '--channel', 'grace']),
    ]);
    expect(pin.err).toContain('--pin: give the twelve words of a fingerprint');
    expect(address.err).toContain('--channel: give the address of the channel’s folder');
    expect([pin.status, address.status]).toEqual([2, 2]);
  });
});

describe('demarc doctor, on a channel', () => {
  let key: PrivateKey;
  let words: string;
  let nginx: Nginx;
  const folder = mkdtempSync(join(tmpdir(), 'demarc-served-'));
  const root = machine({});
  const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);

  async function publish(expires = Date.now() + 30 * day) {
    const issued = iso(Date.now() - day);
    const content = packContent(teaPack(), { issued, expires: iso(Date.now() + 365 * day) });
    const { id, name, version } = teaPack();
    const listed = {
      id,
      name,
      version,
      sha256: await digestOf(content),
      bytes: content.length,
      file: 'tea-1.jws',
    };
    put('tea-1.jws', await signPack(content, key));
    put(
      'index.jws',
      await signIndex(indexOf({ issued, expires: iso(expires), packs: [listed] }), await chainOf([key]), [
        key,
      ]),
    );
  }

  beforeAll(async () => {
    key = await newKey();
    words = wordsOf(await fingerprintOf({ keys: [publicPartOf(key)], threshold: 1 }));
    nginx = await startNginx(folder);
  }, 300_000);
  afterAll(() => nginx.stop());

  const ask = (...more: string[]) => doctor('--channel', nginx.origin, ...more);
  const saysOf = ({ checks }: { checks: Said[] }, state: string) =>
    checks.filter((each) => each.state === state).map(({ says }) => says);

  it('finds nothing wrong with one that nginx serves as the guide says', async () => {
    await publish();
    const said = await ask('--pin', words);
    expect(saysOf(said, 'fine')).toEqual([
      'answers who has the newest index with 304',
      'is given to every origin, so that browsers reach it without a press of anybody',
      expect.stringMatching(
        /^Grace Church, version 1, signed and valid until .* UTC, by the key that is pinned$/,
      ),
      'Tea house, version 1: signed, and its examples hold',
    ]);
    expect([saysOf(said, 'look'), saysOf(said, 'wrong'), said.status]).toEqual([[], [], 0]);
  });

  it('tells the words of the key where none is pinned, and refuses another', async () => {
    await publish();
    expect(saysOf(await ask(), 'look')).toEqual([expect.stringContaining(`by the key: ${words}`)]);
    const other = wordsOf(await fingerprintOf({ keys: [publicPartOf(await newKey())], threshold: 1 }));
    const said = await ask('--pin', other);
    expect(saysOf(said, 'wrong')).toEqual([expect.stringContaining('a browser refuses it at verify: ')]);
    expect(said.status).toBe(1);
  });

  it('says that one ends soon, has ended, or was changed', async () => {
    await publish(Date.now() + 2 * day);
    expect(saysOf(await ask('--pin', words), 'look')).toEqual([expect.stringMatching(/^ends on /)]);
    await publish(Date.now() - 60_000);
    expect(saysOf(await ask('--pin', words), 'wrong')).toEqual([
      expect.stringContaining('refuses it at compare: '),
    ]);
    await publish();
    put('tea-1.jws', '{}');
    expect(saysOf(await ask('--pin', words), 'wrong')).toEqual([
      expect.stringContaining('refuses it at verify: '),
    ]);
  });

  it('says what a web server does that a channel can’t be served by', async () => {
    await publish();
    const answers: Record<string, RequestListener> = {
      'leads on to https://elsewhere.example/; a browser follows no redirect': (_, response) =>
        response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
      'is served as text/html, as a page is that stands in the way': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('Log in to the hotel'),
      ' answers with 404': (_, response) => response.writeHead(404).end(),
      'is larger than the 524,288 bytes that it may have': (_, response) => response.end('x'.repeat(600_000)),
    };
    for (const [says, answer] of Object.entries(answers)) {
      const server = createServer(answer).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      const said = await doctor('--channel', `http://127.0.0.1:${port}/grace/`);
      server.close();
      server.closeAllConnections();
      expect(saysOf(said, 'wrong')).toEqual([expect.stringContaining(says)]);
      expect(said.status).toBe(1);
    }
  });

  it('says which header is missing where browsers would need each person’s leave', async () => {
    await publish();
    const open = { 'access-control-allow-origin': '*' };
    const exposed = { ...open, 'access-control-expose-headers': 'ETag' };
    const cases: [object, number, object, object, string[]][] = [
      [
        {},
        405,
        {},
        {},
        [
          'GET has no Access-Control-Allow-Origin: *; GET has no Access-Control-Expose-Headers: ETag; OPTIONS is answered with 405',
          'GET has no Access-Control-Allow-Origin: *',
        ],
      ],
      [exposed, 204, open, open, ['OPTIONS has no Access-Control-Allow-Headers: If-None-Match']],
      [
        { ...exposed, 'access-control-allow-origin': 'https://grace.example' },
        204,
        { 'access-control-allow-headers': 'if-none-match' },
        open,
        ['GET has no Access-Control-Allow-Origin: *; OPTIONS has no Access-Control-Allow-Origin: *'],
      ],
    ];
    for (const [index, before, answer, pack, missing] of cases) {
      const server = createServer(({ method, url = '' }, response) => {
        const headers = url === '/index.jws' ? index : pack;
        if (method === 'OPTIONS') response.writeHead(before, { ...answer }).end();
        else response.writeHead(200, { ...headers }).end(readFileSync(join(folder, url)));
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      const said = await doctor('--channel', `http://127.0.0.1:${port}`, '--pin', words);
      server.close();
      server.closeAllConnections();
      expect(saysOf(said, 'look').filter((says) => says.includes('origin'))).toEqual(
        missing.map((each) => `is not given to every origin: ${each}`),
      );
      expect(said.status).toBe(0);
    }
  });

  it('looks at the channels that a policy names', async () => {
    await publish();
    const policy = file(
      'channels.json',
      JSON.stringify({ ...gracePolicy, channels: [{ address: nginx.origin, fingerprint: words }] }),
    );
    const said = await doctor('--root', root, '--policy', policy);
    expect(saysOf(said, 'fine')).toContain('Tea house, version 1: signed, and its examples hold');
  });
});
