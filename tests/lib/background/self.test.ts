import { beforeEach, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../lib/background/guard';
import { identitiesInForce } from '../../../lib/background/identities';
import { kindFactsOf } from '../../../lib/background/ledger/kind-facts';
import { selfOf } from '../../../lib/background/self';
import { identities } from '../../../lib/background/storage';
import { tryRule } from '../../../lib/background/try-rule';
import { draftOf } from '../../../rules/draft';
import { kindOf } from '../../../rules/kinds/kind';
import { freshBrowser, grace, me } from './browser';

const asMinistry = { account: { host: 'site.example', handle: 'graceministry' } };
const rule = (id: string, wanted: object) => ({
  id,
  say: 'As our handbook says.',
  level: 'warn',
  do: wanted,
});

const knowing = {
  ...grace,
  packs: [],
  operator: 'Sam Rivera',
  sites: ['grace.example'],
  contact: 'hello@grace.example',
  purpose: 'A church by the lake.',
  rules: [
    rule('initials', { initials: 'last' }),
    rule('profile', { profile: ['site', 'purpose', 'contact', 'disclaimer'] }),
  ],
};

async function found(text: string, more: object = {}) {
  const { verdict } = await checkDraft(draftOf(text, { ...asMinistry, ...more }));
  return verdict.state === 'findings' ? verdict.findings : [];
}

beforeEach(async () => {
  freshBrowser();
  await identities.set([knowing, me]);
});

describe('what an identity knows about itself', () => {
  it('signs the posts of a role with the initials of its operator', async () => {
    expect(await found('We open at ten')).toMatchObject([{ rule: 'initials', fixes: [{ text: ' ^SR' }] }]);
    expect(await found('We open at ten ^SR')).toEqual([]);
  });

  it('is silent about initials where a role has no operator, or is no role any more', async () => {
    await identities.set([{ ...knowing, operator: undefined }, me]);
    expect(await found('We open at ten')).toEqual([]);
    await identities.set([{ ...knowing, kind: 'business' }, me]);
    expect(await found('We open at ten')).toEqual([]);
    const initials = rule('initials', { initials: 'last' });
    const request = { identity: knowing.id, rule: initials, examples: [], typed: 'We open at ten' };
    expect(await tryRule(request, Date.now())).toMatchObject({
      state: 'tried',
      typed: { notes: ['It says nothing while the identity has no operator.'] },
    });
  });

  it('judges the examples of a rule that is being written', async () => {
    const examples = ['We open at ten', 'We open at ten ^SR'];
    const tried = await tryRule(
      { identity: 'grace', rule: rule('initials', { initials: 'last' }), examples, typed: null },
      0,
    );
    expect(tried).toMatchObject({ state: 'tried', findings: [[{ rule: 'initials' }], []] });
  });

  it('is proposed for its profile', async () => {
    expect(await found('', { kind: 'bio' })).toMatchObject([
      {
        rule: 'profile',
        fixes: [{ text: 'A church by the lake. grace.example · hello@grace.example · Views are my own.' }],
      },
    ]);
  });

  it('has the name of an organisation, and of a person only the names that are really theirs', () => {
    expect(selfOf({ ...knowing, ownNames: ['Grace by the Lake'] }).names).toEqual([
      'Grace Ministry',
      'Grace by the Lake',
    ]);
    expect(selfOf(me).names).toEqual([]);
    expect(selfOf({ ...me, ownNames: ['Pat Miller'] }).names).toEqual(['Pat Miller']);
  });

  it('makes a promotion of a link to one of its own sites', async () => {
    const draft = draftOf('Our new service times https://www.grace.example/t');
    const kindAs = async (id: string) => {
      const one = (await identitiesInForce.get()).find((each) => each.id === id);
      if (!one) throw new Error(`There is no ${id}.`);
      return kindOf(draft, await kindFactsOf(one)).kind;
    };
    expect(await kindAs('grace')).toBe('promotion');
    expect(await kindAs('me')).toBe('share');
  });
});
