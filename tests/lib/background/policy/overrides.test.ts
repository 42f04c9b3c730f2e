import { beforeEach, describe, expect, it } from 'vitest';
import { dismissPhrase } from '../../../../lib/background/dismissals';
import { checkDraft, findingAt } from '../../../../lib/background/guard';
import { identities } from '../../../../lib/background/storage';
import { draftOf } from '../../../../rules/draft';
import { freshBrowser, me } from '../browser';
import { adminSets, gracePolicy, handsOn } from './admin';

const official = draftOf('Karaoke tonight', { account: { host: 'site.example', handle: 'graceministry' } });
const own = draftOf('Karaoke tonight', { account: { host: 'site.example', handle: 'pat' } });

beforeEach(async () => {
  freshBrowser();
  handsOn({});
  await identities.set([me]);
});

async function found() {
  const { verdict } = await checkDraft(official);
  const [first] = verdict.state === 'findings' ? verdict.findings : [];
  if (!first) throw new Error(`The draft is ${verdict.state}.`);
  return first;
}

describe('what an organisation lets its people do', () => {
  it('is said with each finding, by its level', async () => {
    await adminSets({ ...gracePolicy, overrides: { hold: 'acknowledge' } });
    expect(await found()).toMatchObject({ rule: 'no-karaoke', level: 'hold', override: 'acknowledge' });
  });

  it('may leave no room even for saying that it is wrong, said before or now', async () => {
    await adminSets(gracePolicy);
    await dismissPhrase('managed-grace', official, await found(), Date.now());
    expect((await checkDraft(official)).verdict).toEqual({ state: 'clear' });
    await adminSets({ ...gracePolicy, overrides: { hold: 'never' } });
    const finding = await found();
    expect(finding.override).toBe('never');
    await expect(findingAt(official, finding, 7)).rejects.toThrow();
  });

  it('goes along with every answer about its accounts, for when there is none, and with no other', async () => {
    await adminSets({ ...gracePolicy, unchecked: 'hold' });
    expect((await checkDraft(official)).unchecked).toBe('hold');
    expect((await checkDraft(own)).unchecked).toBeUndefined();
  });

  it('is what becomes of a draft that cannot be checked', async () => {
    const channels = [{ address: 'https://packs.example/', fingerprint: 'a'.repeat(43) }];
    const [grace] = gracePolicy.identities;
    const later = { ...grace, locked: { packs: ['comes-later'] } };
    await adminSets({ ...gracePolicy, identities: [later], channels, unchecked: 'let-through' });
    expect((await checkDraft(official)).verdict).toMatchObject({
      state: 'not-checked',
      unchecked: 'let-through',
    });
  });
});
