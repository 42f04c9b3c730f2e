import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledger } from '../../../lib/background/ledger';
import { identities } from '../../../lib/background/storage';
import { tryRule } from '../../../lib/background/try-rule';
import { grace } from './browser';
import { day, entryOf, noon } from './ledger/device';
import { newProfile } from './roles/device';

const noRaffles = { id: 'tried', say: 'No raffles.', level: 'warn', dont: { terms: ['raffle'] } };
const seldom = {
  id: 'tried',
  say: 'We advertise once a week.',
  level: 'warn',
  dont: { often: { kind: 'promotion', over: 1, within: '7 days' } },
};
const sale = 'Our summer sale starts today, shop now and save 30%';

beforeEach(async () => {
  await newProfile();
  await identities.set([grace]);
});

const tried = (rule: object, typed: string | null, examples: string[] = [], identity = 'grace') =>
  tryRule({ identity, rule: { ...rule }, examples, typed }, noon);

describe('a rule that is being written', () => {
  it('is tried on its examples and on what is typed', async () => {
    expect(await tried(noRaffles, 'A raffle', ['Raffles tonight', 'Choir tonight'])).toMatchObject({
      state: 'tried',
      findings: [[{ text: 'Raffles' }], []],
      typed: { findings: [{ text: 'raffle' }], past: null },
    });
    expect(await tried(noRaffles, null)).toMatchObject({ state: 'tried', typed: null });
  });

  it('counts what the identity has posted before what is typed, and not before an example', async () => {
    await ledger.bring([
      entryOf('a', { time: noon - day, kind: 'promotion' }),
      entryOf('b', { time: noon - 2 * day }),
      entryOf('of another', { time: noon - day, kind: 'promotion', identity: 'me' }),
    ]);
    expect(await tried(seldom, sale, [sale])).toMatchObject({
      findings: [[]],
      typed: { findings: [{ rule: 'tried' }], past: 2 },
    });
  });

  it('says that there is nothing to count yet', async () => {
    expect(await tried(seldom, sale)).toMatchObject({ typed: { findings: [], past: 0 } });
  });

  it('is not called kept where the ledger cannot be opened', async () => {
    await ledger.close();
    vi.stubGlobal('indexedDB', undefined);
    expect(await tried(seldom, sale)).toMatchObject({
      state: 'refused',
      problem: expect.stringMatching(/ledger/i),
    });
  });

  it('is refused in words where it is none, or its identity is gone', async () => {
    expect(await tried({ ...noRaffles, level: 'shout' }, null)).toMatchObject({
      state: 'refused',
      problem: expect.stringContaining('level'),
    });
    expect(await tried({ ...noRaffles, dont: { pattern: '(' } }, null)).toMatchObject({ state: 'refused' });
    expect(await tried(noRaffles, null, [], 'gone')).toMatchObject({ state: 'refused' });
  });
});
