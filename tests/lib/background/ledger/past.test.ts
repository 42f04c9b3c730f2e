import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkDraft, tryText } from '../../../../lib/background/guard';
import { ledger } from '../../../../lib/background/ledger';
import { record } from '../../../../lib/background/ledger/keeping';
import { choice, identities } from '../../../../lib/background/storage';
import { draftOf } from '../../../../rules/draft';
import { freshBrowser, grace, me } from '../browser';
import { entryOf } from './device';

const account = { host: 'site.example', handle: 'graceministry' };
const rule = {
  id: 'not-only-ourselves',
  say: 'At most one post in five is about our own events.',
  level: 'warn',
  dont: { mix: { kind: 'promotion', over: '20%', 'of-last': 10 } },
};
const promotion = 'Tickets for our summer concert are on sale now, book yours today!';

beforeEach(async () => {
  freshBrowser();
  await ledger.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await identities.set([{ ...grace, packs: [], rules: [rule] }, me]);
  await choice.set('grace');
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function promoted(count: number, identity = 'grace'): Promise<void> {
  const posts = Array.from({ length: 9 }, (_, at) =>
    entryOf(`${identity} ${at}`, {
      identity,
      time: Date.now() - 1_000 * at,
      kind: at < count ? 'promotion' : 'share',
    }),
  );
  await ledger.bring(posts);
}

const verdict = async () => (await checkDraft(draftOf(promotion, { account }))).verdict;

describe('a rule about earlier posts', () => {
  it('knows what the identity has posted', async () => {
    await promoted(1);
    expect(await verdict()).toEqual({ state: 'clear' });
    await promoted(9, 'me');
    expect(await verdict()).toEqual({ state: 'clear' });
    await ledger.correct('grace 5', 'promotion');
    await ledger.correct('grace 6', 'promotion');
    const held = { state: 'findings', findings: [{ rule: 'not-only-ourselves', level: 'warn' }] };
    expect(await verdict()).toMatchObject(held);
    expect(await tryText('grace', promotion)).toMatchObject(held);
    expect(await tryText('grace', 'The path by the lake is open again.')).toEqual({ state: 'clear' });
  });

  it('has nothing to say where nothing is to be recorded', async () => {
    await promoted(9);
    await record('grace', false);
    expect(await verdict()).toEqual({ state: 'clear' });
  });

  it('leaves the draft not checked where the ledger cannot be read', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await verdict()).toMatchObject({
      state: 'not-checked',
      reason: expect.stringContaining('ledger'),
    });
  });

  it('has no database read where no rule asks for it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await identities.set([grace]);
    expect(await verdict()).toEqual({ state: 'clear' });
  });
});
