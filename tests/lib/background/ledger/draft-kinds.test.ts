import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { record } from '../../../../lib/background/ledger/keeping';
import { draftKinds, identities, kindCorrections } from '../../../../lib/background/storage';
import type { LedgerEntry } from '../../../../lib/ledger';
import { type Draft, draftOf } from '../../../../rules/draft';
import type { Finding } from '../../../../rules/finding';
import type { PostKind } from '../../../../rules/past';
import { freshBrowser, grace, me, page, popup, restartBackground, send } from '../browser';
import { entryOf } from './device';

const account = { host: 'site.example', handle: 'graceministry' };
const of = (text: string) => draftOf(text, { site: 'site.example', account });
/** Taken for a promotion, and short enough that its sketch tells nothing. */
const short = of('Book now, friends!');
const long = of('Join us on Saturday morning to clear the footpath by the mill, gloves are there');
const privately = { ...page, tab: { id: 7, incognito: true } };

const row = {
  id: 'no-third-promotion-in-a-row',
  say: 'After two promotions we help somebody first.',
  level: 'warn',
  dont: { often: { kind: 'promotion', 'in-a-row': 3 } },
};

beforeEach(async () => {
  freshBrowser();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await identities.set([{ ...grace, packs: [], rules: [row] }, me]);
  await restartBackground();
  const two = ['a', 'b'].map((id) => entryOf(id, { time: Date.now() - 1_000, kind: 'promotion' }));
  await send('bring-ledger', { entries: two }, popup);
});

async function found(draft: Draft, sender: object = page): Promise<Finding[]> {
  const reply = await send('check', { draft }, sender);
  if (!reply.ok) throw new Error(reply.error);
  const { verdict } = reply.value;
  return verdict.state === 'findings' ? verdict.findings : [];
}

async function correct(
  draft: Draft,
  kind: PostKind = 'conversation',
  sender: object = page,
): Promise<unknown> {
  const [finding] = await found(draft, sender);
  if (!finding) throw new Error('Nothing was found that could be corrected.');
  return send('correct-draft', { draft, finding, kind }, sender);
}

async function posts(draft: Draft, sender: object = page): Promise<LedgerEntry | undefined> {
  await send('went', { id: 'c', draft, identity: 'grace', decision: 'clear', rules: [] }, sender);
  await send('taken', { id: 'c' }, sender);
  const reply = await send('read-ledger', { identity: 'grace' }, popup);
  return reply.ok ? reply.value.find(({ id }) => id === 'c') : undefined;
}

describe('a draft of which its author says what it is for', () => {
  it.each([short, long])('has no longer against it what it was taken for: %j', async (draft) => {
    expect(await found(draft)).toMatchObject([{ rule: row.id, kind: 'promotion' }]);
    expect(await correct(draft)).toMatchObject({ ok: true });
    expect(await found(draft)).toEqual([]);
  });

  it('stays what its author said while they change it a little', async () => {
    await correct(long);
    expect(await found(of(`${long.parts[0]}. Tea after!`))).toEqual([]);
    await correct(short);
    expect(await found(of('book now friends'))).toEqual([]);
  });

  it('is noted as that, by its author’s word, when it goes out, and no word of it is kept', async () => {
    await correct(short);
    expect(await posts(short)).toMatchObject({
      kind: 'conversation',
      because: 'corrected',
      corrected: true,
    });
    expect(JSON.stringify([await draftKinds.get(), await kindCorrections.get()])).not.toMatch(
      /book|friends/i,
    );
  });

  it('is noted as that though its composer is emptied at once, as the page tells it', async () => {
    await correct(short);
    const [entry] = await Promise.all([posts(short), send('tab-state', { state: null }, page)]);
    expect(entry).toMatchObject({ kind: 'conversation', corrected: true });
  });

  it('is noted as what it is taken for where its author said nothing', async () => {
    const entry = await posts(short);
    expect(entry).toMatchObject({ kind: 'promotion' });
    expect(entry?.corrected).toBeUndefined();
  });

  it('is taken for what it reads like again once it is gone, where it was too short to be known again', async () => {
    await correct(short);
    await found(of(' '));
    expect(await found(short)).toHaveLength(1);
    expect(await draftKinds.get()).toEqual({});
  });

  it('is another one once it went out, though its composer was never seen empty in between', async () => {
    await correct(long);
    expect(await posts(long)).toMatchObject({ corrected: true });
    expect(await draftKinds.get()).toEqual({});
  });

  it('is corrected in no other tab where it is too short to be known again', async () => {
    await correct(short);
    expect(await found(short, { ...page, tab: { id: 8 } })).toHaveLength(1);
  });
});

describe('a post like one of which its author said what it is for', () => {
  it('is taken for that, in any tab and on another day', async () => {
    await correct(long);
    await send('tab-state', { state: null }, page);
    await restartBackground();
    expect(await found(of(`${long.parts[0]}. Tea after!`), { ...page, tab: { id: 8 } })).toEqual([]);
    const entry = await posts(long);
    expect(entry).toMatchObject({ kind: 'conversation', because: 'corrected' });
    expect(entry?.corrected).toBeUndefined();
  });

  it('is taken for what they said last', async () => {
    const floor = { ...row, dont: { mix: { kind: 'personal', under: '90%', 'of-last': 10 } } };
    await identities.set([{ ...grace, packs: [], rules: [floor] }, me]);
    await correct(long, 'conversation');
    await correct(long, 'share');
    expect((await kindCorrections.get()).grace).toMatchObject([{ to: 'share' }]);
  });

  it.each([
    ['of a private window', privately, true],
    ['where nothing is recorded of the identity', page, false],
  ])('is not remembered %s, though the draft itself counts as that', async (_, sender, isRecorded) => {
    const late = {
      id: 'late',
      say: 'We answer within a day.',
      level: 'warn',
      do: { 'answer-within': '1 day' },
    };
    await identities.set([{ ...grace, packs: [], rules: [late] }, me]);
    await record('grace', isRecorded);
    const context = { handle: 'ann', text: 'My order never came, this is awful', time: 0 };
    const answer = {
      ...of('We are very sorry about this, please send us your order number'),
      kind: 'reply',
      context,
    } as const;
    await correct(answer, 'conversation', sender);
    expect(await found(answer, sender)).toEqual([]);
    expect(await kindCorrections.get()).toEqual({});
  });
});

describe('what is not corrected', () => {
  it('is a draft that is found for no kind, or for nothing any more', async () => {
    const [finding] = await found(short);
    if (!finding) throw new Error('Nothing was found.');
    const gone = await send('correct-draft', { draft: of('Hello'), finding, kind: 'share' }, page);
    expect(gone).toMatchObject({ ok: false, error: expect.stringContaining('no longer') });
    const often = { ...row, dont: { often: { over: 1, within: '1 day' } } };
    await identities.set([{ ...grace, packs: [], rules: [often] }, me]);
    expect(await correct(short, 'share')).toMatchObject({ ok: false });
  });
});
