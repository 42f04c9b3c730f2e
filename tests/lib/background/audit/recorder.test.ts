// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AuditView } from '../../../../lib/background/audit';
import { identities } from '../../../../lib/background/storage';
import { draftOf } from '../../../../rules/draft';
import { attributeOf, type Collector, startCollector } from '../../../tools/collector';
import {
  type Browser,
  beer,
  freshBrowser,
  grace,
  me,
  page,
  popup,
  restartBackground,
  send,
} from '../browser';
import { adminSets, handsOn } from '../policy/admin';

const account = { host: 'site.example', handle: 'graceministry' };
const draft = draftOf(beer, { account });
const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];
let browser: Browser;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 2, 10) });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('location', new URL('https://extension.example/background.js'));
  browser = freshBrowser();
  handsOn(null);
  await restartBackground();
  await identities.set([grace, me]);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sets a policy that has the ministry's account audited, or not. */
async function policy(audit: object): Promise<void> {
  await adminSets({
    organisation: 'Grace Church',
    contact: 'it@grace.example',
    identities: [{ id: 'grace', name: 'Grace Ministry', accounts: [account] }],
    audit,
  });
}

async function recorded(): Promise<AuditView> {
  const { readAudit } = await import('../../../../lib/background/audit');
  return readAudit();
}
const decided = async () => (await recorded()).entries.map((entry) => entry.decided).reverse();

/** Everything that an author can do with a draft, as one of their identities. */
async function everything(identity: string, draftHere = draft): Promise<void> {
  const as = { identity, account: draftHere.account };
  for (const one of ['held', 'blocked', 'fixed', 'posted', 'unchecked'] as const)
    await send('decided', { decided: one, ...as, rules: one === 'posted' ? [] : rules }, page);
  await send('override', { ...as, rules, reason: 'It is root beer.' }, page);
  await send('move-draft', { draft: draftHere, address: 'https://site.example/', identity: 'me' }, page);
}

describe('an audit', () => {
  it('is not made where no admin has turned it on', async () => {
    await everything('grace');
    await policy({ on: false });
    await everything('grace');
    expect(await recorded()).toMatchObject({ order: null, entries: [] });
  });

  it('records by its account and with its time what a page could tell only later, and of no other account', async () => {
    await policy({ on: true });
    const told = { decided: 'unchecked' as const, identity: null, rules: [] };
    await send('decided', { ...told, account, time: Date.now() - 60_000 }, page);
    await send('decided', { ...told, account, time: Date.now() + 60_000 }, page);
    await send('decided', { ...told, account: { host: 'site.example', handle: 'pat' } }, page);
    const { entries } = await recorded();
    expect(entries.map(({ decided, time, identity }) => [decided, Date.now() - time, identity.name])).toEqual(
      [
        ['unchecked', 0, 'Grace Ministry'],
        ['unchecked', 60_000, 'Grace Ministry'],
      ],
    );
  });

  it('records what is decided as the organisation: when, where, by which rule of which version, and why', async () => {
    await policy({ on: true });
    await everything('grace');
    const reply = await send('check', { draft }, page);
    const verdict = reply.ok ? reply.value.verdict : null;
    const [finding] = verdict?.state === 'findings' ? verdict.findings : [];
    if (finding) await send('dismiss', { draft, finding, scope: 'draft' }, page);
    expect(await decided()).toEqual([
      'held',
      'blocked',
      'fixed',
      'posted',
      'unchecked',
      'overridden',
      'moved',
      'dismissed',
    ]);
    expect((await recorded()).entries.find((entry) => entry.decided === 'overridden')).toMatchObject({
      time: Date.now(),
      identity: { id: 'grace', name: 'Grace Ministry' },
      site: 'site.example',
      rules: [{ pack: 'ministry', version: expect.any(Number), rule: 'no-alcohol' }],
      reason: 'It is root beer.',
    });
  });

  it('holds no word of a draft', async () => {
    await policy({ on: true });
    await everything('grace', draftOf(`Zanzibar! ${beer}`, { account }));
    const { recordAs } = await import('../../../../lib/background/audit');
    expect((await recordAs('jsonl')).content).not.toMatch(/zanzibar|burgers|yum/i);
  });

  it('holds nothing of a person’s own accounts', async () => {
    await policy({ on: true });
    await everything('me', draftOf(beer, { account: { host: 'site.example', handle: 'pat' } }));
    expect((await recorded()).entries).toEqual([]);
  });

  it('is said to whoever posts as the organisation, and to nobody else', async () => {
    const toldTo = async (identity: string) => {
      const reply = await send('read-notices', { identity }, popup);
      return reply.ok ? reply.value.recordedFor : reply.error;
    };
    expect(await toldTo('grace')).toBeNull();
    await policy({ on: true });
    expect(await toldTo('grace')).toBe('Grace Church');
    expect(await toldTo('me')).toBeNull();
  });

  it('lets the author go on where the browser keeps nothing, and the diagnostics say so', async () => {
    await policy({ on: true });
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('Nothing is kept here.');
      },
    });
    await restartBackground();
    const reply = await send('override', { identity: 'grace', account, rules, reason: 'agreed' }, page);
    expect(reply).toMatchObject({ ok: true });
    const { diagnostics } = await import('../../../../lib/background/storage');
    const problem = { time: Date.now(), key: 'audit', problem: 'Nothing is kept here.' };
    expect(await diagnostics.get()).toContainEqual(problem);
  });

  it('goes to the collector once the browser lets it, by the alarm of a background that was stopped', async () => {
    const collector = await startCollector();
    try {
      await policy({ on: true, collector: collector.url, headers: { authorization: 'Bearer t' } });
      await everything('grace');
      expect(collector.asked()).toBe(0);
      await ring();
      expect(collector.asked()).toBe(0);
      expect((await recorded()).sending?.problem).toMatchObject({ why: 'no-leave' });
      browser.permitted.add('http://127.0.0.1/*');
      await send('send-audit', {}, popup);
      await arrived(collector, 7);
      await send('override', { identity: 'grace', account, rules, reason: 'again' }, page);
      await ring();
      await arrived(collector, 8);
      expect(collector.headers().authorization).toBe('Bearer t');
      expect(await fakeBrowser.alarms.get('audit')).toBeUndefined();
    } finally {
      await collector.stop();
    }
  });
});

/** The alarm rings for a background that was stopped, and what it starts has come to its end. */
async function ring(): Promise<void> {
  const alarm = await fakeBrowser.alarms.get('audit');
  if (!alarm) throw new Error('No alarm is set.');
  vi.setSystemTime(Math.max(Date.now(), alarm.scheduledTime + 1));
  await fakeBrowser.alarms.clear('audit');
  await restartBackground();
  const { audit } = await import('../../../../lib/background/audit');
  await audit.goOn();
}

async function arrived({ arrived: records }: Collector, count: number): Promise<void> {
  expect(records.map((record) => attributeOf(record, 'demarc.seq'))).toEqual(
    Array.from({ length: count }, (_, at) => String(at + 1)),
  );
}
