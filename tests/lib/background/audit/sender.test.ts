// @vitest-environment node
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditLog } from '../../../../lib/background/audit/log';
import { type Here, sendDue } from '../../../../lib/background/audit/sender';
import { faultOf } from '../../../../rules/audit/entry';
import { attributeOf, type Collector, startCollector, type Weather } from '../../../tools/collector';
import { type Device, newDevice } from './device';
import { overridden } from './happenings';

const minute = 60_000;
const hour = 60 * minute;
let collector: Collector;
let device: Device;

beforeEach(async () => {
  collector = await startCollector();
  device = newDevice();
});
afterEach(() => collector.stop());

const here = (of: Device): Here => ({
  now: () => of.now,
  chance: () => 0.5,
  mayReach: async () => true,
  version: '1.2.3',
});
const sent = (log: AuditLog, where: Partial<Here> = {}) =>
  sendDue(log, { url: collector.url }, { ...here(device), ...where });
const uids = () => collector.arrived.map((record) => attributeOf(record, 'log.record.uid'));
const places = () => collector.arrived.map((record) => Number(attributeOf(record, 'demarc.seq')));

async function logWith(count: number): Promise<AuditLog> {
  const log = await device.start();
  for (let at = 0; at < count; at++) await log.append({ ...overridden, time: device.now + at }, true);
  return log;
}

describe('sending to a collector', () => {
  it('sends each entry as a log record that OpenTelemetry’s definitions know, with the text that its hash is made of', async () => {
    const log = await logWith(2);
    expect(await sent(log)).toBeNull();
    expect(places()).toEqual([1, 2]);
    const [record] = collector.arrived;
    expect(record).toMatchObject({
      timeUnixNano: '1700000000000000000',
      eventName: 'demarc.decision',
      severityText: 'INFO',
    });
    const told = (key: string) => record && attributeOf(record, key);
    expect(told('demarc.rules')).toBe('ministry@7/no-alcohol');
    expect(told('demarc.reason')).toBe('The bishop asked for it.');
    const body = record?.body.stringValue ?? '';
    expect(createHash('sha256').update(body).digest('hex')).toBe(told('log.record.uid'));
  });

  it('sends nothing twice, and nothing where nothing is new', async () => {
    const log = await logWith(3);
    await sent(log);
    await sent(await device.start());
    expect(collector.asked()).toBe(1);
  });

  it('sends what there is in batches', async () => {
    const log = await logWith(450);
    await sent(log);
    expect(collector.asked()).toBe(3);
    expect(places()).toEqual(Array.from({ length: 450 }, (_, at) => at + 1));
  });

  it('sends the same records again, by the same ids, where the answer was lost', async () => {
    const log = await logWith(2);
    collector.weather = { is: 'cut' };
    const again = await sent(log);
    expect(again).toBeGreaterThan(device.now);
    collector.weather = { is: 'up' };
    device.now = again ?? 0;
    await sent(await device.start());
    expect(uids()).toHaveLength(4);
    expect(new Set(uids()).size).toBe(2);
  });

  it.each<[string, Weather, number | null]>([
    ['is down', { is: 'down' }, null],
    ['is busy', { is: 'answers', status: 503 }, 503],
    ['says no', { is: 'answers', status: 401 }, 401],
  ])('keeps everything while the collector %s, and says since when', async (_, weather, status) => {
    const log = await logWith(3);
    collector.weather = weather;
    const began = device.now;
    device.now = (await sent(log)) ?? 0;
    device.now = (await sent(log)) ?? 0;
    expect(await log.sending(collector.url)).toMatchObject({
      attempts: 2,
      problem: { status, since: began },
    });
    collector.weather = { is: 'up' };
    await sent(log);
    expect(places()).toEqual([1, 2, 3]);
    expect(await log.sending(collector.url)).toMatchObject({ attempts: 0, problem: null });
  });

  it('does not follow a collector to another address', async () => {
    const other = await startCollector();
    try {
      const log = await logWith(1);
      collector.weather = { is: 'redirects', to: other.url };
      expect(await sent(log)).toBeGreaterThan(device.now);
      expect(other.asked()).toBe(0);
      expect(await log.standing()).toMatchObject({ sent: 0 });
    } finally {
      await other.stop();
    }
  });

  it('waits longer after each failure, an hour at most, and by chance', async () => {
    const log = await logWith(1);
    collector.weather = { is: 'down' };
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      const again = (await sent(log)) ?? 0;
      waits.push(again - device.now);
      expect(await sent(log)).toBe(again);
      device.now = again;
    }
    expect(waits[0]).toBe(11_250);
    expect(waits[1]).toBe(22_500);
    expect(Math.max(...waits)).toBe(0.75 * hour);
    const soonest = await sent(log, { chance: () => 0 });
    expect((soonest ?? 0) - device.now).toBe(hour / 2);
  });

  it('leaves a collector alone for as long as it asks, in seconds or until a date', async () => {
    const log = await logWith(1);
    collector.weather = { is: 'answers', status: 429, retryAfter: '7200' };
    expect(await sent(log)).toBeGreaterThanOrEqual(device.now + 2 * hour);
    device.now += 3 * hour;
    const until = new Date(device.now + 5 * hour).toUTCString();
    collector.weather = { is: 'answers', status: 503, retryAfter: until };
    expect(await sent(log)).toBeGreaterThanOrEqual(device.now + 5 * hour - 1_000);
  });

  it('is not held up for ever by a clock that was wrong', async () => {
    const log = await logWith(1);
    device.now += 365 * 24 * hour;
    collector.weather = { is: 'down' };
    await sent(log);
    device.now -= 365 * 24 * hour;
    collector.weather = { is: 'up' };
    expect(await sent(log)).toBeNull();
    expect(places()).toEqual([1]);
  });

  it('does not send again what a collector took only in part, and counts what it would not have', async () => {
    const log = await logWith(5);
    collector.weather = { is: 'partly', rejects: 2 };
    expect(await sent(log)).toBeNull();
    expect(places()).toEqual([3, 4, 5]);
    expect(await log.sending(collector.url)).toMatchObject({ refused: 2 });
    expect(collector.asked()).toBe(1);
  });

  it('halves its batches until the collector takes them, and passes over one entry that is too large by itself', async () => {
    const log = await logWith(20);
    collector.weather = { is: 'small', most: 3 };
    expect(await sent(log)).toBeNull();
    expect(places()).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    collector.weather = { is: 'small', most: 0 };
    await log.append(overridden, true);
    expect(await sent(log)).toBeNull();
    expect(await log.sending(collector.url)).toMatchObject({ refused: 1 });
  });

  it('asks nothing of a host that it has no leave for, and says so', async () => {
    const log = await logWith(1);
    expect(await sent(log, { mayReach: async () => false })).toBeGreaterThan(device.now);
    expect(collector.asked()).toBe(0);
    expect(await log.sending(collector.url)).toMatchObject({ problem: { why: 'no-leave' } });
  });

  it('never sends what was recorded while no collector was named', async () => {
    const log = await device.start();
    await log.append(overridden, false);
    await log.append(overridden, true);
    await sent(log);
    expect(places()).toEqual([2]);
  });

  it('shows the collector the headers that the policy gives, and no cookie or page', async () => {
    const log = await logWith(1);
    await sendDue(log, { url: collector.url, headers: { authorization: 'Bearer t' } }, here(device));
    expect(collector.headers()).toMatchObject({
      authorization: 'Bearer t',
      'content-type': 'application/json',
    });
    expect(collector.headers()).not.toHaveProperty('cookie');
    expect(collector.headers()).not.toHaveProperty('referer');
  });
});

