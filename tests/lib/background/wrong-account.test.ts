import { beforeEach, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../lib/background/guard';
import { choice, type Identity, identities } from '../../../lib/background/storage';
import { draftOf } from '../../../rules/draft';
import { freshBrowser, grace, me } from './browser';

const organisation = (
  id: string,
  name: string,
  packs: string[],
  rules: Identity['rules'] = [],
): Identity => ({
  ...grace,
  id,
  name,
  kind: 'business',
  accounts: [{ host: 'site.example', handle: id }],
  packs,
  rules,
});

/** A code that only warns of drink: the wrong account makes it a hold. */
const relief = organisation(
  'relief',
  'Relief League',
  [],
  [{ id: 'no-drink', say: 'We do not talk about drinking.', level: 'warn', dont: { topic: 'alcohol' } }],
);
const cars = organisation(
  'cars',
  'Motor City Cars',
  [],
  [{ id: 'no-swearing', say: 'We do not swear.', level: 'warn', dont: { topic: 'profanity' } }],
);
const kitchen = organisation(
  'kitchen',
  'Kitchen Mixers',
  [],
  [{ id: 'no-politics', say: 'We do not take sides.', level: 'warn', dont: { topic: 'politics' } }],
);
const myself: Identity = { ...me, packs: [] };

const as = (handle: string) => ({ account: { host: 'site.example', handle } });

async function verdictOn(text: string, handle: string) {
  const { verdict, readsLike } = await checkDraft(draftOf(text, as(handle)));
  const rules =
    verdict.state === 'findings' ? verdict.findings.map(({ rule, level }) => `${rule}: ${level}`) : [];
  return { rules, readsLike: readsLike?.name ?? null };
}

beforeEach(async () => {
  freshBrowser();
  await identities.set([relief, cars, kitchen, myself]);
  await choice.set('relief');
});

/** What happened to three organisations in 2011 and 2012, in other words. */
describe('a post that was meant for another account', () => {
  it('is held where a relief organisation would raise a glass', async () => {
    const text =
      'Found four more crates of stout in the cellar, tonight we are getting properly drunk #cheers';
    expect(await verdictOn(text, 'relief')).toEqual({
      rules: expect.arrayContaining(['wrong-account: hold', 'no-drink: warn']),
      readsLike: 'Me',
    });
  });

  it('is held where a carmaker would swear at the drivers of its own town', async () => {
    const text = 'Funny that we build the cars here and nobody in this town can fucking drive one';
    expect((await verdictOn(text, 'cars')).rules).toContain('wrong-account: hold');
  });

  it('is held where a maker of kitchen mixers would mock a president', async () => {
    const text = 'Even the president’s grandmother knew he would be a disaster, vote him out';
    expect((await verdictOn(text, 'kitchen')).rules).toContain('wrong-account: hold');
  });

  it('goes out as oneself, where it belongs', async () => {
    expect(await verdictOn('Four crates of stout in the cellar, getting drunk tonight', 'pat')).toEqual({
      rules: [],
      readsLike: null,
    });
  });
});

describe('a draft on another account than the chosen identity’s', () => {
  beforeEach(() => choice.set('me'));

  it('is held where it speaks of private life in the first person', async () => {
    const text = 'My daughter lost her first tooth today and I cried like a baby in the kitchen';
    expect(await verdictOn(text, 'relief')).toEqual({ rules: ['wrong-account: hold'], readsLike: 'Me' });
  });

  it('passes where it is the organisation’s ordinary business', async () => {
    for (const text of ['Choir practice at seven', 'Our volunteers reached the valley this morning.']) {
      expect(await verdictOn(text, 'relief')).toEqual({ rules: [], readsLike: null });
    }
  });
});

describe('a page that does not say clearly who posts', () => {
  const two = { ...as('relief'), rivals: [{ host: 'site.example', handle: 'pat' }] };

  it('is told of, and holds nothing for an identity that does not ask', async () => {
    const { verdict, voice } = await checkDraft(draftOf('Hello', two));
    expect(verdict.state).toBe('clear');
    expect(voice.rivals).toEqual(two.rivals);
  });

  it('is held for an identity that asks, where two accounts are named and where none is', async () => {
    await identities.set([{ ...relief, asksWho: true }, myself]);
    for (const page of [two, { account: null }]) {
      const { verdict } = await checkDraft(draftOf('Hello', page));
      expect(verdict).toMatchObject({ findings: [{ rule: 'unclear-account', level: 'hold', text: '' }] });
    }
    expect((await checkDraft(draftOf('Hello', as('relief')))).verdict.state).toBe('clear');
  });
});
