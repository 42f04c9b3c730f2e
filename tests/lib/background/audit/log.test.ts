// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { csv } from '../../../../lib/background/audit/csv';
import type { AuditLog } from '../../../../lib/background/audit/log';
import { faultOf, nothingBefore } from '../../../../rules/audit/entry';
import { jsonLines } from '../../../../rules/audit/file';
import { newDevice } from './device';
import { overridden } from './happenings';

const day = 24 * 60 * 60 * 1_000;

async function faultIn(log: AuditLog) {
  const { before, head } = await log.standing();
  return faultOf((await log.everything()).entries, before, head);
}

async function placesIn(log: AuditLog): Promise<number[]> {
  return (await log.everything()).entries.map((one) => (one as { seq: number }).seq);
}

describe('the audit on this device', () => {
  it('goes on with its chain after the background was started anew', async () => {
    const device = newDevice();
    await (await device.start()).append(overridden, true);
    const log = await device.start();
    const second = await log.append({ ...overridden, decided: 'held', reason: '' }, true);
    expect(second).toMatchObject({ seq: 2, decided: 'held' });
    expect(await faultIn(log)).toBeNull();
    expect((await log.last(1))[0]).toEqual(second);
  });

  it('records each of many that come at once, from two backgrounds of which one is just being stopped', async () => {
    const device = newDevice();
    const [one, other] = [await device.start(), await device.start()];
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => (at % 2 ? one : other).append({ ...overridden, time: at }, true)),
    );
    expect(await placesIn(one)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(await faultIn(one)).toBeNull();
  });

  it('gives up the oldest beyond the most that it keeps, says how many never arrived, and is a chain still', async () => {
    const log = await newDevice().start();
    for (let at = 0; at < 8; at++) await log.append(overridden, at > 2, { most: 4, age: day });
    expect(await placesIn(log)).toEqual([5, 6, 7, 8]);
    expect(await log.standing()).toMatchObject({ lost: 1, before: { seq: 4 } });
    expect(await faultIn(log)).toBeNull();
  });

  it('gives up what is past its age once it was sent, and keeps what was not', async () => {
    const log = await newDevice().start();
    const at = (days: number) => ({ ...overridden, time: days * day });
    for (const days of [0, 1, 2]) await log.append(at(days), true, { most: 100, age: day });
    await log.noteSending(await log.sending('https://logs.example/v1/logs'), 1);
    await log.append(at(30), true, { most: 100, age: day });
    expect(await placesIn(log)).toEqual([2, 3, 4]);
    expect(await log.standing()).toMatchObject({ lost: 0 });
    expect(await faultIn(log)).toBeNull();
  });

  it('leaves for files that can be verified, and for a table that no spreadsheet runs', async () => {
    const log = await newDevice().start();
    await log.append({ ...overridden, reason: '=HYPERLINK("x"), she said' }, true);
    await log.append(overridden, true);
    const { before, head } = await log.standing();
    const lines = jsonLines((await log.everything()).entries, before, head)
      .trim()
      .split('\n');
    const read = lines.map((line) => JSON.parse(line));
    expect(await faultOf(read.slice(0, -1), read.at(-1).from, read.at(-1).head)).toBeNull();
    expect(await faultOf(read.slice(0, -2), read.at(-1).from, read.at(-1).head)).toMatchObject({
      what: 'missing',
    });
    const table = csv((await log.last(10)).reverse()).split('\r\n');
    expect(table[0]).toBe('seq,time,identity,site,decided,rules,versions,reason,hash');
    expect(table[1]).toContain(
      `1,2023-11-14T22:13:20.123Z,Grace Ministry,x.com,overridden,ministry/no-alcohol,ministry@7,"'=HYPERLINK(""x""), she said",`,
    );
  });

  it('starts at nothing', async () => {
    const log = await newDevice().start();
    expect(await log.standing()).toMatchObject({ head: nothingBefore, sent: 0 });
    expect((await log.everything()).entries).toEqual([]);
    expect(await faultIn(log)).toBeNull();
  });
});
