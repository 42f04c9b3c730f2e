import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { summaryOf } from '../../../../lib/background/code';
import { checkDraft } from '../../../../lib/background/guard';
import {
  addIdentity,
  changeIdentity,
  chooseIdentity,
  identityOf,
  readIdentities,
} from '../../../../lib/background/identities';
import { saveOwnRule, switchRule } from '../../../../lib/background/own-rules';
import { type Identity, identities } from '../../../../lib/background/storage';
import { draftOf } from '../../../../rules/draft';
import { beer, freshBrowser, grace, me } from '../browser';
import { adminSets, gracePolicy, handsOn } from './admin';

const official = { account: { host: 'site.example', handle: 'graceministry' } };
const private_ = { account: { host: 'site.example', handle: 'pat' } };
const unshown = { account: null };
const karaoke = 'Karaoke tonight';

beforeEach(() => {
  freshBrowser();
  handsOn({});
});

async function only(): Promise<Identity[]> {
  return (await readIdentities()).filter(({ managed }) => managed !== undefined);
}

async function findings(text: string, about: object): Promise<string[]> {
  const { verdict } = await checkDraft(draftOf(text, about));
  return verdict.state === 'findings' ? verdict.findings.map(({ rule }) => rule) : [verdict.state];
}

describe('an identity that an admin has set', () => {
  beforeEach(() => adminSets(gracePolicy));

  it('is there with its accounts, its packs and what is set by default', async () => {
    expect(await only()).toMatchObject([
      {
        name: 'Grace Ministry',
        kind: 'role',
        accounts: [official.account],
        emblem: 'GM',
        colour: '#0000ff',
        asksWho: true,
        packs: ['ministry', 'house', 'brand'],
      },
    ]);
  });

  it('has the packs of the policy held against its drafts', async () => {
    expect(await findings(karaoke, official)).toEqual(['no-karaoke']);
    expect(await findings(beer, official)).toContain('no-alcohol');
  });

  it('says of each rule which layer it comes from, and which are locked', async () => {
    await saveOwnRule('managed-grace', {
      id: 'mine',
      say: 'Mine.',
      level: 'note',
      dont: { terms: ['mine'] },
    });
    const { rules } = summaryOf(await identityOf('managed-grace'));
    const layers = new Map(rules.map(({ pack, layer, locked }) => [pack, [layer, locked]]));
    expect([...layers]).toEqual([
      ['brand', ['admin-default', false]],
      ['own', ['own', false]],
      ['ministry', ['admin-lock', true]],
      ['house', ['admin-lock', true]],
    ]);
  });

  it('says of a rule whether an admin recommends it', async () => {
    await adminSets(withIdentity({ default: { packs: ['brand'] }, recommended: { packs: ['nonprofit'] } }));
    const { rules } = summaryOf(await identityOf('managed-grace'));
    const advised = rules.filter(({ recommended }) => recommended).map(({ pack }) => pack);
    expect([...new Set(advised)]).toEqual(['nonprofit']);
  });

  it('keeps what is locked, whatever the person does', async () => {
    await changeIdentity('managed-grace', { emblem: '!!', name: 'Mine', accounts: [], packs: [] });
    await switchRule('managed-grace', { pack: 'house', rule: 'no-karaoke' }, false);
    expect(await only()).toMatchObject([
      { name: 'Grace Ministry', emblem: 'GM', accounts: [official.account], packs: ['ministry', 'house'] },
    ]);
    expect(await findings(karaoke, official)).toEqual(['no-karaoke']);
  });

  it('has the names that are locked and none of the person’s, and names by default with theirs', async () => {
    const locked = withIdentity({ locked: { ownNames: ['Vine Street'] } });
    const byDefault = withIdentity({ default: { ownNames: ['Vine Street'] } });
    await adminSets(byDefault);
    await changeIdentity('managed-grace', { ownNames: ['Vine Street', 'Holy Spirits'] });
    expect((await only())[0]?.ownNames).toEqual(['Vine Street', 'Holy Spirits']);
    await adminSets(locked);
    await changeIdentity('managed-grace', { ownNames: ['Mine'] });
    expect((await only())[0]?.ownNames).toEqual(['Vine Street']);
    await adminSets(byDefault);
    expect((await only())[0]?.ownNames).toEqual(['Vine Street', 'Holy Spirits']);
  });

  it('has the sites, the contact and the purpose that an admin sets, and the person’s own where those are only a default', async () => {
    const byAdmin = { sites: ['grace.example'], contact: 'Ask Ruth', purpose: 'A church by the lake.' };
    await adminSets(withIdentity({ default: byAdmin }));
    await changeIdentity('managed-grace', {
      sites: ['grace.example', 'lake.example'],
      contact: 'hello@grace.example',
    });
    expect(await only()).toMatchObject([
      {
        sites: ['grace.example', 'lake.example'],
        contact: 'hello@grace.example',
        purpose: 'A church by the lake.',
      },
    ]);
    await adminSets(withIdentity({ locked: byAdmin }));
    await changeIdentity('managed-grace', { sites: ['mine.example'], contact: 'me' });
    expect(await only()).toMatchObject([byAdmin]);
  });

  it('has what is only a default changed by the person, who keeps it when the admin sets another', async () => {
    await changeIdentity('managed-grace', { colour: '#ff0000' });
    await adminSets(
      withIdentity({ default: { colour: '#00ff00', packs: ['brand'], timeZone: 'Europe/Paris' } }),
    );
    expect(await only()).toMatchObject([{ colour: '#ff0000', timeZone: 'Europe/Paris' }]);
  });

  it('has another default as soon as the admin sets it, where the person has changed nothing of it', async () => {
    await changeIdentity('managed-grace', { asksWho: false });
    await adminSets(withIdentity({ default: { colour: '#00ff00' } }));
    expect(await only()).toMatchObject([{ colour: '#00ff00', asksWho: false }]);
  });

  it('lets go of a pack that is only a default, and of one of its rules', async () => {
    await switchRule('managed-grace', { pack: 'brand', rule: 'no-shouting' }, false);
    expect((await only())[0]?.off).toEqual([{ pack: 'brand', rule: 'no-shouting' }]);
    await changeIdentity('managed-grace', { packs: ['ministry', 'house'] });
    expect((await only())[0]?.packs).toEqual(['ministry', 'house']);
  });

  it('is nobody’s again once the policy is gone, and the rules that the person added stay theirs', async () => {
    const rule = { id: 'mine', say: 'Mine.', level: 'note', dont: { terms: ['mine'] } };
    await saveOwnRule('managed-grace', rule);
    await adminSets(null);
    expect(await readIdentities()).toMatchObject([
      { name: 'Grace Ministry', accounts: [], packs: [], rules: [rule] },
    ]);
  });
});

