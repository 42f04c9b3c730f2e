import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissedFor, oftenDismissed, takeBack } from '../../../lib/background/dismissals';
import {
  choice,
  type Dismissal,
  digestKey,
  dismissals,
  draftDismissals,
  identities,
} from '../../../lib/background/storage';
import type { Checked } from '../../../lib/messages';
import { type Draft, draftOf } from '../../../rules/draft';
import { beer, freshBrowser, grace, me, page, restartBackground, send } from './browser';

const asMinistry = { account: { host: 'site.example', handle: 'graceministry' } };
const draft = draftOf(beer, asMinistry);
const otherTab = { ...page, tab: { id: 8 } };

beforeEach(async () => {
  freshBrowser();
  await restartBackground();
  await identities.set([grace, me]);
  await choice.set('grace');
});

async function checked(of: Draft, sender: object = page): Promise<Checked> {
  const reply = await send('check', { draft: of }, sender);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

async function found(of: Draft, sender: object = page) {
  const { verdict } = await checked(of, sender);
  return verdict.state === 'findings' ? verdict.findings : [];
}

async function dismiss(of: Draft, scope: 'draft' | 'phrase') {
  const [finding] = await found(of);
  if (!finding) throw new Error('Nothing was found that could be dismissed.');
  return send('dismiss', { draft: of, finding, scope }, page);
}

describe('a finding that its author says is wrong in this draft', () => {
  it('is not made again in this tab, wherever its words stand by then', async () => {
    expect(await dismiss(draft, 'draft')).toMatchObject({ ok: true });
    expect((await checked(draft)).verdict).toEqual({ state: 'clear' });
    expect(await found(draftOf(`So, friends! ${beer}`, asMinistry))).toHaveLength(1);
    expect(await found(draftOf(`${beer} See you there.`, asMinistry))).toEqual([]);
  });

  it('is still made in another tab', async () => {
    await dismiss(draft, 'draft');
    expect(await found(draft, otherTab)).toHaveLength(1);
  });

  it('is made again for other words next to it', async () => {
    await dismiss(draft, 'draft');
    expect(await found(draftOf('Beer tasting on Friday', asMinistry))).toHaveLength(1);
  });

  it('is made again once the composer was emptied, for that is another draft', async () => {
    await dismiss(draft, 'draft');
    await checked(draftOf(' ', asMinistry));
    expect(await found(draft)).toHaveLength(1);
    expect(await draftDismissals.get()).toEqual({});
  });

  it('is made again once its composer is gone', async () => {
    await dismiss(draft, 'draft');
    await send('tab-state', { state: null }, page);
    expect(await found(draft)).toHaveLength(1);
  });

  it('stays dismissed when the background was stopped meanwhile', async () => {
    await dismiss(draft, 'draft');
    await restartBackground();
    expect(await found(draft)).toEqual([]);
  });
});

describe('a finding that its author says is wrong about this phrase', () => {
  it('is made in no tab any more, for this identity', async () => {
    await dismiss(draft, 'phrase');
    expect(await found(draft, otherTab)).toEqual([]);
  });

  it('is made again after ninety days', async () => {
    await dismiss(draft, 'phrase');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + dismissedFor + 1 });
    expect(await found(draft)).toHaveLength(1);
    vi.useRealTimers();
  });

  it('is made for another identity with the same code', async () => {
    await dismiss(draft, 'phrase');
    await identities.set([
      { ...grace, accounts: [] },
      { ...me, id: 'hope', packs: ['ministry'], accounts: grace.accounts },
    ]);
    expect(await found(draft)).toHaveLength(1);
  });

  it('is made again once its author takes that back', async () => {
    await dismiss(draft, 'phrase');
    await takeBack((await dismissals.get())[0]?.id ?? '');
    expect(await found(draft)).toHaveLength(1);
  });

  it('is kept without a word of the draft', async () => {
    await dismiss(draft, 'phrase');
    expect(JSON.stringify(await dismissals.get())).not.toMatch(/beer|burgers/i);
    expect(await digestKey.get()).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('what can’t be dismissed', () => {
  it('is a finding that blocks, and the author is told whom to tell', async () => {
    const blocking = {
      id: 'never',
      say: 'We never name the merger.',
      level: 'block',
      dont: { confidential: ['Project Falcon'] },
    };
    await identities.set([{ ...grace, rules: [blocking] }]);
    const reply = await dismiss(draftOf('All about Project Falcon', asMinistry), 'draft');
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining('Report it') });
  });

  it('is a finding that the draft no longer has', async () => {
    const [finding] = await found(draft);
    if (!finding) throw new Error('Beer was not found.');
    const reply = await send(
      'dismiss',
      { draft: draftOf('Hello', asMinistry), finding, scope: 'draft' },
      page,
    );
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining('no longer') });
  });
});

describe('a rule', () => {
  const dismissed = (rule: string): Dismissal => ({
    id: crypto.randomUUID(),
    time: 0,
    until: dismissedFor,
    identity: 'grace',
    pack: 'ministry',
    rule,
    say: 'We do not talk about drinking.',
    phrase: crypto.randomUUID(),
  });

  const often = (all: Dismissal[], identity = grace) =>
    oftenDismissed(all, [identity, me]).map(({ rule, times }) => [rule, times]);
  const thrice = ['b', 'b', 'b'].map(dismissed);

  it('that was dismissed three times is offered for tuning, the most dismissed first', () => {
    const all = ['a', 'b', 'b', 'b', 'c', 'c', 'c', 'c'].map(dismissed);
    expect(often(all)).toEqual([
      ['c', 4],
      ['b', 3],
    ]);
  });

  it('is counted for each identity alone, as it is changed for one', () => {
    const [one, two, three] = thrice as [Dismissal, Dismissal, Dismissal];
    expect(often([one, two, { ...three, identity: 'me' }])).toEqual([]);
  });

  it('that no longer speaks is not offered', () => {
    expect(often(thrice, { ...grace, off: [{ pack: 'ministry', rule: 'b' }] })).toEqual([]);
    expect(often(thrice, { ...grace, packs: [] })).toEqual([]);
    const own = thrice.map((one) => ({ ...one, pack: 'own' }));
    expect(often(own, grace)).toEqual([]);
    expect(often(own, { ...grace, rules: [{ id: 'b' }] })).toEqual([['b', 3]]);
  });
});