describe('a day of decisions, the collector down for half of it and the background stopped at every turn', () => {
  it('arrives whole: none lost, none twice', async () => {
    const began = device.now;
    let due: number | null = null;
    let made = 0;
    for (let step = 0; step < 24 * 12; step++) {
      device.now = began + step * 5 * minute;
      const isDown = step % 24 >= 12;
      collector.weather = isDown
        ? step % 3 === 0
          ? { is: 'answers', status: 503, retryAfter: '600' }
          : { is: 'down' }
        : { is: 'up' };
      const log = await device.start();
      for (let at = 0; at < step % 4; at++, made++) {
        await log.append({ ...overridden, time: device.now + at }, true);
        due ??= device.now + minute;
      }
      if (due !== null && due <= device.now) due = await sent(await device.start());
    }
    device.now += 2 * hour;
    collector.weather = { is: 'up' };
    const log = await device.start();
    expect(await sent(log)).toBeNull();
    expect(made).toBe(432);
    expect(places()).toEqual(Array.from({ length: made }, (_, at) => at + 1));
    const { before, head, lost } = await log.standing();
    expect(lost).toBe(0);
    expect(await faultOf((await log.everything()).entries, before, head)).toBeNull();
  });

  it('arrives whole in whatever order things happen: a record at least once, and by its id only once', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('record' as const), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constant('send' as const) }),
      fc.record({
        do: fc.constant('send and be stopped' as const),
        at: fc.constantFrom('asking', 'answered'),
      }),
      fc.record({ do: fc.constant('restart' as const) }),
      fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: -30, max: 90 }) }),
      fc.record({
        do: fc.constant('weather' as const),
        weather: fc.constantFrom<Weather>(
          { is: 'up' },
          { is: 'down' },
          { is: 'cut' },
          { is: 'answers', status: 503 },
          { is: 'answers', status: 404 },
          { is: 'small', most: 2 },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        device = newDevice();
        collector.arrived.length = 0;
        collector.weather = { is: 'up' };
        let log = await device.start();
        let made = 0;
        for (const one of steps) {
          if (one.do === 'record')
            for (let at = 0; at < one.count; at++, made++) await log.append(overridden, true);
          if (one.do === 'send') await sent(log);
          if (one.do === 'send and be stopped') {
            await stoppedWhile(one.at, () => sent(log));
            log = await device.start();
          }
          if (one.do === 'restart') log = await device.start();
          if (one.do === 'wait') device.now += one.minutes * minute;
          if (one.do === 'weather') collector.weather = one.weather;
        }
        device.now += 30 * hour;
        collector.weather = { is: 'up' };
        expect(await sent(await device.start())).toBeNull();
        const first = [...new Set(places())].sort((a, b) => a - b);
        expect(first).toEqual(Array.from({ length: made }, (_, at) => at + 1));
        expect(new Set(uids()).size).toBe(made);
        expect(await log.standing()).toMatchObject({ lost: 0, sent: made });
      }),
      { numRuns: 60 },
    );
  });
});

/** Runs until the background is stopped: before the request goes out, or when the answer is there and nothing was noted yet. */
async function stoppedWhile(at: string, run: () => Promise<unknown>): Promise<void> {
  const real = globalThis.fetch;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const never = new Promise<never>(() => undefined);
  globalThis.fetch = async (...request) => {
    if (at === 'answered') await real(...request).catch(() => undefined);
    stop();
    return never;
  };
  await Promise.race([stopped, run()]);
  globalThis.fetch = real;
}
