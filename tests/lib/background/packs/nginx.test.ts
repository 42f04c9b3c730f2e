// @vitest-environment node
import 'fake-indexeddb/auto';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSubscription } from '../../../../lib/background/packs/channel';
import { type Channel, refreshed } from '../../../../lib/background/packs/refresh';
import { fromShelf } from '../../../../lib/background/packs/shelf';
import { fingerprintOf } from '../../../../rules/trust/fingerprint';
import { standingOf } from '../../../../rules/trust/follow';
import type { IndexInput } from '../../../../rules/trust/index-file';
import type { Jws } from '../../../../rules/trust/jws';
import type { PrivateKey } from '../../../../rules/trust/key';
import { publicPartOf, signIndex, signKeys } from '../../../../rules/trust/sign';
import {
  chainOf,
  day,
  indexOf,
  iso,
  keySet,
  madePack,
  newKey,
  teaPack,
  today,
} from '../../../rules/trust/channel';
import { type Nginx, startNginx } from '../../../tools/nginx';

let folder: string;
let nginx: Nginx | null = null;
let key: PrivateKey;
let chain: Jws[];
let version: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-channel-'));
  key = await newKey();
  chain = await chainOf([key]);
  version = 0;
});
afterEach(async () => {
  await nginx?.stop();
  nginx = null;
  rmSync(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);

/** Copies a file to the web server at a moment of its own, as a later copy has. */
function put(name: string, bytes: Uint8Array): void {
  writeFileSync(path(name), bytes);
  utimesSync(path(name), today / 1000 + version, today / 1000 + version);
}

async function publish(pack = teaPack(), more: Partial<IndexInput> = {}): Promise<void> {
  version += 1;
  const made = await madePack(key, pack);
  put(made.entry.file, made.file);
  put('index.jws', await signIndex(indexOf({ version, packs: [made.entry], ...more }), chain, [key]));
}

/** A browser that has followed the channel from now on. */
async function follower(more = ''): Promise<Channel> {
  nginx = await startNginx(folder, more);
  const pin = await fingerprintOf({ keys: [publicPartOf(key)], threshold: 1 });
  const address = `${nginx.origin}/`;
  return asked({ ...newSubscription(address, pin, 'policy'), id: 'grace' });
}

/** What the extension makes of the channel's answer; it stays under its address. */
async function asked(one: Channel, now = today, patience?: number): Promise<Channel> {
  return { ...(await refreshed(one, now, patience)), address: one.address };
}

/** The version of the pack that is in force, what its first rule says, and what is wrong. */
async function state(one: Channel) {
  const [taken] = one.packs;
  const pack = taken && (await fromShelf(taken.sha256));
  return [taken?.version, pack?.rules[0]?.say, one.trouble?.id ?? null];
}
const first = [1, 'We talk of coffee only.', null];

const [tea] = teaPack().rules;
const milk = teaPack(2, { rules: [{ ...tea, say: 'We talk of milk only.' }] });

describe('a channel that nginx serves', { timeout: 300_000 }, () => {
  it('is taken, and asked again it answers that nothing is new', async () => {
    await publish();
    const one = await follower();
    expect(await state(one)).toEqual(first);
    const again = await asked(one, today + 3_600_000);
    expect([again.heard, again.follow, again.etag]).toEqual([
      today + 3_600_000,
      expect.objectContaining({ sha256: Object(one.follow).sha256 }),
      one.etag,
    ]);
  });

  it('brings a new version, and goes along with other keys', async () => {
    await publish();
    const one = await follower();
    await publish(milk);
    const two = await asked(one);
    expect(await state(two)).toEqual([2, 'We talk of milk only.', null]);
    const next = await newKey();
    chain = [...chain, await signKeys(keySet([next], { number: 2 }), [key, next])];
    key = next;
    await publish(teaPack(3), { keys: 2 });
    const three = await asked(two);
    expect([await state(three), Object(three.follow).keys.number]).toEqual([
      [3, 'We talk of coffee only.', null],
      2,
    ]);
  });

  it('stays in force when it has ended, and is said to be stale since then', async () => {
    await publish();
    const one = await follower();
    const late = await asked(one, today + 31 * day);
    expect(await state(late)).toEqual(first);
    expect(standingOf(late.follow, today + 31 * day)).toMatchObject({
      kind: 'stale',
      since: today + 30 * day,
    });
    await publish(teaPack(), { issued: iso(today + 31 * day), expires: iso(today + 40 * day) });
    expect(standingOf((await asked(late, today + 31 * day)).follow, today + 31 * day).kind).toBe('current');
  });
});

describe('somebody on the web server', { timeout: 300_000 }, () => {
  it('who changes a byte of a pack or of the index changes nothing', async () => {
    await publish();
    const one = await follower();
    await publish(milk);
    const file = 'tea-2.jws';
    const whole = readFileSync(path(file));
    put(file, changed(whole, 40));
    expect(await state(await asked(one))).toEqual([1, first[1], expect.stringMatching(/^trust_/)]);
    put(file, whole);
    put('index.jws', changed(readFileSync(path('index.jws')), 40));
    expect(await state(await asked(one))).toEqual([1, first[1], expect.stringMatching(/^trust_/)]);
  });

  it('who puts an old index back changes nothing', async () => {
    await publish();
    const one = await follower();
    copyFileSync(path('index.jws'), path('old.jws'));
    await publish(milk);
    const two = await asked(one);
    version += 1;
    put('index.jws', readFileSync(path('old.jws')));
    expect(await state(await asked(two))).toEqual([2, 'We talk of milk only.', 'trust_older']);
  });

  it('who cuts the index off, or lets it grow without end, changes nothing', async () => {
    await publish();
    const one = await follower();
    await publish(milk);
    truncateSync(path('index.jws'), 500);
    expect(await state(await asked(one))).toEqual([1, first[1], 'trust_not_signed']);
    put('index.jws', new Uint8Array(2_000_000).fill(32));
    expect(await state(await asked(one))).toEqual([1, first[1], 'packs_too_large']);
  });

  it('who leads browsers on to another host changes nothing', async () => {
    await publish();
    const one = await follower(
      'location = /gone/index.jws { return 302 https://elsewhere.example/index.jws; }',
    );
    const led = await asked({ ...one, address: `${one.address}gone/` });
    expect(await state(led)).toEqual([1, first[1], 'packs_redirected']);
  });

  it('who answers a byte a second changes nothing, and is not waited for', async () => {
    await publish();
    const one = await follower(`location = /slow/index.jws { alias ${folder}/index.jws; limit_rate 1; }`);
    await publish(milk);
    const waited = await asked({ ...one, address: `${one.address}slow/` }, today, 300);
    expect(await state(waited)).toEqual([1, first[1], 'packs_slow']);
  });

  it('who has another channel under the same address changes nothing', async () => {
    await publish();
    const one = await follower();
    const theirs = await newKey();
    version += 1;
    const made = await madePack(theirs, milk);
    put(made.entry.file, made.file);
    put(
      'index.jws',
      await signIndex(indexOf({ version, packs: [made.entry] }), await chainOf([theirs]), [theirs]),
    );
    expect(await state(await asked(one))).toEqual([1, first[1], expect.stringMatching(/^trust_/)]);
  });
});

/** The bytes with one of them, within what is signed, changed to another that stands there as well. */
function changed(bytes: Uint8Array, at: number): Uint8Array {
  const made = Uint8Array.from(bytes);
  made[at] = made[at] === 65 ? 66 : 65;
  return made;
}