function withIdentity(values: object) {
  return { ...gracePolicy, identities: [{ ...gracePolicy.identities[0], ...values }] };
}

describe('what the person had before', () => {
  const rule = { id: 'mine', say: 'No yodelling.', level: 'warn', dont: { terms: ['yodelling'] } };

  it('goes on for the organisation’s account with its own rules, and is as before once the policy is gone', async () => {
    const before = [{ ...grace, packs: [], rules: [rule], colour: '#123456' }, me];
    await identities.set(before);
    await adminSets(gracePolicy);
    expect(await findings('Yodelling tonight', official)).toEqual(['mine']);
    expect(await findings(karaoke, official)).toEqual(['no-karaoke']);
    expect(await only()).toMatchObject([{ id: 'grace', colour: '#123456' }]);
    await adminSets(null);
    expect(await readIdentities()).toEqual(before);
  });

  it('gives the organisation’s account up only for as long as the policy holds', async () => {
    const both = { ...me, accounts: [...me.accounts, official.account] };
    await identities.set([both]);
    await adminSets(gracePolicy);
    expect((await identityOf('me')).accounts).toEqual(me.accounts);
    await changeIdentity('me', { colour: '#111111' });
    await adminSets(null);
    expect(await readIdentities()).toEqual([{ ...both, colour: '#111111' }]);
  });
});

describe('a person’s own account in a managed browser', () => {
  /** A pack that the engine refuses: whoever only puts the code together with it is told. */
  const unsound = {
    ...gracePolicy,
    packs: [
      JSON.stringify({
        ...JSON.parse(gracePolicy.packs[0] ?? ''),
        rules: [{ id: 'broken', say: 'Broken.', level: 'warn', dont: { topic: 'there-is-none' } }],
      }),
    ],
  };

  it('is never held against the organisation’s packs', async () => {
    await identities.set([me]);
    await adminSets(gracePolicy);
    expect(await findings(karaoke, private_)).toEqual(['clear']);
    expect(await findings(beer, private_)).toEqual(['clear']);
  });

  it('does not even have them put together: a pack that cannot be is of no matter there', async () => {
    await identities.set([{ ...me, packs: ['everyday'] }]);
    await adminSets(unsound);
    const draft = 'We at the office: my password is hunter2hunter2, call 212-555-0147, karaoke!';
    const { verdict, others } = await checkDraft(draftOf(draft, private_));
    expect(verdict.state).not.toBe('not-checked');
    expect(others.find(({ face }) => face.organisation)?.accepts ?? false).toBe(false);
    expect(await findings(karaoke, official)).toEqual(['not-checked']);
  });

  it('has a voice of its own where the person made none, and no code', async () => {
    await adminSets(gracePolicy);
    const { voice, verdict } = await checkDraft(draftOf(karaoke, private_));
    expect(voice.identity).toMatchObject({ kind: 'personal', name: 'Me' });
    expect(voice.identity?.organisation).toBeUndefined();
    expect(verdict).toEqual({ state: 'clear' });
  });

  it('stays the person’s own where they have chosen the organisation in the popup', async () => {
    await identities.set([me]);
    await adminSets(gracePolicy);
    await chooseIdentity('managed-grace');
    expect(await findings(karaoke, { account: { host: 'site.example', handle: 'somebody' } })).toEqual([
      'clear',
    ]);
  });

  it('is not taken for the organisation’s where the page shows no account, unless the person has chosen so', async () => {
    await adminSets(withIdentity({ recommended: undefined }));
    expect(await findings(karaoke, unshown)).toEqual(['clear']);
    await chooseIdentity('managed-grace');
    expect(await findings(karaoke, unshown)).toContain('no-karaoke');
  });

  it('has nothing of the policy, whichever account it is', async () => {
    await identities.set([me]);
    await adminSets(gracePolicy);
    const handles = fc.stringMatching(/^[a-z0-9_.]{1,20}$/).filter((handle) => handle !== 'graceministry');
    await fc.assert(
      fc.asyncProperty(handles, async (handle) => {
        const { voice, verdict } = await checkDraft(
          draftOf(karaoke, { account: { host: 'site.example', handle } }),
        );
        expect(voice.identity?.id).toBe('me');
        expect(verdict).toEqual({ state: 'clear' });
      }),
      { numRuns: 25 },
    );
  });

  it('can be given more identities by the person', async () => {
    await adminSets(gracePolicy);
    const { id: _, off: __, rules: ___, templates: ____, ...made } = me;
    const id = await addIdentity(made);
    expect((await readIdentities()).map((one) => one.id)).toEqual(['managed-grace', id]);
  });
});
