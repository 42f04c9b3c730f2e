import { beforeEach, describe, expect, it } from 'vitest';
import { checkDraft, tryText } from '../../../lib/background/guard';
import { choice, identities } from '../../../lib/background/storage';
import { draftOf } from '../../../rules/draft';
import { beer, freshBrowser, grace, me } from './browser';

const asMinistry = { account: { host: 'site.example', handle: 'graceministry' } };
const asMyself = { account: { host: 'site.example', handle: 'pat' } };

beforeEach(async () => {
  freshBrowser();
  await identities.set([grace, me]);
  await choice.set('me');
});

describe('a draft', () => {
  it('is held on the ministry’s account with the sentence of its code', async () => {
    const { voice, verdict } = await checkDraft(draftOf(beer, asMinistry));
    expect(voice.identity?.name).toBe('Grace Ministry');
    expect(verdict).toMatchObject({
      state: 'findings',
      findings: [{ rule: 'no-alcohol', level: 'hold', text: 'Beer', packName: 'Ministry' }],
    });
  });

  it('is clear as oneself, with the same words', async () => {
    expect((await checkDraft(draftOf(beer, asMyself))).verdict).toEqual({ state: 'clear' });
  });

  it('that is found against says which other identity could say it', async () => {
    const { others } = await checkDraft(draftOf(beer, asMinistry));
    expect(others).toMatchObject([{ face: { name: 'Me' }, accepts: true }]);
  });

  it('is accepted by nobody whose own code could not be checked', async () => {
    await identities.set([grace, { ...me, packs: ['gone'] }]);
    expect((await checkDraft(draftOf(beer, asMinistry))).others).toMatchObject([{ accepts: false }]);
  });

  it('shows the gravest finding first', async () => {
    const draft = draftOf('Our customers love it. Beer and burgers on the weekend yum yum', asMinistry);
    const { verdict } = await checkDraft(draft);
    const found = verdict.state === 'findings' ? verdict.findings.map(({ level }) => level) : [];
    expect(found[0]).toBe('hold');
    expect(found).toContain('warn');
  });

  it('is not checked where there is no identity, and the reason says what to do', async () => {
    await identities.set([]);
    const { verdict } = await checkDraft(draftOf(beer));
    expect(verdict).toMatchObject({ state: 'not-checked', reason: expect.stringContaining('Make one') });
  });

  it('is not checked where a pack is missing; it is never clear', async () => {
    await identities.set([{ ...grace, packs: ['ministry', 'gone'] }]);
    const { verdict } = await checkDraft(draftOf('Hello', asMinistry));
    expect(verdict).toMatchObject({ state: 'not-checked', reason: expect.stringContaining('“gone”') });
  });

  it('is not checked where an own rule cannot be read, and the reason names the rule', async () => {
    await identities.set([
      { ...grace, rules: [{ id: 'broken', say: 'x', level: 'warn', dont: { topic: 'unheard-of' } }] },
    ]);
    const { verdict } = await checkDraft(draftOf('Hello', asMinistry));
    expect(verdict).toMatchObject({ state: 'not-checked', reason: expect.stringContaining('broken') });
  });

  it('follows its identity’s rules as soon as they change', async () => {
    await identities.set([{ ...grace, off: [{ pack: 'ministry', rule: 'no-alcohol' }] }]);
    expect((await checkDraft(draftOf(beer, asMinistry))).verdict).toEqual({ state: 'clear' });
    await identities.set([grace]);
    expect((await checkDraft(draftOf(beer, asMinistry))).verdict.state).toBe('findings');
  });
});

describe('a text that is tried', () => {
  it('gets the verdict of the identity it is tried as', async () => {
    expect(await tryText('grace', beer)).toMatchObject({ state: 'findings' });
    expect(await tryText('me', beer)).toEqual({ state: 'clear' });
  });

  it('is not checked as an identity that is gone', async () => {
    expect(await tryText('gone', beer)).toMatchObject({ state: 'not-checked' });
  });
});
